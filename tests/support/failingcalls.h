// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

// Functions of the C library that stand in front of the real ones: they count the system calls on files in one folder,
// and make one of them fail. Linked into a test program they concern that program alone; as a library they are for
// LD_PRELOAD, see failingcalls.cpp.
namespace scripto::failingcalls {

// Starts to count anew; empty for no folder, and no failure.
void watch(const std::string &folder);
// The `nth` call of that name from now on, from 1, does nothing and fails; with 0, every one does.
void fail(const std::string &call, int nth, int error);
// Counts and fails no more.
void stop();
bool hasFailed();
// The names of the calls since watch(), in their order.
std::vector<std::string> calls();

} // namespace scripto::failingcalls
