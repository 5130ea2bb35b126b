// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QMap>
#include <QStringList>

#include <functional>

namespace scripto::keychaintest {

// A secret as the Secret Service passes it (oayays).
struct StubSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString type;
};

inline QDBusArgument &operator<<(QDBusArgument &argument, const StubSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.type;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, StubSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.type;
    argument.endStructure();
    return argument;
}

// A scripted Secret Service on its own bus connection.
class StubService : public QDBusVirtualObject {
public:
    using Attributes = QMap<QString, QString>;
    struct Item {
        QDBusObjectPath path;
        QString user;
        QByteArray value;
        bool isLocked = false;
    };

    StubService()
    {
        qDBusRegisterMetaType<Attributes>();
        qDBusRegisterMetaType<StubSecret>();
        qDBusRegisterMetaType<QMap<QDBusObjectPath, StubSecret>>();
        m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath);
    }
    ~StubService() override
    {
        disappear();
        m_bus.unregisterObject(QStringLiteral("/"), QDBusConnection::UnregisterTree);
    }

    bool hasCollection = true;
    bool isLocked = false;
    bool hasPrompt = true; // Unlock and CreateCollection require a prompt; otherwise they act at once
    bool confirmsDeletion = false; // Delete requires a prompt
    bool keepsDeleted = false; // Delete does nothing
    QList<Item> items;
    QStringList mute; // methods without a reply
    QStringList called; // methods in order, without Get…
    QList<QDBusMessage> unanswered;

    bool appear() { return m_bus.registerService(QStringLiteral("org.freedesktop.secrets")); }
    void disappear() { m_bus.unregisterService(QStringLiteral("org.freedesktop.secrets")); }

    // "stub" is the default collection.
    void add(const QString &user, const QByteArray &value, const QString &collection = QStringLiteral("stub"),
             bool itemIsLocked = false)
    {
        const QString path =
            QStringLiteral("/org/freedesktop/secrets/collection/%1/%2").arg(collection).arg(items.size() + 1);
        items.append({QDBusObjectPath(path), user, value, itemIsLocked});
    }

    QList<QByteArray> values() const
    {
        QList<QByteArray> values;
        for (const Item &item : items)
            values.append(item.value);
        return values;
    }

    // The user ends the prompt.
    void complete(bool dismissed)
    {
        const auto agreed = std::exchange(m_prompted, {});
        if (!dismissed && agreed)
            agreed();
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
        if (!method.startsWith(u"Get")) // queries without side effects
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
        if (method == u"ReadAlias")
            return message.createReply(QVariant::fromValue(hasCollection ? m_collection : m_none));
        if (method == u"Get")
            return message.createReply(QVariant::fromValue(QDBusVariant(property(message))));
        if (method == u"SearchItems")
            return search(message);
        if (method == u"Unlock")
            return unlock(message);
        if (method == u"CreateCollection")
            return message.createReply(
                {QVariant::fromValue(m_none), QVariant::fromValue(prompt(hasPrompt, [this] { becomeReady(); }))});
        if (method == u"Delete")
            return message.createReply(
                QVariant::fromValue(prompt(confirmsDeletion, [this, path = message.path()] { erase(path); })));
        if (method == u"OpenSession")
            return openSession(message);
        if (method == u"GetSecret")
            return message.createReply(QVariant::fromValue(secretOf(message.path())));
        if (method == u"GetSecrets")
            return getSecrets(message);
        if (method == u"CreateItem")
            return createItem(message);
        if (method == u"Prompt")
            return message.createReply();
        return message.createErrorReply(QDBusError::UnknownMethod, method);
    }

    QVariant property(const QDBusMessage &message)
    {
        if (message.arguments().value(1) == u"Locked"_qs)
            return isLocked;
        const Item *item = find(message.path());
        return QVariant::fromValue(Attributes{{QStringLiteral("user"), item ? item->user : QString()}});
    }

    QDBusMessage search(const QDBusMessage &message)
    {
        const auto wanted = qdbus_cast<Attributes>(message.arguments().value(0)).value(QStringLiteral("user"));
        QList<QDBusObjectPath> unlocked;
        QList<QDBusObjectPath> locked;
        for (const Item &item : std::as_const(items)) {
            if (wanted.isEmpty() || wanted == item.user)
                (item.isLocked ? locked : unlocked).append(item.path);
        }
        return message.createReply({QVariant::fromValue(unlocked), QVariant::fromValue(locked)});
    }

    QDBusMessage unlock(const QDBusMessage &message)
    {
        const auto objects = qdbus_cast<QList<QDBusObjectPath>>(message.arguments().value(0));
        const auto agreed = [this, objects] {
            if (objects.contains(m_collection))
                becomeReady();
            for (Item &item : items)
                item.isLocked = item.isLocked && !objects.contains(item.path);
        };
        return message.createReply(
            {QVariant::fromValue(QList<QDBusObjectPath>()), QVariant::fromValue(prompt(hasPrompt, agreed))});
    }

    QDBusMessage openSession(const QDBusMessage &message)
    {
        if (message.arguments().value(0) != u"plain"_qs)
            return message.createErrorReply(QDBusError::NotSupported, QStringLiteral("plain only"));
        return message.createReply({QVariant::fromValue(QDBusVariant(QString())),
                                    QVariant::fromValue(QDBusObjectPath(QStringLiteral("/session")))});
    }

    StubSecret secretOf(const QString &path)
    {
        const Item *item = find(path);
        return {QDBusObjectPath(QStringLiteral("/session")),
                {},
                item ? item->value : QByteArray(),
                QStringLiteral("text/plain")};
    }

    QDBusMessage getSecrets(const QDBusMessage &message)
    {
        QMap<QDBusObjectPath, StubSecret> secrets;
        for (const QDBusObjectPath &path : qdbus_cast<QList<QDBusObjectPath>>(message.arguments().value(0)))
            secrets.insert(path, secretOf(path.path()));
        return message.createReply(QVariant::fromValue(secrets));
    }

    QDBusMessage createItem(const QDBusMessage &message)
    {
        const auto properties = qdbus_cast<QVariantMap>(message.arguments().value(0));
        const auto attributes =
            qdbus_cast<Attributes>(properties.value(QStringLiteral("org.freedesktop.Secret.Item.Attributes")));
        const QString user = attributes.value(QStringLiteral("user"));
        const QByteArray value = qdbus_cast<StubSecret>(message.arguments().value(1)).value;
        const auto old = std::find_if(items.begin(), items.end(), [this, &user](const Item &item) {
            return item.user == user && item.path.path().startsWith(m_collection.path() + u'/');
        });
        if (old == items.end())
            add(user, value);
        else
            old->value = value;
        return message.createReply({QVariant::fromValue(items.last().path), QVariant::fromValue(m_none)});
    }

    void erase(const QString &path)
    {
        if (!keepsDeleted)
            items.removeIf([&path](const Item &item) { return item.path.path() == path; });
    }

    const Item *find(const QString &path) const
    {
        const auto found =
            std::find_if(items.begin(), items.end(), [&path](const Item &item) { return item.path.path() == path; });
        return found == items.end() ? nullptr : &*found;
    }

    QDBusObjectPath prompt(bool isWanted, std::function<void()> agreed)
    {
        if (isWanted)
            m_prompted = std::move(agreed);
        else
            agreed();
        return isWanted ? QDBusObjectPath(QStringLiteral("/prompt")) : m_none;
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

    const QDBusObjectPath m_none{QStringLiteral("/")};
    const QDBusObjectPath m_collection{QStringLiteral("/org/freedesktop/secrets/collection/stub")};
    std::function<void()> m_prompted; // the action that the prompt confirms
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("stub"));
};

} // namespace scripto::keychaintest

Q_DECLARE_METATYPE(scripto::keychaintest::StubSecret)
