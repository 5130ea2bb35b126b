// SPDX-License-Identifier: MIT
#include "ui/common/desktopfont.h"

#include "ui/common/fonts.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

namespace scripto {

namespace {

constexpr qreal smallestPoints = 4; // anything smaller cannot be intended
constexpr qreal largestPoints = 72;

// Qt's font if its platform theme knows none. Source: qgenericunixthemes.cpp.
bool isFallbackOfQt(const QFont &font)
{
    return font.family() == QStringLiteral("Sans Serif") && qFuzzyCompare(font.pointSizeF(), 9);
}

} // namespace

bool DesktopFont::isKnown() const
{
    return !isFallbackOfQt(platform) || namedFont(gtkName).points > 0;
}

QFont DesktopFont::font() const
{
    if (!isFallbackOfQt(platform))
        return platform;
    const qreal scale = textScale >= 0.5 && textScale <= 3 ? textScale : 1;
    for (const QString &name : {gtkName, portalName}) {
        const NamedFont named = namedFont(name);
        if (named.points < smallestPoints || named.points > largestPoints)
            continue;
        QFont font = applicationFont();
        if (!named.family.isEmpty())
            font.setFamilies(QStringList{named.family} + font.families());
        font.setPointSizeF(named.points * scale);
        return font;
    }
    QFont font = applicationFont();
    font.setPointSizeF(font.pointSizeF() * scale);
    return font;
}

QFont scaled(QFont font, int percent)
{
    constexpr int whole = 100;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / whole);
    else
        font.setPixelSize(qMax(1, font.pixelSize() * percent / whole));
    return font;
}

QString gtkFontName(const QString &configFolder)
{
    for (const QString &version : {QStringLiteral("gtk-4.0"), QStringLiteral("gtk-3.0")}) {
        const QString file = QDir(configFolder).filePath(version + QStringLiteral("/settings.ini"));
        if (!QFileInfo(file).isFile()) // a pipe would block
            continue;
        const QSettings settings(file, QSettings::IniFormat);
        // QSettings reads a value with a comma, such as "Sans, 16", as a list.
        const QString name =
            settings.value(QStringLiteral("Settings/gtk-font-name")).toStringList().join(u' ').simplified();
        if (!name.isEmpty())
            return name;
    }
    return {};
}

NamedFont namedFont(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^(.*?)[\\s,]*(\\d+(?:\\.\\d+)?)\\s*$"));
    static const QRegularExpression styles(
        QStringLiteral(
            "[\\s,]+(?:Regular|Book|Medium|(?:Semi-?|Demi-?|Ultra-?|Extra-?)?(?:Bold|Light)|Thin|Black|Heavy|"
            "Italic|Oblique|Roman|(?:Semi-?)?Condensed)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(name.simplified());
    if (!match.hasMatch())
        return {};
    QString family = match.captured(1);
    while (family.contains(styles))
        family.remove(styles);
    return {family, match.captured(2).toDouble()};
}

} // namespace scripto
