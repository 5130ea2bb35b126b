// SPDX-License-Identifier: MIT
#include "app/keychain/secretprompt.h"

#include "app/keychain/secretbus.h"

#include <QDBusConnection>
#include <QTimer>

namespace scripto {

using namespace secretbus;

SecretPrompt::SecretPrompt(SecretService &service, const QDBusObjectPath &prompt, std::chrono::milliseconds limit,
                           Call<Done> *call)
    : QObject(call)
    , m_call(call)
{
    QDBusConnection::sessionBus().connect({}, prompt.path(), promptInterface, u"Completed"_qs, this,
                                          SLOT(onCompleted(bool)));
    connect(&service, &SecretService::ownerChanged, this, [this] { fail(Error{ErrorKind::KeychainAbsent}); });
    if (limit != noLimit)
        QTimer::singleShot(limit, this, [this] { fail(Error{ErrorKind::TimedOut}); });
    const QString noWindow;
    ask(
        methodCall(prompt, promptInterface, QLatin1StringView("Prompt"), {noWindow}), noLimit, this,
        [](const QDBusMessage &) {}, [this](const Error &error) { fail(error); });
}

void SecretPrompt::onCompleted(bool dismissed)
{
    if (dismissed)
        fail(Error{ErrorKind::Cancelled});
    else
        m_call->settle(Done{});
}

void SecretPrompt::fail(const Error &error)
{
    m_call->settle(failure(error));
}

} // namespace scripto
