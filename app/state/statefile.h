// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>

namespace scripto {

class Worker;

// A small JSON file in a folder of this program, mode 0600, that several instances change. Never contains a secret. A
// missing file counts as empty. So does one that cannot be understood or trusted (see openOwnFile()), which is kept
// beside the new one as NAME.broken. One that cannot be read, or that a newer version of this program has written,
// counts as empty and is left alone. Only this class reads and writes its member `version`.
class StateFile {
public:
    // Changes an object in place, on the worker's thread.
    using Change = std::function<void(QJsonObject &)>;

    StateFile(QString path, Worker &worker);

    const QString &path() const { return m_path; }

    // Reads synchronously; for the start of the program.
    QJsonObject read() const;
    // The same, but fails if the content is not known because the file cannot be read, understood or trusted, or was
    // written by a newer version.
    Result<QJsonObject> tryToRead() const;

    // A synchronous change(); for the start of the program.
    Result<QJsonObject> changeNow(const Change &change) const;

    // Reads the file again, changes it and replaces it as a whole, synced to disk, while other instances wait. Returns
    // the file's content afterwards. Fails with NotNoted, also for a file that is left alone. A change that alters
    // nothing writes nothing.
    Call<QJsonObject> *change(Change change);

    // The same for facts that are true whether or not they can be written: a change that fails is repeated with the
    // next one. While the disk is full, the last 500 are kept until the program ends.
    Call<QJsonObject> *remember(Change change);

private:
    QString m_path;
    Worker &m_worker;
    std::shared_ptr<QList<Change>> m_unwritten = std::make_shared<QList<Change>>(); // used only on the worker
};

} // namespace scripto
