// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

#include <QObject>
#include <QString>

#include <optional>
#include <utility>

namespace scripto {

class PortalSettings;

// The user's choice; stored as "system", "light", "dark".
enum class ColourChoice { System, Light, Dark };
ColourChoice colourChoiceFrom(const QString &word); // System for anything unknown
QString wordOf(ColourChoice choice);

// Sets the application's palette to the chosen one. System follows the desktop portal; without a portal, it stays as
// light or dark as the platform's palette was at construction. The desktop's accent colour and contrast always count; without a
// portal, its palette shows whether it has high contrast.
// Must be constructed after the style is set.
class ColourSchemeSwitch final : public QObject {
    Q_OBJECT

public:
    explicit ColourSchemeSwitch(PortalSettings &portal, QObject *parent = nullptr);

    void choose(ColourChoice choice);
    ColourChoice choice() const { return m_choice; }
    ColourScheme scheme() const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    PortalSettings &m_portal;
    ColourChoice m_choice = ColourChoice::System;
    ColourScheme m_platform;
    bool m_isPlatformHighContrast;
    std::optional<std::pair<ColourScheme, ColourWishes>> m_applied;
};

} // namespace scripto
