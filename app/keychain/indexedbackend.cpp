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

} // namespace

IndexedBackend::IndexedBackend(QString service, QString displayName)
    : m_service(std::move(service))
    , m_indexService(m_service + u" (index)"_qs)
    , m_displayName(std::move(displayName))
{
}

Call<KeychainState> *IndexedBackend::look()
{
    return Call<KeychainState>::settled(this, KeychainState::Ready);
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
    Call<Done> *named = list()->andThen(this, [this, user](const QStringList &users) {
        return users.contains(user) ? Call<Done>::settled(this, Done{}) : storeIndex(users + QStringList{user});
    });
    return named->andThen(this, [this, user, value](Done) { return keychainjob::write(m_service, user, value, this); });
}

Call<Done> *IndexedBackend::remove(const QString &user, Prompts)
{
    auto *call = new Call<Done>(this);
    keychainjob::remove(m_service, user, this)->then(call, [this, call, user](const Result<Done> &removed) {
        if (!removed && removed.error().kind != ErrorKind::NotFound)
            return call->settle(removed);
        const auto removeName = [this, user](QStringList users) {
            users.removeAll(user);
            return storeIndex(users);
        };
        list()->andThen(this, removeName)->pipe(call);
    });
    return call;
}

Call<Done> *IndexedBackend::unlock()
{
    return list()->map(this, [](const QStringList &) { return Done{}; });
}

Call<Done> *IndexedBackend::storeIndex(const QStringList &users)
{
    return keychainjob::write(m_indexService, indexUser(), indexOf(users), this);
}

} // namespace scripto
