// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/identity.h"
#include "app/core/serverurl.h"

namespace scripto {

// An account for tests in which its identity does not matter.
inline AccountId accountNamed(const QString &name)
{
    return AccountId::ofUser(productionServer(), name);
}

} // namespace scripto
