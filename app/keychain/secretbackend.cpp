// SPDX-License-Identifier: MIT
#include "app/keychain/secretbackend.h"

#include "app/keychain/keychainjob.h"
#include "app/keychain/secretbus.h"
#include "app/keychain/secretremoval.h"

namespace scripto {

SecretBackend::SecretBackend(QString service, std::chrono::milliseconds limit, std::chrono::milliseconds promptLimit)
    : m_service(std::move(service))
    , m_promptLimit(promptLimit)
    , m_secrets(limit)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(100);
    connect(&m_quiet, &QTimer::timeout, this, &SecretBackend::compare);
    connect(&m_secrets, &SecretService::itemHinted, this, &SecretBackend::onItemHinted);
    connect(&m_secrets, &SecretService::itemsUnlocked, this, &KeychainBackend::entriesChanged);
    connect(&m_secrets, &SecretService::ownerChanged, this, &keychainjob::forgetSession);
    connect(&m_secrets, &SecretService::stateHinted, this, &KeychainBackend::stateHinted);
    connect(&m_secrets, &SecretService::displayNameChanged, this, &KeychainBackend::displayNameChanged);
}

Call<KeychainState> *SecretBackend::look()
{
    return m_secrets.look()->map(this, [](const SecretService::Look &look) { return look.state; });
}

Call<QStringList> *SecretBackend::list()
{
    return m_secrets.entries(m_service)->map(this, [this](const SecretService::Entries &entries) {
        m_known += QSet(entries.paths.begin(), entries.paths.end());
        return entries.users;
    });
}

// Looks for the entry first: QtKeychain would ask the user to unlock a locked one, and picks any of several.
Call<Secret> *SecretBackend::read(const QString &user)
{
    return m_secrets.find(m_service, user)->andThen(this, [this, user](const SecretService::Found &found) {
        if (secretbus::isNone(found.item))
            return Call<Secret>::settled(this, failure(ErrorKind::NotFound));
        if (found.isLocked)
            return Call<Secret>::settled(this, failure(ErrorKind::KeychainLocked));
        const bool isOnly = found.all.unlocked.size() + found.all.locked.size() == 1;
        return isOnly ? keychainjob::read(m_service, user, this) : m_secrets.secretOf(found.item);
    });
}

// Looks for the entry first: QtKeychain would ask the user before it overwrites a locked one.
Call<Done> *SecretBackend::write(const QString &user, const Secret &value)
{
    Call<Done> *written =
        m_secrets.find(m_service, user)->andThen(this, [this, user, value](const SecretService::Found &found) {
            return found.isLocked ? Call<Done>::settled(this, failure(ErrorKind::KeychainLocked))
                                  : keychainjob::write(m_service, user, value, this);
        });
    return duringChange(written->andThen(this, [this, user](Done) { return excuseWritten(user); }));
}

// The service's answer arrives after the signals caused by our own change.
Call<Done> *SecretBackend::excuseWritten(const QString &user)
{
    auto *call = new Call<Done>(this);
    m_secrets.search(m_service, user)->then(call, [this, call](const Result<SecretService::Items> &items) {
        if (items)
            excuse(items->unlocked);
        call->settle(Done{});
    });
    return call;
}

// Does not use QtKeychain's job: it also deletes what other programs store under the same names, and reports success if
// the keychain is locked or wants confirmation.
Call<Done> *SecretBackend::remove(const QString &user, Prompts prompts)
{
    auto *work = new Call<Paths>(this);
    auto *removal = new SecretRemoval(m_secrets, {m_service, user}, prompts, m_promptLimit, work);
    connect(removal, &SecretRemoval::asking, this, &KeychainBackend::asking);
    return duringChange(work->map(this, [this](const Paths &erased) {
        excuse(erased);
        return Done{};
    }));
}

Call<Done> *SecretBackend::duringChange(Call<Done> *call)
{
    m_changing = true;
    connect(call, &CallBase::finished, this, [this] {
        m_changing = false;
        m_hinted += std::exchange(m_hintedMeanwhile, {});
    });
    return call;
}

void SecretBackend::excuse(const Paths &paths)
{
    for (const QDBusObjectPath &path : paths) {
        m_known.insert(path);
        m_hintedMeanwhile.remove(path);
    }
}

void SecretBackend::onItemHinted(const QDBusObjectPath &path)
{
    (m_changing ? m_hintedMeanwhile : m_hinted).insert(path);
    m_quiet.start();
}

// Checks whether hinted items are ours: most of them belong to other programs.
void SecretBackend::compare()
{
    if (m_changing) // the end of the change may explain the hints
        return m_quiet.start();
    if (m_hinted.isEmpty())
        return;
    m_secrets.searchAll(m_service)->then(this, [this](const Result<SecretService::Items> &items) {
        if (!items)
            return;
        for (const Paths &paths : {items->unlocked, items->locked})
            m_known += QSet(paths.begin(), paths.end());
        if (m_known.intersects(std::exchange(m_hinted, {})))
            Q_EMIT entriesChanged();
    });
}

} // namespace scripto
