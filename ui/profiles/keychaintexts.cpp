// SPDX-License-Identifier: MIT
#include "ui/profiles/keychaintexts.h"

#include "ui/common/textlabel.h"

#include <QCoreApplication>

namespace scripto {

namespace {

constexpr qsizetype mostNamed = 4;

struct KeychainText {
    Q_DECLARE_TR_FUNCTIONS(scripto::KeychainTexts)
};

QString titled(const QString &title, const QString &rich)
{
    return QStringLiteral("<b>%1</b><br>%2").arg(title, rich);
}

QString entryNames(const QStringList &entries)
{
    if (entries.size() > mostNamed)
        return KeychainText::tr("%1 entries").arg(entries.size());
    QStringList names;
    for (const QString &entry : entries)
        names.append(escapedName(entry));
    return names.join(QStringLiteral(", "));
}

// Locked entries come first: the user can unlock them.
QString entriesMeaning(const QStringList &lockedEntries, const QStringList &newerEntries)
{
    if (!lockedEntries.isEmpty())
        return titled(KeychainText::tr("Entries in the keychain are locked"),
                      KeychainText::tr("Your profiles work. Once unlocked, these copies will be updated: %1.")
                          .arg(entryNames(lockedEntries)));
    if (!newerEntries.isEmpty())
        return titled(
            KeychainText::tr("Entries of a newer version"),
            KeychainText::tr("A newer Scripto Keys has written these to the keychain. They are left alone: %1.")
                .arg(entryNames(newerEntries)));
    return {};
}

} // namespace

QString keychainMeaning(KeychainState state, const QStringList &lockedEntries, const QStringList &newerEntries)
{
    switch (state) {
    case KeychainState::Locked:
        return titled(
            KeychainText::tr("The keychain is locked"),
            KeychainText::tr("Your profiles work. Their copies in the keychain are updated once you unlock it."));
    case KeychainState::NotSetUp:
        return titled(
            KeychainText::tr("The keychain is not set up"),
            KeychainText::tr("It would keep a second copy of each profile. The desktop asks for a password for it."));
    case KeychainState::Absent:
        return titled(KeychainText::tr("This desktop has no keychain"),
                      KeychainText::tr("Your profiles work. config.json has the only copies."));
    case KeychainState::Silent:
        return titled(
            KeychainText::tr("The keychain does not answer"),
            KeychainText::tr("Your profiles work. If it stays silent, close Scripto Keys and open it again."));
    case KeychainState::Off:
        return titled(KeychainText::tr("The keychain is off"),
                      KeychainText::tr("Your profiles work. config.json has the only copies, as the settings say."));
    case KeychainState::Ready:
        return entriesMeaning(lockedEntries, newerEntries);
    case KeychainState::Unknown:
        break;
    }
    return {};
}

QString unlockVerb(KeychainState state)
{
    switch (state) {
    case KeychainState::Locked:
        return KeychainText::tr("Unlock…");
    case KeychainState::NotSetUp:
        return KeychainText::tr("Set up…");
    default:
        return {};
    }
}

} // namespace scripto
