// SPDX-License-Identifier: MIT
#include "app/keychain/keychainjob.h"

#include <QLibrary>

#include <qt6keychain/keychain.h>

namespace scripto::keychainjob {

namespace {

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return Error{ErrorKind::NotFound};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Error{.kind = ErrorKind::KeychainLocked, .said = job.errorString()};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error{.kind = ErrorKind::KeychainAbsent, .said = job.errorString()};
    default:
        return Error{.kind = ErrorKind::KeychainFailed, .said = job.errorString()};
    }
}

template <typename Job, typename T, typename Use> Call<T> *start(Job *job, const QString &user, Call<T> *call, Use use)
{
    job->setKey(user);
    QObject::connect(job, &QKeychain::Job::finished, call, [job, call, use] {
        if (job->error() == QKeychain::NoError)
            call->settle(use());
        else
            call->settle(failure(errorOf(*job)));
    });
    job->start();
    return call;
}

} // namespace

Call<Secret> *read(const QString &service, const QString &user, QObject *owner)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    return start(job, user, new Call<Secret>(owner), [job] { return Secret(job->textData()); });
}

Call<Done> *write(const QString &service, const QString &user, const Secret &value, QObject *owner)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(value.revealText());
    return start(job, user, new Call<Done>(owner), [] { return Done{}; });
}

Call<Done> *remove(const QString &service, const QString &user, QObject *owner)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    return start(job, user, new Call<Done>(owner), [] { return Done{}; });
}

void forgetSession()
{
    // The library that QtKeychain loads; does nothing if it is not installed.
    using Disconnect = void (*)();
    const auto disconnect =
        reinterpret_cast<Disconnect>(QLibrary::resolve(u"secret-1"_qs, 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
}

} // namespace scripto::keychainjob
