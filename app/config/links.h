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

// Where `path` would be if it, its folder or, while that is missing, a folder above were no links to places where it is
// not: on a disk that is not mounted, say. Empty if it is there, or if there are no such links.
QString deadEnd(const QString &path);

} // namespace scripto
