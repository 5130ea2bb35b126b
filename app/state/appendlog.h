// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArrayList>

namespace scripto {

// A text file in the program's state folder, mode 0600, to which several instances of this program append lines. It
// never holds a secret. Its methods wait for the disk and for other instances: for the worker's thread.
class AppendLog {
public:
    // Of more than `most` lines the oldest are dropped, some more than necessary, so that it need not be done often.
    // None is while a newer version's are among them.
    AppendLog(QString path, qsizetype most);

    // All in one write, synced to the disk, beginning on a new line whatever an instance that was killed has left.
    // NotNoted; none of them is there then.
    Result<void> append(const QByteArrayList &lines) const;

    // The lines without their ends; of a file that is too large, only those of its last part. A line may be cut if an
    // instance was killed while it wrote. A missing file is empty; NotNoted if the file cannot be read, or
    // believed (see isOwnFile()).
    Result<QByteArrayList> read() const;

private:
    QString folder() const;
    void dropOldest() const;

    QString m_path;
    qsizetype m_most;
};

} // namespace scripto
