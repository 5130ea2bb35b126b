// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace scripto {

// All texts are plain; text from outside must have passed shownText().
struct Notification {
    QString cause; // a later notification of the same cause replaces this one
    QString title;
    QString text;
    QString button = {};
};

// Shows notifications of the desktop, if it has a server for them, without waiting for it.
class Notifier : public QObject {
    Q_OBJECT

public:
    virtual void show(const Notification &notification) = 0;
    // Removes what is still shown.
    virtual void clear() = 0;

Q_SIGNALS:
    // The user has clicked on the notification, or on its button. `token` is the desktop's permission to take the
    // focus; it may be empty.
    void clicked(const QString &cause, bool isButton, const QString &token);
};

// `applicationId` names the desktop entry and the icon.
std::unique_ptr<Notifier> makeNotifier(const QString &applicationId, bool isSandboxed);

} // namespace scripto
