// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QStringList>

namespace scripto::keychaintest {

// A Secret Service that does as a test says, on a bus connection of its own.
class StubService : public QDBusVirtualObject {
public:
    StubService() { m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath); }
    ~StubService() override
    {
        disappear();
        m_bus.unregisterObject(QStringLiteral("/"), QDBusConnection::UnregisterTree);
    }

    bool hasCollection = true;
    bool isLocked = false;
    bool hasPrompt = true; // Unlock and CreateCollection ask for one, else they do it at once
    QList<QDBusObjectPath> unlockedItems; // what any search finds
    QList<QDBusObjectPath> lockedItems;
    QStringList mute; // methods that are not answered
    QStringList called; // methods in order, without Get
    QList<QDBusMessage> unanswered;

    bool appear() { return m_bus.registerService(QStringLiteral("org.freedesktop.secrets")); }
    void disappear() { m_bus.unregisterService(QStringLiteral("org.freedesktop.secrets")); }

    // The user ends the prompt.
    void complete(bool dismissed)
    {
        if (!dismissed)
            becomeReady();
        signal(QStringLiteral("/prompt"), QStringLiteral("org.freedesktop.Secret.Prompt"), QStringLiteral("Completed"),
               {dismissed, QVariant::fromValue(QDBusVariant(QString()))});
    }

    void unlockAndTell()
    {
        becomeReady();
        signal(QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
               QStringLiteral("CollectionChanged"), {QVariant::fromValue(m_collection)});
    }

    void failUnanswered()
    {
        for (const QDBusMessage &message : std::exchange(unanswered, {}))
            m_bus.send(message.createErrorReply(QDBusError::Failed, QStringLiteral("at last")));
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        const QString method = message.member();
        if (method != u"Get")
            called.append(method);
        if (mute.contains(method))
            unanswered.append(message);
        else
            m_bus.send(answer(message));
        return true;
    }

    QString introspect(const QString &) const override { return {}; }

private:
    QDBusMessage answer(const QDBusMessage &message)
    {
        const QString method = message.member();
        const QDBusObjectPath none(QStringLiteral("/"));
        const QDBusObjectPath prompt(QStringLiteral("/prompt"));
        if (method == u"ReadAlias")
            return message.createReply(QVariant::fromValue(hasCollection ? m_collection : none));
        if (method == u"Get")
            return message.createReply(QVariant::fromValue(QDBusVariant(isLocked)));
        if (method == u"SearchItems")
            return message.createReply({QVariant::fromValue(unlockedItems), QVariant::fromValue(lockedItems)});
        if (method == u"Unlock" || method == u"CreateCollection") {
            if (!hasPrompt)
                becomeReady();
            const QVariant done =
                method == u"Unlock" ? QVariant::fromValue(QList<QDBusObjectPath>()) : QVariant::fromValue(none);
            return message.createReply({done, QVariant::fromValue(hasPrompt ? prompt : none)});
        }
        if (method == u"Prompt" || method == u"Delete")
            return message.createReply();
        return message.createErrorReply(QDBusError::UnknownMethod, method);
    }

    void becomeReady()
    {
        hasCollection = true;
        isLocked = false;
    }

    void signal(const QString &path, const QString &interface, const QString &name, const QVariantList &arguments)
    {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
        message.setArguments(arguments);
        m_bus.send(message);
    }

    const QDBusObjectPath m_collection{QStringLiteral("/org/freedesktop/secrets/collection/stub")};
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("stub"));
};

} // namespace scripto::keychaintest
