// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QHash>
#include <QObject>
#include <QUrl>

namespace scripto {

// The web sessions of this run of the program, one for each server and account. They are in memory only, and each goes
// back to nobody but the server it came from.
class WebSessions : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // `account` is whatever tells the accounts of one server apart.
    void put(const QUrl &server, const QString &account, const Secret &cookie);
    // Empty where there is none.
    Secret cookieFor(const QUrl &server, const QString &account) const;
    // Forgets this one; a newer one of the same account stays.
    void drop(const Secret &cookie);

Q_SIGNALS:
    void changed();

private:
    QHash<std::pair<QString, QString>, Secret> m_cookies; // by origin and account
};

} // namespace scripto
