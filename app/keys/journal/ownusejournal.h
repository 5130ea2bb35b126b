// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/lastuse.h"
#include "app/state/statefile.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <utility>

namespace scripto {

// Remembers, between runs and for all instances, which stamps on which keys this program has caused. Stores key ids,
// never keys. All times are the server's.
class OwnUseJournal : public QObject {
    Q_OBJECT
public:
    explicit OwnUseJournal(StateFile file, QObject *parent = nullptr);

    OwnUseRecord record(const QUrl &server, const QString &keyId) const;

    // Mark the start and the end of a request with one of these keys; several may be in flight at once. The start is
    // written before the request is sent, so that after a crash the program does not take its own stamp for somebody
    // else's.
    void begin(const QUrl &server, const QStringList &keyIds, const QDateTime &now);
    void end(const QUrl &server, const QStringList &keyIds, const QDateTime &now);

    // This program has changed the key's row at `updatedAt`, the server's own reading, without using the key.
    void noteChanged(const QUrl &server, const QString &keyId, const QDateTime &updatedAt);

    // Takes in the rows, read at `now`, of the keys that this program may have used. `request` read the list with the
    // key whose id is in `stamped`. Ends once record() includes them. Never fails: what cannot be written is remembered
    // until the program ends.
    Call<Done> *noteList(const QUrl &server, const QList<ApiKey> &keys, const QDateTime &now,
                         const QStringList &stamped = {}, const OwnRequest &request = {});

private:
    using Records = QHash<QString, OwnUseRecord>; // by key id
    using Servers = QHash<QString, Records>;
    using Change = std::function<void(Servers &)>;

    static Servers fromJson(const QJsonObject &object);
    static QJsonObject toJson(const Servers &servers);
    Call<Done> *change(const Change &change);

    StateFile m_file;
    Servers m_servers;
    // The number of requests in flight, and when the first of them began.
    QHash<std::pair<QString, QString>, std::pair<int, QDateTime>> m_open;
};

} // namespace scripto
