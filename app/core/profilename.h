// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace scripto {

// The name that the CLI gives the profile of a new sign-in: the e-mail's local part in lower case, with runs of
// anything outside [a-z0-9] replaced by "-" and trimmed at the ends; "default" if nothing is left.
QString profileNameFromEmail(const QString &email);

// The same slug for any other text, such as a key's name.
QString profileNameFromText(const QString &text);

// Whether the CLI can be called with this name and people can tell it apart from others: it is neither empty nor too
// long to be shown; it has no control characters, nothing that hiddenCharacter() finds, no key, no blanks around it and
// no leading "-" (an option); and it has no special meaning in JavaScript. The CLI itself checks nothing.
bool isUsableProfileName(const QString &name);

// A name from a server or an input field in the form in which a profile stores it: control characters, including line
// breaks, become blanks, and surrounding blanks are removed.
QString storedName(const QString &name);

// Returns `wanted`, or `wanted-2`, `wanted-3` … if it is taken.
QString freeProfileName(const QString &wanted, const QStringList &taken);

} // namespace scripto
