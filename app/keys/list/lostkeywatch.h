// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/keys/facts/keyrow.h"

#include <QObject>
#include <QStringList>
#include <QUrl>

namespace scripto {

class KeyStore;

// A sign-in or a mint whose answer was lost: whose it was and what the key may be called, times by this computer's
// clock.
struct LostLogin {
    QUrl server;
    QString email;
    QString keyName;
    QDateTime from;
    QDateTime until;
};

// Waits for the next list of the account that a lost sign-in or mint was for, whichever way it is read, looks there for
// the key that nobody holds, and deletes itself.
class LostKeyWatch : public QObject {
    Q_OBJECT
public:
    LostKeyWatch(const KeyStore &keys, LostLogin login, Clock clock, QObject *parent);

Q_SIGNALS:
    // Keys of the account selected. With none, and `mayBeTruncated`, the list may lack it.
    void looked(const QList<scripto::KeyRef> &keys, bool mayBeTruncated);

private:
    void look();

    const KeyStore &m_keys;
    const LostLogin m_login;
    Clock m_clock;
};

} // namespace scripto
