// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

#include <QObject>
#include <QString>

#include <optional>

namespace scripto {

class PortalSettings;

// What the user wants; stored as "system", "light", "dark".
enum class ColourChoice { System, Light, Dark };
ColourChoice colourChoiceFrom(const QString &word); // anything unknown: System
QString wordOf(ColourChoice choice);

// Keeps the application's palette at what was chosen. System follows the desktop portal while it runs; without a
// portal it is as light as the platform's palette was when this was made. Make it after the style is set.
class ColourSchemeSwitch final : public QObject {
    Q_OBJECT

public:
    explicit ColourSchemeSwitch(PortalSettings &portal, QObject *parent = nullptr);

    void choose(ColourChoice choice);
    ColourChoice choice() const { return m_choice; }
    ColourScheme scheme() const;

Q_SIGNALS:
    void schemeChanged();

private:
    void apply();

    PortalSettings &m_portal;
    ColourChoice m_choice = ColourChoice::System;
    ColourScheme m_platform;
    std::optional<ColourScheme> m_applied;
};

} // namespace scripto
