// SPDX-License-Identifier: MIT
#pragma once

#include "app/finder/findtypes.h"

namespace scripto {

// Where keys usually end up. Each can be searched or left out.
enum class UsualPlace { Shell, EnvFiles, Agents, WorkTrees, Home };
inline constexpr auto usualPlaces = 5;

// The files and folders of these places below `home`, whether or not they exist, and `folders`. Home includes all other
// places.
QList<FindRoot> rootsOf(const QByteArray &home, const QList<UsualPlace> &places, const QByteArrayList &folders);

// What kind of file it is, by its path.
enum class FileKind { EnvFile, ShellHistory, ShellStart, Agent, Ci, Script, Configuration, CliProfiles, Other };
FileKind kindOf(const QByteArray &path);

} // namespace scripto
