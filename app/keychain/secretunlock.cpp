// SPDX-License-Identifier: MIT
#include "app/keychain/secretunlock.h"

#include "app/keychain/secretbus.h"

#include <QDBusConnection>

namespace scripto {

using namespace secretbus;

SecretUnlock::SecretUnlock(SecretService &service, Call<Done> *call)
    : QObject(call)
    , m_service(service)
    , m_call(call)
{
    service.look()->then(this, [this](const Result<SecretService::Look> &look) { start(*look); });
}

void SecretUnlock::start(const SecretService::Look &look)
{
    // Both methods answer (what could be done at once, the prompt for what could not).
    const auto usePrompt = [this](const QDBusMessage &reply) {
        show(reply.arguments().value(1).value<QDBusObjectPath>());
    };
    const auto failed = [this](const Error &error) { fail(error); };
    switch (look.state) {
    case KeychainState::Locked:
        ask(serviceCall(QLatin1StringView("Unlock"), {QVariant::fromValue(QList{look.collection})}), m_service.limit(),
            this, usePrompt, failed);
        return;
    case KeychainState::NotSetUp: {
        // The label that libsecret gives.
        const QVariantMap properties{{u"org.freedesktop.Secret.Collection.Label"_qs, u"Default keyring"_qs}};
        ask(serviceCall(QLatin1StringView("CreateCollection"), {properties, u"default"_qs}), m_service.limit(), this,
            usePrompt, failed);
        return;
    }
    case KeychainState::Ready:
        return m_call->settle(Done{});
    default:
        return fail(Error{errorKindOf(look.state)});
    }
}

void SecretUnlock::show(const QDBusObjectPath &prompt)
{
    if (isNone(prompt))
        return verify();
    QDBusConnection::sessionBus().connect({}, prompt.path(), promptInterface, u"Completed"_qs, this,
                                          SLOT(onCompleted(bool)));
    // The prompt may come to nothing in two other ways: its service ends, or somebody else unlocks meanwhile.
    connect(&m_service, &SecretService::ownerChanged, this, [this] { fail(Error{ErrorKind::KeychainAbsent}); });
    connect(&m_service, &SecretService::stateHinted, this, &SecretUnlock::endIfReady);
    const QString noWindow;
    ask(
        methodCall(prompt, promptInterface, QLatin1StringView("Prompt"), {noWindow}), noLimit, this,
        [](const QDBusMessage &) {}, [this](const Error &error) { fail(error); });
}

void SecretUnlock::onCompleted(bool dismissed)
{
    if (dismissed)
        fail(Error{ErrorKind::Cancelled});
    else
        verify();
}

void SecretUnlock::verify()
{
    m_service.look()->then(this, [this](const Result<SecretService::Look> &look) {
        if (look->state == KeychainState::Ready)
            m_call->settle(Done{});
        else
            fail(Error{errorKindOf(look->state)});
    });
}

void SecretUnlock::endIfReady()
{
    m_service.look()->then(this, [this](const Result<SecretService::Look> &look) {
        if (look->state == KeychainState::Ready)
            m_call->settle(Done{});
    });
}

void SecretUnlock::fail(const Error &error)
{
    m_call->settle(failure(error));
}

} // namespace scripto
