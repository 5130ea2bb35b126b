// SPDX-License-Identifier: MIT
#pragma once

#include "app/history/historyevent.h"
#include "app/keys/facts/accounts.h"
#include "app/state/statefile.h"

namespace scripto {

class History;

// The keys that accounts were last seen to have, so that the history can show the last known row of a key that has left
// its server's list. Never stores a secret.
class LastSeenKeys : public QObject {
    Q_OBJECT
public:
    LastSeenKeys(StateFile file, History &history, QObject *parent = nullptr);

    struct List {
        KeyAccount account;
        QList<ApiKey> keys;
        bool mayBeTruncated = false; // a key missing from the list need not be gone
        QDateTime sentAt; // this computer's time; keys recorded since then may be missing from the list
        QDateTime serverNow;
    };
    // Adds an event to the history for each known key that is missing from the list, because it expired or somebody
    // else revoked it. Such a key is forgotten only once that event is on disk.
    void compare(const List &list, const QDateTime &now);
    void add(const KeyAccount &account, const ApiKey &key, const QDateTime &now);
    // Removes the key's row and returns it; empty if there was none.
    Call<HistoryKey> *take(const KeyAccount &account, const QString &id);

private:
    StateFile m_file;
    History &m_history;
};

} // namespace scripto
