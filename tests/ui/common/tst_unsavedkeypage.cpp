// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/actionnotice.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/unsavedkeypage.h"

#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_unsavedkeypage {

using namespace scripto;

namespace {

struct Page {
    Page()
    {
        page.setKey(Secret(QByteArrayView("scripto_mmmmmmmmmmmmmmmm")));
        page.show();
    }

    // Null unless it is visible.
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : page.findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    QStringList notices() const
    {
        QStringList texts;
        for (const Notice *each : page.findChildren<Notice *>()) {
            if (each->isVisible())
                texts.append(each->plainText());
        }
        return texts;
    }

    SecretClipboard clipboard{*QGuiApplication::clipboard(), std::chrono::hours(1)};
    UnsavedKeyPage page{clipboard, QStringLiteral("Saved nowhere."), QStringLiteral("Copy it <first>.")};
};

const QString copyKey = QStringLiteral("Copy key");
const QString tryAgain = QStringLiteral("Try again");
const QString closeWithout = QStringLiteral("Close without the key");

} // namespace

class TestUnsavedKeyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void warnsBeforeClosing()
    {
        Page f;
        QSignalSpy closed(&f.page, &UnsavedKeyPage::closeAnyway);
        QCOMPARE(f.notices(), QStringList());
        QVERIFY(!f.page.wasCopied());
        f.page.askToClose();
        QCOMPARE(f.notices(), QStringList(QStringLiteral("Saved nowhere. Copy it <first>.")));
        QVERIFY(f.button(closeWithout));
        f.button(closeWithout)->click();
        QCOMPARE(closed.size(), 1);
    }

    void copyingWithdrawsTheWarning()
    {
        Page f;
        QSignalSpy copied(&f.page, &UnsavedKeyPage::copied);
        f.page.askToClose();
        f.button(copyKey)->click();
        QCOMPARE(copied.size(), 1);
        QVERIFY(f.page.wasCopied());
        QCOMPARE(f.notices(), QStringList());
    }

    void offersToTryAgain()
    {
        Page f;
        QSignalSpy again(&f.page, &UnsavedKeyPage::storeAgain);
        QVERIFY(!f.button(tryAgain));
        f.page.setProblem(QStringLiteral("The disk is <b>full</b>."));
        QCOMPARE(f.notices(), QStringList(QStringLiteral("The disk is full.")));
        f.button(tryAgain)->click();
        QCOMPARE(again.size(), 1);
        f.page.hideRetry();
        QVERIFY(!f.button(tryAgain));
        QCOMPARE(f.notices().size(), 1);
    }

    void focusesTheCopyButton()
    {
        Page f;
        f.page.focusCopy();
        QCOMPARE(f.page.focusWidget(), f.button(copyKey));
    }
};

SCRIPTO_TEST(TestUnsavedKeyPage)

} // namespace tst_unsavedkeypage

#include "tst_unsavedkeypage.moc"
