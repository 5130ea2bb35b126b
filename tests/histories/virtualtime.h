// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

// Functions of the C library and of Qt that stand in front of the real ones. Time passes only while the program waits,
// and jobs for other threads run in this one, so that hours take no time and the same steps always end the same way.
namespace scripto::virtualtime {

// Before there is an application object.
void start();
// Whether it works on this system: jobs run in this thread, and waiting takes no time.
bool isInForce();

std::chrono::milliseconds now();
// The program does all that it can do without waiting.
void runUntilIdle();
// The program runs for so long.
void pass(std::chrono::milliseconds time);
// The program does not run for so long, and the computer's clocks go on.
void skip(std::chrono::milliseconds time);
// The program is killed: jobs that have not begun, and those that are still to be given, never run. Until revive().
void killJobs();
void revive();

} // namespace scripto::virtualtime
