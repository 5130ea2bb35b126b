// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

// Replacements for functions of the C library: they count the system calls on files in one folder, and make one of them
// fail. Linked into a test program they affect that program alone; as a library they are for LD_PRELOAD, see
// failingcalls.cpp.
namespace scripto::failingcalls {

// A call and the name of its file, with “*” for the parts that vary between runs.
struct Call {
    std::string name;
    std::string file;

    friend bool operator<(const Call &a, const Call &b) { return a.name != b.name ? a.name < b.name : a.file < b.file; }
};

// In place of an error: half of the bytes are written, and no error is reported.
inline constexpr int cutShort = -1;

// Restarts counting. An empty folder stops counting and failing.
void watch(const std::string &folder);
// From now on, the `nth` call of that name, counted from 1, does nothing and fails; with 0, every one does. If `file`
// is given, only calls on that file count.
void fail(const std::string &call, int nth, int error, const std::string &file = {});
// From now on every call of that name waits for release(), as on a disk that hangs. Only calls of the calling thread
// continue, and are recorded: it is the thread that must not make any.
void hold(const std::string &call);
void release();
int waiting();
bool hasHolderCalled();
// Stops counting and failing.
void stop();
bool hasFailed();
// The calls since watch(), in order.
std::vector<Call> calls();

} // namespace scripto::failingcalls
