// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace scripto {

// The name that the CLI gives to the profile of a new sign-in: the e-mail's local part in lower case, runs of anything
// outside [a-z0-9] as "-", ends trimmed; "default" where nothing is left.
QString profileNameFromEmail(const QString &email);

// The same slug for any text (a key's name).
QString profileNameFromText(const QString &text);

// `wanted`, or `wanted-2`, `wanted-3` … where it is taken.
QString freeProfileName(const QString &wanted, const QStringList &taken);

} // namespace scripto
