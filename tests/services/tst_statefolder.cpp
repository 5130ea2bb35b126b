// SPDX-License-Identifier: MIT
// What versions of this program before and after this one have left in the state folder.
#include "app/keychain/systemkeychain.h"
#include "app/state/stateversion.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QJsonDocument>

namespace tst_statefolder {

using namespace scripto;

namespace {

const QString work = QStringLiteral("work");
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

// A state folder as it was found, and the program on it.
struct World : LocalStores {
    explicit World(const QList<std::pair<QString, QByteArray>> &files)
    {
        for (const auto &[name, bytes] : files) {
            QFile out(state + u'/' + name);
            [&] { QVERIFY(out.open(QIODevice::WriteOnly)); }();
            out.write(QByteArray(bytes).replace("SERVICE", SystemKeychain::serviceFor(path).toUtf8()));
        }
        started = std::make_unique<Services>(Paths{path, state, folder.filePath(QStringLiteral("settings.json"))},
                                             keychain, environment, clock);
    }

    QByteArray bytesOf(const QString &name) const { return read(state + u'/' + name); }

    std::unique_ptr<Services> started;
};

} // namespace

class TestStateFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstEditionsIsRead()
    {
        World world(firstEdition());
        Services &services = *world.started;
        QCOMPARE(services.memory.salt(), QByteArray("00ff"));
        QCOMPARE(services.memory.lastInStep(work), Fingerprint("abc"));
        QCOMPARE(services.memory.lastActive(), work);
        QVERIFY(services.ledger.record(origin, QStringLiteral("k1")).own.isValid());
        QCOMPARE(services.journal.leftOver().size(), 1);
        QCOMPARE(services.rotations.records().size(), 1);
        QVERIFY(services.rotations.replacedAt({account.id, QStringLiteral("k1")}).isValid());
        QCOMPARE(resultOf(services.seen.take(account, QStringLiteral("k1")))->name, QStringLiteral("laptop"));
        QCOMPARE(resultOf(services.history.read())->events.size(), 1);
        QVERIFY(filesOfNewerVersion(world.state).isEmpty());
    }

    void aNewerVersionsIsLeftAlone()
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

        // The program works; what has to be noted before it is done is not done.
        Profile profile;
        profile.name = work;
        profile.apiKey = Secret("scripto_" + QByteArray(64, 'w'));
        world.writeFile({profile}, {});
        services.start();
        QTRY_VERIFY(services.profiles.row(work));
        QVERIFY(resultOf(services.profiles.setActive(work)));
        services.ledger.begin(origin, {QStringLiteral("k1")}, world.now);
        services.seen.add(account, ApiKey{}, world.now);
        const auto noted = resultOf(services.journal.add({{account.id, QStringLiteral("k1"), {}, world.now}}));
        QCOMPARE(noted.error().kind, ErrorKind::NotNoted);
        RotationRecord record;
        record.id = QStringLiteral("r2");
        QCOMPARE(resultOf(services.rotations.begin(record)).error().kind, ErrorKind::NotNoted);
        (void)resultOf(services.worker.run([] { return Result<Done>(Done()); }));
        for (const QString &name : std::as_const(names)) {
            if (name.endsWith(QStringLiteral(".jsonl")))
                QVERIFY(world.bytesOf(name).startsWith(before(name))); // others' lines stay, ours follow
            else
                QCOMPARE(world.bytesOf(name), before(name));
        }
    }
};

SCRIPTO_TEST(TestStateFolder)

} // namespace tst_statefolder

#include "tst_statefolder.moc"
