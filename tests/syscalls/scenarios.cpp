// SPDX-License-Identifier: MIT
#include "tests/syscalls/scenarios.h"

#include "app/login/loginflow.h"
#include "tests/support/accesslist.h"
#include "tests/support/accountids.h"
#include "tests/support/failingcalls.h"
#include "ui/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace scripto::syscalls {

namespace {

constexpr uid_t somebody = 1000;
constexpr int patience = 10'000; // milliseconds; anything slower hangs

const QByteArray sentCode = json(200, R"({"success":true,"data":{"ok":true,"email":"new@example.com"}})");
const QByteArray completed =
    json(200,
         QByteArray(R"({"success":true,"data":{"apiKey":"KEY","keyId":"9","userId":"u9","email":"new@example.com"}})")
             .replace("KEY", newKey));

QByteArray answerTo(const TestServer::Request &request)
{
    if (request.target.endsWith("login-request"))
        return sentCode;
    if (request.target.endsWith("login-complete"))
        return completed;
    if (request.target.endsWith("/me"))
        return me;
    if (request.method == "POST")
        return laptop;
    return request.method == "DELETE" ? revoked : list({oldRow, row("2", "scripto_hh")});
}

} // namespace

World::World()
{
    Profile first = account(work, 'w');
    first.keyId = QStringLiteral("1");
    writeFile({first, account(home, 'h')}, work);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    server.setScript([](QTcpSocket *socket, const TestServer::Request &request) {
        TestServer::sends(answerTo(request))(socket, request);
    });
    start();
    rest();
}

Secret World::keyOf(const QString &name) const
{
    for (const Profile &profile : onDisk().profiles()) {
        if (profile.name == name)
            return profile.apiKey;
    }
    return {};
}

void World::rest()
{
    for (int i = 0; i < 3; ++i) {
        int idle = 0;
        for (Worker *each : {&worker, &services.configWorker})
            each->run([] { return Result<Done>(Done()); })->then(each, [&](const Result<Done> &) { ++idle; });
        (void)QTest::qWaitFor([&] { return idle == 2; }, patience);
    }
}

void World::settle()
{
    rest();
    failingcalls::stop();
}

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// A file's owner and rights as one text for comparison.
QString rightsOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0)
        return {};
    return QStringLiteral("%1:%2 %3 %4")
        .arg(QString::number(status.st_uid), QString::number(status.st_gid), QString::number(status.st_mode & 07777, 8),
             QString::fromLatin1(accesslist::of(path).toHex()));
}

// Not every file system has them.
bool hasAccessLists()
{
    QTemporaryFile file;
    return file.open() && accesslist::give(file.fileName(), accesslist::readableBy(somebody));
}

namespace {

template <typename T> std::optional<Result<T>> ended(World &world, Call<T> *call)
{
    auto got = std::make_shared<std::optional<Result<T>>>();
    call->then(call, [got](const Result<T> &result) { got->emplace(result); });
    const bool hasEnded = QTest::qWaitFor([got] { return got->has_value(); }, patience);
    world.settle();
    return hasEnded ? *got : std::nullopt;
}

std::optional<Outcome> switchProfile(World &world)
{
    const auto result = ended(world, world.profiles.setActive(home));
    return result ? std::optional(Outcome{result->has_value(), world.onDisk().activeProfile() == home}) : std::nullopt;
}

std::optional<Outcome> removeProfile(World &world)
{
    const auto result = ended(world, world.profiles.remove(home, world.profiles.row(home)->profile.apiKey));
    return result ? std::optional(Outcome{result->has_value(), world.keyOf(home).isEmpty()}) : std::nullopt;
}

std::optional<Outcome> restoreBroken(World &world)
{
    const auto result = ended(world, world.profiles.restoreAll());
    return result ? std::optional(Outcome{result->has_value(), world.onDisk().profiles().size() == 2}) : std::nullopt;
}

std::optional<Outcome> signIn(World &world)
{
    using Step = LoginFlow::Step;
    Environment environment;
    environment.apiUrl = world.server.url().toString();
    LoginFlow flow({world.api, world.profiles, world.mints, world.services.sessions, world.services.kept,
                    world.services.servers, environment, world.clock},
                   nullptr);
    flow.requestCode(QStringLiteral("new@example.com"), {});
    if (!QTest::qWaitFor([&] { return !flow.isWaiting(); }, patience))
        return std::nullopt;
    if (flow.step() == Step::Email) // refused before anything was sent
        return Outcome{false, false, flow.problem() && world.server.requests().isEmpty()};
    flow.complete(QStringLiteral("123456"));
    if (!QTest::qWaitFor([&] { return !flow.isWaiting(); }, patience))
        return std::nullopt;
    world.settle();
    if (flow.step() == Step::Code) // the request for a key could not be recorded, so the code was not sent
        return Outcome{false, false, flow.problem() && world.server.requests().size() == 1};
    const bool isStored = world.keyOf(QStringLiteral("new")) == newSecret;
    const bool isShown = flow.step() == Step::NotSaved && flow.unsavedKey() == newSecret && flow.problem();
    return Outcome{flow.step() == Step::Done, isStored, isStored || isShown};
}

std::optional<Outcome> rotate(World &world)
{
    using Step = KeyRotation::Step;
    using RotationOutcome = KeyRotation::Outcome;
    const auto plan = world.plan(QStringLiteral("1"));
    KeyRotation *rotation = plan ? world.running.rotate(*plan, true) : nullptr;
    if (!rotation || !QTest::qWaitFor([&] { return rotation->hasEnded(); }, patience))
        return std::nullopt;
    world.settle();
    const auto asked = [&](const char *method) {
        const auto &all = world.server.requests();
        return std::any_of(all.begin(), all.end(), [&](const auto &each) { return each.method == method; });
    };
    const bool isStored = world.keyOf(work) == newSecret;
    const bool isShown = rotation->step() == Step::NotStored && rotation->minted().key == newSecret;
    const bool oldLives = !asked("DELETE");
    const bool saysStored = rotation->step() == Step::Ended
        && (rotation->outcome() == RotationOutcome::Revoked || rotation->outcome() == RotationOutcome::NotRevoked
            || rotation->outcome() == RotationOutcome::Replaced);
    return Outcome{saysStored, isStored, (isStored || oldLives) && (!asked("POST") || isStored || isShown)};
}

std::optional<Outcome> noteRevoke(World &world)
{
    const auto result =
        ended(world, world.journal.add({{accountNamed(QStringLiteral("a")), QStringLiteral("1"), {}, world.now}}));
    const QJsonArray noted = objectIn(world.stateFile(QStringLiteral("revokes.json"))).value(u"intents").toArray();
    return result ? std::optional(Outcome{result->has_value(), !noted.isEmpty()}) : std::nullopt;
}

std::optional<Outcome> noteRotation(World &world)
{
    RotationRecord record;
    record.id = QStringLiteral("r");
    record.account = accountNamed(QStringLiteral("a"));
    record.oldId = QStringLiteral("1");
    const auto result = ended(world, world.rotations.begin(record));
    const QJsonArray noted = objectIn(world.stateFile(QStringLiteral("rotations.json"))).value(u"rotations").toArray();
    return result ? std::optional(Outcome{result->has_value(), !noted.isEmpty()}) : std::nullopt;
}

std::optional<Outcome> noteMint(World &world)
{
    const MintRecord record =
        MintRecord::make(world.server.url(), QStringLiteral("you@example.com"), QStringLiteral("laptop"), world.now);
    const auto result = ended(world, world.mints.note(record));
    const QJsonArray noted = objectIn(world.stateFile(QStringLiteral("mints.json"))).value(u"mints").toArray();
    return result ? std::optional(Outcome{result->has_value(), !noted.isEmpty()}) : std::nullopt;
}

// A use is never refused: it is known during this run, and is on disk after the next write at the latest.
std::optional<Outcome> noteUse(World &world)
{
    const QString id = QStringLiteral("1");
    const QUrl server(QStringLiteral("http://127.0.0.1:9"));
    world.ownUseJournal.begin(server, {id}, world.now);
    world.ownUseJournal.end(server, {id}, world.now.addSecs(1));
    world.settle();
    if (!ended(world, world.ownUseJournal.noteList(server, {}, world.now)))
        return std::nullopt;
    const bool isKnown = world.ownUseJournal.record(server, id).own.isValid()
        || !world.ownUseJournal.record(server, id).requests.isEmpty();
    const QJsonObject servers = objectIn(world.stateFile(QStringLiteral("use.json"))).value(u"servers").toObject();
    return Outcome{true, isKnown && servers.begin() != servers.end() && servers.begin()->toObject().contains(id)};
}

std::optional<Outcome> noteRevoked(World &world)
{
    const Secret key("scripto_" + QByteArray(64, 'r'));
    world.keyMemory.noteRevoked(key, world.now);
    world.settle();
    world.keyMemory.noteRevoked(Secret("scripto_" + QByteArray(64, 's')), world.now);
    world.rest();
    Worker worker;
    const KeyMemory again(StateFile(world.stateFile(QStringLiteral("keys.json")), worker));
    return Outcome{true, world.keyMemory.isRevoked(key) && again.isRevoked(key)};
}

std::optional<Outcome> keepSettings(World &world)
{
    Settings settings(StateFile(world.settingsPath(), world.worker));
    settings.setRevokeCountdown(std::chrono::seconds(3));
    world.settle();
    const QJsonObject stored = objectIn(world.settingsPath());
    const bool isStored = stored.value(u"keys/revokeHoldSeconds").toInt() == 3;
    const bool isWhole = stored.value(u"of a later edition").toBool(); // unknown members stay
    if (!isWhole || settings.revokeCountdown() != std::chrono::seconds(3))
        return Outcome{true, false};
    return Outcome{!settings.problem(), isStored};
}

std::optional<Outcome> addToHistory(World &world)
{
    const auto before = world.history().file().read();
    world.history().add({HistoryEvent::Kind::KeyCreated, world.now});
    world.rest();
    const auto content = ended(world, world.history().read());
    if (!content)
        return std::nullopt;
    const auto onDisk = world.history().file().read();
    const bool isOnDisk = onDisk && std::any_of(onDisk->begin(), onDisk->end(), [](const HistoryEvent &event) {
                              return event.kind == HistoryEvent::Kind::KeyCreated;
                          });
    if (!onDisk || onDisk->size() < before.value_or(QList<HistoryEvent>()).size() * 9 / 10)
        return Outcome{true, false}; // old events were dropped
    if ((*content)->problem) // of the writing or of the reading: it may have been written
        return Outcome{isOnDisk, isOnDisk, true};
    return Outcome{true, isOnDisk, !(*content)->events.isEmpty()};
}

} // namespace

const QHash<QString, Scenario> &scenarios()
{
    static const auto breakFile = [](World &world) {
        world.writeBytes("{ broken");
        (void)resultOf(world.profiles.readNow());
        world.rest(); // what follows from that is written before, not meanwhile
    };
    static const auto showKeys = [](World &world) {
        world.show(work);
        world.rest();
    };
    static const auto nothing = [](World &) {};
    static const auto noFolders = [](World &world) {
        QDir(QFileInfo(world.path).path()).removeRecursively();
        (void)resultOf(world.profiles.readNow());
        world.rest();
        QDir(world.state).removeRecursively(); // recreates it with what was recorded until then
    };
    // Only as root: nobody else can give files away.
    static const auto somebodys = [](World &world) {
        const QByteArray name = QFile::encodeName(world.path);
        (void)!::chown(name.constData(), somebody, somebody);
        (void)accesslist::give(world.path, accesslist::readableBy(somebody));
        (void)resultOf(world.profiles.readNow());
    };
    static const auto someSettings = [](World &world) {
        QDir().mkpath(QFileInfo(world.settingsPath()).path());
        QFile file(world.settingsPath());
        if (file.open(QIODevice::WriteOnly))
            file.write(R"({"of a later edition":true,"keys/revokeHoldSeconds":5})");
    };
    // So many lines that the oldest are dropped.
    static const auto longHistory = [](World &world) {
        QFile file(world.stateFile(QStringLiteral("history.jsonl")));
        const QByteArray line = R"({"kind":"switched","when":"2026-06-01T00:00:00.000Z","profiles":["work"]})";
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(line + '\n').repeated(HistoryFile::mostEvents + 1));
    };
    static const QHash<QString, Scenario> all{
        {QStringLiteral("switch"), {5, ".config.json.new", nothing, switchProfile}},
        {QStringLiteral("switch in somebody’s file"), {5, ".config.json.new", somebodys, switchProfile}},
        {QStringLiteral("remove"), {5, ".config.json.new", nothing, removeProfile}},
        {QStringLiteral("restore a broken file"), {3, ".config.json.new", breakFile, restoreBroken}},
        {QStringLiteral("sign in"), {5, nullptr, nothing, signIn}},
        {QStringLiteral("sign in for the first time"), {5, nullptr, noFolders, signIn}},
        {QStringLiteral("rotate"), {5, nullptr, showKeys, rotate}},
        {QStringLiteral("note a revoke"), {5, "revokes.json.*", nothing, noteRevoke}},
        {QStringLiteral("note a revoke in a new folder"), {5, "revokes.json.*", noFolders, noteRevoke}},
        {QStringLiteral("note a rotation"), {5, "rotations.json.*", nothing, noteRotation}},
        {QStringLiteral("note a mint"), {5, "mints.json.*", nothing, noteMint}},
        {QStringLiteral("note own use"), {5, nullptr, nothing, noteUse}},
        {QStringLiteral("note a revoked key"), {5, nullptr, nothing, noteRevoked}},
        {QStringLiteral("settings"), {5, "settings.json.*", someSettings, keepSettings}},
        {QStringLiteral("history"), {5, "history.jsonl", nothing, addToHistory}},
        {QStringLiteral("long history"), {3, "history.jsonl", longHistory, addToHistory}},
    };
    return all;
}

} // namespace scripto::syscalls
