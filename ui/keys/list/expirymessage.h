// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/expiringkeys.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace scripto {

class KeyStore;
class KeysMessages;
class ProfileStore;

// "The key of “work” expires in 5 days." Rich text. `keys` must not be empty; `now` is local time.
QString expiryText(const QList<ExpiringKey> &keys, const QDateTime &now);

// Lists the profiles whose keys expire within a week or have expired. A dismissal lasts until the program ends or
// another key is affected.
class ExpiryMessage final : public QObject {
    Q_OBJECT

public:
    // Shows it in `messages`, which must outlive this object. While `window`, the parent, is visible, days may pass.
    ExpiryMessage(const ProfileStore &profiles, const KeyStore &keys, KeysMessages &messages, QWidget *window);

Q_SIGNALS:
    // For the profile named first. Not emitted for an expired key, which cannot be renewed.
    void renewRequested(const QString &profile);
    void signInRequested(const QString &profile);

private:
    void follow();
    bool canBeRenewed() const;
    void act();
    QSet<QString> marks() const;

    const ProfileStore &m_profiles;
    const KeyStore &m_keys;
    KeysMessages &m_messages;
    QList<ExpiringKey> m_expiring;
    QSet<QString> m_dismissed;
};

} // namespace scripto
