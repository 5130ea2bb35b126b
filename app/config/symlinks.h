// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QString>
#include <QStringList>

namespace scripto {

// Every path on the way that symlinks lead from `path`, which is the first; the last need not exist. Ends after 40.
QStringList pathsBehindLinks(const QString &path);

// The last of them. FileUnreadable where the links run in circles.
Result<QString> behindLinks(const QString &path);

// The missing path that links lead to from `path`, on a disk that is not mounted, for example. The link may be `path`
// itself, its folder or, if that is missing, a folder above. Empty if the file is there, or if there is no such link.
QString deadEnd(const QString &path);

} // namespace scripto
