// SPDX-License-Identifier: MIT
#include "app/history/historyrecorder.h"
#include "app/keys/operations/keyrotation.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/accountids.h"
#include "tests/support/testroom.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

namespace tst_historyrecorder {

using namespace scripto;

namespace {

using Kind = HistoryEvent::Kind;

const QString email = QStringLiteral("you@example.com");
const QString ci = QStringLiteral("ci");
const QString id1 = QStringLiteral("1");
const QString id2 = QStringLiteral("2");

struct Recorded : Fixture {
    History &history = services.history;
    LastSeenKeys &seen = services.seen;
    HistoryRecorder &recorder = services.recorder;

    void fill()
    {
        Profile first = account(work, 'w');
        first.keyId = id1;
        first.keyName = QStringLiteral("laptop");
        writeFile({first, account(home, 'h')}, work);
        start();
    }

    // The events once everything requested is done, without their instance.
    QList<HistoryEvent> events()
    {
        QList<HistoryEvent> events = resultOf(history.read()).value().events;
        for (HistoryEvent &event : events)
            event.instance.clear();
        return events;
    }

    // "switched work,home other"
    QStringList told()
    {
        QStringList told;
        for (const HistoryEvent &event : events()) {
            const QByteArray kind = QJsonDocument::fromJson(lineOf(event)).object().value(u"kind").toString().toUtf8();
            told.append(
                QStringList{QString::fromUtf8(kind), event.profiles.join(u','), event.key.id, event.other}.join(u'|'));
        }
        return told;
    }

    // Reads the next list and waits for its consequences.
    void read(const QList<QByteArray> &rows)
    {
        script({list(rows)});
        keys.refresh();
        QTRY_VERIFY(!keys.isReading());
        QTRY_VERIFY(!keys.problem());
    }
};

QByteArray expiring(const QByteArray &id, const QByteArray &expiresAt)
{
    return row(id, "scripto_ee").replace("\"expiresAt\":null", "\"expiresAt\":\"" + expiresAt + '"');
}

} // namespace

class TestHistoryRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsChangesOfProfiles()
    {
        Recorded f;
        f.fill();
        QVERIFY(resultOf(f.profiles.setActive(home)));
        QVERIFY(resultOf(f.profiles.setActive(home))); // nothing happens
        QVERIFY(resultOf(f.profiles.rename(work, ci, f.profiles.row(work)->profile.apiKey)));
        QVERIFY(!resultOf(f.profiles.rename(ci, home, f.profiles.row(ci)->profile.apiKey)));
        QVERIFY(resultOf(f.profiles.undo()));
        QVERIFY(resultOf(f.profiles.redo()));
        QVERIFY(resultOf(f.profiles.remove(ci, f.profiles.row(ci)->profile.apiKey)));
        QVERIFY(!resultOf(f.profiles.remove(ci, {})));
        const QStringList expected{
            QStringLiteral("switched|home||"),
            QStringLiteral("renamed|ci|1|work"),
            QStringLiteral("undone|ci,work|1|Rename “work” to “ci”"),
            QStringLiteral("redone|ci,work|1|Rename “work” to “ci”"),
            QStringLiteral("removed|ci|1|"),
        };
        QTRY_COMPARE(f.told(), expected);
        const HistoryEvent removed = f.events().last();
        QCOMPARE(removed.email, email);
        QCOMPARE(removed.server, f.server.url().toString());
        QCOMPARE(removed.key.name, QStringLiteral("laptop"));
        QCOMPARE(removed.key.start, QStringLiteral("scripto_ww…"));
        QCOMPARE(removed.when, f.now);
    }

    void recordsWhatIsStoredByItsOrigin()
    {
        using Origin = ProfileStore::Origin;
        Recorded f;
        f.fill();
        Profile signedIn = f.account(work, 's');
        signedIn.keyId = id2;
        const auto put = [&f](const Profile &profile, Origin origin) {
            return resultOf(f.profiles.put(profile, ProfileStore::Activate::No, origin)).has_value();
        };
        QVERIFY(put(signedIn, Origin::SignIn));
        QVERIFY(put(f.account(QStringLiteral("minted"), 'm'), Origin::Mint)); // the keys report it
        QVERIFY(put(f.account(ci, 'c'), Origin::Existing));
        QVERIFY(QFile::remove(f.path) && QDir().mkdir(f.path));
        // The sign-in has taken place; its key is in no profile.
        QVERIFY(!put(f.account(QStringLiteral("lost"), 'l'), Origin::SignIn));
        QVERIFY(!put(f.account(QStringLiteral("lost"), 'l'), Origin::Existing));
        Profile noKey = f.account(QStringLiteral("none"), 'l');
        noKey.apiKey = {};
        QVERIFY(!put(noKey, Origin::SignIn));
        const QStringList expected{QStringLiteral("signed-in|work|2|"), QStringLiteral("profile-added|ci||"),
                                   QStringLiteral("signed-in|||"), QStringLiteral("signed-in|||")};
        QTRY_COMPARE(f.told(), expected);
        const HistoryEvent unsaved = f.events().last();
        QCOMPARE(unsaved.email, email);
        QCOMPARE(unsaved.server, f.server.url().toString());
        QVERIFY(unsaved.key.start.isEmpty());
    }

    void recordsAWebSession()
    {
        Recorded f;
        f.fill();
        f.accounts.sessions().open(f.server.url(), email, {AccountId::ofEmail(f.server.url(), email), {}},
                                   Secret(QByteArrayView("session=x")));
        QTRY_COMPARE(f.told(), QStringList(QStringLiteral("session-opened|||")));
        QCOMPARE(f.events().last().email, email);
    }

    void recordsAnInterruptedMint()
    {
        Recorded f;
        f.fill();
        f.recorder.noteInterrupted(MintRecord::make(f.server.url(), email, ci, f.now));
        QTRY_COMPARE(f.told(), QStringList(QStringLiteral("key-uncertain|||")));
        const HistoryEvent interrupted = f.events().last();
        QCOMPARE(interrupted.key.name, ci);
        QCOMPARE(interrupted.email, email);
        QCOMPARE(interrupted.server, f.server.url().toString());
    }

    void recordsTheCheckOfARevokedKey()
    {
        Recorded f;
        f.fill();
        ApiKey key;
        key.id = id2;
        for (const KeyAnswer answer : {KeyAnswer::Refused, KeyAnswer::Works, KeyAnswer::Unknown})
            f.recorder.noteProof({email, f.server.url()}, key, answer);
        const QStringList expected{QStringLiteral("revoke-confirmed||2|"), QStringLiteral("key-works-again||2|"),
                                   QStringLiteral("revoke-unconfirmed||2|")};
        QTRY_COMPARE(f.told(), expected);
    }

    void recordsInvalidAddressesAsTheyAre()
    {
        Recorded f;
        Profile odd = f.account(work, 'w');
        odd.baseUrl = QStringLiteral("gopher://user:secret@example.com");
        f.writeFile({odd}, work);
        f.start();
        Q_EMIT f.accounts.storedLater(work);
        Q_EMIT f.accounts.storedLater(QStringLiteral("nobody"));
        QTRY_COMPARE(f.told().size(), 1);
        QCOMPARE(f.events().first().server, shownAddress(odd.baseUrl));
    }

    void recordsRepairs()
    {
        Recorded f;
        f.fill();
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.writeFile({f.account(home, 'x', QStringLiteral("other@example.com"))}, home);
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QTRY_COMPARE(f.stateOf(home), MirrorState::DifferentAccount);
        QVERIFY(resultOf(f.profiles.repairAll({{home, Repair::KeepBoth}, {work, Repair::Restore}})));
        f.keychain.removeOutside(work);
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInKeychain);
        QVERIFY(resultOf(f.profiles.repair(work, Repair::WriteToKeychain)));
        QVERIFY(!resultOf(f.profiles.repair(work, Repair::WriteToKeychain)));
        const QStringList expected{
            QStringLiteral("changed-outside|home,work||home"),
            QStringLiteral("both-kept|home||home-2"),
            QStringLiteral("restored|work|1|"),
            QStringLiteral("keychain-written|work|1|"),
        };
        QTRY_COMPARE(f.told(), expected);
    }

    void recordsConcurrentChangesOfOthersSeparately()
    {
        Recorded f;
        f.fill();
        QSignalSpy outside(&f.profiles, &ProfileStore::changedOutside);
        // It has not been noticed yet when our own change is applied to it. On a busy machine, news of fill() may come
        // late, and would let it be noticed.
        f.watcher.disconnect();
        QVERIFY(resultOf(f.profiles.readNow()));
        f.writeFile({f.account(home, 'h'), f.account(ci, 'c')}, home);
        QVERIFY(resultOf(f.profiles.setActive(ci)));
        const QStringList expected{QStringLiteral("changed-outside|ci,work,home||"), QStringLiteral("switched|ci||")};
        QTRY_COMPARE(f.told(), expected);
        QCOMPARE(outside.size(), 1);
        // Reading the file once more adds nothing.
        QVERIFY(resultOf(f.profiles.readNow()));
        QCOMPARE(f.told(), expected);
        f.writeFile({f.account(home, 'h'), f.account(ci, 'c')}, home);
        QVERIFY(resultOf(f.profiles.readNow()));
        QTRY_COMPARE(f.told().size(), 3);
        QCOMPARE(f.told().last(), QStringLiteral("changed-outside|home||home"));
    }

    void recordsAMintedKeyWithItsProfile()
    {
        Recorded f;
        f.fill();
        f.script({list({row("1", "scripto_ww")}), minted});
        f.show(work);
        KeyMinting *minting = f.keys.selected()->mint({ci, {}, ci});
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        minting->markCopied();
        QTRY_COMPARE(f.told(), QStringList{QStringLiteral("key-created|ci|9|")});
        QCOMPARE(f.events().last().key.start, QStringLiteral("scripto_nn…"));
        QCOMPARE(f.events().last().email, email);
        // It is missed although no list ever had it.
        f.now = f.now.addSecs(60);
        f.read({row("1", "scripto_ww")});
        QTRY_COMPARE(f.told().last(), QStringLiteral("key-gone||9|"));
    }

    void recordsAKeyAgainWhenItIsStoredLater()
    {
        Recorded f;
        f.fill();
        f.script({list({row("1", "scripto_ww")}), minted});
        f.show(work);
        KeyMinting *minting = f.keys.selected()->mint({ci, {}, {}});
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        minting->store(ci);
        QTRY_VERIFY(minting->isStored());
        const QStringList expected{QStringLiteral("key-created||9|"), QStringLiteral("profile-added|ci|9|")};
        QTRY_COMPARE(f.told(), expected);
    }

    void recordsARotationWithBothKeys()
    {
        Recorded f;
        Profile first = f.account(work, 'w');
        first.keyId = id1;
        f.writeFile({first, f.account(home, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")}), minted,
                  json(200, "{\"user\":{\"id\":\"u\",\"email\":\"you@example.com\"}}"), revoked});
        f.show(work);
        const auto plan = f.running.plan(f.keyRow(id1)->ref());
        QVERIFY(plan);
        KeyRotation *rotation = f.running.rotate(*plan, true);
        QTRY_COMPARE(rotation->step(), KeyRotation::Step::Ended);
        const QStringList expected{QStringLiteral("key-created||9|"), QStringLiteral("key-revoked||1|"),
                                   QStringLiteral("key-rotated|work,home|9|")};
        QTRY_COMPARE(f.told(), expected);
        QCOMPARE(f.events().last().oldKey.id, id1);
        QCOMPARE(f.events().last().key.start, QStringLiteral("scripto_nn…"));
        QCOMPARE(f.events().last().email, email);
    }

    void recordsHowARotationEnded_data()
    {
        QTest::addColumn<QByteArray>("me"); // the response to the new key
        QTest::addColumn<QByteArray>("deleted"); // the response to the revocation of the old key; empty if it is kept
        QTest::addColumn<QString>("told");
        const QByteArray ok = json(200, "{\"user\":{\"id\":\"u\",\"email\":\"you@example.com\"}}");
        QTest::newRow("kept") << ok << QByteArray() << QStringLiteral("key-rotated|work|9|");
        QTest::newRow("not revoked") << ok << json(403, "{}") << QStringLiteral("key-rotated|work|9|");
        QTest::newRow("not checked") << json(500, "{}") << QByteArray() << QStringLiteral("key-rotated|work|9|");
        QTest::newRow("rolled back") << unauthenticated << QByteArray()
                                     << QStringLiteral("rotation-taken-back|work|9|");
    }

    void recordsHowARotationEnded()
    {
        QFETCH(QByteArray, me);
        QFETCH(QByteArray, deleted);
        QFETCH(QString, told);
        Recorded f;
        f.fill();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_hh")}), minted, me, deleted});
        f.show(work);
        KeyRotation *rotation = f.running.rotate(*f.plan(id1), !deleted.isEmpty());
        QTRY_COMPARE(rotation->step(), KeyRotation::Step::Ended);
        const QStringList expected{QStringLiteral("key-created||9|"), told};
        QTRY_COMPARE(f.told(), expected);
        QCOMPARE(f.events().last().oldKey.id, id1);
    }

    void doesNotRecordARefusedRotation()
    {
        Recorded f;
        f.fill();
        f.script({list({row("1", "scripto_ww")}), unauthenticated, unauthenticated});
        f.show(work);
        KeyRotation *rotation = f.running.rotate(*f.running.plan(f.keyRow(id1)->ref()), true);
        QTRY_COMPARE(rotation->step(), KeyRotation::Step::Ended);
        QCOMPARE(f.told(), QStringList());
    }

    void recordsARevokedKeyAndNotItsDisappearance()
    {
        Recorded f;
        f.fill();
        // The other profile reads once this one's key is revoked.
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), revoked, revoked, list({})});
        f.show(work);
        QVERIFY(resultOf(f.revoke(id2)));
        QVERIFY(resultOf(f.revoke(id1)));
        f.read({});
        const QStringList expected{QStringLiteral("key-revoked||2|"), QStringLiteral("key-revoked|work|1|")};
        QTRY_COMPARE(f.told(), expected);
        QCOMPARE(f.events().first().key.name, QStringLiteral("key 2"));
    }

    // Both facts come from the list if nothing was remembered.
    void recordsWhatTheListSaysAboutARevokedKey_data()
    {
        QTest::addColumn<QByteArray>("revokedRow");
        QTest::addColumn<QString>("name");
        QTest::newRow("date without a name") << row("2", "scripto_xx").replace("\"key 2\"", "\"\"") << QString();
        QTest::newRow("name without a date")
            << row("2", "scripto_xx").replace("\"createdAt\":\"2026-11-01T00:00:00.000Z\"", "\"createdAt\":null")
            << QStringLiteral("key 2");
    }

    void recordsWhatTheListSaysAboutARevokedKey()
    {
        QFETCH(QByteArray, revokedRow);
        QFETCH(QString, name);
        Recorded f;
        f.writeFile({f.account(work, 'w', {})}, work); // an account without a name
        f.start();
        f.script({list({row("1", "scripto_ww"), revokedRow}), revoked});
        f.show(work);
        QVERIFY(resultOf(f.revoke(id2)));
        QTRY_COMPARE(f.told(), QStringList{QStringLiteral("key-revoked||2|")});
        QCOMPARE(f.events().last().key.start, QStringLiteral("scripto_xx…"));
        QCOMPARE(f.events().last().key.name, name);
    }

    void recordsAKeyRevokedByIdAsLastSeen()
    {
        Recorded f;
        f.fill();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")})});
        f.show(work);
        const KeyRef ref = f.keyRow(id2)->ref();
        QTRY_VERIFY(!StateFile(f.folder.filePath(QStringLiteral("state/keys-seen.json")), f.worker).read().isEmpty());
        QList<QByteArray> older;
        for (int i = 0; i < 100; ++i)
            older.append(row("old " + QByteArray::number(i), "scripto_zz"));
        f.script({list(older), revoked}); // truncated before it
        RestartedKeys fresh(f);
        HistoryRecorder recorder(f.history, f.seen, f.profiles, fresh.accounts, f.running, {}, [&f] { return f.now; });
        RevokeIntent intent{ref.account, ref.id, {}, f.now};
        intent.asked = true;
        QVERIFY(resultOf(fresh.accounts.revokeUnchanged(intent)));
        QTRY_COMPARE(f.told(), QStringList{QStringLiteral("key-revoked||2|")});
        QCOMPARE(f.events().last().key.name, QStringLiteral("key 2"));
        QCOMPARE(f.events().last().key.start, QStringLiteral("scripto_xx…"));
    }

    void doesNotRecordARefusedRevoke()
    {
        Recorded f;
        f.fill();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), unauthenticated, unauthenticated});
        f.show(work);
        QVERIFY(!resultOf(f.revoke(id2)));
        QCOMPARE(f.told(), QStringList());
    }

    void recordsAVanishedKeyWithItsLastState()
    {
        Recorded f;
        f.fill();
        QByteArray used = row("2", "scripto_xx");
        used.replace("\"lastRequest\":null", "\"lastRequest\":\"2026-11-20T08:00:00.000Z\"");
        f.script({list({row("1", "scripto_ww"), used, expiring("3", "2026-11-22T11:30:00.000Z")})});
        f.show(work);
        QSignalSpy changed(&f.history, &History::changed);
        f.now = f.now.addSecs(60);
        f.read({row("1", "scripto_ww")});
        QTRY_COMPARE(changed.size(), 1); // whoever shows it looks again
        f.now = f.now.addSecs(60);
        f.read({row("1", "scripto_ww")}); // recorded once
        const QStringList expected{QStringLiteral("key-gone||2|"), QStringLiteral("key-expired||3|")};
        QTRY_COMPARE(f.told(), expected);
        const HistoryEvent gone = f.events().first();
        QCOMPARE(gone.email, email);
        QCOMPARE(gone.server, f.server.url().toString());
        QCOMPARE(gone.key.name, QStringLiteral("key 2"));
        QCOMPARE(gone.key.start, QStringLiteral("scripto_xx…"));
        QCOMPARE(gone.key.lastUsedAt, QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC));
        QCOMPARE(gone.key.createdAt, QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC));
    }

    void recordsAKeyThatVanishedBetweenRuns()
    {
        Recorded f;
        f.fill();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")})});
        f.show(work);
        f.now = f.now.addDays(1);
        f.script({list({row("1", "scripto_ww")})});
        RestartedKeys fresh(f);
        HistoryRecorder recorder(f.history, f.seen, f.profiles, fresh.accounts, f.running, {}, [&f] { return f.now; });
        fresh.keys.select(work);
        QTRY_COMPARE(f.told(), QStringList{QStringLiteral("key-gone||2|")});
    }

    void truncatedListProvesNothingGone()
    {
        Recorded f;
        f.fill();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")})});
        f.show(work);
        f.now = f.now.addSecs(60);
        QList<QByteArray> hundred;
        for (int i = 0; i < 100; ++i)
            hundred.append(row("x" + QByteArray::number(i), "scripto_yy"));
        f.read(hundred);
        QCOMPARE(f.told(), QStringList());
        // It is still remembered.
        f.now = f.now.addSecs(60);
        f.read(hundred.mid(2) + QList{row("1", "scripto_ww")});
        const QStringList expected{QStringLiteral("key-gone||2|"), QStringLiteral("key-gone||x0|"),
                                   QStringLiteral("key-gone||x1|")};
        QTRY_COMPARE(f.told(), expected);
    }

    void listOlderThanAKeyDoesNotProveItGone()
    {
        Recorded f;
        f.fill();
        ApiKey fresh;
        fresh.id = QStringLiteral("9");
        f.seen.add(KeyAccount{.id = accountNamed(QStringLiteral("account"))}, fresh, f.now);
        LastSeenKeys::List list;
        list.account.id = accountNamed(QStringLiteral("account"));
        list.sentAt = f.now.addSecs(-1);
        list.serverNow = f.now;
        f.seen.compare(list, f.now);
        QCOMPARE(f.told(), QStringList());
        list.sentAt = f.now.addSecs(1);
        f.seen.compare(list, f.now);
        QTRY_COMPARE(f.told(), QStringList{QStringLiteral("key-gone||9|")});
    }

    // Records of an earlier account id, which may have been another user's.
    void takesOverRecordsOfEarlierNames_data()
    {
        QTest::addColumn<bool>("isAlias");
        QTest::addColumn<QStringList>("noted"); // under that name
        QTest::addColumn<QStringList>("listed");
        QTest::addColumn<QStringList>("gone");
        const QString seven = QStringLiteral("7");
        const QString nine = QStringLiteral("9");
        QTest::newRow("shares a key") << true << QStringList{seven, nine} << QStringList{seven} << QStringList{nine};
        QTest::newRow("shares no key") << true << QStringList{nine} << QStringList{seven} << QStringList();
        QTest::newRow("id of another account")
            << false << QStringList{seven, nine} << QStringList{seven} << QStringList();
    }

    void takesOverRecordsOfEarlierNames()
    {
        QFETCH(bool, isAlias);
        QFETCH(QStringList, noted);
        QFETCH(QStringList, listed);
        QFETCH(QStringList, gone);
        Recorded f;
        f.fill();
        const AccountId earlier = AccountId::ofEmail(f.server.url(), email);
        const auto named = [](const QString &id, const QString &name) {
            ApiKey key;
            key.id = id;
            key.name = name;
            return key;
        };
        for (const QString &id : noted)
            f.seen.add(KeyAccount{.id = earlier}, named(id, QStringLiteral("earlier")), f.now);
        LastSeenKeys::List list;
        list.account.id = AccountId::ofUser(f.server.url(), QStringLiteral("u1"));
        if (isAlias)
            list.account.aliases = {earlier};
        f.seen.add(list.account, named(listed.first(), QStringLiteral("present")), f.now);
        for (const QString &id : listed)
            list.keys.append(named(id, QStringLiteral("present")));
        list.sentAt = f.now.addSecs(1);
        list.serverNow = f.now;
        f.seen.compare(list, f.now);
        QStringList expected;
        for (const QString &id : gone)
            expected.append(QStringLiteral("key-gone||%1|").arg(id));
        QTRY_COMPARE(f.told(), expected);
        // After that, the present records stay.
        list.keys.clear();
        f.seen.compare(list, f.now);
        QTRY_COMPARE(f.told().size(), expected.size() + 1);
        QCOMPARE(f.events().last().key.name, QStringLiteral("present"));
    }

    void keysOfAnUnknownAccountDoNotVanish()
    {
        Recorded f;
        f.writeFile({f.account(work, 'w', {})}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")})});
        f.show(work);
        f.now = f.now.addSecs(60);
        f.read({row("5", "scripto_ww")});
        QCOMPARE(f.told(), QStringList());
    }

    void recordsAVanishedKeyOnceTheHistoryCanBeWritten()
    {
        Recorded f;
        f.fill();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")})});
        f.show(work);
        const QString path = f.folder.filePath(QStringLiteral("state/history.jsonl"));
        QVERIFY(QDir().mkpath(path)); // a folder in the file's place
        f.now = f.now.addSecs(60);
        f.read({row("1", "scripto_ww")});
        QCOMPARE(f.told(), QStringList());
        QVERIFY(QDir().rmdir(path));
        f.now = f.now.addSecs(60);
        f.read({row("1", "scripto_ww")});
        QTRY_COMPARE(f.told(), QStringList{QStringLiteral("key-gone||2|")});
    }

    void doesNotWriteForFrequentUse()
    {
        Recorded f;
        f.fill();
        const QString path = f.folder.filePath(QStringLiteral("state/keys-seen.json"));
        const auto stamped = [](const QByteArray &time) {
            return row("1", "scripto_ww").replace("\"lastRequest\":null", "\"lastRequest\":\"" + time + '"');
        };
        const auto content = [&]() -> QByteArray {
            [&] { QVERIFY(resultOf(f.worker.run([] { return Result<Done>(Done()); }))); }();
            QFile file(path);
            [&] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
            return file.readAll();
        };
        f.script({list({stamped("2026-11-22T08:00:00.000Z")})});
        f.show(work);
        const QByteArray before = content();
        QVERIFY(before.contains("2026-11-22T08:00:00.000Z"));
        QVERIFY(!before.contains("scripto_www"));
        f.read({stamped("2026-11-22T08:10:00.000Z")});
        QCOMPARE(content(), before);
        f.read({stamped("2026-11-22T09:30:00.000Z")});
        QVERIFY(content().contains("2026-11-22T09:30:00.000Z"));
        f.read({row("1", "scripto_ww"), row("2", "scripto_xx")});
        const QByteArray first =
            row("2", "scripto_xx").replace("\"lastRequest\":null", "\"lastRequest\":\"2026-11-22T10:00:00.000Z\"");
        f.read({row("1", "scripto_ww"), first});
        QVERIFY(content().contains("2026-11-22T10:00:00.000Z")); // it was never used before
    }
};

SCRIPTO_TEST(TestHistoryRecorder)

} // namespace tst_historyrecorder

#include "tst_historyrecorder.moc"
