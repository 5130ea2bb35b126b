// SPDX-License-Identifier: MIT
#include "app/profiles/solekeys.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_solekeys {

using namespace scripto;

namespace {

Profile copy(const QString &name, char letter)
{
    Profile profile;
    profile.name = name;
    if (letter != 0)
        profile.apiKey = Secret("scripto_" + QByteArray(8, letter));
    return profile;
}

// The letters of its own key, of the keychain's copy and of the earlier ones there.
ProfileRow row(const QString &name, char own, char inKeychain = 0, const QByteArray &previous = {})
{
    ProfileRow row;
    row.profile = copy(name, own);
    row.inFile = true;
    if (inKeychain != 0)
        row.keychainCopy = copy(name, inKeychain);
    for (const char letter : previous)
        row.previous.append(copy(name, letter));
    return row;
}

} // namespace

class TestSoleKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheKeysThatLeaveWithAProfile_data()
    {
        QTest::addColumn<ProfileRow>("subject");
        QTest::addColumn<QList<ProfileRow>>("others");
        QTest::addColumn<QByteArray>("revoked");
        QTest::addColumn<QByteArray>("lost");
        const QString work = QStringLiteral("work");
        const QString other = QStringLiteral("other");
        const auto add = [](const char *name, const ProfileRow &subject, const QList<ProfileRow> &others,
                            const char *revoked, const char *lost) {
            QTest::newRow(name) << subject << others << QByteArray(revoked) << QByteArray(lost);
        };
        add("its own", row(work, 'a', 'a'), {row(other, 'b')}, "", "a");
        add("revoked", row(work, 'a', 'a'), {}, "a", "");
        add("held by another profile", row(work, 'a'), {row(other, 'a')}, "", "");
        add("no key", row(work, 0), {}, "", "");
        add("different in the keychain", row(work, 'a', 'b'), {row(other, 'a')}, "", "b");
        add("both", row(work, 'a', 'b'), {}, "", "ab");
        add("an earlier one, alive", row(work, 'a', 'a', "cd"), {}, "ac", "d");
        add("an earlier one that is the present one", row(work, 'a', 'a', "a"), {}, "", "a");
        add("another profile keeps it as an earlier one", row(work, 'a'), {row(other, 'b', 'b', "a")}, "", "a");
        add("another profile has it in the keychain only", row(work, 'a'), {row(other, 'b', 'a')}, "", "a");
    }

    void findsTheKeysThatLeaveWithAProfile()
    {
        QFETCH(ProfileRow, subject);
        QFETCH(QList<ProfileRow>, others);
        QFETCH(QByteArray, revoked);
        QFETCH(QByteArray, lost);
        const auto letterOf = [](const Secret &key) { return key.reveal().back(); };
        QByteArray letters;
        for (const Secret &key : soleKeysOf(subject, QList<ProfileRow>{subject} + others,
                                            [&](const Secret &each) { return revoked.contains(letterOf(each)); }))
            letters.append(letterOf(key));
        QCOMPARE(letters, lost);
    }
};

SCRIPTO_TEST(TestSoleKeys)

} // namespace tst_solekeys

#include "tst_solekeys.moc"
