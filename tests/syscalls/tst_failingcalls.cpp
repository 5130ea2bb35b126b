// SPDX-License-Identifier: MIT
// Each system call that the program makes on its way to a saved file fails once, in each of these ways. Afterwards the
// file is the old or the new one, the program knows which, and no key is lost. What a signal interrupts is done all the
// same. The short run tries some of it, the long one (SCRIPTO_TEST_LONG=1) everything.
#include "app/login/loginflow.h"
#include "tests/config/configfixture.h"
#include "tests/keys/rotationfixture.h"
#include "tests/support/accountids.h"
#include "tests/support/failingcalls.h"
#include "tests/support/testroom.h"
#include "ui/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QtEndian>

#include <algorithm>
#include <map>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace tst_failingcalls {

using namespace scripto;

namespace {

constexpr int errors[] = {EIO, ENOSPC, EACCES, EPERM, EINTR, EINVAL};
constexpr uid_t somebody = 1000;
constexpr int patience = 10'000; // milliseconds; what takes longer hangs

const QByteArray sentCode = json(200, R"({"success":true,"data":{"ok":true,"email":"new@example.com"}})");
const QByteArray completed =
    json(200,
         QByteArray(R"({"success":true,"data":{"apiKey":"KEY","keyId":"9","userId":"u9","email":"new@example.com"}})")
             .replace("KEY", newKey));

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// Two profiles, of which work is active and holds the key 1 of the server, and all that the program writes.
struct World : Fixture {
    World()
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

    static QByteArray answerTo(const TestServer::Request &request)
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

    QString stateFile(const QString &name) const { return state + u'/' + name; }
    QString settingsPath() const { return folder.filePath(QStringLiteral("scripto-keys/settings.json")); }
    History &history() { return services.history; }
    Secret keyOf(const QString &name) const
    {
        for (const Profile &profile : onDisk().profiles()) {
            if (profile.name == name)
                return profile.apiKey;
        }
        return {};
    }
    // Until what was asked of the worker is done, and what follows from it.
    void rest()
    {
        for (int i = 0; i < 3; ++i) {
            bool isIdle = false;
            worker.run([] { return Result<Done>(Done()); })->then(&worker, [&](const Result<Done> &) {
                isIdle = true;
            });
            (void)QTest::qWaitFor([&] { return isIdle; }, patience);
        }
    }
    // The same, and from now on every call works: what comes is only to look.
    void settle()
    {
        rest();
        failingcalls::stop();
    }
};

// Of config.json: rw for the owner, r for somebody, nothing for others. The form is that of linux/posix_acl_xattr.h.
QByteArray accessList()
{
    const auto entry = [](quint16 tag, quint16 rights, quint32 id) {
        QByteArray bytes(8, '\0');
        qToLittleEndian(tag, bytes.data());
        qToLittleEndian(rights, bytes.data() + 2);
        qToLittleEndian(id, bytes.data() + 4);
        return bytes;
    };
    constexpr quint32 none = 0xffffffff;
    return QByteArray("\x02\0\0\0", 4) + entry(0x01, 6, none) + entry(0x02, 4, somebody) + entry(0x04, 0, none)
        + entry(0x10, 4, none) + entry(0x20, 0, none);
}

// Whose a file is and who may read it: in one text, to be compared.
QString rightsOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0)
        return {};
    QByteArray list(1024, '\0');
    const ssize_t size = ::getxattr(name.constData(), "system.posix_acl_access", list.data(), list.size());
    return QStringLiteral("%1:%2 %3 %4")
        .arg(QString::number(status.st_uid), QString::number(status.st_gid), QString::number(status.st_mode & 07777, 8),
             QString::fromLatin1(list.first(qMax<ssize_t>(size, 0)).toHex()));
}

bool giveAccessList(const QString &path)
{
    const QByteArray list = accessList();
    return ::setxattr(QFile::encodeName(path).constData(), "system.posix_acl_access", list.constData(),
                      static_cast<size_t>(list.size()), 0)
        == 0;
}

// Not every file system knows them.
bool hasAccessLists()
{
    QTemporaryFile file;
    return file.open() && giveAccessList(file.fileName());
}

// What was to be written, and what the program says of it. Nothing where it does not end.
struct Outcome {
    bool saysDone = false;
    bool isDone = false;
    bool keepsKey = true; // in the file, or in the hands of somebody who shows it
};

template <typename T> std::optional<Result<T>> ended(World &world, Call<T> *call)
{
    auto got = std::make_shared<std::optional<Result<T>>>();
    call->then(call, [got](const Result<T> &result) { got->emplace(result); });
    const bool hasEnded = QTest::qWaitFor([got] { return got->has_value(); }, patience);
    world.settle();
    return hasEnded ? *got : std::nullopt;
}

struct Scenario {
    int few; // failures of a short run
    const char *written; // the file without which it must not count as done; null if it is done later at the latest
    std::function<void(World &)> prepare;
    std::function<std::optional<Outcome>(World &)> act;
};

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
    LoginFlow flow(world.api, world.profiles, world.mints, environment, world.clock, nullptr);
    flow.requestCode(QStringLiteral("new@example.com"), {});
    if (!QTest::qWaitFor([&] { return !flow.isWaiting(); }, patience))
        return std::nullopt;
    if (flow.step() == Step::Email) // told before anything was sent
        return Outcome{false, false, flow.problem() && world.server.requests().isEmpty()};
    flow.complete(QStringLiteral("123456"));
    if (!QTest::qWaitFor([&] { return !flow.isWaiting(); }, patience))
        return std::nullopt;
    world.settle();
    if (flow.step() == Step::Code) // it could not be noted that a key is asked for, so the code was not sent
        return Outcome{false, false, flow.problem() && world.server.requests().size() == 1};
    const bool isStored = world.keyOf(QStringLiteral("new")) == newSecret;
    const bool isShown = flow.step() == Step::NotSaved && flow.unsavedKey() == newSecret && flow.problem();
    return Outcome{flow.step() == Step::Done, isStored, isStored || isShown};
}

std::optional<Outcome> rotate(World &world)
{
    using Step = KeyRotation::Step;
    using Ending = KeyRotation::Ending;
    const auto plan = world.keys.rotationPlan(QStringLiteral("1"));
    KeyRotation *rotation = plan ? world.keys.rotate(*plan, true) : nullptr;
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
        && (rotation->ending() == Ending::Revoked || rotation->ending() == Ending::NotRevoked
            || rotation->ending() == Ending::Replaced);
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

// What follows is never refused: it is known for this run, and on the disk after the next time at the latest.
std::optional<Outcome> noteUse(World &world)
{
    const QString id = QStringLiteral("1");
    const QUrl server(QStringLiteral("http://127.0.0.1:9"));
    world.ledger.begin(server, {id}, world.now);
    world.ledger.end(server, {id}, world.now.addSecs(1));
    world.settle();
    if (!ended(world, world.ledger.noteListed(server, {}, world.now)))
        return std::nullopt;
    const bool isKnown =
        world.ledger.record(server, id).own.isValid() || !world.ledger.record(server, id).requests.isEmpty();
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
    settings.setRevokeHold(std::chrono::seconds(3));
    world.settle();
    const QJsonObject stored = objectIn(world.settingsPath());
    const bool isStored = stored.value(u"keys/revokeHoldSeconds").toInt() == 3;
    const bool isWhole = stored.value(u"of a later edition").toBool(); // what is not known stays
    if (!isWhole || settings.revokeHold() != std::chrono::seconds(3))
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
        return Outcome{true, false}; // old ones are gone
    if ((*content)->problem) // of the writing or of the reading: it may have been written
        return Outcome{isOnDisk, isOnDisk, true};
    return Outcome{true, isOnDisk, !(*content)->events.isEmpty()};
}

const QHash<QString, Scenario> &scenarios()
{
    static const auto breakFile = [](World &world) {
        world.writeBytes("{ broken");
        (void)resultOf(world.profiles.readNow());
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
        QDir(world.state).removeRecursively(); // what was noted until then has made it anew
    };
    // As root only: nobody else can give files away.
    static const auto somebodys = [](World &world) {
        const QByteArray name = QFile::encodeName(world.path);
        (void)!::chown(name.constData(), somebody, somebody);
        (void)giveAccessList(world.path);
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

// What has to be so whatever was asked for. Empty where it is.
QString damage(const World &world, const QString &rights)
{
    const QString now = rightsOf(world.path);
    if (now.isEmpty() && !rights.isEmpty())
        return QStringLiteral("config.json is gone");
    if (rights.isEmpty() && !now.isEmpty() && !now.contains(QStringLiteral(" 600 ")))
        return QStringLiteral("config.json is %1").arg(now);
    if (!rights.isEmpty() && now != rights)
        return QStringLiteral("config.json was %1, and is %2").arg(rights, now);
    const QByteArray bytes = world.bytesOnDisk();
    if (!now.isEmpty() && bytes != "{ broken" && !ConfigDocument::parse(bytes))
        return QStringLiteral("config.json is broken");
    for (const QString &name : QDir(world.state).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (objectIn(world.stateFile(name)).isEmpty())
            return name + QStringLiteral(" is broken");
    }
    return {};
}

QString verdict(World &world, const QString &rights, const std::optional<Outcome> &outcome)
{
    if (!outcome)
        return QStringLiteral("it did not end");
    if (!outcome->keepsKey)
        return QStringLiteral("the key is lost");
    if (outcome->saysDone != outcome->isDone)
        return outcome->isDone ? QStringLiteral("it is saved, and the program says it is not")
                               : QStringLiteral("it is not saved, and the program says it is");
    return damage(world, rights);
}

struct Failure {
    failingcalls::Call call;
    int nth = 0;
    int error = 0;

    QString text() const
    {
        return QStringLiteral("%1 %2 on %3 with %4")
            .arg(QString::fromStdString(call.name), QString::number(nth), QString::fromStdString(call.file),
                 error == failingcalls::cutShort ? QStringLiteral("half written")
                                                 : QString::fromLatin1(strerrorname_np(error)));
    }
    // Where no lock can be had, a file is written without one; a close is never repeated: the descriptor is gone.
    bool isForUs() const { return call.name != "close" && !QString::fromStdString(call.file).contains(u".lock"); }
    // What is not known to be on the disk is not done.
    bool mustBeSaid(const char *written) const
    {
        return written && call.file == written && call.name == "fsync" && error != EINTR && error != EINVAL;
    }
    bool mustNotMatter() const { return (error == EINTR || error == failingcalls::cutShort) && isForUs(); }
};

using Counts = std::map<failingcalls::Call, int>;

Counts countsOf(const std::vector<failingcalls::Call> &calls)
{
    Counts counts;
    for (const failingcalls::Call &call : calls)
        ++counts[call];
    return counts;
}

// In `counts` there is only what is made in every run: how often a file is looked at depends on time.
QList<Failure> failuresOf(const Counts &counts, int few)
{
    QList<Failure> all;
    for (const auto &[call, count] : counts) {
        for (int nth = 1; nth <= count; ++nth) {
            for (const int error : errors)
                all.append({call, nth, error});
            if (call.name == "write")
                all.append({call, nth, failingcalls::cutShort});
        }
    }
    if (qEnvironmentVariableIntValue("SCRIPTO_TEST_LONG") != 0 || all.size() <= few)
        return all;
    // What the whole rests on, and some spread over all calls, with an odd step, so that each error is among them.
    QList<Failure> some;
    for (const Failure &each : std::as_const(all)) {
        const bool isEssential = (each.call.name == "write" && each.error == failingcalls::cutShort)
            || (each.call.name == "rename" && each.error == EPERM)
            || (each.call.name == "fsetxattr" && each.error == EPERM)
            || (each.call.name == "fsync" && each.error == EIO);
        if (isEssential && each.isForUs())
            some.append(each);
    }
    for (qsizetype i = 0, step = all.size() / few | 1; i < all.size(); i += step)
        some.append(all[i]);
    return some;
}

struct Run {
    QString wrong; // empty if it went as it has to
    Counts counts;
    bool hasFailed = false;
    bool isDone = false;
};

Run runOnce(const Scenario &scenario, const Failure &failure = {})
{
    World world;
    scenario.prepare(world);
    const QString rights = rightsOf(world.path);
    failingcalls::watch(world.folder.path().toStdString());
    failingcalls::fail(failure.call.name, failure.nth, failure.error, failure.call.file);
    const auto outcome = scenario.act(world);
    Run run{{}, countsOf(failingcalls::calls()), failingcalls::hasFailed(), outcome && outcome->isDone};
    failingcalls::watch({});
    run.wrong = verdict(world, rights, outcome);
    if (run.wrong.isEmpty() && failure.mustBeSaid(scenario.written) && run.hasFailed && run.isDone)
        run.wrong = QStringLiteral("it counts as done");
    if (run.wrong.isEmpty() && failure.mustNotMatter() && !run.isDone)
        run.wrong = QStringLiteral("it was not done again");
    return run;
}

// How often each call is made, as far as several runs agree.
Counts surely(const Scenario &scenario)
{
    Counts counts;
    for (int i = 0; i < 3; ++i) {
        const Run run = runOnce(scenario);
        [&] { QVERIFY2(run.isDone && run.wrong.isEmpty(), qPrintable(run.wrong)); }();
        if (i == 0)
            counts = run.counts;
        for (auto &[call, count] : counts) {
            const auto found = run.counts.find(call);
            count = std::min(count, found == run.counts.end() ? 0 : found->second);
        }
    }
    return counts;
}

QString listOf(const Counts &counts)
{
    std::map<std::string, int> sums;
    for (const auto &[call, count] : counts)
        sums[call.name] += count;
    QStringList words;
    for (const auto &[name, sum] : sums)
        words.append(QStringLiteral("%1 %2").arg(QString::fromStdString(name)).arg(sum));
    return words.join(QStringLiteral(", "));
}

} // namespace

class TestFailingCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { failingcalls::watch({}); }

    void reasons_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *name, int error, const char *reason) {
            QTest::newRow(name) << error << QString::fromUtf8(reason);
        };
        add("EACCES", EACCES, "permission was denied");
        add("EPERM", EPERM, "permission was denied");
        add("EROFS", EROFS, "the file system is read-only");
        add("ENOSPC", ENOSPC, "the disk is full");
        add("EDQUOT", EDQUOT, "the disk quota is used up");
        add("ENOENT", ENOENT, "the folder that it links into does not exist");
        add("ELOOP", ELOOP, "its symbolic links lead in circles");
        add("ENOTDIR", ENOTDIR, "something that is not a folder is in the way");
        add("EBUSY", EBUSY, "it is mounted by itself, and cannot be replaced");
        add("ENAMETOOLONG", ENAMETOOLONG, "its name is too long");
    }

    void reasons()
    {
        QFETCH(int, error);
        QFETCH(QString, reason);
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        failingcalls::watch(home.folder().toStdString());
        failingcalls::fail("rename", 1, error);
        const auto saved = ConfigSave(home.path(), adding('x')).run();
        QCOMPARE(saved.error().message, QStringLiteral("The file cannot be saved: %1.").arg(reason));
        QCOMPARE(home.read(), configOf("a"));
    }

    // Some file systems cannot do these; saving goes on without them.
    void notEveryFileSystemCanDoAll_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("error");
        QTest::newRow("modes, as on exFAT") << "fchmod" << EPERM;
        QTest::newRow("sync, as on FUSE") << "fsync" << EINVAL;
        QTest::newRow("sync, as on 9p") << "fsync" << ENOSYS;
        QTest::newRow("sync, as on SMB") << "fsync" << EOPNOTSUPP;
        QTest::newRow("locks") << "flock" << EOPNOTSUPP;
        QTest::newRow("hard links") << "link" << EPERM;
    }

    void notEveryFileSystemCanDoAll()
    {
        QFETCH(QString, call);
        QFETCH(int, error);
        for (const bool isThere : {true, false}) {
            const ConfigFixture home;
            QVERIFY(!isThere || home.write(configOf("a")));
            QVERIFY(!isThere || QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner));
            failingcalls::watch(home.folder().toStdString());
            failingcalls::fail(call.toStdString(), 0, error);
            QVERIFY(ConfigSave(home.path(), adding('x')).run());
            QVERIFY(failingcalls::hasFailed() || isThere);
            QVERIFY(home.read().contains(testKey('x')));
            QCOMPARE(home.entries(), QStringList{QStringLiteral("config.json")});
        }
    }

    void whatIsSavedIsOnTheDisk()
    {
        for (const bool isThere : {true, false}) {
            const ConfigFixture home;
            QVERIFY(!isThere || home.write(configOf("a")));
            failingcalls::watch(home.folder().toStdString());
            QVERIFY(ConfigSave(home.path(), adding('x')).run());
            const auto calls = failingcalls::calls();
            const auto is = [](const char *name) {
                return [name](const failingcalls::Call &call) { return call.name == name; };
            };
            const auto moved = std::find_if(calls.begin(), calls.end(), is(isThere ? "rename" : "link"));
            QVERIFY(moved != calls.end());
            QCOMPARE(std::count_if(calls.begin(), moved, is("fsync")), 1); // the file
            QCOMPARE(std::count_if(moved, calls.end(), is("fsync")), 1); // its folder
        }
    }

    void theFileIsTheOldOrTheNewOne_data()
    {
        QTest::addColumn<QString>("scenario");
        QStringList names = scenarios().keys();
        names.sort();
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void theFileIsTheOldOrTheNewOne()
    {
        QFETCH(QString, scenario);
        const Scenario &each = scenarios()[scenario];
        const Counts counts = surely(each);
        QVERIFY(!QTest::currentTestFailed());
        QVERIFY(!each.written || counts.contains({"fsync", each.written}));
        QStringList wrong;
        const QList<Failure> failures = failuresOf(counts, each.few);
        for (const Failure &failure : failures) {
            Run run = runOnce(each, failure);
            // Threads do not always come to it; but that every planned failure happens is part of the test.
            for (int again = 0; again < 5 && !run.hasFailed && run.wrong.isEmpty(); ++again)
                run = runOnce(each, failure);
            // What comes together by chance is written in one go: there may be fewer such calls on a busy machine.
            const auto made = run.counts.find(failure.call);
            const bool isMade = failure.nth == 1 || (made != run.counts.end() && made->second >= failure.nth);
            if (!run.hasFailed && run.wrong.isEmpty() && isMade)
                run.wrong = QStringLiteral("the call was not made");
            if (!run.wrong.isEmpty())
                wrong.append(failure.text() + QStringLiteral(": ") + run.wrong);
        }
        qInfo("%lld failures, of %s", failures.size(), qPrintable(listOf(counts)));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // Otherwise the sweep passes over it without a word.
    void everyCallThatCanFailIsMade()
    {
        Counts all;
        for (const Scenario &each : scenarios())
            all.merge(surely(each));
        QStringList missing;
        for (const char *name : {"open", "read", "write", "close", "fsync", "fchmod", "fchown", "chmod", "rename",
                                 "link", "unlink", "flock", "mkdir", "getxattr", "fsetxattr", "fremovexattr"}) {
            const bool isMade = std::any_of(all.begin(), all.end(), [name](const auto &each) {
                return each.first.name == name && each.second > 0;
            });
            const bool isForRoot = std::string_view(name) == "fchown";
            const bool needsLists = std::string_view(name) == "fsetxattr";
            if (!isMade && (!isForRoot || ::geteuid() == 0) && (!needsLists || hasAccessLists()))
                missing.append(QString::fromLatin1(name));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }
};

SCRIPTO_TEST(TestFailingCalls)

} // namespace tst_failingcalls

#include "tst_failingcalls.moc"
