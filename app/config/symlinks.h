// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QString>
#include <QStringList>

namespace scripto {

// All paths that symlinks lead to from `path`, which is the first; the last one need not exist. Stops after 40 links.
QStringList pathsBehindLinks(const QString &path);

// The last of these paths. Fails with FileUnreadable if the links form a loop.
Result<QString> behindLinks(const QString &path);

// The missing path that links lead to from `path`, for example on a disk that is not mounted. The link may be `path`
// itself, its folder or, if that is missing, a folder above. Empty if the file exists or there is no such link.
QString deadEnd(const QString &path);

} // namespace scripto
