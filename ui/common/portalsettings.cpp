// SPDX-License-Identifier: MIT
#include "ui/common/portalsettings.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <algorithm>
#include <array>

namespace scripto {
namespace {

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView interface("org.freedesktop.portal.Settings");

constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView colourSchemeKey("color-scheme");
constexpr QLatin1StringView contrastKey("contrast");
constexpr QLatin1StringView accentKey("accent-color");
constexpr QLatin1StringView reducedMotionKey("reduced-motion");
// Portals before version 1.15 have no contrast of their own.
constexpr QLatin1StringView gnomeAccess("org.gnome.desktop.a11y.interface");
constexpr QLatin1StringView highContrastKey("high-contrast");
constexpr QLatin1StringView gnome("org.gnome.desktop.interface");
constexpr QLatin1StringView animationsKey("enable-animations");
constexpr QLatin1StringView textScaleKey("text-scaling-factor");
constexpr QLatin1StringView fontKey("font-name");

// Values of color-scheme; 0 means no preference.
constexpr uint preferDark = 1;
constexpr uint preferLight = 2;
// Of contrast; 0 means no preference.
constexpr uint preferHigh = 1;

// Read() wraps its answer in one variant too many.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

std::optional<ColourScheme> schemeFrom(uint preference)
{
    if (preference == preferDark)
        return ColourScheme::Dark;
    return preference == preferLight ? std::optional(ColourScheme::Light) : std::nullopt;
}

// Three numbers from 0 to 1; invalid if one is not, which means no preference.
QColor accentFrom(const QVariant &value)
{
    if (value.userType() != qMetaTypeId<QDBusArgument>())
        return {};
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != QLatin1StringView("(ddd)"))
        return {};
    std::array<double, 3> parts{};
    argument.beginStructure();
    for (double &part : parts)
        argument >> part;
    argument.endStructure();
    const bool isColour = std::all_of(parts.begin(), parts.end(), [](double part) { return part >= 0 && part <= 1; });
    return isColour ? QColor::fromRgbF(static_cast<float>(parts[0]), static_cast<float>(parts[1]),
                                       static_cast<float>(parts[2]))
                    : QColor();
}

} // namespace

PortalSettings::PortalSettings(QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
    if (!m_bus.isConnected())
        return;
    // Until Qt has met a type of its own protocol, it cannot connect a slot that takes one (seen with Qt 6.4.2).
    qDBusRegisterMetaType<QDBusVariant>();
    // Without the service's name: with it, Qt asks for the name's owner and waits for the answer.
    m_bus.connect({}, path, interface, QStringLiteral("SettingChanged"), this,
                  SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    read(appearance, colourSchemeKey);
    read(appearance, contrastKey);
    read(appearance, accentKey);
    read(gnomeAccess, highContrastKey);
    read(appearance, reducedMotionKey);
    read(gnome, animationsKey);
    read(gnome, textScaleKey);
    read(gnome, fontKey); // last, because answers arrive in the order of the questions
    m_awaitsFont = true;
}

void PortalSettings::read(const QString &group, const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << group << key;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(group, key, reply.value().variant());
        if (key == fontKey && std::exchange(m_awaitsFont, false))
            Q_EMIT fontAnswered();
    });
}

void PortalSettings::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    take(group, key, value.variant());
}

void PortalSettings::take(const QString &group, const QString &key, const QVariant &wrapped)
{
    const QVariant value = unwrapped(wrapped);
    if (group == appearance && key == colourSchemeKey) {
        setColour(m_scheme, schemeFrom(value.toUInt()));
    } else if (group == appearance && key == contrastKey) {
        setColour(m_highContrast, value.toUInt() == preferHigh);
    } else if (group == appearance && key == accentKey) {
        setColour(m_accent, accentFrom(value));
    } else if (group == gnomeAccess && key == highContrastKey) {
        setColour(m_gnomeHighContrast, value.toBool());
    } else if (group == appearance && key == reducedMotionKey) {
        setAnimations(value.toUInt() == 0);
    } else if (group == gnome && key == animationsKey) {
        setAnimations(value.toBool());
    } else if (group == gnome && key == textScaleKey) {
        m_textScale = value.toDouble();
    } else if (group == gnome && key == fontKey) {
        m_fontName = value.toString();
    }
}

template <typename T> void PortalSettings::setColour(T &member, const T &value)
{
    if (std::exchange(member, value) != value)
        Q_EMIT coloursChanged();
}

void PortalSettings::setAnimations(bool animations)
{
    if (std::exchange(m_animations, animations) != animations)
        Q_EMIT animationsChanged();
}

} // namespace scripto
