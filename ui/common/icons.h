// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QPixmap>

namespace scripto {

enum class Icon {
    SignIn,
    NewKey,
    Key,
    Revoke,
    Rotate,
    Refresh,
    Search,
    Menu,
    Check,
    InSync,
    Dot,
    Never,
    ClockFace, // not Clock, which is the type in app/core/clock.h
    Hourglass,
    Expired,
    Disabled,
    Unknown,
    Orphan,
    Changed,
    File,
    FileMissing,
    Keychain,
    Offline,
    Warning,
    Error,
    Info,
    Wait,
    Countdown,
    Copy,
    Eye,
    EyeOff,
    Undo,
    Close,
    Up,
    Down,
    Left,
    Right,
    Terminal,
    Mail,
    Clean,
    Edit,
    Filter,
    Folder,
    History,
    Keyboard,
    Open,
    Panel,
    Plus,
    Server,
    Settings,
    Shield,
    Stop,
    // Thin strokes on a grid of 48, for empty states.
    LargeKey,
    LargeSearch,
    LargeOffline,
    LargeError,
};
inline constexpr Icon lastIcon = Icon::LargeError;

// The icon in one colour, `size` logical pixels square; cached by name, colour, size and ratio.
QPixmap iconPixmap(Icon icon, const QColor &colour, int size, qreal devicePixelRatio);

// Follows the application's palette, so there is no need to recreate it when the theme changes. Disabled is drawn in
// the disabled colour, Selected in the text colour for accent backgrounds.
QIcon toneIcon(Icon icon, Tone tone = Tone::Text2);

// The program's own coloured icon.
QIcon applicationIcon();
// With a dot, because something needs a decision. For other programs, whose background is not known.
QIcon markedApplicationIcon(const QColor &mark);

} // namespace scripto
