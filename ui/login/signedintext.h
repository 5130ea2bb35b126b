// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace scripto {

class LoginFlow;

// The result of a sign-in that is Done: where the key is saved and what is still pending. Rich text.
QString signedInText(const LoginFlow &flow);

} // namespace scripto
