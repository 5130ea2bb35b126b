// SPDX-License-Identifier: MIT
#include "app/profiles/mirror.h"

#include <QHash>
#include <QMessageAuthenticationCode>

namespace scripto {

using namespace Qt::StringLiterals;

namespace {

using KeychainSide = MirrorInput::KeychainSide;

MirrorState stateOf(UnreadEntry entry)
{
    switch (entry) {
    case UnreadEntry::Locked:
        return MirrorState::LockedEntry;
    case UnreadEntry::Newer:
        return MirrorState::NewerEntry;
    case UnreadEntry::Foreign:
        break;
    }
    return MirrorState::ForeignEntry;
}

MirrorVerdict withoutFile(const MirrorInput &in, const QByteArray &salt)
{
    if (in.keychainSide != KeychainSide::Read)
        return {MirrorState::NotInConfig, MirrorAction::None, {Repair::Restore}};
    const bool removedHere = !in.removed.isEmpty() && in.removed == fingerprintOf(*in.keychain, salt);
    return {MirrorState::NotInConfig,
            removedHere ? MirrorAction::RemoveFromKeychain : MirrorAction::None,
            {Repair::Restore, Repair::Forget}};
}

MirrorVerdict withoutKeychainCopy(const MirrorInput &in)
{
    if (in.lastInStep.isEmpty())
        return {MirrorState::Checking, MirrorAction::WriteToKeychain};
    return {MirrorState::NotInKeychain, MirrorAction::None, {Repair::WriteToKeychain}};
}

MirrorVerdict withBoth(const MirrorInput &in, const QByteArray &salt)
{
    // Whatever emptied the file's copy, a copy without a key does not supersede one with a key.
    if (in.file->apiKey.isEmpty())
        return {MirrorState::Differs, MirrorAction::None, {Repair::UseKeychain}};
    const Fingerprint file = fingerprintOf(*in.file, salt);
    const Fingerprint keychain = fingerprintOf(*in.keychain, salt);
    if (file == keychain)
        return {MirrorState::InSync, in.lastInStep == file ? MirrorAction::None : MirrorAction::Remember};
    if (in.removed == keychain)
        return {MirrorState::Checking, MirrorAction::WriteToKeychain};
    // Somebody put back an older config.json, or an older key in it. That does not replace a live or newer key.
    if (in.fileKeyRevoked || in.fileKeyOlder)
        return {MirrorState::Differs, MirrorAction::None, {Repair::UseKeychain, Repair::KeepBoth, Repair::UseFile}};
    const QList<Repair> repairs{Repair::KeepBoth, Repair::UseFile, Repair::UseKeychain};
    if (in.lastInStep != keychain && in.writing != keychain)
        return {MirrorState::Differs, MirrorAction::None, repairs};
    const bool sameKey = in.file->apiKey == in.keychain->apiKey; // then only account details were filled in
    if (in.file->baseUrl == in.keychain->baseUrl && (sameKey || isSameAccount(*in.file, *in.keychain)))
        return {MirrorState::Checking, MirrorAction::WriteToKeychain};
    return {MirrorState::DifferentAccount, MirrorAction::None, repairs};
}

MirrorVerdict withKeychainRead(const MirrorInput &in, const QByteArray &salt)
{
    MirrorVerdict verdict = in.keychain ? withBoth(in, salt) : withoutKeychainCopy(in);
    // A refused write is not retried in a loop, but by the user or after the next read.
    if (in.refused && verdict.action == MirrorAction::WriteToKeychain)
        return {MirrorState::KeychainAway, MirrorAction::None, {Repair::WriteToKeychain}};
    return verdict;
}

} // namespace

Fingerprint fingerprintOf(const Profile &profile, const QByteArray &salt)
{
    QMessageAuthenticationCode digest(QCryptographicHash::Sha256, salt);
    const auto add = [&digest](const QByteArray &value) {
        // The length prefix keeps "ab" + "c" apart from "a" + "bc".
        digest.addData(QByteArray::number(value.size()) + ':' + value);
    };
    add(profile.apiKey.reveal().toByteArray());
    add(profile.baseUrl.toUtf8());
    add(profile.email.toUtf8());
    add(profile.userId.toUtf8());
    return digest.result().toHex();
}

QLatin1StringView nameOf(MirrorState state)
{
    switch (state) {
    case MirrorState::Checking:
        return "Checking"_L1;
    case MirrorState::InSync:
        return "InSync"_L1;
    case MirrorState::Differs:
        return "Differs"_L1;
    case MirrorState::DifferentAccount:
        return "DifferentAccount"_L1;
    case MirrorState::NotInConfig:
        return "NotInConfig"_L1;
    case MirrorState::NotInKeychain:
        return "NotInKeychain"_L1;
    case MirrorState::KeychainAway:
        return "KeychainAway"_L1;
    case MirrorState::InKeychain:
        return "InKeychain"_L1;
    case MirrorState::FileOnly:
        return "FileOnly"_L1;
    case MirrorState::LockedEntry:
        return "LockedEntry"_L1;
    case MirrorState::NewerEntry:
        return "NewerEntry"_L1;
    case MirrorState::ForeignEntry:
        return "ForeignEntry"_L1;
    }
    Q_UNREACHABLE();
}

MirrorVerdict mirror(const MirrorInput &in, const QByteArray &salt)
{
    if (in.fileSide != MirrorInput::FileSide::Read) {
        const bool canBeWritten = in.fileSide != MirrorInput::FileSide::Unreadable;
        if (!in.keychain)
            return {};
        return {MirrorState::InKeychain, MirrorAction::None, canBeWritten ? QList{Repair::Restore} : QList<Repair>()};
    }
    if (!in.file) {
        MirrorVerdict verdict = in.keychain ? withoutFile(in, salt) : MirrorVerdict{};
        if (in.refused)
            verdict.action = MirrorAction::None;
        return verdict;
    }
    if (in.file->apiKey.isEmpty() && !in.keychain)
        return {MirrorState::FileOnly};
    if (in.keychainSide == KeychainSide::Unread)
        return {};
    if (in.unread)
        return {stateOf(*in.unread)};
    if (in.keychainSide == KeychainSide::Away)
        return {MirrorState::KeychainAway};
    return withKeychainRead(in, salt);
}

QList<Renaming> renamings(const QList<Profile> &onlyInFile, const QList<Profile> &onlyInKeychain,
                          const QByteArray &salt)
{
    if (onlyInFile.isEmpty() || onlyInKeychain.isEmpty())
        return {};
    const auto keyOf = [&salt](const Profile &profile) {
        Profile bare; // without the account, which may have been filled in since
        bare.apiKey = profile.apiKey;
        bare.baseUrl = profile.baseUrl;
        return fingerprintOf(bare, salt);
    };
    QHash<Fingerprint, QStringList> old;
    for (const Profile &profile : onlyInKeychain)
        old[keyOf(profile)].append(profile.name);
    QHash<Fingerprint, QStringList> fresh;
    for (const Profile &profile : onlyInFile)
        fresh[keyOf(profile)].append(profile.name);
    QList<Renaming> found;
    for (auto it = fresh.cbegin(); it != fresh.cend(); ++it) {
        const QStringList from = old.value(it.key());
        if (from.size() == 1 && it->size() == 1)
            found.append({from.first(), it->first()});
    }
    return found;
}

} // namespace scripto
