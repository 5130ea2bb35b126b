// SPDX-License-Identifier: MIT
#include "ui/window/firstrun.h"

#include "tests/support/localstores.h"
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

namespace tst_firstrun {

using namespace scripto;

namespace {

const QString path = QStringLiteral("/somewhere/scripto/config.json");

struct Fixture : LocalStores {
    Fixture() { page.resize(px(1280), px(700)); }

    Profile work() const
    {
        Profile made;
        made.name = u"work"_qs;
        made.apiKey = Secret(QByteArrayView("scripto_wwwwwwwwwwwwwwww"));
        made.email = u"you@example.com"_qs;
        return made;
    }

    bool says(const QString &text) const { return scripto::says(&page, text); }
    // The buttons in their order.
    QStringList offers() const
    {
        QStringList texts;
        for (const QPushButton *each : page.findChildren<QPushButton *>()) {
            if (each->isVisible())
                texts.append(each->text());
        }
        texts.sort();
        return texts;
    }

    FirstRun page{profiles, path};
};

} // namespace

class TestFirstRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(applicationFont());
    }

    void offersTwoWays()
    {
        Fixture f;
        QVERIFY(!FirstRun::isWanted(f.profiles)); // not known yet
        f.start();
        QVERIFY(FirstRun::isWanted(f.profiles));
        f.page.show();
        QCOMPARE(f.offers(), (QStringList{u"Add existing key…"_qs, u"Sign in…"_qs}));
        QVERIFY(f.says(u"Add your first profile"_qs));
        QVERIFY(f.says(u"A profile is a key with a name."_qs));
        QVERIFY(f.says(u"Keys are kept in "_qs));
        QVERIFY(f.says(u"in the test keychain. A key is sent to its own server and nowhere else."_qs));
        QCOMPARE(f.page.focusWidget(), button(&f.page, u"Sign in…"_qs));
        const QSignalSpy signIn(&f.page, &FirstRun::signInRequested);
        const QSignalSpy add(&f.page, &FirstRun::addRequested);
        QTest::keyClick(f.page.focusWidget(), Qt::Key_Return);
        button(&f.page, u"Add existing key…"_qs)->click();
        QCOMPARE(signIn.size(), 1);
        QCOMPARE(add.size(), 1);
    }

    void offersWhatTheKeychainHas()
    {
        Fixture f;
        f.writeFile({f.work()}, u"work"_qs);
        f.start();
        QVERIFY(!FirstRun::isWanted(f.profiles));
        QTRY_VERIFY(f.keychain.entries.contains(u"work"_qs));
        QVERIFY(QFile::remove(f.path));
        f.profiles.readNow();
        QTRY_VERIFY(FirstRun::isWanted(f.profiles));
        f.page.show();
        QCOMPARE(f.offers(), (QStringList{u"Add existing key…"_qs, u"Restore all…"_qs, u"Sign in…"_qs}));
        QVERIFY(f.says(u"One profile is in the test keychain."_qs));
        const QSignalSpy restore(&f.page, &FirstRun::restoreRequested);
        button(&f.page, u"Restore all…"_qs)->click();
        QCOMPARE(restore.size(), 1);
    }

    // It may have the profiles of a config.json that was lost.
    void offersToUnlockTheKeychain()
    {
        Fixture f;
        f.keychain.setState(KeychainState::Locked);
        f.start();
        f.page.show();
        const QSignalSpy unlock(&f.page, &FirstRun::unlockRequested);
        button(&f.page, u"Unlock…"_qs)->click();
        QCOMPARE(unlock.size(), 1);
        f.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(f.offers(), (QStringList{u"Add existing key…"_qs, u"Sign in…"_qs}));
    }

    // The profiles are only hidden by the problem.
    void isNotShownForABrokenFile()
    {
        Fixture f;
        f.writeBytes("{ broken");
        f.start();
        QVERIFY(f.profiles.file().problem);
        QVERIFY(!FirstRun::isWanted(f.profiles));
    }

    void promisesNoSecondCopyWithoutAKeychain()
    {
        Fixture f;
        f.keychain.setState(KeychainState::Absent);
        f.start();
        f.page.show();
        QVERIFY(f.says(u"Keys are kept in "_qs));
        QVERIFY(!f.says(u"second copy"_qs));
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1280;
        QTest::newRow("smallest window") << 720;
        QTest::newRow("smallest window, large text") << 400;
    }

    void nothingIsCut()
    {
        QFETCH(int, width);
        Fixture f;
        f.start();
        f.page.resize(px(width), px(400));
        f.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&f.page));
        for (const TextLabel *label : f.page.findChildren<TextLabel *>()) {
            if (label->isVisible())
                QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        QTRY_VERIFY(f.page.widget()->width() <= f.page.viewport()->width());
    }
};

SCRIPTO_TEST(TestFirstRun)

} // namespace tst_firstrun

#include "tst_firstrun.moc"
