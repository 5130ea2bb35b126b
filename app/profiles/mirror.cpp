// SPDX-License-Identifier: MIT
#include "app/profiles/mirror.h"

#include <QMessageAuthenticationCode>

namespace scripto {

namespace {

MirrorVerdict withoutFile(const MirrorInput &in, const QByteArray &salt)
{
    const bool removedHere = in.keychainSide == MirrorInput::KeychainSide::Read && !in.removed.isEmpty()
        && in.removed == fingerprintOf(*in.keychain, salt);
    return {MirrorState::NotInConfig, removedHere ? MirrorAction::RemoveFromKeychain : MirrorAction::None};
}

MirrorVerdict withoutKeychainCopy(const MirrorInput &in)
{
    if (in.lastInStep.isEmpty())
        return {MirrorState::Checking, MirrorAction::WriteToKeychain};
    return {MirrorState::NotInKeychain, MirrorAction::None};
}

MirrorVerdict withBoth(const MirrorInput &in, const QByteArray &salt)
{
    const Fingerprint file = fingerprintOf(*in.file, salt);
    const Fingerprint keychain = fingerprintOf(*in.keychain, salt);
    if (file == keychain)
        return {MirrorState::InSync, in.lastInStep == file ? MirrorAction::None : MirrorAction::Remember};
    if (in.removed == keychain)
        return {MirrorState::Checking, MirrorAction::WriteToKeychain};
    // Whatever emptied it: a copy without a key is no successor of one with a key.
    if (in.lastInStep != keychain || in.file->apiKey.isEmpty())
        return {MirrorState::Differs, MirrorAction::None};
    const bool sameKey = in.file->apiKey == in.keychain->apiKey; // whose account was filled in
    if (in.file->baseUrl == in.keychain->baseUrl && (sameKey || isSameAccount(*in.file, *in.keychain)))
        return {MirrorState::Checking, MirrorAction::WriteToKeychain};
    return {MirrorState::DifferentAccount, MirrorAction::None};
}

} // namespace

Fingerprint fingerprintOf(const Profile &profile, const QByteArray &salt)
{
    QMessageAuthenticationCode digest(QCryptographicHash::Sha256, salt);
    const auto add = [&digest](const QByteArray &value) {
        // The length in front keeps "ab" + "c" apart from "a" + "bc".
        digest.addData(QByteArray::number(value.size()) + ':' + value);
    };
    add(profile.apiKey.reveal().toByteArray());
    add(profile.baseUrl.toUtf8());
    add(profile.email.toUtf8());
    add(profile.userId.toUtf8());
    return digest.result().toHex();
}

MirrorVerdict mirror(const MirrorInput &in, const QByteArray &salt)
{
    using Side = MirrorInput::KeychainSide;
    if (!in.fileReadable)
        return {in.keychain ? MirrorState::InKeychain : MirrorState::Checking, MirrorAction::None};
    if (!in.file)
        return in.keychain ? withoutFile(in, salt) : MirrorVerdict{};
    if (in.file->apiKey.isEmpty() && !in.keychain)
        return {MirrorState::FileOnly, MirrorAction::None};
    if (in.keychainSide == Side::Unread)
        return {MirrorState::Checking, MirrorAction::None};
    if (in.foreignEntry)
        return {MirrorState::ForeignEntry, MirrorAction::None};
    if (in.keychainSide == Side::Away)
        return {MirrorState::KeychainAway, MirrorAction::None};
    return in.keychain ? withBoth(in, salt) : withoutKeychainCopy(in);
}

} // namespace scripto
