// SPDX-License-Identifier: MIT
#pragma once

#include "app/login/loginflow.h"

#include <QString>

namespace scripto {

// What the code does, in one line. `stays` means that the web session outlives the program.
QString codeUseText(LoginFlow::CodeUse use, bool stays);

// The same before a code is sent: what a sign-in needs.
QString signInLead(LoginFlow::CodeUse use);

} // namespace scripto
