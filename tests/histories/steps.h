// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <random>

namespace scripto {

class World;

// One thing that happens. What it happens to is chosen by number from what is there then, so that a history without
// some of its steps is one, too.
struct Step {
    int kind = 0;
    int which = 0;
    int how = 0;
    int pause = 0; // before the next step: none, until the program is idle, or longer

    QString text() const;
};

Step randomStep(std::mt19937 &random);
void take(World &world, const Step &step);

// Profiles, keys and a keychain, as a user may have them; the program runs.
void furnish(World &world, std::mt19937 &random);
// The end of all troubles: everything answers, and nothing is left to be done.
void settle(World &world);

} // namespace scripto
