// SPDX-License-Identifier: MIT
#include "ui/keys/check/profilecheckdialog.h"

#include "app/keys/operations/profilecheck.h"
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace tst_profilecheckdialog {

using namespace scripto;

namespace {

enum Column { Name, Server, Outcome, Meaning, Time };

// Three profiles: "work" is fine, "home" is not accepted, "lab" holds another account's key.
struct Scene : DialogWorld {
    Scene()
    {
        const auto answers = [](QTcpSocket *socket, const TestServer::Request &request) {
            const QByteArray key = request.headers.value("authorization");
            const QByteArray email = key.contains("scripto_w") ? "you@example.com" : "them@example.com";
            socket->write(key.contains("scripto_h")
                              ? TestServer::answer(401, R"({"error":"Unauthorized"})")
                              : TestServer::answer(200, R"({"user":{"id":"u","email":")" + email + R"("}})",
                                                   {"Content-Type: application/json"}));
        };
        answer(meRoute, answers);
        writeFile({profile("work"), profile("home"), profile("lab")}, u"work"_qs);
        start();
        open();
    }

    void open()
    {
        tester.reset();
        dialog =
            std::make_unique<ProfileCheckDialog>(new ProfileCheck(api, profiles, accounts, environment, clock, &flows));
        tester = std::make_unique<QAbstractItemModelTester>(table()->model(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        dialog->open();
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

    QTableView *table() const { return dialog->findChild<QTableView *>(); }
    QString cell(int row, Column column) const { return table()->model()->index(row, column).data().toString(); }
    QPushButton *press(const QString &text) const { return button(dialog.get(), text); }
    bool tells(const QString &text) const { return says(dialog.get(), text); }

    std::unique_ptr<ProfileCheckDialog> dialog;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TestProfileCheckDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysBeforehandWhatACheckDoes()
    {
        Scene scene;
        QVERIFY(scene.tells(u"Each key is sent to its own server once."_qs));
        QVERIFY(scene.tells(u"counts that as use"_qs));
        QCOMPARE(scene.table()->model()->rowCount(), 3);
        QCOMPARE(scene.cell(1, Name), u"home"_qs);
        QCOMPARE(scene.cell(1, Outcome), u"Not checked"_qs);
        QCOMPARE(buttonsWithOtherNames(scene.dialog.get()), QStringList());
        QVERIFY(scene.press(u"Check 3 profiles"_qs)->isEnabled());
        scene.press(u"Cancel"_qs)->click();
        QVERIFY(!scene.dialog->isVisible());
        QCOMPARE(scene.requestsTo(meRoute), 0);
    }

    void saysBeforehandWhatACheckCosts()
    {
        Scene scene;
        const auto limited = [](const char *id, const char *start, int left) {
            return u"{\"id\":\"%1\",\"name\":\"k\",\"start\":\"scripto_%2\",\"enabled\":true,\"remaining\":%3}"_qs
                .arg(QString::fromLatin1(id), QString::fromLatin1(start), QString::number(left))
                .toUtf8();
        };
        scene.answerJson(listRoute,
                         "{\"success\":true,\"data\":{\"keys\":[" + limited("1", "ww", 40) + ',' + limited("2", "hh", 1)
                             + "]}}");
        scene.keys.select(u"work"_qs);
        QTRY_VERIFY(scene.keys.readAt().isValid());
        scene.open();
        QCOMPARE(scene.cell(0, Meaning), u"Checking takes 1 of its key’s 40 remaining uses."_qs);
        QCOMPARE(scene.cell(1, Outcome), u"Left out"_qs);
        QCOMPARE(scene.cell(1, Meaning), u"Checking would use up its key’s last use."_qs);
        QVERIFY(scene.press(u"Check 2 profiles"_qs));
        auto *few = scene.dialog->findChild<QCheckBox *>();
        QVERIFY(few->isVisible());
        QCOMPARE(few->text(), u"Also check 1 profile whose key has few uses left"_qs);
        few->click();
        QCOMPARE(scene.cell(1, Outcome), u"Not checked"_qs);
        QVERIFY(scene.press(u"Check 3 profiles"_qs));
        few->click();
        scene.press(u"Check 2 profiles"_qs)->click();
        QVERIFY(!few->isVisible());
        QTRY_VERIFY(scene.press(u"Done"_qs));
        QVERIFY(scene.tells(u"1 profile works, 1 with another account’s key, 1 left out."_qs));
        QCOMPARE(scene.requestsTo(meRoute), 2);
        few->click();
        QVERIFY(scene.press(u"Check 3 profiles"_qs));
    }

    void eachRowShowsItsResult()
    {
        Scene scene;
        scene.press(u"Check 3 profiles"_qs)->click();
        QCOMPARE(scene.cell(0, Outcome), u"Waiting"_qs);
        QVERIFY(scene.tells(u"0 profiles work, 3 to go."_qs));
        QTRY_VERIFY(scene.press(u"Done"_qs));
        QVERIFY(scene.tells(u"1 profile works, 1 with another account’s key, 1 not accepted."_qs));
        QCOMPARE(scene.cell(0, Outcome), u"Works"_qs);
        QCOMPARE(scene.cell(1, Outcome), u"Not accepted"_qs);
        QCOMPARE(scene.cell(2, Outcome), u"Other account"_qs);
        QCOMPARE(scene.cell(2, Meaning),
                 u"Its key belongs to them@example.com, not to you@example.com. Sign in again to give this profile a "
                 "key of its own account."_qs);
        QVERIFY(scene.cell(0, Time).startsWith(scene.now.toLocalTime().toString(u"HH:mm:ss"_qs) + u" · "_qs));
        QCOMPARE(buttonsWithOtherNames(scene.dialog.get()), QStringList());
        for (const QString &text : accessibleTexts(scene.dialog.get()))
            QVERIFY2(!text.contains(u"scripto_"), qPrintable(text));

        scene.press(u"Check again"_qs)->click();
        QVERIFY(scene.press(u"Stop"_qs));
        QTRY_VERIFY(scene.press(u"Done"_qs));
        QCOMPARE(scene.requestsTo(meRoute), 6);
        scene.press(u"Done"_qs)->click();
        QVERIFY(!scene.dialog->isVisible());
    }

    void offersToSignInIfThatHelps()
    {
        Scene scene;
        QVERIFY(!scene.press(u"Sign in again…"_qs));
        scene.press(u"Check 3 profiles"_qs)->click();
        QTRY_VERIFY(scene.press(u"Done"_qs));
        // The first row that needs attention is current.
        QVERIFY(scene.tells(u"home: The key may still be good"_qs));
        QSignalSpy wanted(scene.dialog.get(), &ProfileCheckDialog::signInWanted);
        scene.press(u"Sign in again…"_qs)->click();
        QCOMPARE(wanted, (QList<QVariantList>{{u"home"_qs}}));
        scene.table()->setCurrentIndex(scene.table()->model()->index(0, Name));
        QVERIFY(!scene.press(u"Sign in again…"_qs));
        QVERIFY(scene.tells(u"work: Belongs to you@example.com."_qs));
    }

    void escStopsTheCheckFirst()
    {
        Scene scene;
        scene.stayQuiet(meRoute);
        scene.press(u"Check 3 profiles"_qs)->click();
        QTRY_COMPARE(scene.requestsTo(meRoute), 3);
        QTest::keyClick(scene.dialog.get(), Qt::Key_Escape);
        QTRY_VERIFY(scene.press(u"Done"_qs));
        QVERIFY(scene.dialog->isVisible());
        QVERIFY(scene.tells(u"0 profiles work, 3 stopped."_qs));
        QTest::keyClick(scene.dialog.get(), Qt::Key_Escape);
        QVERIFY(!scene.dialog->isVisible());
    }
};

SCRIPTO_TEST(TestProfileCheckDialog)

} // namespace tst_profilecheckdialog

#include "tst_profilecheckdialog.moc"
