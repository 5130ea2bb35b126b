// SPDX-License-Identifier: MIT
#include "app/core/unawaitedcall.h"

#include <atomic>

namespace scripto {

namespace {

std::atomic<int> underWay = 0; // needs no destructor

} // namespace

UnawaitedCall::UnawaitedCall()
{
    ++underWay;
}

UnawaitedCall::~UnawaitedCall()
{
    --underWay;
}

void UnawaitedCall::leave()
{
    ++underWay;
}

bool UnawaitedCall::isUnderWay()
{
    return underWay > 0;
}

} // namespace scripto
