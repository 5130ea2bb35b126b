// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/keys/list/keysmessages.h"

#include <QEnterEvent>
#include <QPushButton>
#include <QTest>
#include <QTimer>

namespace tst_keysmessages {

using namespace scripto;
using Level = KeysMessages::Level;

namespace {

MessageBar::Message message(const char *text, const char *action = "")
{
    return {.kind = MessageKind::Info, .rich = QString::fromUtf8(text), .action = QString::fromUtf8(action)};
}

} // namespace

class TestKeysMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheMostImportantMessage();
    void errorsStayUntilDismissed();
    void actionMayShowANewMessage();
    void lastingMessagesStayAfterTheirAction();
    void clickCountsForThePressedMessageOnly();
    void resultsDisappearByThemselves();
    void resultsDoNotTimeOutWhileHidden();
    void describesOutdatedRows();

private:
    QString shown() const { return m_bar.message().rich; }

    MessageBar m_bar;
};

void TestKeysMessages::showsTheMostImportantMessage()
{
    KeysMessages messages(m_bar);
    messages.show(Level::Hint, message("hint"));
    messages.show(Level::Outdated, message("outdated"));
    messages.show(Level::Result, message("result"));
    QCOMPARE(shown(), QStringLiteral("result"));
    messages.show(Level::Error, message("error"));
    messages.show(Level::Progress, message("progress"));
    QCOMPARE(shown(), QStringLiteral("error"));
    messages.clear(Level::Error);
    QCOMPARE(shown(), QStringLiteral("progress"));
    messages.clear(Level::Progress);
    messages.show(Level::InterruptedRevokes, message("left over"));
    messages.show(Level::Interrupted, message("interrupted"));
    messages.clear(Level::Result);
    QCOMPARE(shown(), QStringLiteral("interrupted"));
    QCOMPARE(m_bar.actionButton()->text(), QStringLiteral("Dismiss"));
    m_bar.actionButton()->click();
    QCOMPARE(shown(), QStringLiteral("left over"));
    messages.clear(Level::InterruptedRevokes);
    QCOMPARE(shown(), QStringLiteral("outdated"));
    messages.clear(Level::Outdated);
    QCOMPARE(shown(), QStringLiteral("hint"));
    messages.clear(Level::Hint);
    QVERIFY(m_bar.isEmpty());
}

void TestKeysMessages::errorsStayUntilDismissed()
{
    KeysMessages messages(m_bar);
    messages.show(Level::Error, message("error"));
    QCOMPARE(m_bar.actionButton()->text(), QStringLiteral("Dismiss"));
    m_bar.actionButton()->click();
    QVERIFY(m_bar.isEmpty());
}

void TestKeysMessages::actionMayShowANewMessage()
{
    KeysMessages messages(m_bar);
    messages.show(Level::Error, message("failed", "Try again"),
                  [&] { messages.show(Level::Error, message("failed again", "Try again")); });
    m_bar.actionButton()->click();
    QCOMPARE(shown(), QStringLiteral("failed again"));
}

void TestKeysMessages::lastingMessagesStayAfterTheirAction()
{
    KeysMessages messages(m_bar);
    int clicks = 0;
    messages.show(Level::Hint, message("hint", "Do"), [&] { ++clicks; });
    m_bar.actionButton()->click();
    m_bar.actionButton()->click();
    QCOMPARE(clicks, 2);
    QCOMPARE(shown(), QStringLiteral("hint"));
}

void TestKeysMessages::resultsDisappearByThemselves()
{
    KeysMessages messages(m_bar);
    auto *ends = messages.findChild<QTimer *>();
    for (const char *action : {"", "Undo"}) {
        messages.show(Level::Hint, message("hint", "Do"));
        messages.show(Level::Result, message("done", action));
        QVERIFY(ends->isActive());
        ends->start(0);
        QTRY_COMPARE(shown(), QStringLiteral("hint"));
    }
}

void TestKeysMessages::resultsDoNotTimeOutWhileHidden()
{
    KeysMessages messages(m_bar);
    auto *ends = messages.findChild<QTimer *>();
    messages.show(Level::Result, message("done", "Undo"));
    messages.show(Level::Countdown, message("held", "Undo"));
    QVERIFY(!ends->isActive());
    messages.clear(Level::Countdown);
    QCOMPARE(shown(), QStringLiteral("done"));
    QVERIFY(ends->isActive());
    // A user who points at it is reading it or about to click.
    QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
    QCoreApplication::sendEvent(&m_bar, &enter);
    QVERIFY(!ends->isActive());
    messages.show(Level::Result, message("done again", "Undo"));
    QVERIFY(!ends->isActive());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&m_bar, &leave);
    QVERIFY(ends->isActive());
}

void TestKeysMessages::clickCountsForThePressedMessageOnly()
{
    MessageBar bar;
    KeysMessages messages(bar);
    bar.resize(600, 44);
    bar.show();
    QStringList done;
    const auto act = [&](const char *what) { return [&done, what] { done.append(QString::fromLatin1(what)); }; };
    const auto press = [&] { QTest::mousePress(bar.actionButton(), Qt::LeftButton, {}, {5, 5}); };
    const auto release = [&] { QTest::mouseRelease(bar.actionButton(), Qt::LeftButton, {}, {5, 5}); };
    messages.show(Level::Hint, message("hint", "Do"), act("hint"));
    messages.show(Level::Result, message("done", "Undo"), act("undo"));
    press();
    messages.clear(Level::Result);
    release();
    QCOMPARE(done, QStringList());

    messages.show(Level::Result, message("one", "Undo"), act("one"));
    press();
    messages.show(Level::Result, message("two", "Undo"), act("two"));
    release();
    QCOMPARE(done, QStringList());
    QCOMPARE(bar.message().rich, QStringLiteral("two"));

    // The step decides, not the text.
    MessageBar::Message again = message("two", "Undo");
    again.step = 3;
    press();
    messages.show(Level::Result, again, act("another step"));
    release();
    QCOMPARE(done, QStringList());
    press();
    messages.show(Level::Result, again, act("two"));
    release();
    QCOMPARE(done, QStringList(QStringLiteral("two")));
    done.clear();
    messages.show(Level::Result, again, act("two"));

    // A countdown stays the same offer until it ends.
    messages.showCountdown(Level::Countdown, message("in 2 s", "Undo"), 0.4, act("keep"));
    press();
    messages.showCountdown(Level::Countdown, message("in 1 s", "Undo"), 0.2, act("keep"));
    release();
    QCOMPARE(done, QStringList(QStringLiteral("keep")));
    messages.clear(Level::Countdown);
    bar.actionButton()->click();
    QCOMPARE(done.last(), QStringLiteral("two"));
}

void TestKeysMessages::describesOutdatedRows()
{
    const auto offline =
        outdatedMessage({ErrorKind::Unreachable, QStringLiteral("connection refused")}, QStringLiteral("2 h ago"));
    QVERIFY(offline.rich.endsWith(QStringLiteral(" (connection refused). These are the keys as read 2 h ago; revoking "
                                                 "and creating have to wait.")));
    QVERIFY(offline.rich.contains(QStringLiteral("Scripto cannot be reached</")));
    QCOMPARE(offline.action, QStringLiteral("Try again"));

    Error refused{ErrorKind::Unauthenticated, QStringLiteral("<b>no</b>")};
    refused.httpStatus = 401;
    const auto unauthenticated = outdatedMessage(refused, QStringLiteral("yesterday"));
    QVERIFY(unauthenticated.rich.contains(QStringLiteral("&lt;b&gt;no&lt;/b&gt;")));
    QVERIFY(unauthenticated.rich.endsWith(QStringLiteral("These are the keys as read yesterday.")));
    QCOMPARE(unauthenticated.action, QStringLiteral("Sign in…"));
}

SCRIPTO_TEST(TestKeysMessages)

} // namespace tst_keysmessages

#include "tst_keysmessages.moc"
