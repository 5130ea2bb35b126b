// SPDX-License-Identifier: MIT
#include "ui/desktop/notifier.h"

#include "ui/desktop/portalnotifier.h"
#include "ui/desktop/servernotifier.h"

namespace scripto {

std::unique_ptr<Notifier> makeNotifier(const QString &applicationId, bool isSandboxed)
{
    if (isSandboxed)
        return std::make_unique<PortalNotifier>();
    return std::make_unique<ServerNotifier>(applicationId);
}

} // namespace scripto
