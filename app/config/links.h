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

// Where `path` would be if links on the way to it, which may be folders, did not lead to nothing: on a disk that is not
// mounted, say. Empty if they lead to something, or if there are none.
QString deadEnd(const QString &path);

} // namespace scripto
