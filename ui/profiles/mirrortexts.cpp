// SPDX-License-Identifier: MIT
#include "ui/profiles/mirrortexts.h"

#include "app/core/showntext.h"
#include "ui/common/relativetime.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace scripto {

namespace {

struct MirrorText {
    Q_DECLARE_TR_FUNCTIONS(scripto::MirrorTexts)
};

QString changed(const char *sentence, const QDateTime &at, const QDateTime &now)
{
    return at.isValid() ? MirrorText::tr(sentence).arg(agoInSentence(at.toLocalTime(), now)) : QString();
}

QString joinedSentences(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString differs(const ProfileRow &row, const QString &how, const QDateTime &now)
{
    const QString inFile =
        changed(QT_TRANSLATE_NOOP("scripto::MirrorTexts", "Changed in config.json %1."), row.fileChangedAt, now);
    const QString inKeychain =
        changed(QT_TRANSLATE_NOOP("scripto::MirrorTexts", "Changed in the keychain %1."), row.keychainChangedAt, now);
    const bool keychainIsNewer =
        row.keychainChangedAt.isValid() && (!row.fileChangedAt.isValid() || row.keychainChangedAt > row.fileChangedAt);
    return joinedSentences({how, keychainIsNewer ? inKeychain : inFile, keychainIsNewer ? inFile : inKeychain,
                            MirrorText::tr("Nothing has been overwritten.")});
}

QString howDiffers(const ProfileRow &row)
{
    const bool wasReplaced = std::any_of(row.previous.begin(), row.previous.end(),
                                         [&](const Profile &each) { return each.apiKey == row.profile.apiKey; });
    if (wasReplaced)
        return MirrorText::tr("config.json is back to an older key; the keychain has the newer one.");
    if (row.keyRevoked)
        return MirrorText::tr("config.json has a key that was revoked; the keychain has another one.");
    return MirrorText::tr("config.json and the keychain have different copies.");
}

QString keychainAway(KeychainState keychain)
{
    switch (keychain) {
    case KeychainState::Locked:
        return MirrorText::tr(
            "The keychain is locked. The copies are compared, and written where needed, once it is unlocked.");
    case KeychainState::NotSetUp:
        return MirrorText::tr("This desktop’s keychain is not set up, so config.json has the only copy.");
    case KeychainState::Absent:
        return MirrorText::tr("This desktop has no keychain, so config.json has the only copy.");
    case KeychainState::Silent:
        return MirrorText::tr("The keychain does not answer. If that lasts, close Scripto Keys and open it again.");
    case KeychainState::Off:
        return MirrorText::tr("The keychain is off in Settings, so only config.json is read and written.");
    case KeychainState::Ready:
        return MirrorText::tr(
            "The keychain refused its copy of this profile. It is tried again when the keychain changes.");
    case KeychainState::Unknown:
        break;
    }
    return MirrorText::tr("The keychain has not answered yet.");
}

QString stepOf(const ProfileRow &row, const QDateTime &now)
{
    const QDateTime newest = qMax(row.fileChangedAt, row.keychainChangedAt);
    return joinedSentences({MirrorText::tr("Same in config.json and the keychain."),
                            changed(QT_TRANSLATE_NOOP("scripto::MirrorTexts", "Last changed %1."), newest, now)});
}

} // namespace

QString whatHappened(const ProfileRow &row, KeychainState keychain, const QDateTime &now)
{
    switch (row.mirror) {
    case MirrorState::Checking:
        return MirrorText::tr("config.json and the keychain are being compared.");
    case MirrorState::InSync:
        return stepOf(row, now);
    case MirrorState::Differs:
        return differs(row, howDiffers(row), now);
    case MirrorState::DifferentAccount:
        return differs(
            row, MirrorText::tr("In config.json it now belongs to another account or server than in the keychain."),
            now);
    case MirrorState::NotInConfig:
        return joinedSentences({MirrorText::tr("The CLI does not know this profile. The keychain has the only copy."),
                                changed(QT_TRANSLATE_NOOP("scripto::MirrorTexts", "It was written there %1."),
                                        row.keychainChangedAt, now)});
    case MirrorState::NotInKeychain:
        return joinedSentences(
            {MirrorText::tr("The keychain had a copy and has lost it. config.json has the only one."),
             changed(QT_TRANSLATE_NOOP("scripto::MirrorTexts", "It changed there %1."), row.fileChangedAt, now)});
    case MirrorState::KeychainAway:
        return keychainAway(keychain);
    case MirrorState::InKeychain:
        return MirrorText::tr("config.json cannot be read. This is the keychain’s copy.");
    case MirrorState::FileOnly:
        return MirrorText::tr("This profile has no key, so there is nothing to keep in the keychain.");
    case MirrorState::LockedEntry:
        return MirrorText::tr(
            "This profile’s entry in the keychain is locked. The copies are compared once you unlock it.");
    case MirrorState::NewerEntry:
        return MirrorText::tr(
            "A newer version of Scripto Keys has written this profile’s entry in the keychain. It is left alone "
            "until you use that version again.");
    case MirrorState::ForeignEntry:
        return MirrorText::tr("Another program has written an entry of this name to the keychain. It is left alone, so "
                              "config.json has the only copy.");
    }
    Q_UNREACHABLE();
}

QString repairVerb(Repair repair)
{
    switch (repair) {
    case Repair::WriteToKeychain:
        return MirrorText::tr("Write to the keychain");
    case Repair::UseFile:
        return MirrorText::tr("Use config.json’s");
    case Repair::UseKeychain:
        return MirrorText::tr("Use the keychain’s");
    case Repair::KeepBoth:
        return MirrorText::tr("Keep both");
    case Repair::Restore:
        return MirrorText::tr("Restore");
    case Repair::Forget:
        return MirrorText::tr("Forget");
    }
    Q_UNREACHABLE();
}

QString repairPreview(Repair repair)
{
    switch (repair) {
    case Repair::WriteToKeychain:
        return MirrorText::tr("config.json’s copy is written to the keychain.");
    case Repair::UseFile:
        return MirrorText::tr("config.json’s copy replaces the keychain’s, which is kept there as the one before.");
    case Repair::UseKeychain:
        return MirrorText::tr(
            "The keychain’s copy replaces config.json’s, which the keychain keeps as the one before.");
    case Repair::KeepBoth:
        return MirrorText::tr("The keychain’s copy becomes a profile of its own beside this one.");
    case Repair::Restore:
        return MirrorText::tr("It comes back into config.json, and the CLI can use it.");
    case Repair::Forget:
        return MirrorText::tr("The keychain’s copy, the only one, is removed.");
    }
    Q_UNREACHABLE();
}

QString repairDone(Repair repair)
{
    switch (repair) {
    case Repair::WriteToKeychain:
        return MirrorText::tr("Written to the keychain");
    case Repair::UseFile:
        return MirrorText::tr("The keychain has config.json’s copy");
    case Repair::UseKeychain:
        return MirrorText::tr("config.json has the keychain’s copy");
    case Repair::KeepBoth:
        return MirrorText::tr("Both are kept");
    case Repair::Restore:
        return MirrorText::tr("Restored");
    case Repair::Forget:
        return MirrorText::tr("Forgotten");
    }
    Q_UNREACHABLE();
}

QString keptFile(const Repaired &repaired)
{
    if (repaired.brokenFile.isEmpty())
        return {};
    return MirrorText::tr("The broken file is kept beside it as %1.")
        .arg(shownText(QFileInfo(repaired.brokenFile).fileName()));
}

} // namespace scripto
