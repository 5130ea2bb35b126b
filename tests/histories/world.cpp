// SPDX-License-Identifier: MIT
#include "tests/histories/world.h"

#include "tests/histories/model.h"
#include "tests/histories/virtualtime.h"

#include <QDir>
#include <QFile>
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
    , m_beginVirtual(virtualtime::nextBeginning())
    , m_others(m_beginVirtual)
{
    server.aboutToRevoke = [this](const FakeServer::Key &key) { model->judgeRevoke(key); };
}

World::~World()
{
    server.aboutToRevoke = {};
    kill();
    virtualtime::runUntilIdle(); // work that the program has left to the event loop
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
    environment.apiKey = environmentKey;
    m_services = std::make_unique<Services>(
        Paths{configPath, folder.filePath(QStringLiteral("state")), folder.filePath(QStringLiteral("settings.json")),
              folder.filePath(QStringLiteral("notes.json"))},
        keychain, sessionKeychain, server, environment, [this] { return now(); }, [] { return virtualtime::now(); });
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
    QObject::connect(&all.revokes, &PendingRevokes::began, window, [this](RevokeBatch *batch) { follow(batch); });
    QObject::connect(&all.revokes, &PendingRevokes::objected, window, withdraw);
    QObject::connect(&all.revokes, &PendingRevokes::interruptedResolved, window,
                     [this](const QList<RevokeIntent> &revoked) {
                         for (const RevokeIntent &intent : revoked)
                             model->judgeClaim(intent.id);
                     });
    QObject::connect(&all.profiles, &ProfileStore::changed, window, [this] { select(); });
    QObject::connect(&all.countdown, &RevokeCountdown::kept, window, withdraw);
    QObject::connect(&all.countdown, &RevokeCountdown::slept, window, withdraw);
    QObject::connect(&all.accounts, &KeyAccounts::revoked, window,
                     [this](const KeyAccount &, const ApiKey &key) { model->judgeClaim(key.id); });
    QObject::connect(&all.accounts, &KeyAccounts::mintingFinishedDetached, window,
                     [this](KeyMinting *minting) { showMinting(minting); });
    QObject::connect(&all.interruptedMints, &InterruptedMints::settled, window, [this](const SettledMint &mint) {
        if (mint.what != SettledMint::What::CannotTell)
            model->judgeSearch(mint.record.name, mint.keys);
        model->noteTold(mint.record.name);
    });
    QObject::connect(&all.running, &Rotations::finishedDetached, window,
                     [this](KeyRotation *rotation) { showRotation(rotation); });
    QObject::connect(&all.running, &Rotations::ended, window, [this](const KeyRotation &rotation) {
        if (rotation.outcome() == KeyRotation::Outcome::Revoked)
            model->judgeClaim(rotation.oldKey().id);
    });
    QObject::connect(&all.recovery, &RotationRecovery::settled, window, [this](const SettledRotation &settled) {
        for (const KeyRef &key : settled.keys)
            model->noteTold(key.id);
    });
    QObject::connect(&all.proof, &RevokeProof::ended, window,
                     [this](const KeyAccount &, const ApiKey &key, KeyAnswer answer) {
                         if (answer == KeyAnswer::Refused)
                             model->judgeClaim(key.id);
                     });
}

// The user believes at once what the batch reports about each key.
void World::follow(RevokeBatch *batch)
{
    QObject::connect(batch, &RevokeBatch::itemChanged, m_window.get(), [this, batch](qsizetype i) {
        const RevokeBatch::Item &item = batch->items().at(i);
        if (item.state == RevokeBatch::State::Revoked)
            model->judgeClaim(item.ref.id);
    });
    batch->letGo();
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
    answerDisks();
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

// Parsing it takes longer than the rest of a judgement.
const std::optional<ConfigDocument> &World::config() const
{
    const QByteArray bytes = configBytes();
    if (m_config && bytes == m_parsed && bytes.isNull() == m_parsed.isNull())
        return m_config;
    m_parsed = bytes;
    m_config.reset();
    if (bytes.isNull())
        m_config.emplace();
    else if (auto parsed = ConfigDocument::parse(bytes))
        m_config = *std::move(parsed);
    return m_config;
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
    std::optional<ConfigDocument> document = config();
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
    return m_isConfigSilent ? std::chrono::milliseconds(0) : virtualtime::now() - m_others;
}

void World::sleep(std::chrono::milliseconds time)
{
    virtualtime::skip(time);
    m_others += time; // the program could not see anything meanwhile
}

void World::noteOthers()
{
    m_others = virtualtime::now();
    model->takeStock();
}

void World::silenceConfig()
{
    answerDisks();
    m_isConfigSilent = true;
    virtualtime::silence(QStringLiteral("config"));
}

void World::silenceState()
{
    answerDisks();
    virtualtime::silence(QStringLiteral("worker"));
}

void World::answerDisks()
{
    if (std::exchange(m_isConfigSilent, false))
        m_others = virtualtime::now();
    virtualtime::answer();
}

FakeServer::Key *World::rotatedKey()
{
    for (const RotationRecord &record : m_services->rotations.records()) {
        FakeServer::Key *key = server.byId(record.oldId);
        if (key && !key->isRevoked)
            return key;
    }
    return nullptr;
}

FakeServer::Key *World::heldKey()
{
    const QList<RevokeIntent> &held = m_services->countdown.pending();
    return held.isEmpty() ? nullptr : server.byId(held.first().id);
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

QJsonArray World::noted(const char *file, const char *list) const
{
    const QByteArray bytes = read(folder.filePath(QStringLiteral("state/") + QLatin1String(file)));
    return QJsonDocument::fromJson(bytes).object().value(QLatin1String(list)).toArray();
}

bool World::isNoted(const FakeServer::Key &key) const
{
    const QJsonArray mints = noted("mints.json", "mints");
    const QJsonArray rotations = noted("rotations.json", "rotations");
    return std::any_of(mints.begin(), mints.end(),
                       [&](const QJsonValue &record) { return record[u"name"].toString() == key.name; })
        || std::any_of(rotations.begin(), rotations.end(), [&](const QJsonValue &record) {
               const QString newId = record[u"newId"].toString();
               const QJsonArray candidates = record[u"candidates"].toArray();
               if (!newId.isEmpty() || !candidates.isEmpty())
                   return newId == key.id || candidates.contains(key.id);
               return record[u"name"].toString() == key.name && !record[u"idsThen"].toArray().contains(key.id);
           });
}

} // namespace scripto
