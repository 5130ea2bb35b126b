// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/revokebatchdialog.h"

#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "ui/common/notice.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace tst_revokebatchdialog {

using namespace scripto;

namespace {

enum Column { Name, Reason, Progress };

QByteArray listed(const QByteArray &id, int daysUnused)
{
    const QDateTime now({2026, 11, 22}, {9, 30}, Qt::UTC);
    const auto text = [](const QDateTime &time) { return time.toString(Qt::ISODate).toLatin1(); };
    // One raw string, because moc stumbles over an odd number of quotation marks.
    return QByteArray(R"({"id":"ID","name":"ID","start":"scripto_START","createdAt":"CREATED","lastRequest":USED,)"
                      R"("updatedAt":"CREATED","rateLimitEnabled":false,"enabled":true})")
        .replace("ID", id)
        .replace("START", id.left(2))
        .replace("CREATED", text(now.addDays(-400)))
        .replace("USED", daysUnused < 0 ? QByteArray("null") : '"' + text(now.addDays(-daysUnused)) + '"');
}

// Stale keys "aa", "bb", …, one never used, and one held by the profile "work".
struct Scene : DialogWorld {
    explicit Scene(const QList<QByteArray> &ids = {"aa", "bb", "cc"})
    {
        QList<QByteArray> rows;
        for (const QByteArray &id : ids)
            rows.append(listed(id, 150));
        rows.append(listed("never", -1));
        rows.append(listed("www", 200));
        answerJson(listRoute, R"({"success":true,"data":{"keys":[)" + rows.join(',') + "]}}");
        signInAsWork();
        for (const QByteArray &id : ids + QList<QByteArray>{"never", "www"})
            succeeds(id);
    }

    void succeeds(const QByteArray &id)
    {
        answerJson("DELETE /api/keys/" + id,
                   QByteArray(R"({"success":true,"data":{"id":"ID","revoked":true}})").replace("ID", id));
    }
    void fails(const QByteArray &id) { refuse("DELETE /api/keys/" + id, 403, "Not allowed"); }

    void open(std::optional<std::chrono::days> unused = std::chrono::days(90))
    {
        dialog = std::make_unique<RevokeBatchDialog>(keys, revokes, keys.rows(), unused);
        tester =
            std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        dialog->open();
    }
    QTableView *table() const { return dialog->findChild<QTableView *>(); }
    QAbstractItemModel *model() const { return table()->model(); }
    QString cell(const QString &name, Column column) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, Name).data().toString() == name)
                return model()->index(row, column).data().toString();
        }
        return {};
    }
    QStringList checked() const
    {
        QStringList names;
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, Name).data(Qt::CheckStateRole).toInt() == Qt::Checked)
                names.append(model()->index(row, Name).data().toString());
        }
        return names;
    }
    QPushButton *press(const QString &text) const { return button(dialog.get(), text); }
    bool tells(const QString &text) const { return says(dialog.get(), text); }
    qsizetype deletes() const
    {
        return std::count_if(server.requests().begin(), server.requests().end(),
                             [](const TestServer::Request &request) { return request.method == "DELETE"; });
    }

    std::unique_ptr<RevokeBatchDialog> dialog;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TestRevokeBatchDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysHeldByProfilesAreNotSelected()
    {
        Scene scene;
        scene.open();
        QCOMPARE(scene.dialog->windowTitle(), u"Revoke stale keys"_qs);
        QVERIFY(scene.tells(u"Not used for more than 90 days, as far as the server reports."_qs));
        QCOMPARE(scene.checked(), (QStringList{u"aa"_qs, u"bb"_qs, u"cc"_qs, u"never"_qs}));
        QVERIFY(scene.tells(u"4 of 5 selected"_qs));
        QVERIFY(scene.press(u"Revoke 4 keys"_qs)->isEnabled());
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Last used 4 months ago"_qs);
        QCOMPARE(scene.cell(u"never"_qs, Reason), u"Never used, created 13 months ago"_qs);
        QVERIFY(scene.cell(u"www"_qs, Reason).contains(u"profile “work”"));
        QCOMPARE(buttonsWithOtherNames(scene.dialog.get()), QStringList());
    }

    void neitherEnterNorEscRevokes()
    {
        Scene scene;
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}) {
            scene.open();
            QCOMPARE(scene.dialog->focusWidget(), scene.press(u"Cancel"_qs));
            QTest::keyClick(scene.dialog.get(), key);
            QVERIFY(!scene.dialog->isVisible());
        }
        QCOMPARE(scene.deletes(), 0);
    }

    void selectsAllAndNone()
    {
        Scene scene;
        scene.open();
        auto *all = shown<QCheckBox>(scene.dialog.get(), u"All keys"_qs);
        QCOMPARE(all->checkState(), Qt::PartiallyChecked);
        all->click();
        QCOMPARE(scene.checked().size(), 5);
        QCOMPARE(all->checkState(), Qt::Checked);
        QVERIFY(scene.tells(u"5 of 5 selected, 1 used on this computer"_qs));
        all->click();
        QCOMPARE(scene.checked(), QStringList());
        QCOMPARE(all->checkState(), Qt::Unchecked);
        QVERIFY(!scene.press(u"Revoke keys"_qs)->isEnabled());
    }

    void selectsRowsByKeyboardAndMouse()
    {
        Scene scene;
        scene.open();
        QTableView *table = scene.table();
        table->setFocus();
        table->setCurrentIndex(scene.model()->index(1, Reason));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(scene.checked(), (QStringList{u"aa"_qs, u"cc"_qs, u"never"_qs}));
        table->selectAll();
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(scene.checked().size(), 5);
        const QRect cell = table->visualRect(scene.model()->index(0, Name));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 20, cell.center().y()));
        QVERIFY(!scene.checked().contains(u"aa"_qs));
        // Only a click on the box counts.
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.right() - 4, cell.center().y()));
        QVERIFY(!scene.checked().contains(u"aa"_qs));
        QVERIFY(scene.press(u"Revoke 4 keys"_qs));
    }

    void deselectsKeysThatAreInUseNow()
    {
        Scene scene;
        scene.open();
        // "aa" is in use again, "bb" is gone.
        scene.answerJson(
            listRoute,
            R"({"success":true,"data":{"keys":[)"
                + QList<QByteArray>{listed("aa", 1), listed("cc", 150), listed("never", -1), listed("www", 200)}.join(
                    ',')
                + "]}}");
        scene.keys.refresh();
        QTRY_COMPARE(scene.cell(u"aa"_qs, Reason), u"In use"_qs);
        QCOMPARE(scene.checked(), (QStringList{u"cc"_qs, u"never"_qs}));
        QCOMPARE(scene.cell(u"bb"_qs, Reason), u"Not in the list any more"_qs);
        shown<QCheckBox>(scene.dialog.get(), u"All keys"_qs)->click();
        QVERIFY(!scene.checked().contains(u"bb"_qs));
    }

    void rowsStayInPlaceAndShowTheirResult()
    {
        Scene scene;
        scene.fails("bb");
        scene.open();
        QStringList progress;
        connect(scene.model(), &QAbstractItemModel::dataChanged, this,
                [&] { progress.append(scene.cell(u"aa"_qs, Progress)); });
        scene.press(u"Revoke 4 keys"_qs)->click();
        QVERIFY(scene.dialog->isRunning());
        QCOMPARE(scene.dialog->windowTitle(), u"Revoking 4 keys"_qs);
        QVERIFY(scene.tells(u"0 revoked, 4 to go."_qs));
        QCOMPARE(scene.cell(u"aa"_qs, Progress), u"Waiting"_qs);
        QCOMPARE(scene.cell(u"www"_qs, Reason), u"Not selected"_qs);
        QTRY_VERIFY(!scene.dialog->isRunning());
        QVERIFY(progress.contains(u"Revoking…"_qs));
        QCOMPARE(scene.dialog->windowTitle(), u"3 of 4 keys are revoked"_qs);
        QVERIFY(scene.tells(u"3 revoked, 1 failed."_qs));
        QCOMPARE(scene.cell(u"aa"_qs, Progress), u"Revoked"_qs);
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Last used 4 months ago"_qs);
        QCOMPARE(scene.cell(u"bb"_qs, Progress), u"Not revoked"_qs);
        QVERIFY(scene.cell(u"bb"_qs, Reason).contains(u"Not allowed"));
        QCOMPARE(scene.cell(u"www"_qs, Progress), u"Kept"_qs);
        QCOMPARE(scene.model()->rowCount(), 5);
        const auto *bar = scene.dialog->findChild<QProgressBar *>();
        QCOMPARE(bar->value(), bar->maximum());
        QCOMPARE(scene.keys.rows().size(), 2);
    }

    void retriesFailedKeys()
    {
        Scene scene;
        scene.fails("bb");
        scene.open();
        scene.press(u"Revoke 4 keys"_qs)->click();
        QTRY_VERIFY(scene.press(u"Try again"_qs));
        QCOMPARE(scene.deletes(), 4);
        scene.succeeds("bb");
        scene.press(u"Try again"_qs)->click();
        QVERIFY(scene.press(u"Stop"_qs));
        QTRY_VERIFY(scene.press(u"Close"_qs));
        QVERIFY(!scene.press(u"Try again"_qs));
        QCOMPARE(scene.deletes(), 5);
        QCOMPARE(scene.dialog->windowTitle(), u"4 keys are revoked"_qs);
        QCOMPARE(scene.cell(u"bb"_qs, Progress), u"Revoked"_qs);
        scene.press(u"Close"_qs)->click();
        QVERIFY(!scene.dialog->isVisible());
    }

    // The server goes away. One of the keys was revoked, as the list shows once the server is back.
    void unknownResultIsNoFailure()
    {
        Scene scene;
        scene.loseAnswer("DELETE /api/keys/aa");
        scene.loseAnswer("DELETE /api/keys/bb");
        scene.loseAnswer(listRoute);
        scene.open();
        scene.press(u"Revoke 4 keys"_qs)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!scene.dialog->isRunning(), 10000);
        QVERIFY(scene.tells(u"2 revoked, 2 not known yet."_qs));
        QCOMPARE(scene.cell(u"aa"_qs, Progress), u"Not known"_qs);
        QTRY_VERIFY(!scene.keys.isReading());
        scene.answerJson(listRoute,
                         R"({"success":true,"data":{"keys":[)" + listed("bb", 150) + ',' + listed("www", 200) + "]}}");
        scene.keys.refresh();
        QTRY_COMPARE(scene.cell(u"aa"_qs, Progress), u"Revoked"_qs);
        QCOMPARE(scene.cell(u"bb"_qs, Progress), u"Not revoked"_qs);
        QVERIFY(scene.tells(u"3 revoked, 1 failed."_qs));
    }

    void keepsKeysThatWereUsedMeanwhile()
    {
        Scene scene;
        scene.open();
        scene.now = scene.now.addSecs(3600); // the list is outdated
        scene.answerJson(listRoute,
                         R"({"success":true,"data":{"keys":[)"
                             + QList<QByteArray>{listed("aa", 1), listed("bb", 150), listed("cc", 150),
                                                 listed("never", -1), listed("www", 200)}
                                   .join(',')
                             + "]}}");
        scene.press(u"Revoke 4 keys"_qs)->click();
        QTRY_VERIFY(!scene.dialog->isRunning());
        QCOMPARE(scene.cell(u"aa"_qs, Progress), u"Kept"_qs);
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"It was used in the meantime."_qs);
        QCOMPARE(scene.deletes(), 3);
        QVERIFY(!scene.press(u"Try again"_qs));
    }

    void closingStopsARunningBatch_data()
    {
        QTest::addColumn<QString>("by");
        QTest::newRow("button") << u"button"_qs;
        QTest::newRow("Esc") << u"Esc"_qs;
        QTest::newRow("window") << u"window"_qs;
    }

    void closingStopsARunningBatch()
    {
        QFETCH(QString, by);
        QList<QByteArray> ids;
        for (char letter = 'a'; letter < 'j'; ++letter)
            ids.append(QByteArray(2, letter));
        Scene scene(ids);
        for (const QByteArray &id : ids)
            scene.stayQuiet("DELETE /api/keys/" + id);
        scene.open();
        scene.press(u"Revoke 10 keys"_qs)->click();
        QTRY_COMPARE(scene.deletes(), 6);
        if (by == u"button")
            scene.press(u"Stop"_qs)->click();
        else if (by == u"Esc")
            QTest::keyClick(scene.dialog.get(), Qt::Key_Escape);
        else
            scene.dialog->close();
        QVERIFY(scene.dialog->isVisible());
        QVERIFY(scene.dialog->isRunning());
        QCOMPARE(scene.cell(u"ii"_qs, Progress), u"Kept"_qs);
        QCOMPARE(scene.cell(u"ii"_qs, Reason), u"Stopped before its turn"_qs);
        QCOMPARE(scene.cell(u"aa"_qs, Progress), u"Revoking…"_qs);
        QVERIFY(scene.tells(u"0 revoked, 4 kept, 6 to go."_qs));
        QCOMPARE(scene.deletes(), 6);
    }

    void namesTheHoldersOfRevokedKeys()
    {
        Scene scene;
        scene.open();
        shown<QCheckBox>(scene.dialog.get(), u"All keys"_qs)->click();
        scene.press(u"Revoke 5 keys"_qs)->click();
        QTRY_VERIFY(scene.press(u"Close"_qs));
        const auto *notice = scene.dialog->findChild<Notice *>();
        QVERIFY(notice->isVisible());
        QVERIFY(notice->plainText().contains(u"Profile work held a revoked key: sign in again"));
    }

    void rowsShowTheStateOfOtherKeys()
    {
        Scene scene;
        scene.open(std::nullopt);
        QCOMPARE(scene.dialog->windowTitle(), u"Revoke 5 keys"_qs);
        QVERIFY(!scene.tells(u"Not used for more than"_qs));
        QVERIFY(scene.tells(u"A revoked key stops working at once and cannot be brought back."_qs));
    }

    // Updates one row at a time, never all of them.
    void thousandRowsDoNotBlockTheWindow()
    {
        QList<QByteArray> ids;
        for (int i = 0; i < 1000; ++i)
            ids.append("k" + QByteArray::number(i));
        Scene scene(ids);
        QElapsedTimer opening;
        opening.start();
        scene.open();
        scene.tester.reset(); // it reads everything each time
        QVERIFY(opening.elapsed() < 2000);
        int resets = 0;
        connect(scene.model(), &QAbstractItemModel::modelReset, this, [&] { ++resets; });
        qsizetype changedRows = 0;
        scene.press(u"Revoke 1001 keys"_qs)->click();
        connect(scene.model(), &QAbstractItemModel::dataChanged, this,
                [&](const QModelIndex &from, const QModelIndex &to) { changedRows += to.row() - from.row() + 1; });
        QElapsedTimer sinceTurn;
        qint64 longest = 0;
        sinceTurn.start();
        QTimer turns;
        connect(&turns, &QTimer::timeout, this, [&] { longest = qMax(longest, sinceTurn.restart()); });
        turns.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(scene.deletes() >= 60, 20000);
        scene.press(u"Stop"_qs)->click();
        QTRY_VERIFY(!scene.dialog->isRunning());
        QCOMPARE(resets, 0);
        QVERIFY(changedRows <= 2 * 1001);
        QVERIFY2(longest < 1000, QByteArray::number(longest));
    }
};

SCRIPTO_TEST(TestRevokeBatchDialog)

} // namespace tst_revokebatchdialog

#include "tst_revokebatchdialog.moc"
