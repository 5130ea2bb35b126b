// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

// Replacements for functions of the C library and of Qt. Time passes only while the program waits, and jobs for other
// threads run in this one, so hours take no time and the same steps always have the same result.
namespace scripto::virtualtime {

// Must be called before there is an application object.
void start();
// Whether it works on this system: jobs run in this thread, and waiting takes no time.
bool isInForce();

std::chrono::milliseconds now();
// Runs the program as long as it can do something without waiting.
void runUntilIdle();
// Runs the program for this time.
void pass(std::chrono::milliseconds time);
// Advances the computer's clocks while the program is suspended.
void skip(std::chrono::milliseconds time);
// Kills the program: until revive(), jobs that have not begun, and all later ones, never run.
void killJobs();
void revive();

} // namespace scripto::virtualtime
