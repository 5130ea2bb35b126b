// SPDX-License-Identifier: MIT
#include "ui/desktop/trayicon.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QImage>
#include <QtEndian>

#include <utility>

namespace scripto {

// The types of the protocol.
struct TrayPixmap {
    int width = 0;
    int height = 0;
    QByteArray bytes = {}; // ARGB, big endian
};

struct TrayToolTip {
    QString icon = {};
    QList<TrayPixmap> pixmaps = {};
    QString title = {};
    QString text = {};
};

} // namespace scripto

Q_DECLARE_METATYPE(scripto::TrayPixmap)
Q_DECLARE_METATYPE(scripto::TrayToolTip)

namespace scripto {

namespace {

constexpr QLatin1StringView itemPath("/StatusNotifierItem");
constexpr QLatin1StringView itemInterface("org.kde.StatusNotifierItem");
constexpr QLatin1StringView trayService("org.kde.StatusNotifierWatcher");
constexpr QLatin1StringView trayPath("/StatusNotifierWatcher");

QList<TrayPixmap> pixmapsOf(const QIcon &icon)
{
    QList<TrayPixmap> pixmaps;
    for (const int size : {22, 32, 48, 64}) {
        QImage image = icon.pixmap(QSize(size, size), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        QByteArray bytes(image.sizeInBytes(), Qt::Uninitialized);
        qToBigEndian<quint32>(image.constBits(), image.sizeInBytes() / qsizetype(sizeof(quint32)), bytes.data());
        pixmaps.append({image.width(), image.height(), bytes});
    }
    return pixmaps;
}

} // namespace

QDBusArgument &operator<<(QDBusArgument &argument, const TrayPixmap &pixmap)
{
    argument.beginStructure();
    argument << pixmap.width << pixmap.height << pixmap.bytes;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, TrayPixmap &pixmap)
{
    argument.beginStructure();
    argument >> pixmap.width >> pixmap.height >> pixmap.bytes;
    argument.endStructure();
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const TrayToolTip &toolTip)
{
    argument.beginStructure();
    argument << toolTip.icon << toolTip.pixmaps << toolTip.title << toolTip.text;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, TrayToolTip &toolTip)
{
    argument.beginStructure();
    argument >> toolTip.icon >> toolTip.pixmaps >> toolTip.title >> toolTip.text;
    argument.endStructure();
    return argument;
}

TrayIcon::TrayIcon(QDBusConnection bus)
    : m_bus(std::move(bus))
    , m_menu(m_bus)
{
    qDBusRegisterMetaType<TrayPixmap>();
    qDBusRegisterMetaType<QList<TrayPixmap>>();
    qDBusRegisterMetaType<TrayToolTip>();
    m_bus.registerVirtualObject(itemPath, this);
}

TrayIcon::~TrayIcon()
{
    m_bus.unregisterObject(itemPath);
    QDBusConnection::disconnectFromBus(m_bus.name());
}

void TrayIcon::setIcon(const QIcon &icon)
{
    m_icon = icon;
    send(QStringLiteral("NewIcon"));
}

void TrayIcon::setTip(const QString &text)
{
    m_toolTip = text;
    send(QStringLiteral("NewToolTip"));
}

void TrayIcon::show()
{
    QDBusMessage message = QDBusMessage::createMethodCall(trayService, trayPath, trayService,
                                                          QStringLiteral("RegisterStatusNotifierItem"));
    message << m_bus.baseService();
    message.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_isShown = !watcher->isError();
        if (m_isShown)
            Q_EMIT shown();
    });
}

QString TrayIcon::introspect(const QString &) const
{
    QString text = QStringLiteral(R"xml(<interface name="org.kde.StatusNotifierItem">
<method name="Activate"><arg type="i" direction="in"/><arg type="i" direction="in"/></method>
<method name="SecondaryActivate"><arg type="i" direction="in"/><arg type="i" direction="in"/></method>
<method name="ContextMenu"><arg type="i" direction="in"/><arg type="i" direction="in"/></method>
<method name="Scroll"><arg type="i" direction="in"/><arg type="s" direction="in"/></method>
<method name="ProvideXdgActivationToken"><arg type="s" direction="in"/></method>
<signal name="NewIcon"/><signal name="NewToolTip"/>
)xml");
    for (const auto &[name, type] :
         {std::pair("Category", "s"), {"Id", "s"}, {"Title", "s"}, {"Status", "s"}, {"WindowId", "i"},
          {"IconName", "s"}, {"IconPixmap", "a(iiay)"}, {"ToolTip", "(sa(iiay)ss)"}, {"ItemIsMenu", "b"},
          {"Menu", "o"}})
        text += QStringLiteral("<property name=\"%1\" type=\"%2\" access=\"read\"/>\n")
                    .arg(QLatin1StringView(name), QLatin1StringView(type));
    return text + QStringLiteral("</interface>\n");
}

bool TrayIcon::handleMessage(const QDBusMessage &message, const QDBusConnection &bus)
{
    const QString method = message.member();
    if (message.interface() == QStringLiteral("org.freedesktop.DBus.Properties")) {
        if (method == u"GetAll")
            return bus.send(message.createReply(properties()));
        const QVariant value = properties().value(message.arguments().value(1).toString());
        return value.isValid() && bus.send(message.createReply(QVariant::fromValue(QDBusVariant(value))));
    }
    if (message.interface() != itemInterface)
        return false;
    if (method == u"ProvideXdgActivationToken")
        m_token = message.arguments().value(0).toString();
    else if (method == u"Activate" || method == u"SecondaryActivate")
        Q_EMIT activated(std::exchange(m_token, {}));
    return bus.send(message.createReply());
}

QVariantMap TrayIcon::properties() const
{
    return {{QStringLiteral("Category"), QStringLiteral("ApplicationStatus")},
            {QStringLiteral("Id"), QStringLiteral("scripto-keys")},
            {QStringLiteral("Title"), QStringLiteral("Scripto Keys")},
            {QStringLiteral("Status"), QStringLiteral("Active")},
            {QStringLiteral("WindowId"), 0},
            {QStringLiteral("IconName"), QString()},
            {QStringLiteral("IconPixmap"), QVariant::fromValue(pixmapsOf(m_icon))},
            {QStringLiteral("ToolTip"),
             QVariant::fromValue(TrayToolTip{{}, {}, QStringLiteral("Scripto Keys"), m_toolTip})},
            {QStringLiteral("ItemIsMenu"), false},
            {QStringLiteral("Menu"), QVariant::fromValue(QDBusObjectPath(DBusMenu::path))}};
}

void TrayIcon::send(const QString &signal)
{
    m_bus.send(QDBusMessage::createSignal(itemPath, itemInterface, signal));
}

} // namespace scripto
