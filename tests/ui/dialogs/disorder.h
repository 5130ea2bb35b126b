// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/dialogs/dialogworld.h"

namespace scripto {

// A profile whose key consists of `letter`.
Profile profileWithKey(const QString &name, char letter);

// "same" is in sync, "other" has another key in the keychain, "gone" is in the keychain only, "lost" in the file only.
struct Disorder : DialogWorld {
    Disorder();

    void keep(const Profile &copy);
    Secret keyInKeychain(const QString &name) const;
};

} // namespace scripto
