// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/chip.h"
#include "ui/common/chipbar.h"
#include "ui/common/maskedkeyview.h"
#include "ui/common/messagebar.h"
#include "ui/common/notice.h"
#include "ui/common/ringicon.h"
#include "ui/common/statussegment.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/common/visibletimer.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace tst_uicommon {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

QAccessibleInterface *accessible(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

// Everything that assistive technology can read about an object and its descendants.
QString allTexts(QAccessibleInterface *interface)
{
    QString texts;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help,
                            QAccessible::Accelerator, QAccessible::DebugDescription})
        texts += interface->text(kind) + QLatin1Char('\n');
    if (QAccessibleTextInterface *text = interface->textInterface())
        texts += text->text(0, text->characterCount());
    for (int i = 0; i < interface->childCount(); ++i)
        texts += allTexts(interface->child(i));
    return texts;
}

const QStringList filters{QStringLiteral("All"), QStringLiteral("Stale"), QStringLiteral("Never used"),
                          QStringLiteral("Expiring"), QStringLiteral("Orphans")};

} // namespace

// The widgets as users and assistive technology perceive them.
class TestUiCommon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void labelIsReadAsPlainText();
    void labelEscapesMarkup();
    void labelFollowsTheTheme();
    void accessibleNameOfAChipIsTheFilterOnly();
    void arrowKeysMoveBetweenChips();
    void emptyChipsAreInactiveUnlessChecked();
    void chipsAreOneTabStop();
    void checkedChipMovesNoNeighbour();
    void chipsWithoutSpaceAreInTheMenu();
    void messageIsAnAlert();
    void messageTakesRoomOnlyWhileThereIsOne();
    void announcesACountdownOnce();
    void messageRunsItsAction();
    void messageReturnsTheKeyboard();
    void noticeGrowsWithItsText();
    void noticeCardHidesMissingParts();
    void segmentKeepsItsName();
    void segmentOpensItsMenuAbove();
    void segmentShortensNamesFirst();
    void secretIsNeverAccessible();
    void limitedSecretHidesItself();
    void secretsAreMaskedAlike();
    void secretReachesNoClipboard();
    void ringTurnsAfterADelay();
    void ringTurnsOnlyWhereItCanBeSeen();
    void timerTicksOnlyWhereItCanBeSeen();
    void timerMakesUpForWhatItMissed();
    void ringStandsStillIfMotionIsReduced();

private:
    Style *m_style = nullptr;
};

void TestUiCommon::initTestCase()
{
    m_style = new Style;
    QApplication::setStyle(m_style);
    QApplication::setFont(applicationFont());
    QApplication::setPalette(paletteFor(ColourScheme::Light));
}

void TestUiCommon::labelIsReadAsPlainText()
{
    TextLabel label(QStringLiteral("Leave empty for %1.").arg(strong(QStringLiteral("a<b"))), FontRole::Small,
                    Tone::Text3);
    QCOMPARE(accessible(&label)->text(QAccessible::Name), QStringLiteral("Leave empty for a<b."));
}

void TestUiCommon::labelEscapesMarkup()
{
    const QString nasty = QStringLiteral("<img src=x> & <b>");
    QCOMPARE(plainOf(escaped(nasty)), nasty);
    QCOMPARE(plainOf(strong(nasty)), nasty);
}

void TestUiCommon::labelFollowsTheTheme()
{
    TextLabel label(QStringLiteral("hint"), FontRole::Small, Tone::Text3);
    QCOMPARE(label.palette().color(QPalette::WindowText), themeFor(ColourScheme::Light).text3);
    const auto colour = [&] { return label.palette().color(QPalette::WindowText); };
    QApplication::setPalette(paletteFor(ColourScheme::Dark));
    QTRY_COMPARE(colour(), themeFor(ColourScheme::Dark).text3);
    QCOMPARE(label.palette().color(QPalette::Window), themeFor(ColourScheme::Dark).window);
    label.setTone(Tone::Danger);
    QCOMPARE(colour(), themeFor(ColourScheme::Dark).danger);
    QApplication::setPalette(paletteFor(ColourScheme::Light));
    QTRY_COMPARE(colour(), themeFor(ColourScheme::Light).danger);
}

void TestUiCommon::accessibleNameOfAChipIsTheFilterOnly()
{
    ChipBar bar;
    bar.setChips(filters);
    bar.setCount(1, 5);
    bar.setCount(2, 1);
    bar.resize(bar.sizeHint());
    const auto chips = bar.findChildren<Chip *>();
    QAccessibleInterface *stale = accessible(chips[1]);
    QCOMPARE(stale->text(QAccessible::Name), QStringLiteral("Stale"));
    QCOMPARE(stale->text(QAccessible::Description), QStringLiteral("5 keys"));
    QCOMPARE(stale->role(), QAccessible::RadioButton);
    QVERIFY(!stale->state().checked);
    QCOMPARE(accessible(chips[2])->text(QAccessible::Description), QStringLiteral("1 key"));
    QVERIFY(accessible(chips[0])->state().checked);
}

void TestUiCommon::arrowKeysMoveBetweenChips()
{
    ChipBar bar;
    bar.setChips(filters);
    bar.resize(bar.sizeHint());
    bar.show();
    bar.activateWindow();
    QSignalSpy changes(&bar, &ChipBar::currentChanged);
    const auto press = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    QTRY_VERIFY(bar.isActiveWindow());
    bar.findChildren<Chip *>()[0]->setFocus();
    press(Qt::Key_Right);
    QCOMPARE(bar.current(), 1);
    press(Qt::Key_End);
    QCOMPARE(bar.current(), 4);
    press(Qt::Key_Right);
    QCOMPARE(bar.current(), 4);
    press(Qt::Key_Left);
    QCOMPARE(bar.current(), 3);
    press(Qt::Key_Home);
    QCOMPARE(bar.current(), 0);
    QCOMPARE(changes.count(), 4);
    const auto *focused = qobject_cast<Chip *>(QApplication::focusWidget());
    QVERIFY(focused && focused->isChecked());
}

void TestUiCommon::emptyChipsAreInactiveUnlessChecked()
{
    ChipBar bar;
    bar.setChips(filters);
    bar.resize(bar.sizeHint());
    bar.show();
    bar.activateWindow();
    const auto chips = bar.findChildren<Chip *>();
    for (const int count : {0, 3}) {
        bar.setCount(2, count);
        bar.setCount(4, count);
        QCOMPARE(chips[2]->isEnabled(), count > 0);
        QVERIFY(chips[1]->isEnabled()); // its count is not known
    }
    bar.setCurrent(2);
    bar.setCount(2, 0);
    QVERIFY(chips[2]->isEnabled());
    bar.resize(bar.sizeHint());

    // The arrow keys keep the focus on the checked chip and skip the inactive ones.
    QTRY_VERIFY(bar.isActiveWindow());
    chips[2]->setFocus();
    const auto press = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    press(Qt::Key_Right);
    QCOMPARE(bar.current(), 3);
    QVERIFY(chips[3]->hasFocus());
    QVERIFY(!chips[2]->isEnabled());
    press(Qt::Key_Left);
    QCOMPARE(bar.current(), 1);
    bar.setCount(4, 0);
    press(Qt::Key_End);
    QCOMPARE(bar.current(), 3);
    press(Qt::Key_Right);
    QCOMPARE(bar.current(), 3);
    QVERIFY(chips[3]->hasFocus());

    bar.resize(bar.minimumSizeHint());
    Q_EMIT chips.last()->menu()->aboutToShow();
    for (const QAction *action : chips.last()->menu()->actions())
        QCOMPARE(action->isEnabled(), action->text() == filters[1] || action->text() == filters[3]);
}

void TestUiCommon::chipsAreOneTabStop()
{
    ChipBar bar;
    bar.setChips(filters);
    bar.setCurrent(2);
    int stops = 0;
    for (const Chip *chip : bar.findChildren<Chip *>())
        stops += chip->isCheckable() && chip->focusPolicy() & Qt::TabFocus;
    QCOMPARE(stops, 1);
}

void TestUiCommon::checkedChipMovesNoNeighbour()
{
    ChipBar bar;
    bar.setChips(filters);
    bar.setCount(1, 5);
    bar.resize(bar.sizeHint());
    bar.show();
    QList<QRect> before;
    for (const Chip *chip : bar.findChildren<Chip *>())
        before << chip->geometry();
    bar.setCurrent(1);
    QList<QRect> after;
    for (const Chip *chip : bar.findChildren<Chip *>())
        after << chip->geometry();
    QCOMPARE(after, before);
}

void TestUiCommon::chipsWithoutSpaceAreInTheMenu()
{
    ChipBar bar;
    bar.setChips(filters);
    bar.setCount(4, 3);
    bar.resize(bar.sizeHint() - QSize(20, 0));
    bar.show();
    const auto chips = bar.findChildren<Chip *>();
    Chip *more = chips.last();
    QVERIFY(more->isVisible());
    QCOMPARE(accessible(more)->text(QAccessible::Name), QStringLiteral("More"));
    QVERIFY(more->geometry().right() < bar.width());
    Chip *orphans = chips[chips.size() - 2];
    QVERIFY(chips[0]->isVisible());
    QVERIFY(!orphans->isVisible());

    Q_EMIT more->menu()->aboutToShow();
    QAction *last = more->menu()->actions().constLast();
    QCOMPARE(last->text(), QStringLiteral("Orphans"));
    QVERIFY(!last->isChecked());
    QSignalSpy changes(&bar, &ChipBar::currentChanged);
    last->trigger();
    QCOMPARE(changes, QList<QVariantList>{{4}});
    QCOMPARE(more->text(), QStringLiteral("More: Orphans"));
    QVERIFY(more->geometry().right() < bar.width());

    bar.resize(bar.sizeHint());
    QVERIFY(!more->isVisible());
    QVERIFY(orphans->isVisible() && orphans->isChecked());
}

void TestUiCommon::messageIsAnAlert()
{
    MessageBar bar;
    bar.showMessage(
        {MessageKind::Error, strong(QStringLiteral("Scripto cannot be reached")) + QStringLiteral(" (refused).")});
    QAccessibleInterface *interface = accessible(&bar);
    QCOMPARE(interface->role(), QAccessible::AlertMessage);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Message"));
    QCOMPARE(interface->text(QAccessible::Description), QStringLiteral("Scripto cannot be reached (refused)."));
    bar.clear();
    QVERIFY(bar.isEmpty());
    QCOMPARE(interface->text(QAccessible::Description), QString());
}

void TestUiCommon::messageTakesRoomOnlyWhileThereIsOne()
{
    QWidget pane;
    auto *column = new QVBoxLayout(&pane);
    auto *rows = new QWidget;
    auto *bar = new MessageBar;
    column->addWidget(rows, 1);
    column->addWidget(bar);
    column->setContentsMargins(0, 0, 0, 0);
    pane.resize(600, 300);
    pane.show();
    QVERIFY(!bar->isVisible());
    QCOMPARE(rows->height(), 300);
    bar->showMessage({.kind = MessageKind::Warn,
                      .rich = QStringLiteral("5 keys"),
                      .action = QStringLiteral("Revoke stale keys"),
                      .icon = Icon::ClockFace});
    QApplication::processEvents();
    QCOMPARE(bar->height(), 44);
    QCOMPARE(rows->y(), 0);
    QCOMPARE(bar->actionButton()->geometry().right() + 1, bar->width() - 8);
    QCOMPARE(bar->actionButton()->height(), 28);
    bar->clear();
    QApplication::processEvents();
    QCOMPARE(rows->height(), 300);
}

void TestUiCommon::announcesACountdownOnce()
{
    const QString five = QStringLiteral("Revoking in 5 s.");
    QVERIFY(isWorthAnnouncing(five, {}));
    QVERIFY(!isWorthAnnouncing(QStringLiteral("Revoking in 4 s."), five));
    QVERIFY(!isWorthAnnouncing(QStringLiteral("Revoking in 10 s."), five));
    QVERIFY(isWorthAnnouncing(QStringLiteral("Revoked."), five));
}

void TestUiCommon::messageRunsItsAction()
{
    MessageBar bar;
    bar.show();
    QSignalSpy clicks(&bar, &MessageBar::actionClicked);
    QVERIFY(!bar.actionButton()->isVisible());
    bar.showMessage({.kind = MessageKind::Info,
                     .rich = QStringLiteral("Revoking."),
                     .action = QStringLiteral("Undo"),
                     .actionIcon = Icon::Undo});
    QVERIFY(bar.actionButton()->isVisible());
    QCOMPARE(accessible(bar.actionButton())->text(QAccessible::Name), QStringLiteral("Undo"));
    bar.actionButton()->click();
    QCOMPARE(clicks.count(), 1);
    bar.clear();
    QVERIFY(!bar.actionButton()->isVisible());
}

void TestUiCommon::messageReturnsTheKeyboard()
{
    QWidget pane;
    auto *column = new QVBoxLayout(&pane);
    auto *table = new QLineEdit;
    auto *other = new QLineEdit;
    auto *bar = new MessageBar;
    for (QWidget *each : std::initializer_list<QWidget *>{other, table, bar})
        column->addWidget(each);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    MessageBar::Message message{MessageKind::Ok, QStringLiteral("Done."), QStringLiteral("Undo")};
    message.closable = true;
    bar->showMessage(message);
    table->setFocus();
    // A click does not take it.
    QTest::mouseClick(bar->closeButton(), Qt::LeftButton);
    QVERIFY(table->hasFocus());

    bar->actionButton()->setFocus();
    bar->closeButton()->setFocus();
    bar->clear();
    QVERIFY(table->hasFocus());

    bar->showMessage(message);
    bar->actionButton()->setFocus();
    message.action.clear();
    bar->showMessage(message);
    QVERIFY(table->hasFocus());
}

void TestUiCommon::noticeGrowsWithItsText()
{
    Notice notice;
    notice.setMessage(MessageKind::Error, QStringLiteral("Short."));
    QCOMPARE(notice.minimumHeight(), 44);
    const int one = notice.heightForWidth(300);
    notice.setMessage(MessageKind::Error, QStringLiteral("word ").repeated(60));
    QVERIFY(notice.heightForWidth(300) > one + 32);
}

void TestUiCommon::noticeCardHidesMissingParts()
{
    NoticeCard card;
    card.setMessage(MessageKind::Error, QStringLiteral("config.json cannot be read"), QStringLiteral("Line 14."));
    card.show();
    const auto buttons = card.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(!buttons[0]->isVisible() && !buttons[1]->isVisible());
    card.setActions(QStringLiteral("Restore from keychain…"), QStringLiteral("Show file"));
    QVERIFY(buttons[0]->isVisible() && buttons[1]->isVisible());
    QSignalSpy button(&card, &NoticeCard::buttonClicked);
    QSignalSpy link(&card, &NoticeCard::linkClicked);
    buttons[0]->click();
    QCOMPARE(button.count(), 1);
    QCOMPARE(link.count(), 0);
    buttons[1]->click();
    QCOMPARE(link.count(), 1);
}

void TestUiCommon::segmentKeepsItsName()
{
    StatusSegment segment(QStringLiteral("Keychain state"), [](SegmentMenu &) {});
    segment.setState(Icon::Keychain, Tone::Warn, QStringLiteral("Keychain: %1").arg(strong(QStringLiteral("locked"))));
    const QString texts = allTexts(accessible(&segment));
    QVERIFY(texts.contains(QStringLiteral("Keychain state")));
    QVERIFY(texts.contains(QStringLiteral("Keychain: locked")));
    QCOMPARE(segment.plainText(), QStringLiteral("Keychain: locked"));
    segment.setState(Icon::Keychain, Tone::Warn, QStringLiteral("Keychain"), QStringLiteral("Keychain: locked & more"));
    QCOMPARE(accessible(&segment)->text(QAccessible::Description), QStringLiteral("Keychain: locked & more"));
}

void TestUiCommon::segmentOpensItsMenuAbove()
{
    QWidget window;
    window.setGeometry(100, 100, 400, 400);
    QStringList chosen;
    auto *segment = new StatusSegment(
        QStringLiteral("Active profile"),
        [&](SegmentMenu &menu) {
            menu.addNote(QStringLiteral("The CLI uses"));
            menu.addChoice(QStringLiteral("a&b"), true, [&] { chosen.append(QStringLiteral("a&b")); });
            menu.addChoice(QStringLiteral("work"), false, [&] { chosen.append(QStringLiteral("work")); },
                           QStringLiteral("Ctrl+2"));
        },
        StatusSegment::Mark::Chevron, &window);
    segment->setState(Icon::Terminal, Tone::Text2, QStringLiteral("CLI uses work"));
    segment->move(250, 370);
    segment->resize(segment->sizeHint());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QAccessibleInterface *interface = accessible(segment);
    QCOMPARE(interface->role(), QAccessible::ButtonMenu);
    QVERIFY(interface->state().hasPopup);
    QCOMPARE(interface->childCount(), 0);
    QTest::mousePress(segment, Qt::LeftButton);
    const SegmentMenu &menu = segment->menu();
    QVERIFY(menu.isVisible());
    QVERIFY(segment->isDown());
    const QPoint top = segment->mapToGlobal(QPoint(0, 0));
    QVERIFY(menu.geometry().bottom() < top.y());
    QVERIFY(window.geometry().contains(menu.geometry()));
    // Assistive technology finds the entries by their names, which do not contain the shortcut.
    QCOMPARE(interface->childCount(), 1);
    QAccessibleInterface *entries = interface->child(0);
    QCOMPARE(entries->childCount(), 3);
    QCOMPARE(entries->child(2)->text(QAccessible::Name), QStringLiteral("work"));
    entries->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(chosen, QStringList(QStringLiteral("work")));
    QVERIFY(!menu.isVisible());
    QVERIFY(!segment->isDown());
    // By keyboard; the note cannot be chosen.
    segment->setFocus();
    QTest::keyClick(segment, Qt::Key_Return);
    QVERIFY(menu.isVisible());
    QCOMPARE(menu.actions().size(), 3); // filled anew
    QTest::keyClick(&segment->menu(), Qt::Key_Down);
    QTest::keyClick(&segment->menu(), Qt::Key_Return);
    QCOMPARE(chosen.last(), QStringLiteral("a&b"));
    QVERIFY(!menu.isVisible());
}

void TestUiCommon::segmentShortensNamesFirst()
{
    StatusSegment segment(QStringLiteral("Active profile"), [](SegmentMenu &) {});
    segment.setState(Icon::Terminal, Tone::Text2,
                     QStringLiteral("CLI uses %1").arg(strong(QStringLiteral("long").repeated(20))));
    QVERIFY(segment.minimumSizeHint().width() < 120);
    QVERIFY(segment.sizeHint().width() > 400);
    QVERIFY(segment.sizeHint().height() >= 24);
    for (const int width : {segment.sizeHint().width(), 200, segment.minimumSizeHint().width(), 10}) {
        segment.resize(width, segment.sizeHint().height());
        segment.grab(); // draws it
    }
}

void TestUiCommon::secretIsNeverAccessible()
{
    const QString body = QStringLiteral("q").repeated(40);
    MaskedKeyView view;
    view.setSecret(Secret(QStringLiteral("scripto_") + body));
    view.show();
    QVERIFY(!allTexts(accessible(&view)).contains(QStringLiteral("qq")));
    auto *eye = view.findChild<QPushButton *>();
    QCOMPARE(accessible(eye)->text(QAccessible::Name), QStringLiteral("Show key"));
    eye->click();
    QVERIFY(view.isRevealed());
    QCOMPARE(accessible(eye)->text(QAccessible::Name), QStringLiteral("Hide key"));
    QVERIFY(!allTexts(accessible(&view)).contains(QStringLiteral("qq")));
    QVERIFY(!accessible(&view)->textInterface());
    for (const QWidget *widget : view.findChildren<QWidget *>())
        QVERIFY(!widget->toolTip().contains(QStringLiteral("qq")));
    // A new secret starts masked.
    view.setSecret(Secret(QStringLiteral("scripto_") + body));
    QVERIFY(!view.isRevealed());
}

void TestUiCommon::limitedSecretHidesItself()
{
    MaskedKeyView view;
    view.setSecret(Secret(QStringLiteral("scripto_aaaa")));
    view.limitReveal(std::chrono::milliseconds(30));
    view.show();
    view.setRevealed(true);
    QVERIFY(view.isRevealed());
    QTRY_VERIFY(!view.isRevealed());
}

void TestUiCommon::secretsAreMaskedAlike()
{
    MaskedKeyView one;
    MaskedKeyView two;
    one.resize(480, 68);
    two.resize(480, 68);
    QCOMPARE(one.sizeHint(), two.sizeHint());
    one.setSecret(Secret(QStringLiteral("scripto_") + QStringLiteral("a").repeated(64)));
    two.setSecret(Secret(QStringLiteral("scripto_bb")));
    const QImage masked = one.grab().toImage();
    QCOMPARE(two.grab().toImage(), masked);
    one.setRevealed(true);
    QVERIFY(one.grab().toImage() != masked);
}

void TestUiCommon::secretReachesNoClipboard()
{
    QApplication::clipboard()->setText(QStringLiteral("before"));
    MaskedKeyView view;
    view.setSecret(Secret(QStringLiteral("scripto_") + QStringLiteral("a").repeated(64)));
    view.setRevealed(true);
    view.resize(480, 68);
    view.show();
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(20, 20));
    QTest::mouseMove(&view, QPoint(300, 40));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(300, 40));
    QTest::mouseDClick(&view, Qt::LeftButton, {}, QPoint(100, 20));
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    QVERIFY(!QApplication::clipboard()->text(QClipboard::Selection).contains(QStringLiteral("aa")));
}

void TestUiCommon::ringTurnsAfterADelay()
{
    RingIcon ring;
    ring.show();
    ring.setWaiting();
    QVERIFY(ring.isWaiting());
    QVERIFY(!ring.isTurning());
    QTRY_VERIFY(ring.isTurning());
    ring.setIcon(Icon::Check, Tone::Ok);
    QVERIFY(!ring.isWaiting());
    QVERIFY(!ring.isTurning());
}

void TestUiCommon::ringTurnsOnlyWhereItCanBeSeen()
{
    QWidget window;
    auto *ring = new RingIcon(&window);
    ring->setWaiting();
    window.show();
    QTRY_VERIFY(ring->isTurning());
    ring->hide();
    QVERIFY(!ring->isTurning());
    ring->show();
    QTRY_VERIFY(ring->isTurning());
    window.showMinimized();
    QTRY_VERIFY(!ring->isTurning());
    window.showNormal();
    QTRY_VERIFY(ring->isTurning());
}

void TestUiCommon::timerTicksOnlyWhereItCanBeSeen()
{
    QWidget window;
    auto *page = new QWidget(&window);
    VisibleTimer timer(page);
    QSignalSpy ticks(&timer, &VisibleTimer::timeout);
    timer.start(1h);
    QVERIFY(!timer.isTicking());
    window.show();
    QVERIFY(timer.isTicking());
    page->hide();
    QVERIFY(!timer.isTicking());
    page->show();
    QVERIFY(timer.isTicking());
    window.showMinimized();
    QTRY_VERIFY(!timer.isTicking());
    window.showNormal();
    QTRY_VERIFY(timer.isTicking());
    QCOMPARE(ticks.size(), 0); // the hour is not over
    timer.stop();
    page->hide();
    page->show();
    QVERIFY(!timer.isTicking());
}

void TestUiCommon::timerMakesUpForWhatItMissed()
{
    QWidget page;
    VisibleTimer timer(&page);
    QSignalSpy ticks(&timer, &VisibleTimer::timeout);
    timer.start(1ms);
    QTest::qWait(20);
    QCOMPARE(ticks.size(), 0);
    page.show();
    QVERIFY(!ticks.isEmpty());
}

void TestUiCommon::ringStandsStillIfMotionIsReduced()
{
    m_style->setAnimated(false);
    RingIcon still;
    still.show();
    still.setWaiting();
    m_style->setAnimated(true);
    // A ring that does turn proves that enough time has passed for the other one, too.
    RingIcon turning;
    turning.show();
    turning.setWaiting();
    QTRY_VERIFY(turning.isTurning());
    QVERIFY(!still.isTurning());
}

SCRIPTO_TEST(TestUiCommon)

} // namespace tst_uicommon

#include "tst_uicommon.moc"
