// SPDX-License-Identifier: MIT
#include "ui/desktop/filemanager.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QUrl>

namespace scripto {

// Source: https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
void showInFileManager(const QString &path, QObject *context, const std::function<void()> &otherwise,
                       QDBusConnection bus)
{
    if (!bus.isConnected()) {
        QMetaObject::invokeMethod(context, otherwise, Qt::QueuedConnection);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call << QStringList{QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)} << QString();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, otherwise] {
        watcher->deleteLater();
        if (watcher->isError())
            otherwise();
    });
}

} // namespace scripto
