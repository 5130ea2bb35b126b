// SPDX-License-Identifier: MIT
#include "app/keys/operations/rotations.h"
#include "tests/keys/rotationfixture.h"
#include "tests/support/testroom.h"

#include <QPointer>
#include <QSignalSpy>

namespace tst_rotations {

using namespace scripto;

namespace {

using Step = KeyRotation::Step;
using Outcome = KeyRotation::Outcome;

const QString one = QStringLiteral("1");
const QString nine = QStringLiteral("9");

} // namespace

// What the running rotations have in common.
class TestRotations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTheKeysInUse()
    {
        RotationFixture with;
        HeldRequest mint;
        HeldRequest check;
        HeldRequest revoke;
        with.answer({mint.script(), check.script(), revoke.script()});
        const AccountId account = with.keys.account().id;
        const auto needed = [&] {
            QStringList ids;
            for (const QString &id : {one, QStringLiteral("2"), nine}) {
                if (with.running.needsKey({account, id}))
                    ids.append(id);
            }
            return ids;
        };
        QCOMPARE(needed(), QStringList());
        KeyRotation *rotation = with.rotate(true);
        QCOMPARE(needed(), QStringList{one});
        QTRY_VERIFY(mint.socket);
        QCOMPARE(resultOf(with.accounts.open(account)->revoke(one)).error().kind, ErrorKind::Invalid);
        QVERIFY(!with.plan(one));
        QVERIFY(with.keyRow(one)->rotating);
        mint.answer(laptop);
        QTRY_VERIFY(check.socket);
        QCOMPARE(needed(), (QStringList{one, nine}));
        check.answer(me);
        QTRY_VERIFY(revoke.socket);
        QCOMPARE(needed(), QStringList());
        revoke.answer(revoked);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(needed(), QStringList());
    }

    void listsTheFormerHolders()
    {
        RotationFixture with;
        const Profile before = with.profiles.row(work)->profile;
        with.answer({says(laptop), says(me)});
        KeyRotation *rotation = with.rotate(false);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        const AccountId account = with.keys.account().id;
        QCOMPARE(with.running.profilesBefore({account, one}), QList{before});
        QVERIFY(with.running.profilesBefore({account, nine}).isEmpty());
    }

    // During a roll-back, no profile has the old key.
    void rollBackIsUnsafeUntilItIsStuck()
    {
        RotationFixture with;
        HeldRequest check;
        with.answer({says(laptop), check.script()});
        KeyRotation *rotation = with.rotate(false);
        QTRY_VERIFY(check.socket);
        QVERIFY(!with.running.hasUnsafeKey());
        QList<bool> unsafe;
        connect(rotation, &KeyRotation::changed, this, [&] {
            if (rotation->step() == Step::GoingBack)
                unsafe.append(with.running.hasUnsafeKey());
        });
        const QByteArray whole = with.bytesOnDisk();
        with.writeBytes("{");
        check.answer(unauthenticated);
        QTRY_COMPARE(unsafe, (QList<bool>{true, false}));
        QCOMPARE(with.running.stuck(), QList<KeyRotation *>{rotation});
        with.writeBytes(whole);
        rotation->goBackNow();
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QVERIFY(!with.running.hasUnsafeKey());
        QVERIFY(with.running.stuck().isEmpty());
    }

    void reportsARotationThatFinishedDetached()
    {
        RotationFixture with;
        with.answer({says(laptop), says(me)});
        int ended = 0;
        connect(&with.running, &Rotations::ended, this, [&] { ++ended; });
        QSignalSpy unseen(&with.running, &Rotations::finishedDetached);
        QPointer<KeyRotation> rotation = with.rotate(false);
        rotation->detach();
        QTRY_COMPARE(unseen.size(), 1);
        QCOMPARE(unseen.first().first().value<KeyRotation *>(), rotation.data());
        QCOMPARE(ended, 1);
        QVERIFY(rotation->hasEnded());
        Q_EMIT rotation->changed(); // already reported
        QCOMPARE(unseen.size(), 1);
        rotation->detach();
        QTRY_VERIFY(!rotation);
        QVERIFY(with.running.profilesBefore({with.keys.account().id, one}).isEmpty());
    }

    void finishedRotationEndsWithItsDialog()
    {
        RotationFixture with;
        with.answer({says(laptop), says(me)});
        QSignalSpy unseen(&with.running, &Rotations::finishedDetached);
        QPointer<KeyRotation> rotation = with.rotate(false);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        rotation->detach();
        QTRY_VERIFY(!rotation);
        QCOMPARE(unseen.size(), 0);
    }

    void refusesToStartWithoutAnAccount()
    {
        RotationFixture with;
        with.answer({});
        RotationPlan plan = *with.plan(one);
        plan.key.account = AccountId::ofUser(with.server.url(), QStringLiteral("nobody"));
        QVERIFY(!with.running.rotate(plan, true));
    }

    // An orphan of an earlier rotation is no obstacle if a profile has stored it.
    void orphanThatAProfileHoldsIsNoObstacle_data()
    {
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("no holder") << false;
        QTest::newRow("holder") << true;
    }

    void orphanThatAProfileHoldsIsNoObstacle()
    {
        QFETCH(bool, isHeld);
        RotationFixture with;
        Profile mine = with.account(work, 'w');
        mine.keyId = one;
        Profile other = with.account(home, isHeld ? 'h' : 'x');
        other.keyId = isHeld ? nine : QStringLiteral("2");
        with.writeFile({mine, other}, work);
        QVERIFY(resultOf(with.profiles.readNow()));
        const QByteArray spare = row("9", "scripto_hh", "laptop");
        const QByteArray made = row("10", "scripto_nn", "laptop", "2026-11-22T12:00:00.000Z");
        with.server.setScripts({says(list({oldRow, spare, row("2", "scripto_xx")})), says(mintedAs(made)), says(me)});
        with.show(work);
        RotationRecord left;
        left.id = QStringLiteral("earlier");
        left.account = with.keys.account().id;
        left.oldId = one;
        left.newId = nine;
        left.told = true;
        QVERIFY(resultOf(with.rotations.begin(left)));
        QCOMPARE(with.running.orphansOf({left.account, one}).size(), isHeld ? 0 : 1);
        KeyRotation *rotation = with.rotate(false);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), isHeld ? Outcome::Replaced : Outcome::Refused);
    }
};

SCRIPTO_TEST(TestRotations)

} // namespace tst_rotations

#include "tst_rotations.moc"
