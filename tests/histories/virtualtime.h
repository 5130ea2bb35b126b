// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>

// Replacements for functions of the C library and of Qt. Time passes only while the program waits, and what belongs to
// other threads runs in this one, so hours take no time and the same steps always have the same result.
namespace scripto::virtualtime {

// Must be called before there is an application object.
void start();
// Whether it works on this system: jobs run and objects stay in this thread, and waiting takes no time.
bool isInForce();

std::chrono::milliseconds now();
// The next round time, so that a history meets the same fractions of a second whenever it is run.
std::chrono::milliseconds nextBeginning();
// Runs the program as long as it can do something without waiting.
void runUntilIdle();
// Runs one turn of that: the pending events, or one job. Returns false if there is nothing to do.
bool runTurn();
// Runs the program for this time.
void pass(std::chrono::milliseconds time);
// Advances the computer's clocks while the program is suspended.
void skip(std::chrono::milliseconds time);
// Kills the program: until revive(), jobs that have not begun, and all later ones, never run.
void killJobs();
void revive();
// Until answer(), the jobs of all thread pools with this name wait, as for a disk that does not respond. When such a
// pool ends, its jobs run all the same.
void silence(const QString &pool);
void answer();

} // namespace scripto::virtualtime
