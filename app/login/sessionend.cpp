// SPDX-License-Identifier: MIT
#include "app/login/sessionend.h"

#include "app/api/scriptoapi.h"
#include "app/login/keptsessions.h"

namespace scripto {

Call<Done> *endSessions(ScriptoApi &api, const WebSessions &sessions, const KeptSessions &kept)
{
    QList<WebSessions::Open> ending = sessions.all();
    ending.removeIf([&](const WebSessions::Open &each) { return kept.keeps(each.cookie); });
    if (ending.isEmpty())
        return nullptr;
    auto *call = new Call<Done>(&api);
    const auto left = std::make_shared<qsizetype>(ending.size());
    for (const WebSessions::Open &each : std::as_const(ending))
        api.closeSession({each.server, {}, each.cookie})->then(call, [call, left](const Result<Done> &) {
            if (--*left == 0)
                call->settle(Done());
        });
    return call;
}

} // namespace scripto
