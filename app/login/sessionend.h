// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"

namespace scripto {

class KeptSessions;
class ScriptoApi;
class WebSessions;

// For the end of the program: ends those web sessions on their servers that do not stay for the next start. Settles
// when all servers have answered or cannot be reached. Null if there is no such session.
Call<Done> *endSessions(ScriptoApi &api, const WebSessions &sessions, const KeptSessions &kept);

} // namespace scripto
