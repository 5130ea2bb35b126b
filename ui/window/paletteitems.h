// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace scripto {

class Commands;
class DetailsArea;
class KeysPanel;
class ProfilesPanel;
class UserActions;
struct PaletteItem;
struct UiServices;

// What the palette's commands are made from.
struct PaletteSources {
    const UiServices &services;
    UserActions &actions;
    ProfilesPanel &profiles;
    KeysPanel &keys;
    DetailsArea &details;
    const Commands &commands;
    bool isViewOpen; // in the place of the keys
};

// The palette's commands as of now: those of the window, and what can be done with each profile, key and filter.
QList<PaletteItem> paletteItems(const PaletteSources &sources);

} // namespace scripto
