// SPDX-License-Identifier: MIT
#include "ui/common/portalsettings.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace scripto {
namespace {

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView interface("org.freedesktop.portal.Settings");

constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView colourSchemeKey("color-scheme");
constexpr QLatin1StringView reducedMotionKey("reduced-motion");
constexpr QLatin1StringView gnome("org.gnome.desktop.interface");
constexpr QLatin1StringView animationsKey("enable-animations");
constexpr QLatin1StringView textScaleKey("text-scaling-factor");
constexpr QLatin1StringView fontKey("font-name");

// Values of color-scheme; 0 means no preference.
constexpr uint preferDark = 1;
constexpr uint preferLight = 2;

// Read() wraps its answer in one variant too many.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

PortalSettings::PortalSettings(QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
    if (!m_bus.isConnected())
        return;
    // Without the service's name: with it, Qt asks for the name's owner and waits for the answer.
    m_bus.connect({}, path, interface, QStringLiteral("SettingChanged"), this,
                  SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    read(appearance, colourSchemeKey);
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
        const uint preference = value.toUInt();
        std::optional<ColourScheme> scheme;
        if (preference == preferDark)
            scheme = ColourScheme::Dark;
        else if (preference == preferLight)
            scheme = ColourScheme::Light;
        if (std::exchange(m_scheme, scheme) != scheme)
            Q_EMIT colourSchemeChanged();
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

void PortalSettings::setAnimations(bool animations)
{
    if (std::exchange(m_animations, animations) != animations)
        Q_EMIT animationsChanged();
}

} // namespace scripto
