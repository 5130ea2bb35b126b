// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

namespace tst_secretclipboard {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

const Secret secret(QByteArrayView("scripto_cccccccccccccccc"));

QClipboard &system()
{
    return *QGuiApplication::clipboard();
}

} // namespace

class TestSecretClipboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { system().setText(u"before"_qs); }

    void copiesMarkedAndNotToThePrimarySelection()
    {
        system().setText(u"selected"_qs, QClipboard::Selection);
        SecretClipboard clipboard(system(), 1h);
        clipboard.copy(secret);
        QCOMPARE(system().text(), secret.revealText());
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
        QCOMPARE(system().mimeData()->data(u"x-kde-passwordManagerHint"_qs), QByteArray("secret"));
#endif
        QVERIFY(system().text(QClipboard::Selection) != secret.revealText());
    }

    void countsDownAndTakesBack()
    {
        SecretClipboard clipboard(system(), 2ms);
        QSignalSpy ticks(&clipboard, &SecretClipboard::tick);
        QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        clipboard.copy(secret);
        QCOMPARE(clipboard.secondsLeft(), clipboardSeconds);
        QTRY_COMPARE(cleared.size(), 1);
        QCOMPARE(ticks.size(), clipboardSeconds);
        QCOMPARE(ticks.first().first().toInt(), clipboardSeconds);
        QCOMPARE(ticks.last().first().toInt(), 1);
        QCOMPARE(clipboard.secondsLeft(), 0);
        QCOMPARE(system().text(), QString());
    }

    void leavesWhatOthersPutThere()
    {
        SecretClipboard clipboard(system(), 1ms);
        QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        clipboard.copy(secret);
        system().setText(u"of somebody else"_qs);
        QTRY_COMPARE(cleared.size(), 1);
        QCOMPARE(system().text(), u"of somebody else"_qs);
    }

    // Some clipboard managers take the content over; it is still the secret.
    void takesBackACopyThatChangedHands()
    {
        SecretClipboard clipboard(system(), 1ms);
        QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        clipboard.copy(secret);
        system().setText(secret.revealText());
        QTRY_COMPARE(cleared.size(), 1);
        QCOMPARE(system().text(), QString());
    }

    void copyingAgainStartsAnew()
    {
        SecretClipboard clipboard(system(), 1h);
        clipboard.copy(secret);
        const Secret other(QByteArrayView("scripto_dddddddddddddddd"));
        clipboard.copy(other);
        QCOMPARE(system().text(), other.revealText());
        QCOMPARE(clipboard.secondsLeft(), clipboardSeconds);
    }

    void takesBackAtTheEnd()
    {
        {
            SecretClipboard clipboard(system(), 1h);
            clipboard.copy(secret);
        }
        QCOMPARE(system().text(), QString());

        SecretClipboard clipboard(system(), 1h);
        clipboard.copy(secret);
        Q_EMIT qApp->aboutToQuit({});
        QCOMPARE(system().text(), QString());
    }

    void touchesNothingWhereNothingWasCopied()
    {
        {
            SecretClipboard clipboard(system(), 1h);
        }
        QCOMPARE(system().text(), u"before"_qs);
    }
};

SCRIPTO_TEST(TestSecretClipboard)

} // namespace tst_secretclipboard

#include "tst_secretclipboard.moc"
