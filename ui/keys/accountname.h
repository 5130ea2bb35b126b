// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/showntext.h"
#include "app/keys/list/keystore.h"

namespace scripto {

// The account's name for people. A profile may lack the e-mail address.
inline QString accountName(const KeyAccount &account)
{
    return account.email.isEmpty() ? KeyStore::tr("the account of profile “%1”").arg(shownText(account.reader))
                                   : shownText(account.email);
}

} // namespace scripto
