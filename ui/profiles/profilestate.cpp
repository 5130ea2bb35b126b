// SPDX-License-Identifier: MIT
#include "ui/profiles/profilestate.h"

#include <QCoreApplication>

namespace scripto {

namespace {

QString stateText(const char *text)
{
    return QCoreApplication::translate("scripto::ProfileState", text);
}

StateWord calm(Icon icon, const char *word)
{
    return {icon, stateText(word), Tone::Neutral, Tone::Neutral, FontRole::Small};
}

StateWord wantsDecision(Icon icon, const char *word, Tone tone)
{
    return {icon, stateText(word), tone, tone, FontRole::SmallMedium};
}

StateWord keychainAwayWord(KeychainState keychain)
{
    switch (keychain) {
    case KeychainState::Unknown:
        break;
    case KeychainState::Ready: // available, but it failed
        return calm(Icon::Keychain, QT_TRANSLATE_NOOP("scripto::ProfileState", "Keychain failed"));
    case KeychainState::Locked:
        return calm(Icon::Keychain, QT_TRANSLATE_NOOP("scripto::ProfileState", "Keychain locked"));
    case KeychainState::NotSetUp:
        return calm(Icon::Keychain, QT_TRANSLATE_NOOP("scripto::ProfileState", "Keychain not set up"));
    case KeychainState::Absent:
        return calm(Icon::Keychain, QT_TRANSLATE_NOOP("scripto::ProfileState", "No keychain"));
    case KeychainState::Silent:
        return calm(Icon::Keychain, QT_TRANSLATE_NOOP("scripto::ProfileState", "Keychain silent"));
    case KeychainState::Off:
        return calm(Icon::Keychain, QT_TRANSLATE_NOOP("scripto::ProfileState", "Keychain off"));
    }
    return calm(Icon::Wait, QT_TRANSLATE_NOOP("scripto::ProfileState", "Checking"));
}

} // namespace

StateWord profileStateWord(MirrorState mirror, KeychainState keychain, bool keyRevoked, bool keyRefused)
{
    // Neither copy works any more, however they compare.
    if (keyRevoked)
        return wantsDecision(Icon::Revoke, QT_TRANSLATE_NOOP("scripto::ProfileState", "Key revoked"), Tone::Danger);
    if (keyRefused)
        return wantsDecision(Icon::Error, QT_TRANSLATE_NOOP("scripto::ProfileState", "Key refused"), Tone::Danger);
    switch (mirror) {
    case MirrorState::Checking:
        break;
    case MirrorState::InSync:
        return {Icon::InSync, stateText(QT_TRANSLATE_NOOP("scripto::ProfileState", "In sync")), Tone::Ok, Tone::Text2,
                FontRole::Small};
    case MirrorState::Differs:
        return wantsDecision(Icon::Changed, QT_TRANSLATE_NOOP("scripto::ProfileState", "Different in keychain"),
                             Tone::Warn);
    case MirrorState::DifferentAccount:
        return wantsDecision(Icon::Changed, QT_TRANSLATE_NOOP("scripto::ProfileState", "Different account"),
                             Tone::Warn);
    case MirrorState::NotInConfig:
        return wantsDecision(Icon::FileMissing, QT_TRANSLATE_NOOP("scripto::ProfileState", "Not in config.json"),
                             Tone::Danger);
    case MirrorState::NotInKeychain:
        return wantsDecision(Icon::Keychain, QT_TRANSLATE_NOOP("scripto::ProfileState", "Not in keychain"), Tone::Warn);
    case MirrorState::KeychainAway:
        return keychainAwayWord(keychain);
    case MirrorState::InKeychain:
        return calm(Icon::Keychain, QT_TRANSLATE_NOOP("scripto::ProfileState", "In keychain"));
    case MirrorState::LockedEntry:
        return calm(Icon::Keychain, QT_TRANSLATE_NOOP("scripto::ProfileState", "Keychain entry locked"));
    case MirrorState::NewerEntry:
        return calm(Icon::Unknown, QT_TRANSLATE_NOOP("scripto::ProfileState", "Newer keychain entry"));
    case MirrorState::ForeignEntry:
        return calm(Icon::Unknown, QT_TRANSLATE_NOOP("scripto::ProfileState", "Foreign keychain entry"));
    case MirrorState::FileOnly:
        return calm(Icon::Key, QT_TRANSLATE_NOOP("scripto::ProfileState", "No key"));
    }
    return calm(Icon::Wait, QT_TRANSLATE_NOOP("scripto::ProfileState", "Checking"));
}

QString repairLink(const QList<Repair> &repairs)
{
    if (repairs.isEmpty())
        return {};
    if (repairs.contains(Repair::Restore))
        return stateText(QT_TRANSLATE_NOOP("scripto::ProfileState", "Restore…"));
    if (repairs.contains(Repair::WriteToKeychain))
        return stateText(QT_TRANSLATE_NOOP("scripto::ProfileState", "Write again"));
    return stateText(QT_TRANSLATE_NOOP("scripto::ProfileState", "Review…"));
}

} // namespace scripto
