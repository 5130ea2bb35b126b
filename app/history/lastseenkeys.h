// SPDX-License-Identifier: MIT
#pragma once

#include "app/history/historyevent.h"
#include "app/keys/facts/accounts.h"
#include "app/state/statefile.h"

namespace scripto {

class History;

// The keys that accounts were last seen to have, so that of a key which has left its server's list the last known row
// is told. Never a secret.
class LastSeenKeys : public QObject {
    Q_OBJECT
public:
    LastSeenKeys(StateFile file, History &history, QObject *parent = nullptr);

    struct List {
        KeyAccount account;
        QList<ApiKey> keys;
        bool mayBeTruncated = false; // what is missing from it need not be gone
        QDateTime sentAt; // by this computer's clock: what was noted since cannot be missed in it
        QDateTime serverNow;
    };
    // Adds an event to the history for each known key that is not in the list: it has expired, or somebody else has
    // revoked it. Such a key is forgotten only when that event is on disk.
    void compare(const List &list, const QDateTime &now);
    void add(const KeyAccount &account, const ApiKey &key, const QDateTime &now);
    // Ends with the row that was known; blank where there was none.
    Call<HistoryKey> *take(const KeyAccount &account, const QString &id);

private:
    StateFile m_file;
    History &m_history;
};

} // namespace scripto
