// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/serverurl.h"
#include "app/core/showntext.h"
#include "app/keys/list/keystore.h"

namespace scripto {

// What the account is called; profiles need not know their e-mail address.
inline QString accountName(const KeyAccount &account)
{
    return account.email.isEmpty() ? KeyStore::tr("the account of profile “%1”").arg(shownText(account.reader))
                                   : shownText(account.email);
}

// The same, with the server if it is not the one of everyone: one address may be in use on several.
inline QString accountLabel(const KeyAccount &account)
{
    const bool everyones = isSameOrigin(account.server, productionServer());
    return everyones ? accountName(account) : accountName(account) + QStringLiteral(" · ") + serverName(account.server);
}

} // namespace scripto
