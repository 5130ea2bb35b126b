// SPDX-License-Identifier: MIT
#include "app/keychain/indexedbackend.h"

#include "app/keychain/keychainjob.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace scripto {

namespace {

QString indexUser()
{
    return u"entries"_qs;
}

Result<QStringList> usersIn(const Secret &index)
{
    const QJsonDocument document = QJsonDocument::fromJson(index.reveal().toByteArray());
    if (!document.isArray())
        return failure(ErrorKind::KeychainFailed,
                       IndexedBackend::tr("The list of entries in the keychain can’t be read."));
    return QVariant(document.array().toVariantList()).toStringList();
}

Secret indexOf(const QStringList &users)
{
    return Secret(QByteArrayView(QJsonDocument(QJsonArray::fromStringList(users)).toJson(QJsonDocument::Compact)));
}

template <typename T> auto settling(Call<T> *call)
{
    return [call](const Result<T> &result) { call->settle(result); };
}

} // namespace

IndexedBackend::IndexedBackend(QString service, QString displayName)
    : m_service(std::move(service))
    , m_indexService(m_service + u" (index)"_qs)
    , m_displayName(std::move(displayName))
{
}

Call<KeychainState> *IndexedBackend::look()
{
    auto *call = new Call<KeychainState>(this);
    call->settle(KeychainState::Ready);
    return call;
}

Call<QStringList> *IndexedBackend::list()
{
    auto *call = new Call<QStringList>(this);
    keychainjob::read(m_indexService, indexUser(), this)->then(call, [call](const Result<Secret> &index) {
        if (index)
            call->settle(usersIn(*index));
        else if (index.error().kind == ErrorKind::NotFound)
            call->settle(QStringList());
        else
            call->settle(failure(index.error()));
    });
    return call;
}

Call<Secret> *IndexedBackend::read(const QString &user)
{
    return keychainjob::read(m_service, user, this);
}

// Writes the index first: a name without an entry is harmless, an entry without a name is lost.
Call<Done> *IndexedBackend::write(const QString &user, const Secret &value)
{
    auto *call = new Call<Done>(this);
    const auto writeEntry = [this, call, user, value] {
        keychainjob::write(m_service, user, value, this)->then(call, settling(call));
    };
    list()->then(call, [this, call, user, writeEntry](const Result<QStringList> &users) {
        if (!users)
            return call->settle(failure(users.error()));
        if (users->contains(user))
            return writeEntry();
        storeIndex(*users + QStringList{user})->then(call, [call, writeEntry](const Result<Done> &stored) {
            if (!stored)
                return call->settle(stored);
            writeEntry();
        });
    });
    return call;
}

Call<Done> *IndexedBackend::remove(const QString &user, Prompts)
{
    auto *call = new Call<Done>(this);
    const auto removeName = [this, call, user] {
        list()->then(call, [this, call, user](const Result<QStringList> &users) {
            if (!users)
                return call->settle(failure(users.error()));
            QStringList rest = *users;
            rest.removeAll(user);
            storeIndex(rest)->then(call, settling(call));
        });
    };
    keychainjob::remove(m_service, user, this)->then(call, [call, removeName](const Result<Done> &removed) {
        if (!removed && removed.error().kind != ErrorKind::NotFound)
            return call->settle(removed);
        removeName();
    });
    return call;
}

Call<Done> *IndexedBackend::unlock()
{
    auto *call = new Call<Done>(this);
    list()->pipe(call, [](const QStringList &) { return Done{}; });
    return call;
}

Call<Done> *IndexedBackend::storeIndex(const QStringList &users)
{
    return keychainjob::write(m_indexService, indexUser(), indexOf(users), this);
}

} // namespace scripto
