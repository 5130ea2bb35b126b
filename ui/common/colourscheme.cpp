// SPDX-License-Identifier: MIT
#include "ui/common/colourscheme.h"

#include "ui/common/colourwishes.h"
#include "ui/common/portalsettings.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

namespace scripto {

ColourChoice colourChoiceFrom(const QString &word)
{
    if (word == QLatin1StringView("light"))
        return ColourChoice::Light;
    return word == QLatin1StringView("dark") ? ColourChoice::Dark : ColourChoice::System;
}

QString wordOf(ColourChoice choice)
{
    switch (choice) {
    case ColourChoice::Light:
        return QStringLiteral("light");
    case ColourChoice::Dark:
        return QStringLiteral("dark");
    case ColourChoice::System:
        return QStringLiteral("system");
    }
    Q_UNREACHABLE();
}

ColourSchemeSwitch::ColourSchemeSwitch(PortalSettings &portal, QObject *parent)
    : QObject(parent)
    , m_portal(portal)
    , m_platform(themeOf(QApplication::palette()).scheme)
    , m_isPlatformHighContrast(isHighContrast(QApplication::palette()))
{
    connect(&m_portal, &PortalSettings::coloursChanged, this, &ColourSchemeSwitch::apply);
}

void ColourSchemeSwitch::choose(ColourChoice choice)
{
    m_choice = choice;
    apply();
}

ColourScheme ColourSchemeSwitch::scheme() const
{
    switch (m_choice) {
    case ColourChoice::Light:
        return ColourScheme::Light;
    case ColourChoice::Dark:
        return ColourScheme::Dark;
    case ColourChoice::System:
        return m_portal.colourScheme().value_or(m_platform);
    }
    Q_UNREACHABLE();
}

void ColourSchemeSwitch::apply()
{
    std::pair wanted(scheme(), m_portal.colourWishes());
    wanted.second.highContrast |= m_isPlatformHighContrast;
    if (std::exchange(m_applied, wanted) == wanted)
        return;
    setColourWishes(wanted.second);
    const QPalette palette = paletteFor(wanted.first);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette); // tool tips have a palette of their own
    Q_EMIT changed();
}

} // namespace scripto
