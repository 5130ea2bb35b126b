// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

// Functions of the C library that stand in front of the real ones: they count the system calls on files in one folder,
// and make one of them fail. Linked into a test program they concern that program alone; as a library they are for
// LD_PRELOAD, see failingcalls.cpp.
namespace scripto::failingcalls {

// A call and the name of its file, in which what differs from run to run is a “*”.
struct Call {
    std::string name;
    std::string file;

    friend bool operator<(const Call &a, const Call &b) { return a.name != b.name ? a.name < b.name : a.file < b.file; }
};

// In place of an error: half of what was to be written is, and no error is reported.
inline constexpr int cutShort = -1;

// Starts to count anew; empty for no folder, and no failure.
void watch(const std::string &folder);
// The `nth` call of that name from now on, from 1, does nothing and fails; with 0, every one does. Those on that file
// alone, if it is named.
void fail(const std::string &call, int nth, int error, const std::string &file = {});
// Counts and fails no more.
void stop();
bool hasFailed();
// Those since watch(), in their order.
std::vector<Call> calls();

} // namespace scripto::failingcalls
