// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace scripto {

// The format version of all files in the program's state folder, stored in their member "version". It rises with the
// first change to any of them that an older program would misread. A file of a newer version is left alone.
inline constexpr int stateVersion = 2;
inline constexpr QLatin1StringView versionMember("version");

bool isOfNewerVersion(const QJsonObject &content);
bool isOfNewerVersion(const QByteArray &line);

// The names of the files that a newer version of this program has written, in order. Reads all of them; for the start.
QStringList filesOfNewerVersion(const QString &folder);

} // namespace scripto
