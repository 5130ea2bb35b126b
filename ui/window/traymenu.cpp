// SPDX-License-Identifier: MIT
#include "ui/window/traymenu.h"

#include "app/core/showntext.h"
#include "app/profiles/profilestore.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/desktop/trayicon.h"
#include "ui/desktop/traywatch.h"
#include "ui/settings/settings.h"

#include <algorithm>

namespace scripto {

namespace {

constexpr qsizetype mostExplained = 3;

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

bool TrayMenu::isShown() const
{
    return m_icon && m_icon->isShown();
}

void TrayMenu::setDecisions(const ProfileDecisions &decisions)
{
    if (std::exchange(m_decisions, decisions) == decisions || !m_icon)
        return;
    mark();
    fill();
}

void TrayMenu::follow()
{
    if (!m_settings.showsInTray() || !m_tray.isThere()) {
        if (m_icon) {
            m_icon.reset();
            Q_EMIT shownChanged();
        }
    } else if (!m_icon) {
        makeIcon();
    } else if (m_entries != entries() || m_active != m_profiles.activeProfile()) {
        fill();
    }
}

void TrayMenu::makeIcon()
{
    m_icon = std::make_unique<TrayIcon>(
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("tray")));
    connect(m_icon.get(), &TrayIcon::activated, this,
            [this](const QString &token) { Q_EMIT windowRequested({.token = token}); });
    connect(m_icon.get(), &TrayIcon::shown, this, &TrayMenu::shownChanged);
    // The tray shows an older menu. The window shows what is true.
    connect(&m_icon->menu(), &DBusMenu::staleChosen, this, [this] { Q_EMIT windowRequested({}); });
    mark();
    fill();
    m_icon->show();
}

void TrayMenu::mark()
{
    const bool isUrgent = std::any_of(m_decisions.begin(), m_decisions.end(),
                                      [](const ProfileDecision &each) { return each.tone == Tone::Danger; });
    const Theme &theme = themeFor(ColourScheme::Dark); // bright enough for any panel
    m_icon->setIcon(m_decisions.isEmpty() ? applicationIcon()
                                          : markedApplicationIcon(isUrgent ? theme.dangerFill : theme.warn));
}

void TrayMenu::fill()
{
    m_entries = entries();
    m_active = m_profiles.activeProfile();
    QStringList toolTip{m_active.isEmpty() ? tr("The CLI uses no profile")
                                           : tr("The CLI uses %1").arg(shownText(m_active, longestInTitle))};
    for (auto it = m_decisions.begin(); it != m_decisions.end() && toolTip.size() <= mostExplained; ++it)
        toolTip.append(tr("%1: %2").arg(shownText(it.key(), longestInTitle), it->word));
    m_icon->setTip(toolTipText(toolTip));
    QList<TrayEntry> menu{{tr("The CLI uses")}};
    for (const Entry &entry : std::as_const(m_entries))
        menu.append({textOf(entry), [this, entry] { use(entry); }, entry.profile == m_active});
    menu += {{},
             {tr("New key…"), [this] { Q_EMIT windowRequested({.opens = Activation::Opens::NewKey}); }},
             {tr("Check profiles"),
              [this] {
                  Q_EMIT windowRequested({});
                  Q_EMIT checkRequested();
              }},
             {},
             {tr("Open Scripto Keys"), [this] { Q_EMIT windowRequested({}); }},
             {tr("Quit"), [this] { Q_EMIT quitRequested(); }}};
    m_icon->menu().setEntries(menu);
}

QString TrayMenu::textOf(const Entry &entry) const
{
    QStringList parts{shownText(entry.profile, longestInTitle), shownText(entry.email, longestInTitle),
                      m_decisions.value(entry.profile).word};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

// The profile may have changed since the menu was made. The window shows what is true.
void TrayMenu::use(const Entry &entry)
{
    const bool isCurrent = entries().contains(entry);
    if (isCurrent && entry.profile != m_profiles.activeProfile())
        Q_EMIT useRequested(entry.profile);
    else if (!isCurrent)
        Q_EMIT windowRequested({});
    fill(); // the tray may have checked the entry
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
