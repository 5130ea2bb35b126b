// SPDX-License-Identifier: MIT
#include "app/core/profilemembers.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_profilemembers {

using namespace scripto;

namespace {

const ProfileMember &member(QLatin1StringView name)
{
    const auto all = profileMembers();
    const auto it = std::find_if(all.begin(), all.end(), [&](const ProfileMember &each) { return each.name == name; });
    return it == all.end() ? all.front() : *it;
}

} // namespace

class TestProfileMembers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEveryMemberInTheOrderOfTheCli()
    {
        QStringList names;
        for (const ProfileMember &each : profileMembers())
            names.append(each.name);
        QCOMPARE(names.join(u' '),
                 QStringLiteral("email userId baseUrl keyId keyName keyPrefix createdAt updatedAt expiresAt"));
    }

    void restoresEveryMember()
    {
        Profile profile;
        profile.email = QStringLiteral("yöu@example.com");
        profile.userId = QStringLiteral("user_1");
        profile.baseUrl = QStringLiteral("http://localhost:5173");
        profile.keyId = QStringLiteral("key_1");
        profile.keyName = QStringLiteral("lap\"top");
        profile.keyPrefix = QStringLiteral("scripto_");
        profile.createdAt = QDateTime(QDate(2026, 6, 20), QTime(10, 0, 0, 1), Qt::UTC);
        profile.updatedAt = profile.createdAt.addDays(1);
        profile.expiresAt = profile.createdAt.addDays(90);
        Profile copy;
        for (const ProfileMember &each : profileMembers()) {
            QVERIFY2(each.textIn(copy).isEmpty(), each.name.data());
            each.setText(copy, each.textIn(profile));
            QVERIFY2(!each.textIn(copy).isEmpty(), each.name.data());
        }
        QVERIFY(copy == profile);
    }

    void readsAndWritesDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("as JavaScript writes it") << "2026-06-20T10:00:00.001Z"
                                                 << "2026-06-20T10:00:00.001Z";
        QTest::newRow("without milliseconds") << "2026-06-20T10:00:00Z"
                                              << "2026-06-20T10:00:00.000Z";
        QTest::newRow("with an offset") << "2026-06-20T12:00:00+02:00"
                                        << "2026-06-20T10:00:00.000Z";
        QTest::newRow("a day") << "2026-06-20"
                               << "2026-06-20T00:00:00.000Z";
        QTest::newRow("no date") << "yesterday" << QString();
        QTest::newRow("ten letters") << "0123456789" << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void readsAndWritesDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        Profile profile;
        profile.expiresAt = QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
        member(QLatin1StringView("expiresAt")).setText(profile, text);
        QCOMPARE(member(QLatin1StringView("expiresAt")).textIn(profile), written);
        QCOMPARE(profile.expiresAt.isValid(), !written.isEmpty());
    }
};

SCRIPTO_TEST(TestProfileMembers)

} // namespace tst_profilemembers

#include "tst_profilemembers.moc"
