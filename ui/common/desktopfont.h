// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

namespace scripto {

// Where the font of this desktop comes from, the first that names one: Qt's platform theme (KDE, GTK, qt6ct), GTK's
// settings file, the desktop portal, which answers later.
struct DesktopFont {
    QFont platform; // QApplication::font() before the program sets one
    QString gtkName; // gtkFontName()
    QString portalName = {}; // "Cantarell 11"
    qreal textScale = 1; // of GNOME's accessibility settings; for Wayland, as X11 has it in its dots per inch

    // Whether the portal need not be waited for.
    bool isKnown() const;
    // The desktop's, or applicationFont() where it names none.
    QFont font() const;
};

// "gtk-font-name" of the settings files of GTK in the folder, the newest version first; empty if there is none.
QString gtkFontName(const QString &configFolder);

// A font as GTK and GNOME write it: family, style and points, as "Noto Sans Bold 11". Points missing: 0.
struct NamedFont {
    QString family;
    qreal points = 0;
};
NamedFont namedFont(const QString &name);

} // namespace scripto
