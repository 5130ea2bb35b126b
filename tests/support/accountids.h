// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/identity.h"
#include "app/core/serverurl.h"

namespace scripto {

// Some account, where it does not matter whose.
inline AccountId accountNamed(const QString &name)
{
    return AccountId::ofUser(productionServer(), name);
}

} // namespace scripto
