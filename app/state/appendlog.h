// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArrayList>

namespace scripto {

// A text file in the program's state folder, mode 0600, to which several instances append lines. Never contains a
// secret. The methods wait for the disk and for other instances, so they belong on the worker's thread.
class AppendLog {
public:
    // Beyond `most` lines, the oldest are dropped, and some more so that this happens rarely. None are dropped while a
    // newer version's lines are among them.
    AppendLog(QString path, qsizetype most);

    // Appends all lines in one write, synced to disk, and starts on a new line even after an incomplete write of a
    // killed instance. Fails with NotNoted; then none of them is written.
    Result<void> append(const QByteArrayList &lines) const;

    // Returns the lines without line breaks; if the file is too large, only those in its last part. A line may be
    // incomplete if an instance was killed while writing. A missing file is empty. Fails with NotNoted if the file
    // cannot be read or trusted (see openOwnFile()).
    Result<QByteArrayList> read() const;

private:
    QString folder() const;
    void dropOldest() const;

    QString m_path;
    qsizetype m_most;
};

} // namespace scripto
