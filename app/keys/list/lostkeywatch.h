// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/keys/facts/keyrow.h"

#include <QObject>
#include <QStringList>
#include <QUrl>

namespace scripto {

class KeyStore;

// A sign-in or a mint whose answer was lost, with what identifies its key. Times are this computer's.
struct LostLogin {
    QUrl server;
    QString email;
    QString keyName;
    QDateTime from;
    QDateTime until;
};

// Waits for the next list of the account that a lost sign-in or mint was for, looks in it for the key that nobody
// holds, then deletes itself.
class LostKeyWatch : public QObject {
    Q_OBJECT
public:
    LostKeyWatch(const KeyStore &keys, LostLogin login, Clock clock, QObject *parent);

Q_SIGNALS:
    // The matching keys of the selected account. If there are none and `mayBeTruncated` is set, the list may lack the
    // key.
    void looked(const QList<scripto::KeyRef> &keys, bool mayBeTruncated);

private:
    void look();

    const KeyStore &m_keys;
    const LostLogin m_login;
    Clock m_clock;
};

} // namespace scripto
