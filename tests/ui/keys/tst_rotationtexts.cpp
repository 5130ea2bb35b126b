// SPDX-License-Identifier: MIT
#include "tests/support/accountids.h"
#include "tests/support/testroom.h"
#include "ui/common/textlabel.h"
#include "ui/keys/rotate/rotationtexts.h"

#include <QTest>

namespace tst_rotationtexts {

using namespace scripto;

namespace {

using Step = KeyRotation::Step;
using Outcome = KeyRotation::Outcome;

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0));

QStringList names(const char *comma)
{
    return QString::fromLatin1(comma).split(u',');
}

// One letter per step: ahead, Now, Done, Failed, -skipped.
QString signsOf(const QList<RotationStep> &steps)
{
    QString signs;
    for (const RotationStep &step : steps)
        signs += QStringLiteral("anDF-").at(static_cast<int>(step.state));
    return signs;
}

using What = SettledRotation::What;

const QString oldKey = QStringLiteral("old");
const QString spare = QStringLiteral("spare");

SettledRotation settled(What what, Outcome outcome = Outcome::Replaced, const QStringList &keys = {})
{
    SettledRotation made;
    made.record.name = QStringLiteral("laptop");
    made.record.account = accountNamed(QStringLiteral("account"));
    made.record.oldId = oldKey;
    made.what = what;
    made.outcome = outcome;
    for (const QString &id : keys)
        made.keys.append(KeyRef(made.record.account, id));
    return made;
}

} // namespace

class TestRotationTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsProfiles()
    {
        QCOMPARE(plainOf(profilesText(names("work"))), QStringLiteral("profile “work”"));
        QCOMPARE(plainOf(profilesText(names("work,ci"))), QStringLiteral("profiles “work” and “ci”"));
        QCOMPARE(plainOf(profilesText(names("a,b,c"))), QStringLiteral("profiles “a”, “b” and “c”"));
        QCOMPARE(plainOf(profilesText(names("a,b,c,d,e"))), QStringLiteral("profiles “a”, “b”, “c” and 2 more"));
    }

    void describesLifetimes_data()
    {
        QTest::addColumn<int>("hours"); // 0 means forever
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, int hours, const char *text) {
            QTest::newRow(name) << hours << QString::fromUtf8(text);
        };
        row("forever", 0, "Like this one, it never expires.");
        row("90 days", 90 * 24, "It is valid for 90 days from now, until 20 Feb 2027.");
        row("slightly less than 90 days", 90 * 24 - 1, "It is valid for 90 days from now, until 20 Feb 2027.");
        row("one day", 24, "It is valid for 24 hours from now, until 23 Nov 2026.");
    }

    void describesLifetimes()
    {
        QFETCH(int, hours);
        QFETCH(QString, text);
        RotationPlan plan;
        plan.profiles = names("work");
        if (hours > 0)
            plan.life = std::chrono::hours(hours);
        QCOMPARE(plainOf(rotationLead(plan, RotationVerb::Rotate, now)),
                 QStringLiteral("A new key of the same name takes its place in profile “work”. ") + text);
    }

    void describesUseByOthers()
    {
        RotationPlan plan;
        QCOMPARE(useByOthersText(plan, now),
                 QStringLiteral("Nobody else has used this key, as far as the server reports."));
        plan.usedAt = now.addDays(-60);
        QCOMPARE(useByOthersText(plan, now), QStringLiteral("Others last used this key 8 weeks ago."));
        plan.usedLately = true;
        plan.usedAt = now.addSecs(-7200);
        QCOMPARE(useByOthersText(plan, now), QStringLiteral("Others used this key 2 h ago; they may still hold it."));
        plan.usedAt = {};
        QCOMPARE(useByOthersText(plan, now), QStringLiteral("The server doesn’t report whether other programs use this key."));
    }

    void namesOtherCopies()
    {
        RotationPlan plan;
        QCOMPARE(elsewhereText(plan), QString());
        plan.elsewhere = names("home");
        QVERIFY(plainOf(elsewhereText(plan)).startsWith(QStringLiteral("The keychain’s copy of “home” keeps")));
        plan.elsewhere = names("home,ci");
        QVERIFY(
            plainOf(elsewhereText(plan)).startsWith(QStringLiteral("The keychain’s copies of “home” and “ci” keep")));
    }

    void showsTheStepsDuringARotation_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QString>("signs");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *name, Step step, const char *signs, const char *last) {
            QTest::newRow(name) << step << QString::fromLatin1(signs) << QString::fromLatin1(last);
        };
        const char *revoking = "Revoking the old key";
        row("noting", Step::Noting, "naaa", revoking);
        row("minting", Step::Minting, "naaa", revoking);
        row("searching", Step::Searching, "naaa", revoking);
        row("storing", Step::Storing, "Dnaa", revoking);
        row("not stored", Step::NotStored, "DFaa", revoking);
        row("checking", Step::Checking, "DDna", revoking);
        row("revoking", Step::Revoking, "DDDn", revoking);
        row("going back", Step::GoingBack, "DDFn", "Putting the old key back");
    }

    void showsTheStepsDuringARotation()
    {
        QFETCH(Step, step);
        QFETCH(QString, signs);
        QFETCH(QString, last);
        const auto steps = rotationSteps(step, Outcome::Refused, true);
        QCOMPARE(signsOf(steps), signs);
        QCOMPARE(steps.last().text, last);
        QCOMPARE(steps.first().text.startsWith(QStringLiteral("Looking")), step == Step::Searching);
        // If the old key is kept, nothing is said about revoking it.
        const auto kept = rotationSteps(step, Outcome::Refused, false);
        QCOMPARE(kept.size(), step == Step::GoingBack ? 4 : 3);
    }

    void showsTheStepsAtTheEnd_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("signs");
        const auto row = [](const char *name, Outcome outcome, const char *signs) {
            QTest::newRow(name) << outcome << QString::fromLatin1(signs);
        };
        row("revoked", Outcome::Revoked, "DDDD");
        row("not revoked", Outcome::NotRevoked, "DDDF");
        row("unchecked", Outcome::Unchecked, "DDF-");
        row("went back", Outcome::WentBack, "DDFD");
        row("not needed", Outcome::NotNeeded, "D---");
        row("refused", Outcome::Refused, "F---");
        row("lost", Outcome::Lost, "F---");
    }

    void showsTheStepsAtTheEnd()
    {
        QFETCH(Outcome, outcome);
        QFETCH(QString, signs);
        QCOMPARE(signsOf(rotationSteps(Step::Ended, outcome, true)), signs);
    }

    void describesSettledRotations_data()
    {
        QTest::addColumn<SettledRotation>("what");
        QTest::addColumn<QString>("text"); // part of the text
        QTest::addColumn<QString>("action");
        QTest::addColumn<QStringList>("revokable");
        const auto row = [](const char *name, const SettledRotation &what, const char *text, const char *action,
                            const QStringList &revokable) {
            QTest::newRow(name) << what << QString::fromUtf8(text) << QString::fromUtf8(action) << revokable;
        };
        row("nothing happened", settled(What::NothingHappened),
            "The rotation of “laptop” was interrupted before there was a new key. Nothing was changed.", "", {});
        row("truncated list", settled(What::CannotTell), "lists 100 keys and no more, so that it cannot be told.", "",
            {});
        row("kept", settled(What::Resumed), "has been completed: the new key is in config.json. The old one is kept",
            "Revoke…", {oldKey});
        row("revoked", settled(What::Resumed, Outcome::Revoked), "The old one was revoked.", "", {});
        row("not revoked", settled(What::Resumed, Outcome::NotRevoked), "The old one was not revoked.", "Revoke…",
            {oldKey});
        row("unchecked", settled(What::Resumed, Outcome::Unchecked), "could not be checked, so the old one is kept", "",
            {});
        SettledRotation refused = settled(What::Resumed, Outcome::Unchecked);
        refused.problem = Error{ErrorKind::Unauthenticated, {}};
        row("refused, old key not available", refused, "the server does not accept it. The old one was not found", "",
            {});
        row("went back", settled(What::Resumed, Outcome::WentBack, {spare}),
            "was taken back: the server did not accept", "Revoke…", {spare});
        row("an orphan", settled(What::Superfluous, Outcome::Replaced, {spare}),
            "has left a key behind that nobody holds, created 22 Nov 2026, 12:00.", "Revoke…", {spare});
        row("two possible orphans", settled(What::Superfluous, Outcome::Replaced, {spare, oldKey}),
            "One of 2 keys “laptop” comes from a rotation that was interrupted; no profile holds them.", "Revoke…",
            {spare, oldKey});
        SettledRotation waiting = settled(What::Waiting);
        waiting.problem = Error{ErrorKind::Unreachable, {}};
        row("offline", waiting, "nothing is revoked before. Scripto cannot be reached", "", {});
        waiting.problem = Error{ErrorKind::SessionNeeded, {}};
        row("no session", waiting, "It is settled as soon as the keys of its account can be read",
            "Sign in to manage keys", {});
        waiting.problem = Error{ErrorKind::NotFound, QStringLiteral("No profile of this account is left.")};
        row("no profile left", waiting, "No profile of its account is left to find out with.", "Forget this", {});
    }

    void describesSettledRotations()
    {
        QFETCH(SettledRotation, what);
        QFETCH(QString, text);
        QFETCH(QString, action);
        QFETCH(QStringList, revokable);
        const MessageBar::Message message = settledMessage(what, now);
        QVERIFY2(plainOf(message.rich).contains(text), qPrintable(plainOf(message.rich)));
        QCOMPARE(message.action, action);
        QStringList ids;
        for (const KeyRef &key : revokableOf(what)) {
            QCOMPARE(key.account, what.record.account);
            ids.append(key.id);
        }
        QCOMPARE(ids, revokable);
    }
};

SCRIPTO_TEST(TestRotationTexts)

} // namespace tst_rotationtexts

#include "tst_rotationtexts.moc"
