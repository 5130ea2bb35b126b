// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <functional>

namespace scripto {

// Asks the desktop's file manager to show a file in its folder, without waiting for it. Calls `otherwise` if it doesn't
// do that or there is none, unless `context` is gone by then.
void showInFileManager(const QString &path, QObject *context, const std::function<void()> &otherwise,
                       QDBusConnection bus = QDBusConnection::sessionBus());

} // namespace scripto
