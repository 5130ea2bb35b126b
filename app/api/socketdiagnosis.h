// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/listeners.h"

namespace scripto {

// Asks Linux for the two sockets that matter, which takes microseconds, while its tables list all sockets of the
// computer. Empty if it does not answer, as in some containers, or knows neither of them.
std::optional<Listener> listenerByKernel(const LocalConnection &connection, uint ownUser);

} // namespace scripto
