// SPDX-License-Identifier: MIT
// Each system call that the program makes on its way to a saved file fails once, in each of these ways. Afterwards the
// file is the old or the new one, the program knows which, and no key is lost. The short run tries one way for each
// call, the long one (SCRIPTO_TEST_LONG=1) all of them.
#include "app/login/loginflow.h"
#include "tests/config/configfixture.h"
#include "tests/keys/rotationfixture.h"
#include "tests/support/failingcalls.h"
#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <sys/stat.h>

namespace tst_failingcalls {

using namespace scripto;

namespace {

constexpr int errors[] = {EIO, ENOSPC, EACCES, EPERM, EINTR, EINVAL};
constexpr int patience = 10'000; // milliseconds; what takes longer hangs

const QByteArray sentCode = json(200, R"({"success":true,"data":{"ok":true,"email":"new@example.com"}})");
const QByteArray completed = json(
    200,
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
    const auto result = ended(world, world.profiles.remove(home));
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
    const auto result = ended(world, world.journal.add({{QStringLiteral("a"), QStringLiteral("1"), {}, world.now}}));
    const QJsonArray noted = objectIn(world.stateFile(QStringLiteral("revokes.json"))).value(u"intents").toArray();
    return result ? std::optional(Outcome{result->has_value(), !noted.isEmpty()}) : std::nullopt;
}

std::optional<Outcome> noteRotation(World &world)
{
    RotationRecord record;
    record.id = QStringLiteral("r");
    record.account = QStringLiteral("a");
    record.oldId = QStringLiteral("1");
    const auto result = ended(world, world.rotations.begin(record));
    const QJsonArray noted = objectIn(world.stateFile(QStringLiteral("rotations.json"))).value(u"rotations").toArray();
    return result ? std::optional(Outcome{result->has_value(), !noted.isEmpty()}) : std::nullopt;
}

std::optional<Outcome> addToHistory(World &world)
{
    world.history().add({HistoryEvent::Kind::KeyCreated, world.now});
    world.rest();
    const auto content = ended(world, world.history().read());
    if (!content)
        return std::nullopt;
    const auto onDisk = world.history().file().read();
    const bool isOnDisk = onDisk && !onDisk->isEmpty();
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
    static const QHash<QString, Scenario> all{
        {QStringLiteral("switch"), {16, nothing, switchProfile}},
        {QStringLiteral("remove"), {16, nothing, removeProfile}},
        {QStringLiteral("restore a broken file"), {6, breakFile, restoreBroken}},
        {QStringLiteral("sign in"), {16, nothing, signIn}},
        {QStringLiteral("rotate"), {16, showKeys, rotate}},
        {QStringLiteral("note a revoke"), {16, nothing, noteRevoke}},
        {QStringLiteral("note a rotation"), {16, nothing, noteRotation}},
        {QStringLiteral("history"), {16, nothing, addToHistory}},
    };
    return all;
}

// What has to be so whatever was asked for. Empty where it is.
QString damage(const World &world)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(world.path).constData(), &status) != 0)
        return QStringLiteral("config.json is gone");
    if ((status.st_mode & 0777) != 0600)
        return QStringLiteral("config.json has the mode %1").arg(status.st_mode & 0777, 0, 8);
    const QByteArray bytes = world.bytesOnDisk();
    if (bytes != "{ broken" && !ConfigDocument::parse(bytes))
        return QStringLiteral("config.json is broken");
    for (const QString &name : QDir(world.state).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (objectIn(world.stateFile(name)).isEmpty())
            return name + QStringLiteral(" is broken");
    }
    return {};
}

QString verdict(World &world, const std::optional<Outcome> &outcome)
{
    if (!outcome)
        return QStringLiteral("it did not end");
    if (!outcome->keepsKey)
        return QStringLiteral("the key is lost");
    if (outcome->saysDone != outcome->isDone)
        return outcome->isDone ? QStringLiteral("it is saved, and the program says it is not")
                               : QStringLiteral("it is not saved, and the program says it is");
    return damage(world);
}

struct Failure {
    std::string call;
    int nth = 0;
    int error = 0;
};

QList<Failure> failuresOf(const std::vector<std::string> &calls, int few)
{
    QList<Failure> all;
    std::map<std::string, int> seen;
    for (const std::string &call : calls) {
        const int nth = ++seen[call];
        for (const int error : errors)
            all.append({call, nth, error});
    }
    if (qEnvironmentVariableIntValue("SCRIPTO_TEST_LONG") != 0 || all.size() <= few)
        return all;
    // Spread over all calls, with an odd step, so that each error is among them.
    QList<Failure> some;
    for (qsizetype i = 0, step = all.size() / few | 1; i < all.size(); i += step)
        some.append(all[i]);
    return some;
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
            const auto moved = std::find(calls.begin(), calls.end(), isThere ? "rename" : "link");
            QVERIFY(moved != calls.end());
            QCOMPARE(std::count(calls.begin(), moved, "fsync"), 1); // the file
            QCOMPARE(std::count(moved, calls.end(), "fsync"), 1); // its folder
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
        QList<Failure> failures;
        {
            World world;
            each.prepare(world);
            failingcalls::watch(world.folder.path().toStdString());
            const auto outcome = each.act(world);
            failures = failuresOf(failingcalls::calls(), each.few);
            QVERIFY(outcome && outcome->isDone && outcome->saysDone);
            QCOMPARE(verdict(world, outcome), QString());
        }
        QStringList wrong;
        int met = 0;
        for (const Failure &failure : failures) {
            World world;
            each.prepare(world);
            failingcalls::watch(world.folder.path().toStdString());
            failingcalls::fail(failure.call, failure.nth, failure.error);
            const auto outcome = each.act(world);
            met += failingcalls::hasFailed() ? 1 : 0;
            failingcalls::watch({});
            if (const QString what = verdict(world, outcome); !what.isEmpty())
                wrong.append(QStringLiteral("%1 %2 with %3: %4")
                                 .arg(QString::fromStdString(failure.call))
                                 .arg(failure.nth)
                                 .arg(QString::fromLatin1(strerrorname_np(failure.error)), what));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        qInfo("%d of %lld failures were met", met, failures.size());
        QVERIFY(met * 10 > failures.size() * 8); // a run is not quite like the other: threads
    }
};

SCRIPTO_TEST(TestFailingCalls)

} // namespace tst_failingcalls

#include "tst_failingcalls.moc"
