// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>

namespace scripto {

// `one`, or `many` with the number in it.
inline QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

} // namespace scripto
