// SPDX-License-Identifier: MIT
#include "ui/profiles/keychaintexts.h"

#include "ui/common/textlabel.h"

#include <QCoreApplication>

namespace scripto {

namespace {

constexpr qsizetype mostNamed = 4;

QString keychainText(const char *text)
{
    return QCoreApplication::translate("scripto::KeychainTexts", text);
}

QString titled(const QString &title, const QString &rich)
{
    return QStringLiteral("<b>%1</b><br>%2").arg(title, rich);
}

QString entryNames(const QStringList &entries)
{
    if (entries.size() > mostNamed)
        return keychainText("%1 entries").arg(entries.size());
    QStringList names;
    for (const QString &entry : entries)
        names.append(escapedName(entry));
    return names.join(QStringLiteral(", "));
}

// Locked entries come first: the user can unlock them.
QString entriesMeaning(const QStringList &lockedEntries, const QStringList &newerEntries)
{
    if (!lockedEntries.isEmpty())
        return titled(keychainText("Entries in the keychain are locked"),
                      keychainText("Your profiles work. Once unlocked, these copies will be updated: %1.")
                          .arg(entryNames(lockedEntries)));
    if (!newerEntries.isEmpty())
        return titled(
            keychainText("Entries of a newer version"),
            keychainText("A newer Scripto Keys has written these to the keychain. They are left alone: %1.")
                .arg(entryNames(newerEntries)));
    return {};
}

} // namespace

QString keychainMeaning(KeychainState state, const QStringList &lockedEntries, const QStringList &newerEntries)
{
    switch (state) {
    case KeychainState::Locked:
        return titled(
            keychainText("The keychain is locked"),
            keychainText("Your profiles work. Their copies in the keychain are updated once you unlock it."));
    case KeychainState::NotSetUp:
        return titled(
            keychainText("The keychain is not set up"),
            keychainText("It would keep a second copy of each profile. The desktop asks for a password for it."));
    case KeychainState::Absent:
        return titled(keychainText("This desktop has no keychain"),
                      keychainText("Your profiles work. config.json has the only copies."));
    case KeychainState::Silent:
        return titled(keychainText("The keychain does not answer"),
                      keychainText("Your profiles work. If it stays silent, close Scripto Keys and open it again."));
    case KeychainState::Off:
        return titled(keychainText("The keychain is off"),
                      keychainText("Your profiles work. config.json has the only copies, as the settings say."));
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
        return keychainText("Unlock…");
    case KeychainState::NotSetUp:
        return keychainText("Set up…");
    default:
        return {};
    }
}

} // namespace scripto
