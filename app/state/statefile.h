// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>

namespace scripto {

class Worker;

// A small JSON file in a folder of this program, mode 0600, that several instances of this program change. It never
// holds a secret. One that is missing counts as empty, and so does one that cannot be understood or believed (see
// isOwnFile()), which is kept beside the new one as NAME.broken. One that cannot be read, or that a newer version of
// this program has written, counts as empty and is left alone. Its member `version` is written and read here alone.
class StateFile {
public:
    // Changes an object in place, on the worker's thread.
    using Change = std::function<void(QJsonObject &)>;

    StateFile(QString path, Worker &worker);

    const QString &path() const { return m_path; }

    // At once; for the start of the program.
    QJsonObject read() const;

    // change(), at once; for the start of the program.
    Result<QJsonObject> changeNow(const Change &change) const;

    // Reads the file again, changes it and replaces it as a whole, synced to the disk, while other instances wait. Ends
    // with what the file holds then, or NotNoted, also for one that is left alone. What changes nothing writes
    // nothing.
    Call<QJsonObject> *change(Change change);

    // The same for facts that hold whether or not they can be written: a change that fails is repeated with the next
    // one to be remembered. While the disk stays full, the last 500 are kept until the program ends.
    Call<QJsonObject> *remember(Change change);

private:
    QString m_path;
    Worker &m_worker;
    std::shared_ptr<QList<Change>> m_unwritten = std::make_shared<QList<Change>>(); // used on the worker only
};

} // namespace scripto
