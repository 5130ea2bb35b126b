// SPDX-License-Identifier: MIT
#include "app/finder/findchild.h"

// The process that searches, without the window around it.
int main()
{
    return scripto::runFindChild();
}
