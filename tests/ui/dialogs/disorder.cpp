// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/disorder.h"

#include "app/keychain/keychainentry.h"

#include <QTest>

namespace scripto {

Profile profileWithKey(const QString &name, char letter)
{
    Profile profile;
    profile.name = name;
    profile.apiKey = Secret(QByteArrayView("scripto_" + QByteArray(16, letter)));
    profile.email = u"ops@example.com"_qs;
    profile.keyId = u"key_7"_qs;
    return profile;
}

Disorder::Disorder()
{
    writeFile({profileWithKey(u"same"_qs, 's'), profileWithKey(u"other"_qs, 'f'), profileWithKey(u"lost"_qs, 'l')},
              u"same"_qs);
    keep(profileWithKey(u"same"_qs, 's'));
    keep(profileWithKey(u"other"_qs, 'k'));
    keep(profileWithKey(u"gone"_qs, 'g'));
    start();
    keychain.removeOutside(u"lost"_qs);
    [&] { QTRY_COMPARE(stateOf(u"lost"_qs), MirrorState::NotInKeychain); }();
}

void Disorder::keep(const Profile &copy)
{
    keychain.entries[copy.name] = entryValue({copy, {}});
}

Secret Disorder::keyInKeychain(const QString &name) const
{
    return parseEntry(keychain.entries.value(name))->profile.apiKey;
}

} // namespace scripto
