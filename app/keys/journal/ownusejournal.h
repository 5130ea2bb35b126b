// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/lastuse.h"
#include "app/state/statefile.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <utility>

namespace scripto {

// Which stamps on which keys this program has caused, remembered between runs and shared by its instances. Holds key
// ids, never keys. All times are the server's.
class OwnUseJournal : public QObject {
    Q_OBJECT
public:
    explicit OwnUseJournal(StateFile file, QObject *parent = nullptr);

    OwnUseRecord record(const QUrl &server, const QString &keyId) const;

    // A request with one of these keys begins and ends; several may be under way at a time. Noted before it is sent, so
    // that a program that is killed meanwhile does not take its own stamp for somebody else's.
    void begin(const QUrl &server, const QStringList &keyIds, const QDateTime &now);
    void end(const QUrl &server, const QStringList &keyIds, const QDateTime &now);

    // Takes in the rows of a list that was read at `now`, as far as this program may use these keys; `request` read it
    // with the key that has one of `stamped`. Ends when record() knows; never with an error: what cannot be written is
    // known until the program ends.
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
    QHash<std::pair<QString, QString>, std::pair<int, QDateTime>> m_open; // requests under way and since when
};

} // namespace scripto
