// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/keystore.h"

namespace scripto {

// What the account is called; profiles need not know their e-mail address.
inline QString accountName(const KeyAccount &account)
{
    return account.email.isEmpty() ? KeyStore::tr("the account of profile “%1”").arg(account.reader) : account.email;
}

} // namespace scripto
