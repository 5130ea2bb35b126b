// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

namespace scripto {

// The sources of the desktop's font; the first one that names a font wins: Qt's platform theme (KDE, GTK, qt6ct), GTK's
// settings file, and the desktop portal, which answers later.
struct DesktopFont {
    QFont platform; // QApplication::font() before the program sets one
    QString gtkName; // gtkFontName()
    QString portalName = {}; // "Cantarell 11"
    qreal textScale = 1; // from GNOME's accessibility settings; for Wayland, because on X11 it is part of the DPI

    // Whether the font is known without waiting for the portal.
    bool isKnown() const;
    // The desktop's font, or applicationFont() if the desktop names none.
    QFont font() const;
};

// The font in `percent` of its size.
QFont scaled(QFont font, int percent);

// "gtk-font-name" from GTK's settings files in the folder, the newest GTK version first; empty if there is none.
QString gtkFontName(const QString &configFolder);

// Parses a font in GTK's and GNOME's notation: family, style and points, such as "Noto Sans Bold 11". Points are 0 if
// missing.
struct NamedFont {
    QString family;
    qreal points = 0;
};
NamedFont namedFont(const QString &name);

} // namespace scripto
