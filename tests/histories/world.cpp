// SPDX-License-Identifier: MIT
#include "tests/histories/world.h"

#include "tests/histories/model.h"
#include "tests/histories/virtualtime.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace scripto {

namespace {

constexpr QLatin1StringView memoryFolder("/dev/shm");

QString newFolder()
{
    const QString base = QFileInfo(memoryFolder).isWritable() ? QString(memoryFolder) : QDir::tempPath();
    return base + QStringLiteral("/histories-XXXXXX");
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasEnded(const KeyRotation *rotation)
{
    return !rotation || rotation->hasEnded();
}

} // namespace

World::World()
    : folder(newFolder())
    , server([this] { return now(); })
    , model(std::make_unique<Model>(*this))
    , m_beginVirtual(virtualtime::now())
    , m_others(m_beginVirtual)
{
    server.aboutToRevoke = [this](const FakeServer::Key &key) { model->judgeRevoke(key); };
}

World::~World()
{
    server.aboutToRevoke = {};
    kill();
    virtualtime::revive();
}

QDateTime World::now() const
{
    return m_begin.addMSecs((virtualtime::now() - m_beginVirtual).count());
}

void World::start()
{
    virtualtime::revive();
    Environment environment;
    environment.apiUrl = FakeServer::url();
    m_services = std::make_unique<Services>(
        Paths{configPath, folder.filePath(QStringLiteral("state")), folder.filePath(QStringLiteral("settings.json"))},
        keychain, server, environment, [this] { return now(); }, [] { return virtualtime::now(); });
    m_window = std::make_unique<QObject>();
    listen();
    m_services->start();
    m_services->keys.showAll(true);
}

void World::listen()
{
    Services &all = *m_services;
    QObject *window = m_window.get();
    const auto withdraw = [this](const QList<RevokeIntent> &intents) { model->withdraw(intents); };
    QObject::connect(&all.revokes, &PendingRevokes::began, window, [](RevokeBatch *batch) { batch->letGo(); });
    QObject::connect(&all.revokes, &PendingRevokes::objected, window, withdraw);
    QObject::connect(&all.profiles, &ProfileStore::changed, window, [this] { select(); });
    QObject::connect(&all.countdown, &RevokeCountdown::kept, window, withdraw);
    QObject::connect(&all.countdown, &RevokeCountdown::slept, window, withdraw);
    QObject::connect(&all.accounts, &KeyAccounts::revoked, window,
                     [this](const KeyAccount &, const ApiKey &key) { model->judgeClaim(key.id); });
    QObject::connect(&all.accounts, &KeyAccounts::mintingFinishedDetached, window,
                     [this](KeyMinting *minting) { showMinting(minting); });
    QObject::connect(&all.interruptedMints, &InterruptedMints::settled, window,
                     [this](const SettledMint &mint) { model->noteTold(mint.record.name); });
    QObject::connect(&all.running, &Rotations::finishedDetached, window,
                     [this](KeyRotation *rotation) { showRotation(rotation); });
}

// The window always has a profile selected if there is one.
void World::select()
{
    const ProfileStore &profiles = m_services->profiles;
    if (profiles.row(m_services->keys.selectedProfile()))
        return;
    const QString &active = profiles.activeProfile();
    m_services->keys.select(profiles.row(active) ? active : profiles.names().value(0));
}

void World::quit()
{
    virtualtime::runUntilIdle();
    end();
}

void World::kill()
{
    virtualtime::killJobs();
    end();
}

void World::end()
{
    model->endRun();
    m_window.reset();
    m_services.reset();
    m_logins.clear();
    m_mintings.clear();
    m_rotations.clear();
}

QByteArray World::configBytes() const
{
    return read(configPath);
}

std::optional<ConfigDocument> World::config() const
{
    const QByteArray bytes = configBytes();
    if (bytes.isNull())
        return ConfigDocument();
    auto parsed = ConfigDocument::parse(bytes);
    return parsed ? std::optional(*std::move(parsed)) : std::nullopt;
}

QByteArray World::bytesOfFiles() const
{
    const QDir beside = QFileInfo(configPath).dir();
    QByteArray bytes;
    for (const QString &name : beside.entryList(QDir::Files | QDir::Hidden))
        bytes += read(beside.filePath(name));
    return bytes;
}

void World::writeConfig(const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(configPath).path());
    QFile file(configPath);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("config.json cannot be written");
    noteOthers();
}

void World::editConfig(const Edit &edit)
{
    auto document = config();
    if (!document)
        return;
    const QByteArray before = document->toBytes();
    edit(*document);
    if (document->toBytes() != before)
        writeConfig(document->toBytes());
}

void World::removeConfig()
{
    QFile::remove(configPath);
    noteOthers();
}

void World::useElsewhere(FakeServer::Key &key)
{
    key.usedByOthers = now();
    key.lastRequest = now();
}

std::chrono::milliseconds World::sinceOthers() const
{
    return virtualtime::now() - m_others;
}

void World::noteOthers()
{
    m_others = virtualtime::now();
    model->takeStock();
}

void World::signIn(const QString &user, const QString &profile)
{
    Environment environment;
    environment.apiUrl = FakeServer::url();
    auto *flow = new LoginFlow(
        m_services->api, m_services->profiles, m_services->mints, environment, [this] { return now(); },
        m_window.get());
    m_logins.append(flow);
    InterruptedMints &mints = m_services->interruptedMints;
    QObject::connect(flow, &LoginFlow::answerLost, &mints, &InterruptedMints::lookFor);
    QObject::connect(flow, &LoginFlow::answerLost, m_window.get(),
                     [this](const MintRecord &record) { model->noteTold(record.name); });
    QObject::connect(flow, &CodeFlow::changed, m_window.get(), [this, flow, isSent = false]() mutable {
        switch (flow->step()) {
        case CodeFlow::Step::Code:
            if (std::exchange(isSent, true)) {
                flow->detach();
            } else {
                flow->complete(QStringLiteral("123456"));
            }
            break;
        case CodeFlow::Step::Storing:
            model->mayReplace({flow->profileName()});
            break;
        case CodeFlow::Step::NotSaved:
            model->letGo(flow->unsavedKey()); // the user copies it
            flow->detach();
            break;
        case CodeFlow::Step::Email:
        case CodeFlow::Step::Done:
            flow->detach();
            break;
        default:
            break;
        }
    });
    flow->requestCode(FakeServer::emailOf(user), {profile, QStringLiteral("cli-%1").arg(++m_named)});
}

void World::mint(const QString &profileOfAccount, const QString &storeAs)
{
    m_services->keys.select(profileOfAccount);
    AccountKeys *account = m_services->keys.selected();
    const MintRequest request{QStringLiteral("key-%1").arg(++m_named), std::nullopt, storeAs, false};
    KeyMinting *minting = account ? account->mint(request) : nullptr;
    if (!minting)
        return;
    m_mintings.append(minting);
    minting->detach();
}

// What the user does when the result is shown.
void World::showMinting(KeyMinting *minting)
{
    if (minting->lost())
        model->noteTold(minting->request().name);
    if (minting->step() == KeyMinting::Step::Ready && !minting->isSafe()) {
        model->letGo(minting->minted().key);
        minting->markCopied();
    }
    minting->detach();
}

void World::showRotation(KeyRotation *rotation)
{
    if (rotation->step() == KeyRotation::Step::NotStored || rotation->outcome() == KeyRotation::Outcome::NotNeeded) {
        model->letGo(rotation->minted().key);
        rotation->markCopied();
    }
    rotation->detach();
}

void World::revoke(const KeyRow &row)
{
    if (row.secondsUntilRevoked > 0 || row.revoking)
        return;
    const bool isAsked = !needsNoQuestion(row);
    model->approve(row, isAsked);
    if (isAsked)
        m_services->revokes.revoke({row})->letGo();
    else
        m_services->revokes.countDown(row);
}

void World::rotate(const KeyRow &row, bool revokeOld)
{
    const auto plan = m_services->running.plan(row.ref());
    KeyRotation *rotation = plan ? m_services->running.rotate(*plan, revokeOld) : nullptr;
    if (!rotation)
        return;
    model->letGo(row.key.id);
    if (revokeOld)
        model->approveRotation(row);
    m_rotations.append(rotation);
    rotation->detach();
}

void World::undo()
{
    const QList<RevokeIntent> held = m_services->revokes.newestStep(m_services->profiles);
    if (!held.isEmpty())
        return model->withdraw(m_services->countdown.undo(held));
    if (const UndoHistory::Step *step = m_services->profiles.toUndo())
        model->mayReplace(step->profiles);
    m_services->profiles.undo();
}

void World::redo()
{
    if (const UndoHistory::Step *step = m_services->profiles.toRedo()) {
        for (const QString &name : step->profiles)
            model->mayLose(name);
    }
    m_services->profiles.redo();
}

void World::rename(const QString &from, const QString &to)
{
    if (const ProfileRow *row = m_services->profiles.row(from))
        m_services->profiles.rename(from, to, row->profile.apiKey);
}

void World::remove(const QString &profile)
{
    const ProfileRow *row = m_services->profiles.row(profile);
    if (!row)
        return;
    model->mayLose(profile);
    m_services->profiles.remove(profile, row->profile.apiKey);
}

void World::repair(const QString &profile, Repair repair)
{
    if (repair == Repair::Forget)
        model->mayLose(profile);
    m_services->profiles.repair(profile, repair);
}

void World::answerInterrupted(bool isYes)
{
    const QList<RevokeIntent> left = m_services->revokes.interrupted();
    if (left.isEmpty())
        return;
    if (!isYes) {
        model->withdraw(left);
        m_services->revokes.discardInterrupted();
        return;
    }
    for (const RevokeIntent &intent : left)
        model->approveAgain(intent);
    m_services->revokes.revokeInterrupted()->letGo();
}

bool World::awaitsKey() const
{
    const auto isLogin = [](const QPointer<LoginFlow> &flow) { return flow && flow->hasUnsafeKey(); };
    const auto isMinting = [](const QPointer<KeyMinting> &minting) { return minting && !minting->hasEnded(); };
    const auto isRotation = [](const QPointer<KeyRotation> &rotation) { return !hasEnded(rotation); };
    return std::any_of(m_logins.begin(), m_logins.end(), isLogin)
        || std::any_of(m_mintings.begin(), m_mintings.end(), isMinting)
        || std::any_of(m_rotations.begin(), m_rotations.end(), isRotation);
}

bool World::holdsUnstored(const Secret &secret) const
{
    return std::any_of(m_logins.begin(), m_logins.end(),
                       [&](const auto &flow) { return flow && flow->unsavedKey() == secret; })
        || std::any_of(m_mintings.begin(), m_mintings.end(),
                       [&](const auto &minting) { return minting && minting->minted().key == secret; });
}

bool World::isNoted(const FakeServer::Key &key) const
{
    const auto mentions = [&](const char *file, const char *list) {
        const QByteArray bytes = read(folder.filePath(QStringLiteral("state/") + QLatin1String(file)));
        const QJsonArray records = QJsonDocument::fromJson(bytes).object().value(QLatin1String(list)).toArray();
        return std::any_of(records.begin(), records.end(),
                           [&](const QJsonValue &record) { return record[u"name"].toString() == key.name; });
    };
    return mentions("mints.json", "mints") || mentions("rotations.json", "rotations");
}

} // namespace scripto
