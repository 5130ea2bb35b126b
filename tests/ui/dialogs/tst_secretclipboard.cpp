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

struct Unreadable : QMimeData {
    int *reads = nullptr;

protected:
    QVariant retrieveData(const QString &, QMetaType) const override
    {
        ++*reads;
        return {};
    }
};

} // namespace

class TestSecretClipboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { system().setText(u"before"_qs); }

    void marksTheCopyAndSkipsThePrimarySelection()
    {
        system().setText(u"selected"_qs, QClipboard::Selection);
        SecretClipboard clipboard(system(), 1h);
        QVERIFY(clipboard.copy(secret));
        QCOMPARE(system().text(), secret.revealText());
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
        QCOMPARE(system().mimeData()->data(u"x-kde-passwordManagerHint"_qs), QByteArray("secret"));
#endif
        QVERIFY(system().text(QClipboard::Selection) != secret.revealText());
    }

    void clearsTheClipboardAfterTheCountdown()
    {
        SecretClipboard clipboard(system(), 2ms);
        QSignalSpy ticks(&clipboard, &SecretClipboard::tick);
        QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        QVERIFY(clipboard.copy(secret));
        QCOMPARE(clipboard.secondsLeft(), clipboardSeconds);
        QTRY_COMPARE(cleared.size(), 1);
        QCOMPARE(ticks.size(), clipboardSeconds);
        QCOMPARE(ticks.first().first().toInt(), clipboardSeconds);
        QCOMPARE(ticks.last().first().toInt(), 1);
        QCOMPARE(clipboard.secondsLeft(), 0);
        QCOMPARE(system().text(), QString());
    }

    void aSettingCountsFromTheNextCopyOn()
    {
        SecretClipboard clipboard(system(), 1h);
        QVERIFY(!clipboard.isJustCopied());
        QVERIFY(clipboard.copy(secret));
        clipboard.setSeconds(60);
        QCOMPARE(clipboard.seconds(), 60);
        QCOMPARE(clipboard.secondsLeft(), clipboardSeconds);
        QVERIFY(clipboard.isJustCopied());
        QVERIFY(clipboard.copy(secret));
        QCOMPARE(clipboard.secondsLeft(), 60);
        QVERIFY(clipboard.isJustCopied());
    }

    void endsWhenAnotherProgramCopies()
    {
        SecretClipboard clipboard(system(), 1h);
        QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        QVERIFY(clipboard.copy(secret));
        system().setText(u"of somebody else"_qs);
        QCOMPARE(cleared.size(), 1);
        QCOMPARE(clipboard.secondsLeft(), 0);
        QCOMPARE(system().text(), u"of somebody else"_qs);
    }

    // The clipboard's owner may not answer, and reading would wait for it.
    void neverReadsAnotherProgramsContent()
    {
        auto *foreign = new Unreadable;
        int reads = 0;
        foreign->reads = &reads;
        {
            SecretClipboard clipboard(system(), 1ms);
            QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
            QVERIFY(clipboard.copy(secret));
            system().setMimeData(foreign);
            QTRY_COMPARE(cleared.size(), 1);
            Q_EMIT qApp->aboutToQuit({});
        }
        QCOMPARE(reads, 0);
        QCOMPARE(system().mimeData(), foreign);
    }

    void reportsASuspiciouslyFastTakeover_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("second");
        QTest::addColumn<int>("after"); // ticks
        QTest::addColumn<int>("takeovers");
        QTest::newRow("at once") << std::chrono::milliseconds(1h) << 1 << 1;
        QTest::newRow("later") << 1ms << 4 << 0;
    }

    void reportsASuspiciouslyFastTakeover()
    {
        QFETCH(std::chrono::milliseconds, second);
        QFETCH(int, after);
        QFETCH(int, takeovers);
        SecretClipboard clipboard(system(), second);
        QSignalSpy ticks(&clipboard, &SecretClipboard::tick);
        QSignalSpy takenOver(&clipboard, &SecretClipboard::takenOver);
        QVERIFY(clipboard.copy(secret));
        QTRY_VERIFY(ticks.size() >= after);
        system().setText(u"of somebody else"_qs);
        QCOMPARE(takenOver.size(), takeovers);
    }

    // On X11, the clipboard belongs to whoever claimed it last by its own clock.
    void failedCopyIsNoCopy()
    {
        SecretClipboard clipboard(system(), 1h);
        QSignalSpy ticks(&clipboard, &SecretClipboard::tick);
        const auto other = connect(&system(), &QClipboard::dataChanged, this, [isBusy = false]() mutable {
            if (!std::exchange(isBusy, true))
                system().setText(u"of somebody else"_qs);
        });
        QVERIFY(!clipboard.copy(secret));
        disconnect(other);
        QCOMPARE(clipboard.secondsLeft(), 0);
        QCOMPARE(ticks.size(), 0);
        QCOMPARE(system().text(), u"of somebody else"_qs);
    }

    void copyingAgainRestartsTheCountdown()
    {
        SecretClipboard clipboard(system(), 1h);
        QVERIFY(clipboard.copy(secret));
        const Secret other(QByteArrayView("scripto_dddddddddddddddd"));
        QVERIFY(clipboard.copy(other));
        QCOMPARE(system().text(), other.revealText());
        QCOMPARE(clipboard.secondsLeft(), clipboardSeconds);
    }

    void clearsTheClipboardAtTheEnd()
    {
        {
            SecretClipboard clipboard(system(), 1h);
            QVERIFY(clipboard.copy(secret));
        }
        QCOMPARE(system().text(), QString());

        SecretClipboard clipboard(system(), 1h);
        QVERIFY(clipboard.copy(secret));
        Q_EMIT qApp->aboutToQuit({});
        QCOMPARE(system().text(), QString());
    }

    void touchesNothingIfNothingWasCopied()
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
