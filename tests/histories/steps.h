// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <random>

namespace scripto {

class World;

// One event. Its object is chosen by number from what exists at that time, so a history without some of its steps is
// still a history.
struct Step {
    int kind = 0;
    int which = 0;
    int how = 0;
    int pause = 0; // before the next step: none, until the program is idle, or longer

    static int kindNamed(const char *name);
    QString text() const;
};

Step randomStep(std::mt19937 &random);
void take(World &world, const Step &step);

// Creates profiles, keys and a keychain as a user may have them; the program is running.
void furnish(World &world, std::mt19937 &random);
// Ends all troubles: everything responds, and nothing is left to do.
void settle(World &world);

} // namespace scripto
