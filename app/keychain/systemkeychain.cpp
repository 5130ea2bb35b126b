// SPDX-License-Identifier: MIT
#include "app/keychain/systemkeychain.h"

#include "app/core/logging.h"
#include "app/keychain/keychainbackend.h"
#include "app/keychain/keychainoperation.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

namespace scripto {

using Kind = KeychainOperation::Kind;

namespace {

// Resolves the symlinks of the part of the folder that exists, so that the name stays the same once it is created.
QString resolved(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() || info.isRoot())
        return info.canonicalFilePath();
    return QDir(resolved(info.path())).filePath(info.fileName());
}

} // namespace

class SystemKeychain::Private final : public QObject {
public:
    Private(SystemKeychain *keychain, QString service, Limits limits);

    template <typename T>
    Call<T> *add(Kind kind, const QString &user = {}, const Secret &value = {}, Prompts prompts = Prompts::Never);
    Call<Done> *unlock();

    KeychainState state() const { return m_state; }
    QString displayName() const { return m_backend ? m_backend->displayName() : u"the keychain"_qs; }

private:
    void startNext();
    void perform();
    template <typename T> void await(Call<T> *work);
    void onJobLimit();
    template <typename T> void finish(const Result<T> &result);
    void fail(const Error &error);

    void look(std::function<void()> then);
    void adopt(std::shared_ptr<KeychainBackend> backend);
    void setState(KeychainState state);
    void onQuiet();

    SystemKeychain *m_keychain;
    const QString m_service;
    const Limits m_limits;
    std::shared_ptr<KeychainBackend> m_backend; // null before the first look
    KeychainState m_state = KeychainState::Unknown;
    KeychainOperationQueue m_queue;
    std::optional<KeychainOperation> m_current;
    QTimer m_jobLimit;
    bool m_hangs = false; // the backend has not answered in time and must not be asked anything until it does
    QTimer m_quiet; // started by a hint, so that many hints cost one look
    QTimer m_recheck; // runs while the user may change the state without a signal
};

SystemKeychain::Private::Private(SystemKeychain *keychain, QString service, Limits limits)
    : m_keychain(keychain)
    , m_service(std::move(service))
    , m_limits(limits)
{
    m_jobLimit.setSingleShot(true);
    m_jobLimit.setInterval(limits.job);
    connect(&m_jobLimit, &QTimer::timeout, this, &Private::onJobLimit);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(50);
    connect(&m_quiet, &QTimer::timeout, this, &Private::onQuiet);
    m_recheck.setSingleShot(true);
    m_recheck.setInterval(limits.recheck);
    connect(&m_recheck, &QTimer::timeout, this, &Private::onQuiet);
}

template <typename T>
Call<T> *SystemKeychain::Private::add(Kind kind, const QString &user, const Secret &value, Prompts prompts)
{
    if (kind != Kind::List && user.isEmpty())
        return Call<T>::settled(m_keychain, failure(ErrorKind::Invalid, u"an entry needs a name"_qs));
    if (m_state == KeychainState::Silent) {
        m_quiet.start(); // it may have come back
        return Call<T>::settled(m_keychain, failure(ErrorKind::KeychainSilent));
    }
    auto *call = new Call<T>(m_keychain);
    m_queue.add(KeychainOperation(kind, user, value, call, prompts));
    startNext();
    return call;
}

void SystemKeychain::Private::startNext()
{
    if (m_current)
        return;
    m_current = m_queue.takeNext();
    if (!m_current)
        return;
    look([this] {
        if (m_state == KeychainState::Ready)
            perform();
        else
            fail(Error{errorKindOf(m_state)});
    });
}

void SystemKeychain::Private::perform()
{
    m_jobLimit.start();
    switch (m_current->kind()) {
    case Kind::List:
        return await(m_backend->list());
    case Kind::Read:
        return await(m_backend->read(m_current->user()));
    case Kind::Write:
        return await(m_backend->write(m_current->user(), m_current->value()));
    case Kind::Remove:
        return await(m_backend->remove(m_current->user(), m_current->prompts()));
    }
}

template <typename T> void SystemKeychain::Private::await(Call<T> *work)
{
    work->then(this, [this](const Result<T> &result) {
        m_jobLimit.stop();
        if (std::exchange(m_hangs, false))
            return m_quiet.start(); // nobody waits for this answer any more, but the keychain is back
        if (result || result.error().kind == ErrorKind::KeychainSilent)
            return finish(result);
        // An error is seldom the real reason: for a keychain that was locked a moment ago it is "not found".
        look([this, result] {
            finish(m_state == KeychainState::Ready ? result : Result<T>(failure(errorKindOf(m_state))));
        });
    });
}

void SystemKeychain::Private::onJobLimit()
{
    m_hangs = true;
    fail(Error{ErrorKind::KeychainSilent});
}

template <typename T> void SystemKeychain::Private::finish(const Result<T> &result)
{
    if (!result)
        return fail(result.error());
    const KeychainOperation operation = *std::exchange(m_current, std::nullopt);
    debugLog(keychainLog(), operation.name(), LogAlias{operation.user()}, "done");
    operation.settle(result);
    startNext();
}

void SystemKeychain::Private::fail(const Error &error)
{
    const KeychainOperation operation = *std::exchange(m_current, std::nullopt);
    errorLog(keychainLog(), error, operation.name(), LogAlias{operation.user()}, "failed:");
    operation.fail(error);
    if (error.kind == ErrorKind::KeychainSilent) {
        for (const KeychainOperation &waiting : m_queue.takeAll())
            waiting.fail(error);
        setState(KeychainState::Silent);
    }
    startNext();
}

Call<Done> *SystemKeychain::Private::unlock()
{
    auto *call = new Call<Done>(m_keychain);
    look([this, target = QPointer(call)] {
        if (!target || target->isSettled())
            return;
        if (m_hangs)
            return target->settle(failure(ErrorKind::KeychainSilent));
        Call<Done> *prompt = m_backend->unlock();
        connect(target, &CallBase::cancelRequested, prompt, &CallBase::cancel);
        prompt->then(this, [this, target](const Result<Done> &result) {
            // Updates the state first, so that receivers of the success find it Ready.
            look([target, result] {
                if (target)
                    target->settle(result);
            });
        });
    });
    return call;
}

void SystemKeychain::Private::look(std::function<void()> then)
{
    if (!m_backend) {
        findBackend(m_service, m_limits.look, m_limits.prompt, this)
            ->then(this, [this, then = std::move(then)](const Result<std::shared_ptr<KeychainBackend>> &backend) {
                if (!m_backend)
                    adopt(*backend);
                look(then);
            });
        return;
    }
    m_backend->look()->then(this, [this, then = std::move(then)](const Result<KeychainState> &state) {
        if (!m_hangs)
            setState(*state);
        then();
    });
}

void SystemKeychain::Private::adopt(std::shared_ptr<KeychainBackend> backend)
{
    m_backend = std::move(backend);
    connect(m_backend.get(), &KeychainBackend::stateHinted, &m_quiet, qOverload<>(&QTimer::start));
    connect(m_backend.get(), &KeychainBackend::displayNameChanged, m_keychain, &Keychain::stateChanged);
    connect(m_backend.get(), &KeychainBackend::asking, this, [this](bool isAsking) {
        if (m_current) // the user may take longer than the service
            isAsking ? m_jobLimit.stop() : m_jobLimit.start();
    });
    connect(m_backend.get(), &KeychainBackend::entriesChanged, m_keychain, &Keychain::entriesChanged);
}

void SystemKeychain::Private::setState(KeychainState state)
{
    // gnome-keyring sends no signal when PAM unlocks it, and neither does a service that answers again.
    if (state == KeychainState::Locked || state == KeychainState::NotSetUp || state == KeychainState::Silent)
        m_recheck.start();
    else
        m_recheck.stop();
    const KeychainState before = std::exchange(m_state, state);
    if (before == state)
        return;
    debugLog(keychainLog(), displayName(), "was", nameOf(before), "and is", nameOf(state));
    Q_EMIT m_keychain->stateChanged();
}

void SystemKeychain::Private::onQuiet()
{
    if (m_current) // the operation includes a look anyway
        return m_quiet.start();
    look([] {});
}

SystemKeychain::SystemKeychain(QString service, QObject *parent)
    : SystemKeychain(std::move(service), Limits{}, parent)
{
}

SystemKeychain::SystemKeychain(QString service, Limits limits, QObject *parent)
    : Keychain(parent)
    , d(std::make_unique<Private>(this, std::move(service), limits))
{
}

SystemKeychain::~SystemKeychain() = default;

QString SystemKeychain::serviceFor(const QString &configPath)
{
    const QString folder = resolved(QFileInfo(configPath).absolutePath());
    if (folder == resolved(QDir::homePath() + u"/.config/scripto"_qs))
        return u"scripto"_qs;
    return u"scripto:"_qs + folder;
}

KeychainState SystemKeychain::state() const
{
    return d->state();
}

QString SystemKeychain::displayName() const
{
    return d->displayName();
}

Call<QStringList> *SystemKeychain::list()
{
    return d->add<QStringList>(Kind::List);
}

Call<Secret> *SystemKeychain::read(const QString &user)
{
    return d->add<Secret>(Kind::Read, user);
}

Call<Done> *SystemKeychain::write(const QString &user, const Secret &value)
{
    return d->add<Done>(Kind::Write, user, value);
}

Call<Done> *SystemKeychain::remove(const QString &user, Prompts prompts)
{
    return d->add<Done>(Kind::Remove, user, {}, prompts);
}

Call<Done> *SystemKeychain::unlock()
{
    return d->unlock();
}

} // namespace scripto
