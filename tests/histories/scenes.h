// SPDX-License-Identifier: MIT
#pragma once

#include "tests/histories/steps.h"

namespace scripto {

// A few steps in an order that chance would rarely find: something is under way, and just then something else happens.
QList<Step> randomScene(std::mt19937 &random);

} // namespace scripto
