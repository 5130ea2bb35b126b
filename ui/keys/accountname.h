// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/serverurl.h"
#include "app/core/showntext.h"
#include "app/keys/list/keystore.h"

namespace scripto {

// The account's name for people. A profile may lack the e-mail address.
inline QString accountName(const KeyAccount &account)
{
    return account.email.isEmpty() ? KeyStore::tr("the account of profile “%1”").arg(shownText(account.reader))
                                   : shownText(account.email);
}

// Adds the server unless it is the production server: an address may have accounts on several servers.
inline QString accountLabel(const KeyAccount &account)
{
    const bool everyones = isSameOrigin(account.server, productionServer());
    return everyones ? accountName(account) : accountName(account) + QStringLiteral(" · ") + serverName(account.server);
}

} // namespace scripto
