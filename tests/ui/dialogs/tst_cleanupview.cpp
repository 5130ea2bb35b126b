// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/cleanupview.h"

#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "ui/common/fonts.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QMouseEvent>
#include <QProgressBar>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace tst_cleanupview {

using namespace scripto;

namespace {

enum Column { Name, Reason, Key, Created, Expires, UsedBy };

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
        lists(rows);
        signInAsWork();
        for (const QByteArray &id : ids + QList<QByteArray>{"never", "www"})
            succeeds(id);
    }

    void succeeds(const QByteArray &id)
    {
        answerJson("DELETE /api/keys/" + id,
                   QByteArray(R"({"success":true,"data":{"id":"ID","revoked":true}})").replace("ID", id));
    }
    void lists(const QList<QByteArray> &rows)
    {
        answerJson(listRoute, R"({"success":true,"data":{"keys":[)" + rows.join(',') + "]}}");
    }
    // Another program gives the key to the profile "ci".
    void addHolder(const QByteArray &id)
    {
        Profile ci = profiles.row(u"work"_qs)->profile;
        const Profile work = ci;
        ci.name = u"ci"_qs;
        ci.apiKey = Secret("scripto_" + id + QByteArray(40, 'x'));
        ci.keyId.clear();
        writeFile({work, ci}, work.name);
    }
    void fails(const QByteArray &id) { refuse("DELETE /api/keys/" + id, 403, "Not allowed"); }

    void open(std::optional<std::chrono::days> unused = std::chrono::days(90), int seconds = 0)
    {
        countdown.setDuration(seconds);
        view = std::make_unique<CleanUpView>(keys, revokes, countdown, keys.rows(), unused);
        QObject::connect(&revokes, &PendingRevokes::began, view.get(), [this](RevokeBatch *batch) {
            if (!view->follow(batch))
                batch->letGo();
        });
        tester =
            std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        view->resize(px(1000), px(720));
        view->show();
        view->activateWindow();
        view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
    }
    void ended() const { QTRY_VERIFY(press(u"Done"_qs)); }
    QTableView *table() const { return view->findChild<QTableView *>(); }
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
    QPushButton *press(const QString &text) const { return button(view.get(), text); }
    bool says(const QString &text) const { return scripto::says(view.get(), text); }
    qsizetype deletes() const
    {
        return std::count_if(server.requests().begin(), server.requests().end(),
                             [](const TestServer::Request &request) { return request.method == "DELETE"; });
    }

    std::unique_ptr<CleanUpView> view;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TestCleanUpView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // With large text in a small window, the last line of the warning was cut off.
    void aLowViewKeepsTheWarning()
    {
        Scene scene;
        scene.open();
        scene.view->resize(px(420), px(260));
        QVERIFY(!scene.says(u"Not used for more than"_qs));
        QVERIFY(scene.says(u"cannot be brought back"_qs));
        for (const QLabel *label : scene.view->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        scene.view->resize(px(1000), px(720));
        QVERIFY(scene.says(u"Not used for more than 90 days"_qs));
    }

    void keysHeldByProfilesAreNotSelected()
    {
        Scene scene;
        scene.open();
        QVERIFY(scene.says(u"Clean up stale keys"_qs));
        QVERIFY(scene.says(u"Not used for more than 90 days, as far as the server reports."_qs));
        QCOMPARE(scene.checked(), (QStringList{u"aa"_qs, u"bb"_qs, u"cc"_qs, u"never"_qs}));
        QVERIFY(scene.says(u"4 of 5 selected"_qs));
        QVERIFY(scene.press(u"Revoke 4 keys"_qs)->isEnabled());
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Last used 4 months ago"_qs);
        QCOMPARE(scene.cell(u"never"_qs, Reason), u"Never used, created 13 months ago"_qs);
        QVERIFY(scene.cell(u"www"_qs, Reason).startsWith(u"Profile work "));
        QVERIFY(scene.cell(u"www"_qs, Reason).endsWith(u"; used 6 months ago"));
        QVERIFY(scene.cell(u"www"_qs, UsedBy).contains(u"work"));
        QCOMPARE(scene.cell(u"aa"_qs, UsedBy), u"–"_qs);
        QCOMPARE(scene.cell(u"aa"_qs, Expires), u"Never"_qs);
        QCOMPARE(buttonsWithOtherNames(scene.view.get()), QStringList());
    }

    void enterRevokesNothingAndEscLeaves()
    {
        Scene scene;
        scene.open();
        const QSignalSpy left(scene.view.get(), &PaneView::closeRequested);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
            QTest::keyClick(scene.table(), key);
            QVERIFY(!scene.view->isBusy());
        }
        QCOMPARE(left.count(), 0);
        QTest::keyClick(scene.table(), Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        scene.press(u"Cancel"_qs)->click();
        QCOMPARE(left.count(), 2);
        shown<QPushButton>(scene.view.get(), u"Close"_qs)->click();
        QCOMPARE(left.count(), 3);
        QCOMPARE(scene.deletes(), 0);
    }

    void selectsAllAndNone()
    {
        Scene scene;
        scene.open();
        auto *all = shown<QCheckBox>(scene.view.get(), u"All keys"_qs);
        QCOMPARE(all->checkState(), Qt::PartiallyChecked);
        all->click();
        QCOMPARE(scene.checked().size(), 5);
        QCOMPARE(all->checkState(), Qt::Checked);
        QVERIFY(scene.says(u"5 of 5 selected, 1 used on this computer"_qs));
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
        QVERIFY(table->hasFocus());
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
        scene.lists({listed("aa", 1), listed("cc", 150), listed("never", -1), listed("www", 200)});
        scene.keys.refresh();
        QTRY_COMPARE(scene.cell(u"aa"_qs, Reason), u"Last used yesterday"_qs);
        QCOMPARE(scene.checked(), (QStringList{u"cc"_qs, u"never"_qs}));
        QCOMPARE(scene.cell(u"bb"_qs, Reason), u"Not in the list any more"_qs);
        shown<QCheckBox>(scene.view.get(), u"All keys"_qs)->click();
        QVERIFY(!scene.checked().contains(u"bb"_qs));
    }

    // No profile in it is known, so any key may be held.
    void deselectsAllWhileConfigIsUnreadable()
    {
        Scene scene;
        scene.writeBytes("{");
        QTRY_VERIFY(!scene.keyRow(u"aa"_qs)->fileIsRead);
        scene.open();
        QCOMPARE(scene.checked(), QStringList());
        QVERIFY(scene.cell(u"aa"_qs, Reason).startsWith(u"config.json cannot be read"));
    }

    void countsDownInPlaceAndCanBeUndone_data()
    {
        QTest::addColumn<QString>("by");
        for (const QString &by : {u"button"_qs, u"Esc"_qs, u"elsewhere"_qs})
            QTest::newRow(qPrintable(by)) << by;
    }

    void countsDownInPlaceAndCanBeUndone()
    {
        QFETCH(QString, by);
        Scene scene;
        scene.open(std::chrono::days(90), 60);
        const QSignalSpy left(scene.view.get(), &PaneView::closeRequested);
        scene.press(u"Revoke 4 keys"_qs)->setFocus();
        scene.press(u"Revoke 4 keys"_qs)->click();
        QVERIFY(scene.view->isBusy());
        QCOMPARE(scene.model()->headerData(Reason, Qt::Horizontal).toString(), u"Progress"_qs);
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Revoking 60 s"_qs);
        QCOMPARE(scene.cell(u"www"_qs, Reason), u"Kept"_qs);
        QVERIFY(scene.says(u"Revoking 4 keys in 60 s. Programs that use them then stop working."_qs));
        QVERIFY(scene.press(u"Undo all"_qs)->hasFocus());
        QVERIFY(!shown<QCheckBox>(scene.view.get(), u"All keys"_qs)->isEnabled());
        QTRY_COMPARE(scene.countdown.pending().size(), 4);
        if (by == u"button")
            scene.press(u"Undo all"_qs)->click();
        else if (by == u"Esc")
            QTest::keyClick(scene.view->focusWidget(), Qt::Key_Escape);
        else
            scene.countdown.undo();
        QVERIFY(!scene.view->isBusy());
        QVERIFY(scene.countdown.pending().isEmpty());
        QVERIFY(scene.says(u"Nothing was sent. 4 of 5 selected"_qs));
        QCOMPARE(scene.checked(), (QStringList{u"aa"_qs, u"bb"_qs, u"cc"_qs, u"never"_qs}));
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Last used 4 months ago"_qs);
        QCOMPARE(left.count(), 0);
        QCOMPARE(scene.deletes(), 0);
        // The same click again, with another end.
        scene.countdown.setDuration(0);
        scene.press(u"Revoke 4 keys"_qs)->click();
        scene.ended();
        QCOMPARE(scene.deletes(), 4);
    }

    // No time runs.
    void canWaitForAConfirmation()
    {
        Scene scene;
        scene.open();
        scene.countdown.setDuration({});
        const QString verb = u"Revoke 4 keys"_qs;
        const QString question = u"Revoke 4 keys? Programs that use them then stop working."_qs;
        scene.press(verb)->click();
        QTRY_VERIFY(scene.says(question));
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"To be revoked"_qs);
        QVERIFY(scene.view->isBusy());
        scene.press(u"Keep them"_qs)->click();
        QTRY_VERIFY(!scene.view->isBusy());
        QCOMPARE(scene.deletes(), 0);
        scene.press(verb)->click();
        QTRY_VERIFY(scene.says(question));
        QCOMPARE(scene.deletes(), 0);
        scene.press(verb)->click();
        scene.ended();
        QCOMPARE(scene.deletes(), 4);
    }

    // The user chose a held key despite the warning, so only new objections count.
    void newHolderKeepsItsKeyDuringTheCountdown()
    {
        Scene scene;
        scene.open(std::chrono::days(90), 60);
        shown<QCheckBox>(scene.view.get(), u"All keys"_qs)->click();
        scene.press(u"Revoke 5 keys"_qs)->click();
        QTRY_COMPARE(scene.countdown.pending().size(), 5);
        scene.addHolder("bb");
        QTRY_COMPARE(scene.countdown.pending().size(), 4);
        QVERIFY(scene.cell(u"bb"_qs, Reason).startsWith(u"Kept: The profile “ci” "));
        QVERIFY(scene.cell(u"www"_qs, Reason).startsWith(u"Revoking "));
        QVERIFY(scene.says(u"Revoking 4 keys in"_qs));
        QVERIFY(scene.view->isBusy());
    }

    void saysWhyNothingIsCountingDownAnyMore()
    {
        Scene scene({"bb"});
        scene.open(std::chrono::days(90), 60);
        scene.table()->setCurrentIndex(scene.model()->index(1, Name));
        QTest::keyClick(scene.table(), Qt::Key_Space); // without “never”
        scene.press(u"Revoke 1 key"_qs)->click();
        QTRY_COMPARE(scene.countdown.pending().size(), 1);
        scene.addHolder("bb");
        QTRY_VERIFY(!scene.view->isBusy());
        QVERIFY(scene.says(u"The profile “ci” "_qs));
        QVERIFY(scene.says(u"it now. Nothing was sent. 0 of 3 selected"_qs));
        QVERIFY(scene.cell(u"bb"_qs, Reason).startsWith(u"Profile ci "));
    }

    void rowsStayInPlaceAndShowTheirResult()
    {
        Scene scene;
        scene.fails("bb");
        QPointer<QTcpSocket> waiting;
        scene.answer("DELETE /api/keys/cc", [&](QTcpSocket *socket, const TestServer::Request &) { waiting = socket; });
        scene.open();
        QStringList progress;
        connect(scene.model(), &QAbstractItemModel::dataChanged, this,
                [&] { progress.append(scene.cell(u"aa"_qs, Reason)); });
        scene.press(u"Revoke 4 keys"_qs)->click();
        QVERIFY(scene.view->isBusy());
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Waiting"_qs);
        QTRY_VERIFY(waiting && scene.says(u"2 revoked, 1 failed, 1 to go"_qs));
        QVERIFY(scene.press(u"Stop"_qs));
        QVERIFY(scene.says(u"Stop finishes the requests already sent."_qs));
        const auto *bar = scene.view->findChild<QProgressBar *>();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), 3);
        QCOMPARE(bar->maximum(), 4);
        TestServer::sends(TestServer::answer(200, R"({"success":true,"data":{"id":"cc","revoked":true}})",
                                             {"Content-Type: application/json"}))(waiting, {});
        scene.ended();
        QVERIFY(progress.contains(u"Revoking…"_qs));
        QVERIFY(scene.says(u"3 keys were revoked, 1 was not. “bb”: "_qs));
        QVERIFY(scene.says(u"Not allowed"_qs));
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Revoked"_qs);
        QVERIFY(scene.cell(u"bb"_qs, Reason).startsWith(u"Not revoked: "));
        QVERIFY(scene.cell(u"bb"_qs, Reason).contains(u"Not allowed"));
        QCOMPARE(scene.cell(u"www"_qs, Reason), u"Kept"_qs);
        QCOMPARE(scene.model()->rowCount(), 5);
        QVERIFY(!bar->isVisible());
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
        scene.ended();
        QVERIFY(!scene.press(u"Try again"_qs));
        QCOMPARE(scene.deletes(), 5);
        QVERIFY(scene.says(u"4 keys were revoked."_qs));
        QCOMPARE(scene.cell(u"bb"_qs, Reason), u"Revoked"_qs);
        const QSignalSpy left(scene.view.get(), &PaneView::closeRequested);
        scene.press(u"Done"_qs)->click();
        QCOMPARE(left.count(), 1);
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
        QTRY_VERIFY_WITH_TIMEOUT(scene.press(u"Done"_qs), 10000);
        QVERIFY(scene.says(u"2 keys were revoked, 2 are not known yet."_qs));
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Not known yet"_qs);
        QTRY_VERIFY(!scene.keys.isReading());
        scene.lists({listed("bb", 150), listed("www", 200)});
        scene.keys.refresh();
        QTRY_COMPARE(scene.cell(u"aa"_qs, Reason), u"Revoked"_qs);
        QVERIFY(scene.cell(u"bb"_qs, Reason).startsWith(u"Not revoked"));
        QVERIFY(scene.says(u"3 keys were revoked, 1 was not."_qs));
    }

    void keepsKeysThatWereUsedMeanwhile()
    {
        Scene scene;
        scene.open();
        scene.now = scene.now.addSecs(3600); // the list is outdated
        scene.lists({listed("aa", 1), listed("bb", 150), listed("cc", 150), listed("never", -1), listed("www", 200)});
        scene.press(u"Revoke 4 keys"_qs)->click();
        scene.ended();
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Kept: It was used in the meantime."_qs);
        QVERIFY(scene.says(u"“aa”: It was used in the meantime."_qs));
        QCOMPARE(scene.deletes(), 3);
        QVERIFY(!scene.press(u"Try again"_qs));
    }

    void stopsARunningBatch_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("button") << false;
        QTest::newRow("Esc") << true;
    }

    void stopsARunningBatch()
    {
        QFETCH(bool, byKey);
        QList<QByteArray> ids;
        for (char letter = 'a'; letter < 'j'; ++letter)
            ids.append(QByteArray(2, letter));
        Scene scene(ids);
        for (const QByteArray &id : ids)
            scene.stayQuiet("DELETE /api/keys/" + id);
        scene.open();
        const QSignalSpy left(scene.view.get(), &PaneView::closeRequested);
        scene.press(u"Revoke 10 keys"_qs)->click();
        QTRY_COMPARE(scene.deletes(), 6);
        if (byKey)
            QTest::keyClick(scene.table(), Qt::Key_Escape);
        else
            scene.press(u"Stop"_qs)->click();
        QCOMPARE(left.count(), 0);
        QVERIFY(scene.view->isBusy());
        QVERIFY(!shown<QPushButton>(scene.view.get(), u"Close"_qs)->isEnabled());
        QCOMPARE(scene.cell(u"ii"_qs, Reason), u"Kept: stopped before its turn"_qs);
        QCOMPARE(scene.cell(u"aa"_qs, Reason), u"Revoking…"_qs);
        QVERIFY(scene.says(u"0 revoked, 4 kept, 6 to go"_qs));
        QVERIFY(scene.says(u"Stopping"_qs));
        QCOMPARE(scene.deletes(), 6);
    }

    void namesTheHoldersOfRevokedKeys()
    {
        Scene scene;
        scene.open();
        shown<QCheckBox>(scene.view.get(), u"All keys"_qs)->click();
        scene.press(u"Revoke 5 keys"_qs)->click();
        scene.ended();
        QVERIFY(scene.says(u"Profile work held a revoked key: sign in again"_qs));
    }

    void listsKeysThatAreNotStale()
    {
        Scene scene;
        scene.open(std::nullopt);
        QVERIFY(scene.says(u"Revoke 5 keys"_qs));
        QVERIFY(!scene.says(u"Not used for more than"_qs));
        QVERIFY(scene.says(u"Revoked keys stop working at once and cannot be brought back."_qs));
        QCOMPARE(scene.checked().size(), 4);
    }

    // The second press comes after the button has been replaced.
    void doubleClickDoesNotUndo()
    {
        Scene scene;
        scene.open(std::chrono::days(90), 60);
        QPushButton *revoke = scene.press(u"Revoke 4 keys"_qs);
        QTest::mouseClick(revoke, Qt::LeftButton);
        QPushButton *undo = scene.press(u"Undo all"_qs);
        const QPointF place = QRectF(undo->rect()).center();
        QMouseEvent second(QEvent::MouseButtonDblClick, place, undo->mapToGlobal(place), Qt::LeftButton, Qt::LeftButton,
                           Qt::NoModifier);
        QCoreApplication::sendEvent(undo, &second);
        QTest::mouseRelease(undo, Qt::LeftButton);
        QVERIFY(scene.view->isBusy());
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(!scene.view->isBusy());
    }

    void columnsLeaveANarrowPane()
    {
        Scene scene;
        scene.open();
        const auto isHidden = [&](Column column) { return scene.table()->isColumnHidden(column); };
        QVERIFY(!isHidden(Created));
        scene.view->resize(px(504), px(400));
        QTRY_VERIFY(isHidden(Created) && isHidden(Key) && isHidden(Expires));
        QVERIFY(!isHidden(Name));
        const int all = scene.table()->horizontalHeader()->length();
        QVERIFY(all <= scene.table()->viewport()->width());
        QVERIFY(scene.table()->columnWidth(Reason) >= px(200));
        QVERIFY(scene.table()->height() <= px(32) + 5 * px(36));
        scene.view->resize(px(1000), px(400));
        QTRY_VERIFY(!isHidden(Created));
        // No reason is cut while a name or another column has room to spare.
        const QFontMetrics metrics(fontOf(FontRole::BodyMedium));
        for (int row = 0; row < scene.model()->rowCount(); ++row) {
            const QString reason = scene.model()->index(row, Reason).data().toString();
            QVERIFY2(scene.table()->columnWidth(Reason) >= metrics.horizontalAdvance(reason), qPrintable(reason));
        }
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
        scene.press(u"Revoke 1,001 keys"_qs)->click();
        QTRY_VERIFY(scene.press(u"Stop"_qs));
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
        scene.ended();
        QCOMPARE(resets, 0);
        QVERIFY(changedRows <= 2 * 1001);
        QVERIFY2(longest < 1000, QByteArray::number(longest));
    }
};

SCRIPTO_TEST(TestCleanUpView)

} // namespace tst_cleanupview

#include "tst_cleanupview.moc"
