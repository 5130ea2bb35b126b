// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

#include <QDBusConnection>
#include <QObject>
#include <QVariant>

#include <optional>

class QDBusVariant;

namespace scripto {

// The desktop's preferences from org.freedesktop.portal.Settings. All are requested asynchronously and may stay
// unknown.
class PortalSettings final : public QObject {
    Q_OBJECT

public:
    explicit PortalSettings(QDBusConnection bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    std::optional<ColourScheme> colourScheme() const { return m_scheme; }
    ColourWishes colourWishes() const { return {m_highContrast || m_gnomeHighContrast, m_accent}; }
    bool animations() const { return m_animations; }
    // In the form that namedFont() parses; empty until fontAnswered(), or if the desktop has none.
    const QString &fontName() const { return m_fontName; }
    qreal textScale() const { return m_textScale; }
    // Whether fontAnswered() is still to be emitted.
    bool awaitsFont() const { return m_awaitsFont; }

Q_SIGNALS:
    void coloursChanged();
    void animationsChanged();
    void fontAnswered();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void read(const QString &group, const QString &key);
    void take(const QString &group, const QString &key, const QVariant &wrapped);
    template <typename T> void setColour(T &member, const T &value);
    void setAnimations(bool animations);

    QDBusConnection m_bus;
    std::optional<ColourScheme> m_scheme;
    bool m_highContrast = false;
    bool m_gnomeHighContrast = false;
    QColor m_accent;
    bool m_animations = true;
    QString m_fontName;
    qreal m_textScale = 1;
    bool m_awaitsFont = false;
};

} // namespace scripto
