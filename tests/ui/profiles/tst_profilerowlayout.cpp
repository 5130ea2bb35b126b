// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/fonts.h"
#include "ui/profiles/profilerowlayout.h"

#include <QApplication>
#include <QFontMetrics>
#include <QTest>

namespace tst_profilerowlayout {

using namespace scripto;

namespace {

const QRect wide(0, 60, 280, 60);
const QRect narrow(0, 60, 216, 60);

ProfileItem item(const QString &name, bool active, ProfileTrouble trouble = ProfileTrouble::None)
{
    ProfileItem item;
    item.name = name;
    item.email = QStringLiteral("somebody.with.a.long.name@example.com");
    item.active = active;
    item.trouble = trouble;
    if (trouble != ProfileTrouble::None)
        item.word = QStringLiteral("Different in keychain");
    return item;
}

ProfileRowLayout layOut(const ProfileItem &item, const QRect &row = wide, bool offersUse = false)
{
    return layOutProfileRow(row, item, offersUse, QStringLiteral("Ctrl+2"));
}

int widthOf(const QString &text, FontRole role)
{
    return QFontMetrics(fontOf(role)).horizontalAdvance(text);
}

} // namespace

class TestProfileRowLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(applicationFont()); }

    void tagFollowsTheNameOrEndsTheSecondLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("hasWord");
        QTest::addColumn<bool>("isAfterName");
        QTest::newRow("room") << QStringLiteral("work") << false << true;
        QTest::newRow("a word beside it") << QStringLiteral("work") << true << false;
        QTest::newRow("a long name") << QStringLiteral("nightly-build-of-the-docs-and") << false << false;
    }

    void tagFollowsTheNameOrEndsTheSecondLine()
    {
        QFETCH(QString, name);
        QFETCH(bool, hasWord);
        QFETCH(bool, isAfterName);
        const ProfileRowLayout parts =
            layOut(item(name, true, hasWord ? ProfileTrouble::DifferentInKeychain : ProfileTrouble::None));
        QCOMPARE(parts.tag.width(), widthOf(profileTag(), FontRole::SmallMedium));
        QCOMPARE(parts.tag.top() == parts.name.top(), isAfterName);
        if (isAfterName) {
            QCOMPARE(parts.tag.left(), parts.name.right() + 1 + px(8));
        } else {
            QCOMPARE(parts.tag.right(), wide.right() - px(16));
            QVERIFY(parts.account.right() < parts.tag.left());
        }
    }

    // A word is an answer; a name can be told by its start and its end.
    void nameIsShortenedAndTheWordIsNot()
    {
        const QString name(80, u'n');
        const ProfileRowLayout parts = layOut(item(name, true, ProfileTrouble::DifferentInKeychain));
        QCOMPARE(parts.state.width(), px(22) + widthOf(QStringLiteral("Different in keychain"), FontRole::SmallMedium));
        QVERIFY(parts.name.width() < widthOf(name, FontRole::Section));
        QVERIFY(parts.name.right() < parts.state.left());
        QVERIFY(parts.stateTarget.height() >= px(24));
    }

    void narrowRowHasAnIcon()
    {
        const ProfileRowLayout parts = layOut(item(QStringLiteral("work"), true, ProfileTrouble::Expired), narrow);
        QVERIFY(parts.isNarrow);
        QCOMPARE(parts.state.width(), px(16));
        QCOMPARE(parts.tag.top(), parts.name.top()); // there is room beside an icon
    }

    void useLeavesRoomForTheAccount()
    {
        ProfileItem each = item(QStringLiteral("work"), false);
        QVERIFY(layOut(each).use.isEmpty());
        QVERIFY(layOut(each, wide, true).hint.isEmpty()); // it would shorten the address even more
        each.email = QStringLiteral("you@example.com");
        const ProfileRowLayout parts = layOut(each, wide, true);
        QCOMPARE(parts.use.right(), wide.right() - px(16));
        QVERIFY(parts.use.height() >= px(24));
        QVERIFY(!parts.hint.isEmpty());
        QVERIFY(parts.hint.right() < parts.use.left());
        QVERIFY(parts.account.right() < parts.hint.left());
        QVERIFY(parts.account.width() >= widthOf(each.email, FontRole::Small));
        QVERIFY(layOut(each, narrow, true).hint.isEmpty());
    }

    void mirrorsTheRowFromRightToLeft()
    {
        ProfileItem each = item(QStringLiteral("work"), false, ProfileTrouble::DifferentInKeychain);
        each.email = QStringLiteral("you@example.com");
        const ProfileRowLayout before = layOut(each, wide, true);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const ProfileRowLayout after = layOut(each, wide, true);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        const std::pair<QRect, QRect> pairs[]{{before.name, after.name},
                                              {before.state, after.state},
                                              {before.use, after.use},
                                              {before.hint, after.hint},
                                              {before.account, after.account}};
        for (const auto &[left, right] : pairs) {
            QCOMPARE(right.size(), left.size());
            QCOMPARE(wide.right() - right.right(), left.left() - wide.left());
        }
    }
};

SCRIPTO_TEST(TestProfileRowLayout)

} // namespace tst_profilerowlayout

#include "tst_profilerowlayout.moc"
