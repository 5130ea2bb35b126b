// SPDX-License-Identifier: MIT
#include "app/keychain/secretservice.h"

#include "app/keychain/secretbus.h"
#include "app/keychain/secretunlock.h"

#include <QDBusArgument>

#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QSet>

namespace scripto {

using namespace secretbus;

namespace {

template <typename T> auto failing(Call<T> *call)
{
    return [call](const Error &error) { call->settle(failure(error)); };
}

} // namespace

SecretService::SecretService(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
    , m_displayName(u"the keychain"_qs)
{
}

SecretService::~SecretService() = default;

Call<SecretService::Look> *SecretService::look()
{
    if (!connectToBus())
        return Call<Look>::settled(this, Look{KeychainState::Absent});
    auto *call = new Call<Look>(this);
    const auto fail = [call](const Error &error) {
        switch (error.kind) {
        case ErrorKind::KeychainSilent:
            return call->settle(Look{KeychainState::Silent});
        case ErrorKind::NotFound: // the alias points to a collection that is gone
            return call->settle(Look{KeychainState::NotSetUp});
        default:
            return call->settle(Look{KeychainState::Absent});
        }
    };
    const auto useAlias = [this, call, fail](const QDBusMessage &alias) {
        const auto path = alias.arguments().value(0).value<QDBusObjectPath>();
        if (isNone(path))
            return call->settle(Look{KeychainState::NotSetUp});
        lookInto(path, call, fail);
    };
    ask(serviceCall(QLatin1StringView("ReadAlias"), {u"default"_qs}), m_limit, call, useAlias, fail);
    return call;
}

void SecretService::lookInto(const QDBusObjectPath &collection, Call<Look> *call,
                             std::function<void(const Error &)> fail)
{
    const auto useLocked = [=, this](const QDBusMessage &reply) {
        const bool isLocked = propertyIn(reply).toBool();
        // If it is locked later, somebody wanted that.
        const bool isNew = std::exchange(m_metCollection, collection) != collection;
        if (isLocked && isNew)
            return unlockSilently(collection, call, fail);
        call->settle(Look{isLocked ? KeychainState::Locked : KeychainState::Ready, collection});
    };
    ask(propertyOf(collection, collectionInterface, QLatin1StringView("Locked")), m_limit, call, useLocked, fail);
}

// If this needs a prompt, the prompt is not shown and goes away with the connection.
void SecretService::unlockSilently(const QDBusObjectPath &collection, Call<Look> *call,
                                   std::function<void(const Error &)> fail)
{
    askToUnlock({collection})->then(call, [=, this](const Result<QDBusObjectPath> &prompt) {
        if (prompt && isNone(*prompt))
            return lookInto(collection, call, fail);
        call->settle(Look{KeychainState::Locked, collection});
    });
}

Call<SecretService::Items> *SecretService::search(const QString &service, const QString &user)
{
    return searchFor({{u"server"_qs, service}, {u"user"_qs, user}, {u"type"_qs, u"plaintext"_qs}});
}

Call<SecretService::Items> *SecretService::searchAll(const QString &service)
{
    return searchFor({{u"server"_qs, service}, {u"type"_qs, u"plaintext"_qs}});
}

Call<SecretService::Items> *SecretService::searchFor(const Attributes &attributes)
{
    auto *call = new Call<Items>(this);
    const auto use = [call](const QDBusMessage &message) {
        const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> reply = message;
        if (!reply.isValid())
            return call->settle(failure(Error{.kind = ErrorKind::KeychainFailed, .said = reply.error().message()}));
        call->settle(Items{reply.argumentAt<0>(), reply.argumentAt<1>()});
    };
    ask(serviceCall(QLatin1StringView("SearchItems"), {QVariant::fromValue(attributes)}), m_limit, call, use,
        failing(call));
    return call;
}

Call<SecretService::Entries> *SecretService::entries(const QString &service)
{
    struct Collected {
        QSet<QString> users;
        QList<QDBusObjectPath> paths;
        qsizetype missing = 0;
    };
    auto *call = new Call<Entries>(this);
    searchAll(service)->then(call, [this, call](const Result<Items> &items) {
        if (!items)
            return call->settle(failure(items.error()));
        auto collected = std::make_shared<Collected>();
        collected->paths = items->unlocked + items->locked;
        collected->missing = collected->paths.size();
        if (collected->paths.isEmpty())
            return call->settle(Entries());
        const auto countDown = [call, collected] {
            if (--collected->missing == 0)
                call->settle(Entries{collected->users.values(), collected->paths});
        };
        const auto use = [collected, countDown](const QDBusMessage &reply) {
            const QString user = qdbus_cast<Attributes>(propertyIn(reply)).value(u"user"_qs);
            if (!user.isEmpty())
                collected->users.insert(user);
            countDown();
        };
        const auto fail = [call, countDown](const Error &error) {
            if (error.kind != ErrorKind::NotFound) // otherwise it was deleted since the search
                return call->settle(failure(error));
            countDown();
        };
        for (const QDBusObjectPath &path : collected->paths)
            ask(propertyOf(path, itemInterface, QLatin1StringView("Attributes")), m_limit, call, use, fail);
    });
    return call;
}

Call<SecretService::Found> *SecretService::find(const QString &service, const QString &user)
{
    return search(service, user)->andThen(this, [this](const Items &items) {
        const Paths all = items.unlocked + items.locked;
        if (all.size() < 2)
            return Call<Found>::settled(this, Found{items, all.value(0), !items.locked.isEmpty()});
        return look()->map(this, [items, all](const Look &look) {
            const auto isOurs = [folder = look.collection.path() + u'/'](const QDBusObjectPath &path) {
                return path.path().startsWith(folder);
            };
            const auto ours = std::find_if(all.begin(), all.end(), isOurs);
            const QDBusObjectPath item = ours == all.end() ? all.first() : *ours;
            return Found{items, item, !items.unlocked.contains(item)};
        });
    });
}

Call<Secret> *SecretService::secretOf(const QDBusObjectPath &item)
{
    auto *call = new Call<Secret>(this);
    const auto useSecret = [call](const QDBusMessage &reply) {
        QDBusObjectPath session;
        QByteArray parameters;
        QByteArray value;
        QString type;
        const auto secret = reply.arguments().value(0).value<QDBusArgument>();
        secret.beginStructure();
        secret >> session >> parameters >> value >> type;
        secret.endStructure();
        call->settle(Secret(value));
    };
    const auto useSession = [this, call, item, useSecret](const QDBusMessage &reply) {
        const QVariant session = QVariant::fromValue(reply.arguments().value(1).value<QDBusObjectPath>());
        ask(methodCall(item, itemInterface, QLatin1StringView("GetSecret"), {session}), m_limit, call, useSecret,
            failing(call));
    };
    const QVariant noInput = QVariant::fromValue(QDBusVariant(QString()));
    ask(serviceCall(QLatin1StringView("OpenSession"), {u"plain"_qs, noInput}), m_limit, call, useSession,
        failing(call));
    return call;
}

Call<Done> *SecretService::unlock(const QString &service)
{
    auto *call = new Call<Done>(this);
    new SecretUnlock(*this, service, call);
    return call;
}

Call<QDBusObjectPath> *SecretService::askToUnlock(const Paths &objects)
{
    auto *call = new Call<QDBusObjectPath>(this);
    // Returns what could be unlocked at once, and the prompt for the rest.
    ask(
        serviceCall(QLatin1StringView("Unlock"), {QVariant::fromValue(objects)}), m_limit, call,
        [call](const QDBusMessage &reply) { call->settle(reply.arguments().value(1).value<QDBusObjectPath>()); },
        failing(call));
    return call;
}

Call<QDBusObjectPath> *SecretService::askToDelete(const QDBusObjectPath &item)
{
    auto *call = new Call<QDBusObjectPath>(this);
    ask(
        methodCall(item, itemInterface, QLatin1StringView("Delete")), m_limit, call,
        [call](const QDBusMessage &reply) { call->settle(reply.arguments().value(0).value<QDBusObjectPath>()); },
        [call](const Error &error) {
            if (error.kind != ErrorKind::NotFound) // otherwise somebody was faster
                return call->settle(failure(error));
            call->settle(QDBusObjectPath());
        });
    return call;
}

bool SecretService::connectToBus()
{
    if (m_watcher)
        return QDBusConnection::sessionBus().isConnected();
    if (!hasSessionBus())
        return false;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;

    qDBusRegisterMetaType<Attributes>();
    m_watcher = new QDBusServiceWatcher(busName, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        m_metCollection = {};
        learnName();
        Q_EMIT ownerChanged();
        Q_EMIT stateHinted();
    });
    // QtDBus connects by name only. No sender is given, because Qt would block until the bus has resolved it; a signal
    // forged by another program costs no more than a look.
    for (const QString &signal : {u"CollectionCreated"_qs, u"CollectionDeleted"_qs, u"CollectionChanged"_qs})
        bus.connect({}, servicePath, serviceInterface, signal, this, SLOT(onCollectionSignal()));
    bus.connect({}, {}, propertiesInterface, u"PropertiesChanged"_qs, {collectionInterface}, {}, this,
                SLOT(onCollectionSignal()));
    for (const QString &signal : {u"ItemCreated"_qs, u"ItemChanged"_qs, u"ItemDeleted"_qs})
        bus.connect({}, {}, collectionInterface, signal, this, SLOT(onItemSignal(QDBusObjectPath)));
    learnName();
    return true;
}

void SecretService::onCollectionSignal()
{
    Q_EMIT stateHinted();
}

void SecretService::onItemSignal(const QDBusObjectPath &path)
{
    Q_EMIT itemHinted(path);
}

// The programs behind the service have a second bus name, which identifies them.
void SecretService::learnName()
{
    struct Known {
        QString busName;
        QString displayName;
    };
    const auto ownerOf = [](const QString &name) {
        QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_qs, u"/org/freedesktop/DBus"_qs,
                                                              u"org.freedesktop.DBus"_qs, u"GetNameOwner"_qs);
        message.setArguments({name});
        return message;
    };
    for (const Known &known :
         {Known{u"org.gnome.keyring"_qs, u"GNOME Keyring"_qs}, Known{u"org.kde.kwalletd5"_qs, u"KWallet"_qs},
          Known{u"org.kde.kwalletd6"_qs, u"KWallet"_qs}}) {
        const auto compare = [this, ownerOf, known](const QDBusMessage &reply) {
            const QVariant owner = reply.arguments().value(0);
            ask(
                ownerOf(busName), m_limit, this,
                [this, owner, known](const QDBusMessage &own) {
                    if (own.arguments().value(0) != owner || m_displayName == known.displayName)
                        return;
                    m_displayName = known.displayName;
                    Q_EMIT displayNameChanged();
                },
                [](const Error &) {});
        };
        ask(ownerOf(known.busName), m_limit, this, compare, [](const Error &) {});
    }
}

} // namespace scripto
