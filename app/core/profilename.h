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

// Whether the CLI can be called with this name and people can tell it from others: it is not empty and not too long to
// be shown, has no control characters, none that hiddenCharacter() finds, no key, no blanks around it and no "-" in
// front (an option), and means nothing else to JavaScript. The CLI itself checks nothing.
bool isUsableProfileName(const QString &name);

// A name from a server or a field as a profile keeps it: control characters, line breaks among them, as blanks, and
// none around it.
QString storedName(const QString &name);

// `wanted`, or `wanted-2`, `wanted-3` … where it is taken.
QString freeProfileName(const QString &wanted, const QStringList &taken);

} // namespace scripto
