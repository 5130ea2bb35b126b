// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/keys/facts/expiringkeys.h"
#include "ui/common/notice.h"

#include <QSet>
#include <QTimer>

class QPushButton;

namespace scripto {

class KeyStore;
class ProfileStore;

// "The key of “work” expires in 5 days." Rich text; `now` in local time. Not for an empty list.
QString expiryText(const QList<ExpiringKey> &keys, const QDateTime &now);

// Says which profiles will stop working, or have, because their keys expire: a week ahead and for as long as it is so.
// What is dismissed stays so until the program ends, or until one more key has to be told of.
class ExpiryNotice final : public Notice {
    Q_OBJECT

public:
    ExpiryNotice(const ProfileStore &profiles, const KeyStore &keys, QWidget *parent = nullptr);

Q_SIGNALS:
    // Of the profile named first. A key that has expired cannot be renewed: nothing can be done with it any more.
    void renewRequested(const QString &profile);
    void signInRequested(const QString &profile);

private:
    void follow();
    bool canBeRenewed() const;
    void dismiss();
    QSet<QString> marks() const;

    const ProfileStore &m_profiles;
    const KeyStore &m_keys;
    QPushButton *m_act;
    QList<ExpiringKey> m_expiring;
    QSet<QString> m_dismissed;
    QTimer m_grownOlder; // days pass while nothing else happens
};

} // namespace scripto
