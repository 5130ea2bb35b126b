// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keystatus.h"

#include <QStringList>

namespace scripto {

// What each chip shows, in the order of KeysFilter::Category.
QStringList chipExplanations(const StatusRules &rules);

} // namespace scripto
