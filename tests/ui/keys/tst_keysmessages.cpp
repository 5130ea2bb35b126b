// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/keys/list/keysmessages.h"

#include <QEnterEvent>
#include <QLineEdit>
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
    void errorsStayUntilClosed();
    void errorsLeaveWhenTheyAreOutdated();
    void resultsThatWaitLeaveWhenTheyAreOutdated();
    void onlyMessagesThatNeedNoDecisionCanBeClosed();
    void actionMayShowANewMessage();
    void lastingMessagesStayAfterTheirAction();
    void clickCountsForThePressedMessageOnly();
    void progressMayGoOnDuringAClick();
    void resultsDisappearByThemselves();
    void timeOfHiddenResultsHasNotBegun();
    void timeOfResultsStandsStillUnderMouseAndKeyboard();
    void describesOutdatedRows();
    void questionsHaveTwoAnswers();

private:
    QString shown() const { return m_bar.message().rich; }

    MessageBar m_bar;
};

void TestKeysMessages::showsTheMostImportantMessage()
{
    const QList<Level> order{Level::Error,
                             Level::Stuck,
                             Level::Disk,
                             Level::Outdated,
                             Level::Countdown,
                             Level::Progress,
                             Level::Checking,
                             Level::Result,
                             Level::InterruptedRotations,
                             Level::InterruptedMints,
                             Level::InterruptedRevokes,
                             Level::Advice,
                             Level::Expiring,
                             Level::Files,
                             Level::Hint};
    KeysMessages messages(m_bar);
    const auto text = [](Level level) { return QString::number(static_cast<int>(level)); };
    for (const Level level : order)
        messages.show(level, message(qPrintable(text(level))));
    for (const Level level : order) {
        QCOMPARE(shown(), text(level));
        messages.clear(level);
    }
    QVERIFY(m_bar.isEmpty());
}

void TestKeysMessages::questionsHaveTwoAnswers()
{
    KeysMessages messages(m_bar);
    QStringList answers;
    const auto ask = [&](const char *text) {
        MessageBar::Message question = message(text, "Keep it");
        question.verb = QStringLiteral("Revoke");
        messages.showQuestion(
            Level::Countdown, question, [&answers] { answers.append(QStringLiteral("kept")); },
            [&answers] { answers.append(QStringLiteral("revoked")); });
    };
    ask("Revoke a?");
    QVERIFY(m_bar.verbButton()->isVisibleTo(&m_bar));
    QVERIFY(!m_bar.closeButton()->isVisibleTo(&m_bar));
    QCOMPARE(m_bar.verbButton()->text(), QStringLiteral("Revoke"));
    m_bar.verbButton()->click();
    QCOMPARE(answers, QStringList{QStringLiteral("revoked")});
    QCOMPARE(shown(), QStringLiteral("Revoke a?")); // until the caller knows more
    m_bar.actionButton()->click();
    QCOMPARE(answers.last(), QStringLiteral("kept"));
    // A click counts only for the question that it began on.
    Q_EMIT m_bar.verbButton()->pressed();
    ask("Revoke b?");
    Q_EMIT m_bar.verbButton()->clicked();
    QCOMPARE(answers.size(), 2);
    messages.show(Level::Countdown, message("no question", "Undo"));
    QVERIFY(!m_bar.verbButton()->isVisibleTo(&m_bar));
}

void TestKeysMessages::errorsStayUntilClosed()
{
    KeysMessages messages(m_bar);
    messages.show(Level::Error, message("first"));
    messages.show(Level::Error, message("second", "Try again"));
    messages.show(Level::Error, message("first")); // already shown
    messages.show(Level::Result, message("done"));
    QCOMPARE(shown(), QStringLiteral("second"));
    QCOMPARE(m_bar.closeButton()->accessibleName(), QStringLiteral("Dismiss"));
    m_bar.actionButton()->click();
    QCOMPARE(shown(), QStringLiteral("first"));
    m_bar.closeButton()->click();
    QCOMPARE(shown(), QStringLiteral("done"));
    m_bar.closeButton()->click();
    QVERIFY(m_bar.isEmpty());
}

void TestKeysMessages::resultsThatWaitLeaveWhenTheyAreOutdated()
{
    KeysMessages messages(m_bar);
    const auto about = [](const char *text, const char *subject) {
        MessageBar::Message made = message(text);
        made.about = QStringList{QString::fromLatin1(subject)};
        return made;
    };
    messages.show(Level::Result, about("a is kept", "a"));
    messages.show(Level::Countdown, about("Revoking a", "a"));
    messages.clear(Level::Countdown);
    QVERIFY(m_bar.isEmpty());
    messages.show(Level::Result, about("a is kept", "a"));
    messages.show(Level::Countdown, about("Revoking b", "b"));
    messages.clear(Level::Countdown);
    QCOMPARE(shown(), QStringLiteral("a is kept"));
}

void TestKeysMessages::errorsLeaveWhenTheyAreOutdated()
{
    KeysMessages messages(m_bar);
    const auto about = [](const char *text, const QStringList &subjects) {
        MessageBar::Message made = message(text);
        made.about = subjects;
        return made;
    };
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    messages.show(Level::Error, about("a and b were not revoked", {a, b}));
    messages.show(Level::Result, about("a was revoked", {a}));
    QCOMPARE(shown(), QStringLiteral("a and b were not revoked"));
    messages.show(Level::Error, about("a and b were not revoked again", {a, b}));
    messages.show(Level::Result, about("all were revoked", {b, QStringLiteral("c"), a}));
    QCOMPARE(shown(), QStringLiteral("all were revoked"));

    messages.show(Level::Error, about("b was not saved", {b}));
    QVERIFY(messages.isErrorAbout({b}));
    QVERIFY(!messages.isErrorAbout({a}));
    messages.settle({a});
    QVERIFY(messages.isErrorAbout({b}));
    messages.settle({b});
    QVERIFY(!messages.isTold(Level::Error));

    messages.show(Level::Error, message("about nothing that is known"));
    messages.settle({a, b});
    QVERIFY(messages.isTold(Level::Error));
}

void TestKeysMessages::onlyMessagesThatNeedNoDecisionCanBeClosed()
{
    KeysMessages messages(m_bar);
    m_bar.show();
    const auto canBeClosed = [&](Level level, const char *action) {
        messages.show(level, message("text", action));
        const bool can = m_bar.closeButton()->isVisible();
        messages.clear(level);
        return can;
    };
    for (const Level level : {Level::Error, Level::Result, Level::Expiring}) {
        QVERIFY(canBeClosed(level, ""));
        QVERIFY(canBeClosed(level, "Act"));
    }
    for (const Level level : {Level::Stuck, Level::Disk, Level::Outdated, Level::Countdown, Level::Progress,
                              Level::InterruptedMints, Level::InterruptedRevokes, Level::Advice, Level::Files}) {
        QVERIFY(!canBeClosed(level, ""));
        QVERIFY(!canBeClosed(level, "Act"));
    }
    QVERIFY(canBeClosed(Level::InterruptedRotations, ""));
    QVERIFY(!canBeClosed(Level::InterruptedRotations, "Revoke…"));

    int closed = 0;
    const auto close = [&] { ++closed; };
    messages.show(Level::Expiring, message("expires", "Renew…"), {}, close);
    m_bar.closeButton()->click();
    QCOMPARE(closed, 1);
    QVERIFY(m_bar.isEmpty());
    // An action is not a dismissal, and the cause lasts.
    messages.show(Level::Expiring, message("expires", "Renew…"), {}, close);
    m_bar.actionButton()->click();
    QCOMPARE(closed, 1);
    QCOMPARE(shown(), QStringLiteral("expires"));
    m_bar.hide();
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

void TestKeysMessages::progressMayGoOnDuringAClick()
{
    KeysMessages messages(m_bar);
    int stopped = 0;
    const auto show = [&](const char *text, const char *about) {
        MessageBar::Message progress = message(text, "Stop");
        progress.about = {QString::fromUtf8(about)};
        messages.showWaiting(Level::Checking, progress, [&] { ++stopped; });
    };
    show("3 to go", "check");
    Q_EMIT m_bar.actionButton()->pressed();
    show("2 to go", "check");
    Q_EMIT m_bar.actionClicked();
    QCOMPARE(stopped, 1);
    Q_EMIT m_bar.actionButton()->pressed();
    show("Signing in", "other");
    Q_EMIT m_bar.actionClicked();
    QCOMPARE(stopped, 1);
}

void TestKeysMessages::resultsDisappearByThemselves()
{
    // Time stands still for a bar that is hidden, focused or under the mouse.
    QWidget window;
    window.setGeometry(200, 200, 600, 88);
    QLineEdit field(&window);
    MessageBar bar(&window);
    bar.setGeometry(0, 44, 600, 44);
    field.setFocus();
    window.show();
    KeysMessages messages(bar);
    auto *ends = messages.findChild<QTimer *>();
    for (const char *action : {"", "Undo"}) {
        messages.show(Level::Hint, message("hint", "Do"));
        messages.show(Level::Result, message("done", action));
        // The bar appears a moment after the result.
        const std::chrono::milliseconds left = ends->intervalAsDuration();
        QVERIFY(left > std::chrono::seconds(9) && left < std::chrono::seconds(11)); // Qt rounds a coarse timer
        QVERIFY(ends->isActive());
        ends->start(0);
        QTRY_COMPARE(bar.message().rich, QStringLiteral("hint"));
    }
}

void TestKeysMessages::timeOfHiddenResultsHasNotBegun()
{
    KeysMessages messages(m_bar);
    auto *ends = messages.findChild<QTimer *>();
    messages.show(Level::Result, message("done", "Undo"));
    ends->start(5000); // half of it has passed
    messages.show(Level::Countdown, message("held", "Undo"));
    QVERIFY(!ends->isActive());
    messages.clear(Level::Countdown);
    QCOMPARE(shown(), QStringLiteral("done"));
    QVERIFY(ends->isActive());
    QCOMPARE(ends->intervalAsDuration(), std::chrono::seconds(10));
}

void TestKeysMessages::timeOfResultsStandsStillUnderMouseAndKeyboard()
{
    MessageBar bar;
    bar.resize(600, 44);
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    KeysMessages messages(bar);
    auto *ends = messages.findChild<QTimer *>();
    QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
    QEvent leave(QEvent::Leave);
    messages.show(Level::Result, message("done", "Undo"));
    ends->start(5000);
    QCoreApplication::sendEvent(&bar, &enter);
    QVERIFY(!ends->isActive());
    bar.closeButton()->setFocus();
    QCoreApplication::sendEvent(&bar, &leave);
    QVERIFY(!ends->isActive());
    bar.closeButton()->clearFocus();
    QVERIFY(ends->isActive());
    QVERIFY(ends->intervalAsDuration() < std::chrono::seconds(6)); // the rest of it, as Qt rounds a coarse timer
    // Another view takes its place.
    bar.hide();
    QVERIFY(!ends->isActive());
    bar.show();
    QVERIFY(ends->isActive());
    // Another result has its whole time.
    QCoreApplication::sendEvent(&bar, &enter);
    messages.show(Level::Result, message("done again", "Undo"));
    QVERIFY(!ends->isActive());
    QCoreApplication::sendEvent(&bar, &leave);
    QCOMPARE(ends->intervalAsDuration(), std::chrono::seconds(10));
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

    // ✕, too.
    QTest::mousePress(bar.closeButton(), Qt::LeftButton, {}, {5, 5});
    messages.show(Level::Error, message("failed"));
    QTest::mouseRelease(bar.closeButton(), Qt::LeftButton, {}, {5, 5});
    QCOMPARE(bar.message().rich, QStringLiteral("failed"));
    messages.clear(Level::Error);

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
