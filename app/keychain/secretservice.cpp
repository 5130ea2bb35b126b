// SPDX-License-Identifier: MIT
#include "app/keychain/secretservice.h"

#include "app/keychain/secretbus.h"
#include "app/keychain/secretunlock.h"

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
    auto *call = new Call<Look>(this);
    if (!connectToBus()) {
        call->settle(Look{KeychainState::Absent});
        return call;
    }
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
        const auto useLocked = [call, path](const QDBusMessage &reply) {
            call->settle(Look{propertyIn(reply).toBool() ? KeychainState::Locked : KeychainState::Ready, path});
        };
        ask(propertyOf(path, collectionInterface, QLatin1StringView("Locked")), m_limit, call, useLocked, fail);
    };
    ask(serviceCall(QLatin1StringView("ReadAlias"), {u"default"_qs}), m_limit, call, useAlias, fail);
    return call;
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
            return call->settle(failure(ErrorKind::KeychainFailed, reply.error().message()));
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
            if (error.kind != ErrorKind::NotFound) // else deleted since the search
                return call->settle(failure(error));
            countDown();
        };
        for (const QDBusObjectPath &path : collected->paths)
            ask(propertyOf(path, itemInterface, QLatin1StringView("Attributes")), m_limit, call, use, fail);
    });
    return call;
}

Call<QList<QDBusObjectPath>> *SecretService::erase(const QString &service, const QString &user)
{
    auto *call = new Call<QList<QDBusObjectPath>>(this);
    search(service, user)->then(call, [this, call, service, user](const Result<Items> &items) {
        if (!items)
            return call->settle(failure(items.error()));
        if (!items->locked.isEmpty())
            return call->settle(failure(ErrorKind::KeychainLocked));
        const QList<QDBusObjectPath> paths = items->unlocked;
        auto *erased = new Call<Done>(this);
        eraseFrom(paths, 0, erased);
        erased->then(call, [this, call, service, user, paths](const Result<Done> &result) {
            if (!result)
                return call->settle(failure(result.error()));
            search(service, user)->then(call, [call, paths](const Result<Items> &left) {
                if (!left)
                    return call->settle(failure(left.error()));
                if (!left->unlocked.isEmpty() || !left->locked.isEmpty())
                    return call->settle(failure(ErrorKind::KeychainFailed, u"the entry is still there"_qs));
                call->settle(paths);
            });
        });
    });
    return call;
}

void SecretService::eraseFrom(const QList<QDBusObjectPath> &paths, qsizetype next, Call<Done> *call)
{
    if (next == paths.size())
        return call->settle(Done{});
    const auto proceed = [this, paths, next, call] { eraseFrom(paths, next + 1, call); };
    ask(
        methodCall(paths[next], itemInterface, QLatin1StringView("Delete")), m_limit, call,
        [proceed](const QDBusMessage &) { proceed(); },
        [call, proceed](const Error &error) {
            if (error.kind != ErrorKind::NotFound) // else somebody was faster
                return call->settle(failure(error));
            proceed();
        });
}

Call<Done> *SecretService::unlock()
{
    auto *call = new Call<Done>(this);
    new SecretUnlock(*this, call);
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
        learnName();
        Q_EMIT ownerChanged();
        Q_EMIT stateHinted();
    });
    // QtDBus connects by name only. No sender is given, because Qt would wait for the bus to say who that is; a signal
    // made up by another program costs no more than a look.
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

// The programs behind the service have a second bus name, by which they can be told apart.
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
