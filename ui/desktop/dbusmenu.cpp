// SPDX-License-Identifier: MIT
#include "ui/desktop/dbusmenu.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>

#include <utility>

namespace scripto {

// The types of the protocol.
struct DBusMenuItem {
    int id = 0;
    QVariantMap properties = {};
};

struct DBusMenuNode {
    DBusMenuItem item = {};
    QList<DBusMenuItem> children = {}; // without children of their own
};

struct DBusMenuEvent {
    int id = 0;
    QString name = {};
    QDBusVariant data = {};
    uint time = 0;
};

} // namespace scripto

Q_DECLARE_METATYPE(scripto::DBusMenuItem)
Q_DECLARE_METATYPE(scripto::DBusMenuNode)
Q_DECLARE_METATYPE(scripto::DBusMenuEvent)

namespace scripto {

namespace {

constexpr QLatin1StringView menuInterface("com.canonical.dbusmenu");
constexpr QLatin1StringView propertiesOfObjects("org.freedesktop.DBus.Properties");
constexpr int rootId = 0;

// An underscore marks the mnemonic.
QString labelOf(QString text)
{
    return text.replace(u'_', QStringLiteral("__"));
}

QVariantMap propertiesOf(const TrayEntry &entry)
{
    if (entry.isSeparator())
        return {{QStringLiteral("type"), QStringLiteral("separator")}};
    QVariantMap properties{{QStringLiteral("label"), labelOf(entry.text)}};
    if (!entry.act)
        properties.insert(QStringLiteral("enabled"), false);
    if (entry.isChecked) {
        properties.insert(QStringLiteral("toggle-type"), QStringLiteral("radio"));
        properties.insert(QStringLiteral("toggle-state"), *entry.isChecked ? 1 : 0);
    }
    return properties;
}

QVariantMap rootProperties()
{
    return {{QStringLiteral("children-display"), QStringLiteral("submenu")}};
}

QVariantMap menuProperties()
{
    return {{QStringLiteral("Version"), 3U},
            {QStringLiteral("TextDirection"), QStringLiteral("ltr")},
            {QStringLiteral("Status"), QStringLiteral("normal")},
            {QStringLiteral("IconThemePath"), QStringList()}};
}

void registerTypes()
{
    qDBusRegisterMetaType<DBusMenuItem>();
    qDBusRegisterMetaType<QList<DBusMenuItem>>();
    qDBusRegisterMetaType<DBusMenuNode>();
    qDBusRegisterMetaType<DBusMenuEvent>();
    qDBusRegisterMetaType<QList<DBusMenuEvent>>();
    qDBusRegisterMetaType<QList<int>>();
}

} // namespace

QDBusArgument &operator<<(QDBusArgument &argument, const DBusMenuItem &item)
{
    argument.beginStructure();
    argument << item.id << item.properties;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, DBusMenuItem &item)
{
    argument.beginStructure();
    argument >> item.id >> item.properties;
    argument.endStructure();
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const DBusMenuNode &node)
{
    argument.beginStructure();
    argument << node.item.id << node.item.properties;
    argument.beginArray(QMetaType::fromType<QDBusVariant>());
    for (const DBusMenuItem &child : node.children)
        argument << QDBusVariant(QVariant::fromValue(DBusMenuNode{child, {}}));
    argument.endArray();
    argument.endStructure();
    return argument;
}

// Only sent.
const QDBusArgument &operator>>(const QDBusArgument &argument, DBusMenuNode &)
{
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const DBusMenuEvent &event)
{
    argument.beginStructure();
    argument << event.id << event.name << event.data << event.time;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, DBusMenuEvent &event)
{
    argument.beginStructure();
    argument >> event.id >> event.name >> event.data >> event.time;
    argument.endStructure();
    return argument;
}

DBusMenu::DBusMenu(QDBusConnection bus)
    : m_bus(std::move(bus))
{
    registerTypes();
    m_bus.registerVirtualObject(path, this);
}

DBusMenu::~DBusMenu()
{
    m_bus.unregisterObject(path);
}

void DBusMenu::setEntries(QList<TrayEntry> entries)
{
    m_first += static_cast<int>(m_entries.size());
    m_entries = std::move(entries);
    QDBusMessage signal = QDBusMessage::createSignal(path, menuInterface, QStringLiteral("LayoutUpdated"));
    signal << ++m_revision << rootId;
    m_bus.send(signal);
}

QString DBusMenu::introspect(const QString &) const
{
    return QStringLiteral(R"xml(<interface name="com.canonical.dbusmenu">
<property name="Version" type="u" access="read"/><property name="TextDirection" type="s" access="read"/>
<property name="Status" type="s" access="read"/><property name="IconThemePath" type="as" access="read"/>
<method name="GetLayout"><arg type="i" direction="in"/><arg type="i" direction="in"/><arg type="as" direction="in"/>
<arg type="u" direction="out"/><arg type="(ia{sv}av)" direction="out"/></method>
<method name="GetGroupProperties"><arg type="ai" direction="in"/><arg type="as" direction="in"/>
<arg type="a(ia{sv})" direction="out"/></method>
<method name="GetProperty"><arg type="i" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<method name="Event"><arg type="i" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="in"/>
<arg type="u" direction="in"/></method>
<method name="EventGroup"><arg type="a(isvu)" direction="in"/><arg type="ai" direction="out"/></method>
<method name="AboutToShow"><arg type="i" direction="in"/><arg type="b" direction="out"/></method>
<method name="AboutToShowGroup"><arg type="ai" direction="in"/><arg type="ai" direction="out"/>
<arg type="ai" direction="out"/></method>
<signal name="LayoutUpdated"><arg type="u"/><arg type="i"/></signal></interface>
)xml");
}

bool DBusMenu::handleMessage(const QDBusMessage &message, const QDBusConnection &bus)
{
    const QDBusMessage reply = answer(message);
    if (reply.type() == QDBusMessage::InvalidMessage)
        return false; // Qt answers
    bus.send(reply);
    return true;
}

QDBusMessage DBusMenu::answer(const QDBusMessage &message)
{
    const QString method = message.member();
    const QVariantList arguments = message.arguments();
    const int id = arguments.value(0).toInt();
    if (message.interface() == propertiesOfObjects) {
        if (method == u"GetAll")
            return message.createReply(menuProperties());
        return message.createReply(QVariant::fromValue(QDBusVariant(menuProperties().value(arguments.value(1).toString()))));
    }
    if (message.interface() != menuInterface)
        return {};
    if (method == u"GetLayout") {
        DBusMenuNode node{{id, id == rootId ? rootProperties() : QVariantMap()}, {}};
        if (const TrayEntry *shown = entry(id))
            node.item.properties = propertiesOf(*shown);
        for (int i = 0; id == rootId && i < m_entries.size(); ++i)
            node.children.append({m_first + i, propertiesOf(m_entries.at(i))});
        return message.createReply({m_revision, QVariant::fromValue(node)});
    }
    if (method == u"GetGroupProperties") {
        const auto wanted = qdbus_cast<QList<int>>(arguments.value(0));
        QList<DBusMenuItem> items;
        for (const int each : wanted.isEmpty() ? ids() : wanted) {
            if (const TrayEntry *shown = entry(each))
                items.append({each, propertiesOf(*shown)});
        }
        return message.createReply(QVariant::fromValue(items));
    }
    if (method == u"GetProperty") {
        const TrayEntry *shown = entry(id);
        const QVariant value = shown ? propertiesOf(*shown).value(arguments.value(1).toString()) : QVariant();
        return message.createReply(QVariant::fromValue(QDBusVariant(value.isValid() ? value : QVariant(QString()))));
    }
    if (method == u"Event") {
        choose(id, arguments.value(1).toString());
        return message.createReply();
    }
    if (method == u"EventGroup") {
        for (const DBusMenuEvent &event : qdbus_cast<QList<DBusMenuEvent>>(arguments.value(0)))
            choose(event.id, event.name);
        return message.createReply(QVariant::fromValue(QList<int>()));
    }
    if (method == u"AboutToShow")
        return message.createReply(false);
    if (method == u"AboutToShowGroup")
        return message.createReply({QVariant::fromValue(QList<int>()), QVariant::fromValue(QList<int>())});
    return {};
}

// Queued, because the entries may change.
void DBusMenu::choose(int id, const QString &event)
{
    if (event != u"clicked")
        return;
    const TrayEntry *chosen = entry(id);
    if (chosen && chosen->act)
        QMetaObject::invokeMethod(this, chosen->act, Qt::QueuedConnection);
    else if (!chosen)
        QMetaObject::invokeMethod(this, &DBusMenu::staleChosen, Qt::QueuedConnection);
}

const TrayEntry *DBusMenu::entry(int id) const
{
    const int index = id - m_first;
    return index >= 0 && index < m_entries.size() ? &m_entries.at(index) : nullptr;
}

QList<int> DBusMenu::ids() const
{
    QList<int> all;
    for (int i = 0; i < m_entries.size(); ++i)
        all.append(m_first + i);
    return all;
}

} // namespace scripto
