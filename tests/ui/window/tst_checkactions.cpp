// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "ui/actions/checkactions.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/profiles/profilespanel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace tst_checkactions {

using namespace scripto;

namespace {

// The first letter of a key decides: "h" is not accepted, "l" belongs to another account, all others are fine.
struct Scene : DialogWorld {
    explicit Scene(const QByteArrayList &names = {"work", "home", "lab"})
    {
        answer(meRoute, [](QTcpSocket *socket, const TestServer::Request &request) {
            const QByteArray key = request.headers.value("authorization");
            const QByteArray email = key.contains("scripto_l") ? "them@example.com" : "you@example.com";
            socket->write(key.contains("scripto_h")
                              ? TestServer::answer(401, R"({"error":"Unauthorized"})")
                              : TestServer::answer(200, R"({"user":{"id":"u","email":")" + email + R"("}})",
                                                   {"Content-Type: application/json"}));
        });
        QList<Profile> all;
        for (const QByteArray &name : names)
            all.append(profile(name));
        writeFile(all, all.first().name);
        start();
        for (const QByteArray &name : names)
            QTRY_COMPARE(profiles.row(QString::fromLatin1(name))->mirror, MirrorState::InSync);
        QObject::connect(&checks, &CheckActions::changed, &panel, [this] { panel.setFindings(checks.findings()); });
        bar.show();
    }

    Profile profile(const QByteArray &name) const
    {
        Profile made;
        made.name = QString::fromLatin1(name);
        made.apiKey = Secret("scripto_" + QByteArray(64, name.at(0)));
        made.email = u"you@example.com"_qs;
        made.baseUrl = server.url().toString();
        return made;
    }

    // The words in the rows, without those about the keychain.
    QStringList words() const
    {
        const QAbstractItemModel *rows = panel.findChild<QTableView *>()->model();
        QStringList words;
        for (int row = 0; row < rows->rowCount(); ++row)
            words.append(rows->index(row, ProfilesModel::Word).data().toString());
        return words;
    }
    QString tip(int row) const
    {
        return panel.findChild<QTableView *>()->model()->index(row, 0).data(Qt::ToolTipRole).toString();
    }
    QString told() const { return plainOf(bar.message().rich); }
    void press() { bar.actionButton()->click(); }
    // The keys of "work" and "home" have so many uses left.
    void limit(int work, int home)
    {
        const auto row = [](const char *id, const char *start, int left) {
            return u"{\"id\":\"%1\",\"name\":\"k\",\"start\":\"scripto_%2\",\"enabled\":true,\"remaining\":%3}"_qs
                .arg(QString::fromLatin1(id), QString::fromLatin1(start), QString::number(left))
                .toUtf8();
        };
        answerJson(listRoute,
                   "{\"success\":true,\"data\":{\"keys\":[" + row("1", "ww", work) + ',' + row("2", "hh", home) + "]}}");
        keys.select(u"work"_qs);
        QTRY_VERIFY(keys.readAt().isValid());
    }

    MessageBar bar;
    KeysMessages messages{bar};
    ProfilesPanel panel{profiles, environment};
    CheckActions checks{api, profiles, accounts, environment, clock, messages, nullptr};
};

} // namespace

class TestCheckActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWordsInTheRowsAndOneMessage()
    {
        Scene scene;
        QTRY_COMPARE(scene.words(), (QStringList{u""_qs, u""_qs, u""_qs}));
        scene.checks.checkAllOrStop();
        QVERIFY(scene.checks.isCheckingAll());
        QCOMPARE(scene.words(), (QStringList{u"Waiting"_qs, u"Waiting"_qs, u"Waiting"_qs}));
        QCOMPARE(scene.told(), u"Checking 3 profiles, 3 to go."_qs);
        QTRY_COMPARE(scene.told(), u"Checked 3 profiles. 1 refused, 1 with another account’s key."_qs);
        QVERIFY(!scene.checks.isCheckingAll());
        QCOMPARE(scene.words(), (QStringList{u""_qs, u"Key refused"_qs, u"Other account"_qs}));
        QVERIFY2(scene.tip(1).contains(u"The key may still be good"_qs), qPrintable(scene.tip(1)));
        QVERIFY2(scene.tip(2).contains(u"belongs to them@example.com, not to you@example.com"_qs),
                 qPrintable(scene.tip(2)));
        QCOMPARE(scene.requestsTo(meRoute), 3);

        QSignalSpy shown(&scene.checks, &CheckActions::showRequested);
        QCOMPARE(scene.bar.message().action, u"Show"_qs);
        QCOMPARE(scene.bar.actionButton()->accessibleDescription(), u"Show profile “home”"_qs);
        scene.press();
        QCOMPARE(shown, (QList<QVariantList>{{u"home"_qs}}));
    }

    void saysThatAllKeysWork()
    {
        Scene scene({"work", "attic"});
        scene.checks.checkAllOrStop();
        QTRY_COMPARE(scene.told(), u"Checked 2 profiles. All their keys work."_qs);
        QCOMPARE(scene.bar.message().kind, MessageKind::Ok);
        QVERIFY(scene.bar.message().action.isEmpty());
        QCOMPARE(scene.words(), (QStringList{u""_qs, u""_qs}));
    }

    void countsTroublesThatNeedNoServer()
    {
        Scene scene({"work", "attic"});
        QTRY_COMPARE(scene.profiles.row(u"attic"_qs)->mirror, MirrorState::InSync);
        scene.writeFile({scene.profile("work")}, u"work"_qs); // another program removes it
        QTRY_COMPARE(scene.words(), (QStringList{u""_qs, u"Not in config.json"_qs}));
        scene.checks.checkAllOrStop();
        QTRY_COMPARE(scene.told(), u"Checked 2 profiles. 1 not in config.json."_qs);
    }

    void nextSuccessRemovesAFinding()
    {
        Scene scene({"work", "home"});
        scene.checks.checkAllOrStop();
        QTRY_COMPARE(scene.words(), (QStringList{u""_qs, u"Key refused"_qs}));
        scene.answerJson(meRoute, R"({"user":{"id":"u","email":"you@example.com"}})");
        scene.checks.check(u"home"_qs);
        QTRY_COMPARE(scene.told(), u"The key of “home” works."_qs);
        QCOMPARE(scene.words(), (QStringList{u""_qs, u""_qs}));
    }

    void stopKeepsWhatWasKnown()
    {
        Scene scene({"work", "lab"});
        scene.checks.checkAllOrStop();
        QTRY_COMPARE(scene.words(), (QStringList{u""_qs, u"Other account"_qs}));
        scene.stayQuiet(meRoute);
        scene.checks.checkAllOrStop();
        QTRY_COMPARE(scene.words(), (QStringList{u"Checking…"_qs, u"Checking…"_qs}));
        QCOMPARE(scene.bar.message().action, u"Stop"_qs);
        scene.press();
        QTRY_COMPARE(scene.told(), u"Stopped after 0 of 2 profiles. 1 with another account’s key."_qs);
        QCOMPARE(scene.words(), (QStringList{u""_qs, u"Other account"_qs}));

        scene.checks.checkAllOrStop();
        scene.checks.checkAllOrStop(); // from the menu
        QTRY_VERIFY(!scene.checks.isCheckingAll());
    }

    void doesNotCheckAProfileTwiceAtOnce()
    {
        Scene scene({"work"});
        scene.stayQuiet(meRoute);
        scene.checks.check(u"work"_qs);
        QTRY_COMPARE(scene.requestsTo(meRoute), 1);
        QCOMPARE(scene.told(), u"Checking the key of “work”."_qs);
        scene.checks.check(u"work"_qs);
        scene.press();
        QTRY_VERIFY(scene.bar.isEmpty());
        QCOMPARE(scene.requestsTo(meRoute), 1);
        QCOMPARE(scene.words(), QStringList{u""_qs});
    }

    void aChangedProfileWasNotChecked()
    {
        Scene scene({"work", "lab"});
        scene.checks.checkAllOrStop();
        QTRY_COMPARE(scene.words().last(), u"Other account"_qs);
        Profile other = scene.profile("lab");
        other.email = u"them@example.com"_qs;
        scene.writeFile({scene.profile("work"), other}, u"work"_qs);
        QTRY_VERIFY(scene.words().last() != u"Other account"_qs);
    }

    void anUnreachableServerIsReachedAgain()
    {
        Scene scene({"work"});
        scene.loseAnswer(meRoute);
        scene.checks.checkAllOrStop();
        QTRY_COMPARE(scene.told(), u"Checked 1 profile. 1 not reached."_qs);
        QCOMPARE(scene.words(), QStringList{u"Not reached"_qs});
        scene.limit(40, 40); // reads its keys
        QTRY_COMPARE(scene.words(), QStringList{u""_qs});
    }

    // A check never takes one of a few uses without a question.
    void keysWithFewUsesAreLeftOut()
    {
        Scene scene({"work", "home"});
        scene.limit(40, 3);
        scene.checks.checkAllOrStop();
        QTRY_COMPARE(scene.told(), u"Checked 1 profile. 1 left out."_qs);
        QCOMPARE(scene.words(), (QStringList{u""_qs, u"Left out"_qs}));
        QVERIFY2(scene.tip(1).contains(u"Checking takes 1 of its key’s 3 remaining uses."_qs),
                 qPrintable(scene.tip(1)));
        QCOMPARE(scene.requestsTo(meRoute), 1);

        scene.checks.check(u"home"_qs);
        QCOMPARE(scene.told(), u"Checking “home” takes 1 of the 3 uses that its key has left."_qs);
        QCOMPARE(scene.requestsTo(meRoute), 1);
        scene.press(); // Check anyway
        QTRY_COMPARE(scene.told(), u"The server did not accept the key of “home”."_qs);
        QCOMPARE(scene.requestsTo(meRoute), 2);
        QSignalSpy wanted(&scene.checks, &CheckActions::signInRequested);
        scene.press();
        QCOMPARE(wanted, (QList<QVariantList>{{u"home"_qs}}));
    }

    void saysThatNothingCanBeChecked()
    {
        Scene scene({"work"});
        scene.writeBytes(R"({"activeProfile":"work","profiles":{"work":{"email":"you@example.com"}}})");
        QTRY_VERIFY(scene.profiles.row(u"work"_qs)->profile.apiKey.isEmpty());
        scene.checks.checkAllOrStop();
        QCOMPARE(scene.told(), u"No profile has a key that can be checked."_qs);
        QVERIFY(!scene.checks.isCheckingAll());
    }
};

SCRIPTO_TEST(TestCheckActions)

} // namespace tst_checkactions

#include "tst_checkactions.moc"
