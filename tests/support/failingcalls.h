// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

// Functions of the C library that stand in front of the real ones: they count the system calls on files in one folder,
// and make one of them fail. Linked into a test program they concern that program alone; as a library they are for
// LD_PRELOAD, see failingcalls.cpp.
namespace scripto::failingcalls {

// A call and the name of its file, with a “*” for the parts that differ from run to run.
struct Call {
    std::string name;
    std::string file;

    friend bool operator<(const Call &a, const Call &b) { return a.name != b.name ? a.name < b.name : a.file < b.file; }
};

// In place of an error: half of the bytes are written, and no error is reported.
inline constexpr int cutShort = -1;

// Starts to count anew; empty for no folder, and no failure.
void watch(const std::string &folder);
// From now on, the `nth` call of that name, counted from 1, does nothing and fails; with 0, every one does. If `file`
// is named, only calls on that file count.
void fail(const std::string &call, int nth, int error, const std::string &file = {});
// From now on every call of that name waits for release(): as on a disk that hangs. Only those of the calling thread go
// on, and are noted; it is the one that must make none.
void hold(const std::string &call);
void release();
int waiting();
bool hasHolderCalled();
// Counts and fails no more.
void stop();
bool hasFailed();
// The calls since watch(), in order.
std::vector<Call> calls();

} // namespace scripto::failingcalls
