// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/keys/keysmessages.h"

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
    void whatMattersMostIsShown();
    void errorsStayUntilDismissed();
    void actionRunsAndMayTellSomethingNew();
    void lastingMessagesStayAfterTheirAction();
    void resultsLeaveByThemselves();
    void wordsForOldRows();
    void wordsForStaleKeys();

private:
    QString shown() const { return m_bar.message().rich; }

    MessageBar m_bar;
};

void TestKeysMessages::whatMattersMostIsShown()
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
    messages.show(Level::LeftOver, message("left over"));
    messages.show(Level::Interrupted, message("interrupted"));
    messages.clear(Level::Result);
    QCOMPARE(shown(), QStringLiteral("interrupted"));
    QCOMPARE(m_bar.actionButton()->text(), QStringLiteral("Dismiss"));
    m_bar.actionButton()->click();
    QCOMPARE(shown(), QStringLiteral("left over"));
    messages.clear(Level::LeftOver);
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

void TestKeysMessages::actionRunsAndMayTellSomethingNew()
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

void TestKeysMessages::resultsLeaveByThemselves()
{
    KeysMessages messages(m_bar);
    auto *ends = messages.findChild<QTimer *>();
    messages.show(Level::Result, message("with action", "Show"));
    QVERIFY(!ends->isActive());
    messages.show(Level::Result, message("done"));
    QVERIFY(ends->isActive());
    ends->start(0);
    QTRY_VERIFY(m_bar.isEmpty());
}

void TestKeysMessages::wordsForOldRows()
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

void TestKeysMessages::wordsForStaleKeys()
{
    using std::chrono::days;
    QVERIFY(staleMessage(1, days(90)).rich.endsWith(QStringLiteral(" has not been used for 90 days.")));
    const auto five = staleMessage(5, days(30));
    QVERIFY(five.rich.contains(QStringLiteral("5 keys")));
    QVERIFY(five.rich.endsWith(QStringLiteral(" have not been used for 30 days.")));
    QCOMPARE(five.action, QStringLiteral("Revoke stale keys"));
}

SCRIPTO_TEST(TestKeysMessages)

} // namespace tst_keysmessages

#include "tst_keysmessages.moc"
