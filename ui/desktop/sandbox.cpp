// SPDX-License-Identifier: MIT
#include "ui/desktop/sandbox.h"

#include <QFileInfo>

namespace scripto {

bool isSandboxed()
{
    return QFileInfo::exists(QStringLiteral("/.flatpak-info")) || qEnvironmentVariableIsSet("SNAP");
}

} // namespace scripto
