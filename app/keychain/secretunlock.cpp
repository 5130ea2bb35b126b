// SPDX-License-Identifier: MIT
#include "app/keychain/secretunlock.h"

#include "app/keychain/secretbus.h"
#include "app/keychain/secretprompt.h"

namespace scripto {

using namespace secretbus;

SecretUnlock::SecretUnlock(SecretService &secrets, QString service, Call<Done> *call)
    : QObject(call)
    , m_secrets(secrets)
    , m_service(std::move(service))
    , m_call(call)
{
    secrets.look()->then(this, [this](const Result<SecretService::Look> &look) { start(*look); });
}

void SecretUnlock::start(const SecretService::Look &look)
{
    switch (look.state) {
    case KeychainState::Locked:
        m_secrets.askToUnlock({look.collection})->then(this, [this](const Result<QDBusObjectPath> &prompt) {
            prompt ? show(*prompt, &SecretUnlock::verify) : fail(prompt.error());
        });
        return;
    case KeychainState::NotSetUp:
        return create();
    case KeychainState::Ready:
        return unlockItems();
    default:
        return fail(Error{errorKindOf(look.state)});
    }
}

void SecretUnlock::create()
{
    // The label that libsecret uses.
    const QVariantMap properties{{u"org.freedesktop.Secret.Collection.Label"_qs, u"Default keyring"_qs}};
    ask(
        serviceCall(QLatin1StringView("CreateCollection"), {properties, u"default"_qs}), m_secrets.limit(), this,
        [this](const QDBusMessage &reply) {
            show(reply.arguments().value(1).value<QDBusObjectPath>(), &SecretUnlock::verify);
        },
        [this](const Error &error) { fail(error); });
}

void SecretUnlock::show(const QDBusObjectPath &prompt, void (SecretUnlock::*then)())
{
    if (isNone(prompt))
        return (this->*then)();
    auto *shown = new Call<Done>(this);
    shown->then(this, [this, then](const Result<Done> &result) {
        // The collection is unlocked, whatever the user answers for individual entries.
        result || m_hasUnlocked ? (this->*then)() : fail(result.error());
    });
    new SecretPrompt(m_secrets, prompt, noLimit, shown);
    // Another program may unlock it meanwhile.
    connect(&m_secrets, &SecretService::stateHinted, this, &SecretUnlock::lookAgain, Qt::UniqueConnection);
}

void SecretUnlock::verify()
{
    m_secrets.look()->then(this, [this](const Result<SecretService::Look> &look) {
        look->state == KeychainState::Ready ? takeUnlocked() : fail(Error{errorKindOf(look->state)});
    });
}

void SecretUnlock::lookAgain()
{
    m_secrets.look()->then(this, [this](const Result<SecretService::Look> &look) {
        if (look->state == KeychainState::Ready)
            takeUnlocked();
    });
}

void SecretUnlock::takeUnlocked()
{
    if (m_lockedItems == 0 && !std::exchange(m_hasUnlocked, true))
        unlockItems();
}

void SecretUnlock::unlockItems()
{
    m_secrets.searchAll(m_service)->then(this, [this](const Result<SecretService::Items> &items) {
        if (!items || items->locked.isEmpty())
            return m_call->settle(Done{});
        m_lockedItems = items->locked.size();
        m_secrets.askToUnlock(items->locked)->then(this, [this](const Result<QDBusObjectPath> &prompt) {
            prompt ? show(*prompt, &SecretUnlock::verifyItems) : fail(prompt.error());
        });
    });
}

void SecretUnlock::verifyItems()
{
    m_secrets.searchAll(m_service)->then(this, [this](const Result<SecretService::Items> &items) {
        const bool areSomeUnlocked = items && items->locked.size() < m_lockedItems;
        if (areSomeUnlocked)
            Q_EMIT m_secrets.itemsUnlocked();
        if (areSomeUnlocked || m_hasUnlocked)
            return m_call->settle(Done{});
        fail(Error{ErrorKind::KeychainLocked});
    });
}

void SecretUnlock::fail(const Error &error)
{
    m_call->settle(failure(error));
}

} // namespace scripto
