// SPDX-License-Identifier: MIT
#include "ui/window/traymenu.h"

#include "app/core/showntext.h"
#include "app/profiles/profilestore.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/desktop/traywatch.h"
#include "ui/settings/settings.h"

#include <QActionGroup>
#include <QSystemTrayIcon>

namespace scripto {

namespace {

// Qt turns the first ampersand, and no other, into an underscore, which marks a mnemonic in the tray.
QString withoutTrayMnemonic(QString plain)
{
    plain.replace(u'_', QStringLiteral("__"));
    if (const qsizetype at = plain.indexOf(u'&'); at >= 0)
        plain.insert(at, u'&');
    return plain;
}

} // namespace

TrayMenu::TrayMenu(const ProfileStore &profiles, const Settings &settings, const TrayWatch &tray)
    : m_profiles(profiles)
    , m_settings(settings)
    , m_tray(tray)
{
    connect(&profiles, &ProfileStore::changed, this, &TrayMenu::follow);
    connect(&settings, &Settings::changed, this, &TrayMenu::follow);
    connect(&tray, &TrayWatch::changed, this, &TrayMenu::follow);
    follow();
}

TrayMenu::~TrayMenu() = default;

void TrayMenu::follow()
{
    if (!m_settings.showsInTray() || !m_tray.isThere())
        return m_icon.reset();
    const bool isNew = !m_icon;
    if (isNew) {
        m_icon = std::make_unique<QSystemTrayIcon>(applicationIcon());
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason != QSystemTrayIcon::Context)
                Q_EMIT windowRequested({});
        });
    }
    if (isNew || m_entries != entries() || m_active != m_profiles.activeProfile())
        fill();
    if (isNew) {
        m_icon->setContextMenu(&m_menu);
        m_icon->show();
    }
}

void TrayMenu::fill()
{
    m_entries = entries();
    m_active = m_profiles.activeProfile();
    const QString used = m_active.isEmpty() ? tr("The CLI uses no profile")
                                            : tr("The CLI uses %1").arg(shownText(m_active, longestInTitle));
    m_icon->setToolTip(toolTipText({used}));
    m_menu.clear();
    addProfiles();
    m_menu.addSeparator();
    m_menu.addAction(tr("New key…"), this, [this] { Q_EMIT windowRequested({.opens = Activation::Opens::NewKey}); });
    m_menu.addAction(tr("Check profiles"), this, [this] {
        Q_EMIT windowRequested({});
        Q_EMIT checkRequested();
    });
    m_menu.addSeparator();
    m_menu.addAction(tr("Open Scripto Keys"), this, [this] { Q_EMIT windowRequested({}); });
    m_menu.addAction(tr("Quit"), this, &TrayMenu::quitRequested);
}

void TrayMenu::addProfiles()
{
    m_menu.addAction(tr("The CLI uses"))->setEnabled(false);
    m_group = std::make_unique<QActionGroup>(nullptr);
    for (const Entry &entry : std::as_const(m_entries)) {
        const QString text =
            shownText(entry.profile, longestInTitle) + QStringLiteral("  ") + shownText(entry.email, longestInTitle);
        QAction *action = m_menu.addAction(withoutTrayMnemonic(text.trimmed()));
        action->setActionGroup(m_group.get());
        action->setCheckable(true);
        action->setChecked(entry.profile == m_active);
        // Queued, because the menu may be filled anew.
        connect(
            action, &QAction::triggered, this, [this, entry] { use(entry); }, Qt::QueuedConnection);
    }
}

// The tray may show an older menu. The window shows what is true.
void TrayMenu::use(const Entry &entry)
{
    const bool isCurrent = entries().contains(entry);
    m_entries.clear(); // the tray may have checked the entry
    if (isCurrent && entry.profile != m_profiles.activeProfile())
        Q_EMIT useRequested(entry.profile);
    else if (!isCurrent)
        Q_EMIT windowRequested({});
    follow();
}

QList<TrayMenu::Entry> TrayMenu::entries() const
{
    QList<Entry> entries;
    for (const ProfileRow &row : m_profiles.rows()) {
        if (row.inFile && !row.profile.apiKey.isEmpty())
            entries.append({row.profile.name, row.profile.email, row.profile.apiKey});
    }
    return entries;
}

} // namespace scripto
