// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QList>

#include <functional>
#include <optional>

namespace scripto {

struct TrayEntry {
    QString text; // empty = a separator
    std::function<void()> act = {}; // none = it cannot be chosen
    std::optional<bool> isChecked = {}; // one of several, of which one is checked

    bool isSeparator() const { return text.isEmpty(); }
};

// A flat menu that another program shows: com.canonical.dbusmenu, the menu of an icon in the tray.
// Source: libdbusmenu, dbus-menu.xml
class DBusMenu final : public QDBusVirtualObject {
    Q_OBJECT

public:
    static constexpr QLatin1StringView path{"/StatusNotifierItem/Menu"};

    explicit DBusMenu(QDBusConnection bus);
    ~DBusMenu() override;

    void setEntries(QList<TrayEntry> entries);

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

Q_SIGNALS:
    // The other program has not shown the present entries yet.
    void staleChosen();

private:
    QDBusMessage answer(const QDBusMessage &message);
    void choose(int id, const QString &event);
    const TrayEntry *entry(int id) const;
    QList<int> ids() const;

    QDBusConnection m_bus;
    QList<TrayEntry> m_entries;
    int m_first = 1; // the first entry's id; others are never used again, so that a stale one is recognised
    uint m_revision = 1;
};

} // namespace scripto
