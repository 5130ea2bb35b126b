// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/profiles/sampleprofiles.h"
#include "ui/profiles/profilehealth.h"

#include <QTest>

namespace tst_profilehealth {

using namespace scripto;

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-28T12:00:00Z"), Qt::ISODate);

struct Case {
    MirrorState mirror = MirrorState::InSync;
    bool keyRevoked = false;
    bool keyRefused = false;
    std::optional<int> expiresInDays = {};
    bool isWriteRefused = false; // by a keychain that is available
    bool hasKey = true;
    ProfileTrouble found = ProfileTrouble::None; // by a check

    ProfileRow row() const
    {
        ProfileRow row = samples::row(QStringLiteral("work"), {}, hasKey ? QStringLiteral("ab") : QString(), mirror);
        row.keyRevoked = keyRevoked;
        row.keyRefused = keyRefused;
        if (isWriteRefused)
            row.repairs = {Repair::WriteToKeychain};
        return row;
    }
    ProfileFinding finding() const { return {found, {}, row().profile}; }
    QDateTime expiresAt() const { return expiresInDays ? now.addDays(*expiresInDays) : QDateTime(); }
};

// The words from the worst on; each profile has everything that the later ones have, as far as that is possible.
const std::initializer_list<std::pair<const char *, Case>> theWorstFirst{
    {"Key revoked", {MirrorState::Differs, true, true, -1}},
    {"Key refused", {MirrorState::NotInConfig, false, true, -1}},
    {"Other account", {MirrorState::NotInConfig, false, false, -1, false, true, ProfileTrouble::OtherAccount}},
    {"Expired", {MirrorState::NotInConfig, false, false, -1}},
    {"Not in config.json", {MirrorState::NotInConfig, false, false, 5}},
    {"Different in keychain", {MirrorState::Differs, false, false, 5}},
    {"Expires in 5 days", {MirrorState::NotInKeychain, false, false, 5}},
    {"Not in keychain", {.mirror = MirrorState::NotInKeychain, .found = ProfileTrouble::NotReached}},
};

} // namespace

class TestProfileHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheWorstTrouble_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<ProfileRow>("row");
        QTest::addColumn<QDateTime>("expiresAt");
        QTest::addColumn<ProfileFinding>("finding");
        const auto add = [](const char *name, const Case &each, const char *word) {
            QTest::newRow(name) << QString::fromUtf8(word) << each.row() << each.expiresAt() << each.finding();
        };
        for (const auto &[word, each] : theWorstFirst)
            add(word, each, word);
        add("another account", {MirrorState::DifferentAccount}, "Different in keychain");
        add("the keychain did not take it", {.mirror = MirrorState::KeychainAway, .isWriteRefused = true},
            "Not in keychain");
        add("expires tomorrow", {.expiresInDays = 1}, "Expires tomorrow");
        add("expires now", {.expiresInDays = 0}, "Expired");
        add("no key", {.mirror = MirrorState::FileOnly, .hasKey = false}, "No key");
        add("being checked", {.keyRevoked = true, .found = ProfileTrouble::Checking}, "Checking…");
        add("waits for a check", {.keyRefused = true, .found = ProfileTrouble::Waiting}, "Waiting");
        add("no answer", {.found = ProfileTrouble::NotReached}, "Not reached");
        add("no result", {.found = ProfileTrouble::NotChecked}, "Not checked");
        add("few uses", {.found = ProfileTrouble::LeftOut}, "Left out");
        add("accepted since a check", {.found = ProfileTrouble::KeyRefused}, "");
        // The keychain's own state is not a profile's, and neither is a file that nobody can read.
        for (const MirrorState calm :
             {MirrorState::Checking, MirrorState::InSync, MirrorState::KeychainAway, MirrorState::InKeychain,
              MirrorState::LockedEntry, MirrorState::NewerEntry, MirrorState::ForeignEntry})
            add(nameOf(calm).data(), {calm}, "");
    }

    void showsTheWorstTrouble()
    {
        QFETCH(QString, word);
        QFETCH(ProfileRow, row);
        QFETCH(QDateTime, expiresAt);
        QFETCH(ProfileFinding, finding);
        const ProfileTrouble trouble = troubleOf(row, expiresAt, now, finding);
        QCOMPARE(trouble == ProfileTrouble::None, word.isEmpty());
        if (trouble != ProfileTrouble::None)
            QCOMPARE(troubleWord(trouble, expiresAt, now).word, word);
    }

    void enumerationListsTheWorstFirst()
    {
        auto before = static_cast<int>(ProfileTrouble::KeyRevoked) - 1;
        for (const auto &[word, each] : theWorstFirst) {
            const auto trouble = static_cast<int>(troubleOf(each.row(), each.expiresAt(), now, each.finding()));
            QCOMPARE(trouble, before + 1);
            before = trouble;
        }
    }

    // It was about another key, account or server.
    void aFindingEndsWithItsProfile()
    {
        const Case checked{.found = ProfileTrouble::OtherAccount};
        ProfileRow changed = checked.row();
        QCOMPARE(troubleOf(changed, {}, now, checked.finding()), ProfileTrouble::OtherAccount);
        changed.profile.apiKey = Secret(QByteArray("scripto_another"));
        QCOMPARE(troubleOf(changed, {}, now, checked.finding()), ProfileTrouble::None);
    }

    void whatStopsTheCliIsRed_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<int>("tone");
        const auto add = [](const char *name, ProfileTrouble trouble, Tone tone) {
            QTest::newRow(name) << static_cast<int>(trouble) << static_cast<int>(tone);
        };
        add("revoked", ProfileTrouble::KeyRevoked, Tone::Danger);
        add("refused", ProfileTrouble::KeyRefused, Tone::Danger);
        add("expired", ProfileTrouble::Expired, Tone::Danger);
        add("not in the file", ProfileTrouble::NotInConfig, Tone::Danger);
        add("different", ProfileTrouble::DifferentInKeychain, Tone::Warn);
        add("expiring", ProfileTrouble::Expiring, Tone::Warn);
        add("another account's", ProfileTrouble::OtherAccount, Tone::Danger);
        add("not reached", ProfileTrouble::NotReached, Tone::Warn);
        add("left out", ProfileTrouble::LeftOut, Tone::Neutral);
        add("not in the keychain", ProfileTrouble::NotInKeychain, Tone::Warn);
        add("no key", ProfileTrouble::NoKey, Tone::Neutral);
    }

    void whatStopsTheCliIsRed()
    {
        QFETCH(int, trouble);
        QFETCH(int, tone);
        const StateWord word = troubleWord(static_cast<ProfileTrouble>(trouble), now.addDays(5), now);
        QCOMPARE(static_cast<int>(word.iconTone), tone);
        QCOMPARE(static_cast<int>(word.wordTone), tone);
    }
};

SCRIPTO_TEST(TestProfileHealth)

} // namespace tst_profilehealth

#include "tst_profilehealth.moc"
