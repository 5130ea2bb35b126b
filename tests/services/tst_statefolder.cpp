// SPDX-License-Identifier: MIT
// The state folder as other versions of this program have left it.
#include "app/keychain/systemkeychain.h"
#include "app/services/statefolder.h"
#include "app/state/stateversion.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QRegularExpression>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace tst_statefolder {

using namespace scripto;

namespace {

const QString work = QStringLiteral("work");
constexpr auto others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
const QUrl origin(QStringLiteral("http://127.0.0.1:9"));
const KeyAccount account{.id = AccountId::ofEmail(origin, u"you@example.com"_qs)};

// As the first edition wrote them; “SERVICE” stands for the name of the keychain's service.
const QList<std::pair<QString, QByteArray>> &firstEdition()
{
    static const QList<std::pair<QString, QByteArray>> files{
        {u"mirror.json"_qs,
         "{\"version\":2,\"salt\":\"00ff\",\"services\":{\"SERVICE\":{\"lastActive\":\"work\",\"profiles\":{\"work\":"
         "{\"inStep\":\"abc\"}}}}}"},
        {u"use.json"_qs,
         "{\"version\":1,\"servers\":{\"http://127.0.0.1:9\":{\"k1\":{\"own\":\"2026-06-01T00:00:00.000Z\"}}}}"},
        {u"revokes.json"_qs,
         "{\"version\":1,\"intents\":[{\"account\":\"http://"
         "127.0.0.1:9\\nyou@example.com\",\"id\":\"k1\",\"name\":\"laptop\",\"askedAt\":"
         "\"2026-06-01T00:00:00.000Z\",\"sent\":false,\"instance\":\"gone\"}]}"},
        {u"rotations.json"_qs,
         "{\"version\":1,\"rotations\":[{\"id\":\"r\",\"account\":\"http://"
         "127.0.0.1:9\\nyou@example.com\",\"oldId\":\"k1\",\"name\":\"laptop\","
         "\"profiles\":[\"work\"],\"askedAt\":\"2026-06-01T00:00:00.000Z\",\"step\":\"replaced\",\"newId\":\"k2\","
         "\"replacedAt\":\"2026-06-01T00:00:00.000Z\",\"instance\":\"gone\"}]}"},
        {u"keys-seen.json"_qs,
         "{\"accounts\":{\"http://"
         "127.0.0.1:9\\nyou@example.com\":{\"k1\":{\"name\":\"laptop\",\"start\":\"scripto_ab\","
         "\"since\":\"2026-06-01T00:00:00.000Z\"}}}}"},
        {u"history.jsonl"_qs,
         "{\"when\":\"2026-06-01T00:00:00.000Z\",\"kind\":\"switched\",\"profiles\":[\"work\"]}\n"},
    };
    return files;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// An existing state folder, and the program started on it.
struct World : LocalStores {
    explicit World(const QList<std::pair<QString, QByteArray>> &files)
    {
        for (const auto &[name, bytes] : files) {
            QFile out(state + u'/' + name);
            [&] { QVERIFY(out.open(QIODevice::WriteOnly)); }();
            out.write(QByteArray(bytes).replace("SERVICE", SystemKeychain::serviceFor(path).toUtf8()));
        }
        started =
            std::make_unique<Services>(Paths{path, state, folder.filePath(QStringLiteral("settings.json")), notesPath},
                                       keychain, sessionKeychain, network, environment, clock);
    }

    QByteArray bytesOf(const QString &name) const { return read(state + u'/' + name); }

    std::unique_ptr<Services> started;
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(out.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(out.write(bytes), bytes.size());
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

// A config.json with a profile for each of these addresses.
void writeProfiles(const QString &config, const QStringList &addresses)
{
    ConfigDocument document;
    for (const QString &address : addresses) {
        Profile profile;
        profile.name = address.section(u'@', 0, 0);
        profile.apiKey = Secret("scripto_" + QByteArray(64, 'k'));
        profile.email = address;
        profile.baseUrl = origin.toString();
        QVERIFY(document.put(profile));
    }
    QVERIFY(QDir().mkpath(QFileInfo(config).path()));
    write(config, document.toBytes());
}

// The addresses in a journal, in order.
QStringList addressesIn(const QString &journal, const QString &member)
{
    QStringList found;
    for (const QJsonValue &each : QJsonDocument::fromJson(read(journal))[member].toArray()) {
        const QString text = each[u"account"].toString();
        found.append(text.isEmpty() ? each[u"email"].toString() : text.section(u'\n', 1));
    }
    return found;
}

// A home folder with files of the previous version.
struct Home {
    explicit Home(const QList<std::pair<QString, QByteArray>> &files)
    {
        [&] { QVERIFY(QDir().mkpath(older)); }();
        for (const auto &[name, bytes] : files)
            write(older + u'/' + name,
                  QByteArray(bytes).replace("SERVICE", SystemKeychain::serviceFor(config).toUtf8()));
    }

    Paths paths(const QByteArray &machine, const QString &file = u"scripto/config.json"_qs) const
    {
        const QString path = folder.filePath(file);
        return {path, older + u'/' + Paths::stateName(path, machine), folder.filePath(u"settings/settings.json"_qs),
                folder.filePath(u"data/notes.json"_qs), older};
    }

    const QTemporaryDir folder;
    const QString older = folder.filePath(u"scripto-keys"_qs);
    const QString config = folder.filePath(u"scripto/config.json"_qs);
};

} // namespace

class TestStateFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultConfigOwnsTheAppId()
    {
        const QString id = u"io.codika.x"_qs;
        const auto name = [&id](const QString &config) { return Paths{config, {}, {}, {}}.instanceName(id); };
        QCOMPARE(name(QDir::homePath() + u"/.config/scripto/config.json"_qs), id);
        const QString other = name(u"/elsewhere/scripto/config.json"_qs);
        QVERIFY(QRegularExpression(u"^io\\.codika\\.x\\.c[0-9a-f]{12}$"_qs).match(other).hasMatch());
        QVERIFY(other != name(u"/somewhere/scripto/config.json"_qs));
    }

    void readsTheFirstEditionsState()
    {
        World world(firstEdition());
        expectTheFirstEditions(*world.started);
        QVERIFY(filesOfNewerVersion(world.state).isEmpty());
    }

    // The previous version kept the state of all computers and files in one folder.
    void findsThePreviousVersionsState()
    {
        const Home home(firstEdition());
        FakeKeychain keychain;
        FakeKeychain sessionKeychain;
        HttpClient network;
        Services services(home.paths("one"), keychain, sessionKeychain, network, Environment(), systemClock());
        QVERIFY(services.foreignFiles.isEmpty());
        expectTheFirstEditions(services);
    }

    void onlyOneComputerTakesOverUnfinishedWork()
    {
        const Home home(firstEdition());
        const Paths one = home.paths("one");
        const Paths two = home.paths("two");
        QCOMPARE(prepareStateFolder(one), QStringList());
        QCOMPARE(prepareStateFolder(two), QStringList());
        const QStringList facts{u"history.jsonl"_qs, u"keys-seen.json"_qs, u"mirror.json"_qs, u"use.json"_qs};
        QStringList all = facts + QStringList{u"revokes.json"_qs, u"rotations.json"_qs};
        all.sort();
        QCOMPARE(filesIn(one.state), all);
        QCOMPARE(filesIn(two.state), facts);
        QCOMPARE(filesIn(home.older), facts); // for the previous version, in case it is started again
    }

    void leavesUnfinishedWorkToARunningOlderInstance()
    {
        const Home home(firstEdition());
        const Paths paths = home.paths("one");
        auto lock = std::make_unique<QLockFile>(home.older + u"/instance-old.lock"_qs); // as earlier versions lock it
        QVERIFY(lock->tryLock(0));
        prepareStateFolder(paths);
        QVERIFY(!filesIn(paths.state).contains(u"rotations.json"_qs));
        QVERIFY(filesIn(paths.state).contains(u"mirror.json"_qs));
        lock.reset();
        QFile left(home.older + u"/instance-killed.lock"_qs);
        QVERIFY(left.open(QIODevice::WriteOnly));
        write(paths.state + u"/rotations.json"_qs, R"({"version":1,"rotations":[{"id":"begun meanwhile"}]})");
        prepareStateFolder(paths);
        QVERIFY(!left.exists());
        const QByteArray rotations = read(paths.state + u"/rotations.json"_qs);
        QVERIFY(rotations.contains("begun meanwhile"));
        QVERIFY(rotations.contains("laptop"));
        QVERIFY(filesIn(paths.state).contains(u"revokes.json"_qs));
        QVERIFY(!filesIn(home.older).contains(u"rotations.json"_qs));
    }

    void givesEachConfigFileItsOwnJournals_data()
    {
        QTest::addColumn<QString>("journal");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("record"); // %1: an e-mail address
        const QString ofAccount = uR"({"account":"http://127.0.0.1:9\n%1","id":"k","name":"%1"})"_qs;
        QTest::newRow("revokes") << u"revokes.json"_qs << u"intents"_qs << ofAccount;
        QTest::newRow("rotations") << u"rotations.json"_qs << u"rotations"_qs << ofAccount;
        QTest::newRow("mints") << u"mints.json"_qs << u"mints"_qs
                               << uR"({"server":"http://127.0.0.1:9","email":"%1","name":"k"})"_qs;
    }

    void givesEachConfigFileItsOwnJournals()
    {
        QFETCH(QString, journal);
        QFETCH(QString, member);
        QFETCH(QString, record);
        const QString elsewhere = u"other/config.json"_qs;
        // In this file, in the other one, in both, in neither.
        const QStringList addresses{u"here@example.com"_qs, u"there@example.com"_qs, u"both@example.com"_qs,
                                    u"nowhere@example.com"_qs};
        QStringList records;
        for (const QString &address : addresses)
            records.append(record.arg(address));
        const QByteArray noted =
            uR"({"version":1,"%1":[%2]})"_qs.arg(member, records.join(u',')).toUtf8(); // one list for all files
        const Home home({{journal, noted}});
        const Paths one = home.paths("one");
        const Paths two = home.paths("one", elsewhere);
        writeProfiles(one.config, {addresses[0], addresses[2]});
        writeProfiles(two.config, {addresses[1], addresses[2]});
        QJsonObject services;
        for (const Paths &each : {one, two})
            services.insert(SystemKeychain::serviceFor(each.config), QJsonObject());
        write(home.older + u"/mirror.json"_qs, QJsonDocument(QJsonObject{{u"services"_qs, services}}).toJson());

        prepareStateFolder(one);
        QCOMPARE(addressesIn(one.state + u'/' + journal, member),
                 (QStringList{addresses[0], addresses[2], addresses[3]}));
        QCOMPARE(addressesIn(home.older + u'/' + journal, member), QStringList{addresses[1]});
        prepareStateFolder(one); // takes no more at its next start
        QCOMPARE(addressesIn(one.state + u'/' + journal, member).size(), 3);
        prepareStateFolder(two);
        QCOMPARE(addressesIn(two.state + u'/' + journal, member), QStringList{addresses[1]});
        QVERIFY(!QFile::exists(home.older + u'/' + journal));
    }

    // A reinstalled operating system has another machine id but the same home.
    void takesOverWhatOtherComputersKnow()
    {
        const Home home({});
        const Paths before = home.paths("one");
        prepareStateFolder(before);
        for (const QString &name : {u"history.jsonl"_qs, u"keys.json"_qs, u"mirror.json"_qs, u"rotations.json"_qs})
            write(before.state + u'/' + name, "{}");
        const Paths after = home.paths("two");
        prepareStateFolder(after);
        QCOMPARE(filesIn(after.state), (QStringList{u"history.jsonl"_qs, u"keys.json"_qs}));
        const Paths otherFile = home.paths("two", u"other/config.json"_qs);
        prepareStateFolder(otherFile);
        QVERIFY(filesIn(otherFile.state).isEmpty());
    }

    // The older file stays for the next computer, but by then its removals are done.
    void doesNotTakeOverOldRemovals()
    {
        const Home home({{u"mirror.json"_qs,
                          R"({"salt":"00ff","services":{"SERVICE":{"profiles":{"work":{"inStep":"abc","removed":"def",)"
                          R"("removedKey":"123","removedFrom":1,"renamedTo":"play"}}}}})"}});
        const Paths paths = home.paths("one");
        prepareStateFolder(paths);
        const QJsonObject copy = QJsonDocument::fromJson(read(paths.state + u"/mirror.json"_qs)).object();
        QCOMPARE(copy[u"salt"].toString(), u"00ff"_qs);
        const QJsonObject service = copy[u"services"].toObject().begin()->toObject();
        QCOMPARE(service[u"profiles"].toObject()[u"work"].toObject(), (QJsonObject{{u"inStep"_qs, u"abc"_qs}}));
        QVERIFY(read(home.older + u"/mirror.json"_qs).contains("renamedTo"));
    }

    void copiesNewerFilesUnchanged()
    {
        const QByteArray newer = R"({"version": 99, "profiles": "otherwise"})";
        const Home home({{u"mirror.json"_qs, newer}});
        const Paths paths = home.paths("one");
        prepareStateFolder(paths);
        QCOMPARE(read(paths.state + u"/mirror.json"_qs), newer);
    }

    void keepsExistingFiles()
    {
        const Home home(firstEdition());
        const Paths paths = home.paths("one");
        QVERIFY(QDir().mkpath(paths.state));
        write(paths.state + u"/history.jsonl"_qs, "own\n");
        prepareStateFolder(paths);
        QCOMPARE(read(paths.state + u"/history.jsonl"_qs), QByteArray("own\n"));
        QFile::remove(paths.state + u"/history.jsonl"_qs); // once imported, a file that was removed stays removed
        prepareStateFolder(paths);
        QVERIFY(!filesIn(paths.state).contains(u"history.jsonl"_qs));
    }

    // Two computers that share a home, and two files on one of them.
    void eachComputerAndFileHasItsOwnFolder()
    {
        const Home home({});
        const QString own = home.paths("one").state;
        QCOMPARE(home.paths("one").state, own);
        QVERIFY(home.paths("two").state != own);
        QVERIFY(home.paths("one", u"other/config.json"_qs).state != own);
    }

    void foldersBelongToThisUserOnly()
    {
        const Home home(firstEdition());
        const Paths paths = home.paths("one");
        QVERIFY(QFile::setPermissions(home.older, QFile::Permissions(0x7777)));
        QCOMPARE(prepareStateFolder(paths), QStringList());
        for (const QString &made :
             {home.older, paths.state, QFileInfo(paths.settings).path(), QFileInfo(paths.notes).path()})
            QVERIFY(!(QFileInfo(made).permissions() & others));
    }

    void reportsAndSkipsFilesThatOthersCanWrite()
    {
        const Home home(firstEdition());
        const Paths paths = home.paths("one");
        for (const QString &name : {u"use.json"_qs, u"rotations.json"_qs})
            QVERIFY(QFile::setPermissions(home.older + u'/' + name,
                                          QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        QCOMPARE(prepareStateFolder(paths), (QStringList{u"rotations.json"_qs, u"use.json"_qs}));
        QVERIFY(!filesIn(paths.state).contains(u"use.json"_qs));
        QVERIFY(StateFile(paths.state + u"/rotations.json"_qs, *std::make_unique<Worker>()).read().isEmpty());
    }

    void reportsAndIgnoresFilesThatOthersCanWrite()
    {
        LocalStores first;
        for (const auto &[name, bytes] : firstEdition()) {
            QFile out(first.state + u'/' + name);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(bytes);
            if (name.startsWith(u"r"))
                QVERIFY(out.setPermissions(out.permissions() | QFile::WriteOther));
        }
        const Services services({first.path, first.state, first.folder.filePath(u"settings.ini"_qs), first.notesPath},
                                first.keychain, first.sessionKeychain, first.network, first.environment, first.clock);
        QCOMPARE(services.foreignFiles, (QStringList{u"revokes.json"_qs, u"rotations.json"_qs}));
        QVERIFY(services.journal.interrupted().isEmpty());
        QVERIFY(services.rotations.records().isEmpty());
        QCOMPARE(services.memory.salt(), QByteArray("00ff"));
        // The next record replaces the file.
        RotationJournal journal(first.state, first.worker);
        RotationRecord record;
        record.id = u"mine"_qs;
        QVERIFY(resultOf(journal.begin(record)));
        QVERIFY(QFile::exists(first.state + u"/rotations.json.broken"_qs));
        QCOMPARE(RotationJournal(first.state, first.worker).records().size(), 1);
    }

#ifdef Q_OS_UNIX
    // The program starts, waits for nobody and trusts none of it.
    void namesWhatStandsInTheWay()
    {
        const LocalStores first;
        const QString settings = first.folder.filePath(u"settings/settings.json"_qs);
        QVERIFY(QDir().mkpath(QFileInfo(settings).path()));
        const auto pipe = [](const QString &path) { QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0); };
        for (const QString &name : {u"mints.json"_qs, u"history.jsonl"_qs, u"keys.json"_qs, u"mirror.json"_qs}) {
            QFile::remove(first.state + u'/' + name);
            pipe(first.state + u'/' + name);
        }
        pipe(settings);
        pipe(first.notesPath);
        QVERIFY(QFile::link(u"/dev/zero"_qs, first.state + u"/use.json.lock"_qs));
        FakeKeychain keychain;
        FakeKeychain sessionKeychain;
        HttpClient network;
        Services services({first.path, first.state, settings, first.notesPath}, keychain, sessionKeychain, network,
                          first.environment, first.clock);
        QCOMPARE(services.foreignFiles,
                 (QStringList{u"mints.json"_qs, u"history.jsonl"_qs, u"keys.json"_qs, u"mirror.json"_qs,
                              u"settings.json"_qs, u"notes.json"_qs, u"use.json.lock"_qs}));
        QVERIFY(resultOf(services.history.read()));
        QVERIFY(resultOf(services.mints.note(MintRecord::make(origin, {}, u"ci"_qs, first.now))));
        QVERIFY(filesOfNewerVersion(first.state).isEmpty());
    }

    void namesWhatStandsInPlaceOfTheFolder()
    {
        const QTemporaryDir folder;
        const QString state = folder.filePath(u"state"_qs);
        QCOMPARE(::mkfifo(QFile::encodeName(state).constData(), 0600), 0);
        FakeKeychain keychain;
        FakeKeychain sessionKeychain;
        HttpClient network;
        const Services services({folder.filePath(u"config.json"_qs), state, folder.filePath(u"own/settings.json"_qs),
                                 folder.filePath(u"own/notes.json"_qs)},
                                keychain, sessionKeychain, network, Environment(), systemClock());
        QCOMPARE(services.foreignFiles, QStringList{state});
    }
#endif

    void leavesANewerVersionsStateAlone()
    {
        QList<std::pair<QString, QByteArray>> files;
        QStringList names;
        for (auto [name, bytes] : firstEdition()) {
            const bool isLines = name.endsWith(QStringLiteral(".jsonl"));
            QJsonObject object = QJsonDocument::fromJson(bytes).object();
            object.insert(versionMember, 3);
            bytes = QJsonDocument(object).toJson(QJsonDocument::Compact) + (isLines ? "\n" : "");
            files.append({name, bytes});
            names.append(name);
        }
        names.sort();
        World world(files);
        Services &services = *world.started;
        const auto before = [&](const QString &name) {
            return QByteArray(
                       std::find_if(files.begin(), files.end(), [&](const auto &file) { return file.first == name; })
                           ->second)
                .replace("SERVICE", SystemKeychain::serviceFor(world.path).toUtf8());
        };
        QCOMPARE(filesOfNewerVersion(world.state), names);
        QVERIFY(services.memory.isNew());
        QVERIFY(services.rotations.records().isEmpty());
        QVERIFY(resultOf(services.history.read())->events.isEmpty());

        // The program works, but nothing is done that would have to be recorded first.
        Profile profile;
        profile.name = work;
        profile.apiKey = Secret("scripto_" + QByteArray(64, 'w'));
        world.writeFile({profile}, {});
        services.start();
        QTRY_VERIFY(services.profiles.row(work));
        QVERIFY(resultOf(services.profiles.setActive(work)));
        services.ownUseJournal.begin(origin, {QStringLiteral("k1")}, world.now);
        services.seen.add(account, ApiKey{}, world.now);
        const auto noted = resultOf(services.journal.add({{account.id, QStringLiteral("k1"), {}, world.now}}));
        QCOMPARE(noted.error().kind, ErrorKind::NotNoted);
        RotationRecord record;
        record.id = QStringLiteral("r2");
        QCOMPARE(resultOf(services.rotations.begin(record)).error().kind, ErrorKind::NotNoted);
        (void)resultOf(services.worker.run([] { return Result<Done>(Done()); }));
        for (const QString &name : std::as_const(names)) {
            if (name.endsWith(QStringLiteral(".jsonl")))
                QVERIFY(world.bytesOf(name).startsWith(before(name))); // their lines stay, ours are appended
            else
                QCOMPARE(world.bytesOf(name), before(name));
        }
    }

private:
    static void expectTheFirstEditions(Services &services)
    {
        QCOMPARE(services.memory.salt(), QByteArray("00ff"));
        QCOMPARE(services.memory.lastInStep(work), Fingerprint("abc"));
        QCOMPARE(services.memory.lastActive(), work);
        QVERIFY(services.ownUseJournal.record(origin, QStringLiteral("k1")).own.isValid());
        QCOMPARE(services.journal.interrupted().size(), 1);
        QCOMPARE(services.rotations.records().size(), 1);
        QVERIFY(services.rotations.replacedAt({account.id, QStringLiteral("k1")}).isValid());
        QCOMPARE(resultOf(services.seen.take(account, QStringLiteral("k1")))->name, QStringLiteral("laptop"));
        QCOMPARE(resultOf(services.history.read())->events.size(), 1);
    }
};

SCRIPTO_TEST(TestStateFolder)

} // namespace tst_statefolder

#include "tst_statefolder.moc"
