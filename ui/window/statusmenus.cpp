// SPDX-License-Identifier: MIT
// The menus of StatusLine.
#include "ui/window/statusline.h"

#include "app/core/showntext.h"
#include "app/profiles/clichoice.h"
#include "app/profiles/profilestore.h"
#include "ui/common/statussegment.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/keychaintexts.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace scripto {

namespace {

// So that a menu fits above the line of the smallest window.
constexpr qsizetype mostProfiles = 9;
constexpr qsizetype mostRepairs = 5;

QString shortcutToUse(int index)
{
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)).toString(QKeySequence::NativeText);
}

bool isUsable(const ProfileRow &row)
{
    return row.inFile && !row.profile.apiKey.isEmpty();
}

// Why the CLI cannot use it, or would fail with it; otherwise its shortcut.
QString besideProfile(const ProfileRow &row, int index)
{
    if (row.profile.apiKey.isEmpty())
        return StatusLine::tr("No key");
    if (row.keyRevoked)
        return StatusLine::tr("Key revoked");
    if (row.keyRefused)
        return StatusLine::tr("Key refused");
    return row.inFile ? shortcutToUse(index) : StatusLine::tr("Not in config.json");
}

QString repairEntry(const ProfileRow &row)
{
    const QString name = shownText(row.profile.name);
    if (row.repairs.contains(Repair::Restore))
        return StatusLine::tr("Restore “%1”…").arg(name);
    if (row.repairs.contains(Repair::WriteToKeychain))
        return StatusLine::tr("Write “%1” again").arg(name);
    return StatusLine::tr("Review “%1”…").arg(name);
}

} // namespace

void StatusLine::fillCliMenu(SegmentMenu &menu)
{
    const CliChoice choice = cliChoice(m_environment, m_profiles.activeProfile(), m_profiles.file().profiles);
    if (choice.why == CliChoice::Why::EnvironmentKey)
        menu.addNote(tr("%1 is set in this program’s environment. There, the CLI uses that key, whatever profile is "
                        "chosen here. Scripto Keys never uses it.")
                         .arg(strong(QStringLiteral("SCRIPTO_API_KEY"))));
    if (choice.why == CliChoice::Why::MissingProfile)
        menu.addNote(tr("The active profile, %1, has no key.").arg(strong(choice.profile)));
    const QList<ProfileRow> &rows = m_profiles.rows();
    menu.addNote(rows.isEmpty() ? tr("There is no profile yet.") : tr("The CLI uses"));
    for (int i = 0; i < qMin(rows.size(), mostProfiles); ++i) {
        const ProfileRow &row = rows.at(i);
        const auto use = [this, name = row.profile.name] { Q_EMIT useRequested(name); };
        menu.addChoice(shownText(row.profile.name), row.active, use, besideProfile(row, i))
            ->setEnabled(isUsable(row) && !m_profiles.file().problem);
    }
    if (rows.size() > mostProfiles)
        menu.addNote(tr("%1 more are in the list of profiles.").arg(rows.size() - mostProfiles));
    menu.addSeparator();
    menu.addEntry(tr("Show config.json…"), [this] { Q_EMIT showFileRequested(); });
}

void StatusLine::fillKeychainMenu(SegmentMenu &menu)
{
    const Keychain &keychain = m_profiles.keychain();
    const KeychainState state = keychain.state();
    const QStringList locked = m_profiles.unreadEntries(UnreadEntry::Locked);
    if (state == KeychainState::Ready) {
        const auto copies = std::count_if(m_profiles.rows().begin(), m_profiles.rows().end(),
                                          [](const ProfileRow &row) { return row.keychainCopy.has_value(); });
        const QString name = escapedName(keychain.displayName());
        menu.addNote(copies == 1 ? tr("%1: 1 copy").arg(name)
                                 : tr("%1: %2 copies").arg(name, QString::number(copies)));
    }
    const QString meaning = keychainMeaning(state, locked, m_profiles.unreadEntries(UnreadEntry::Newer));
    if (!meaning.isEmpty())
        menu.addNote(meaning);
    else if (state == KeychainState::Unknown)
        menu.addNote(tr("It has not answered yet."));
    const bool isLocked = state == KeychainState::Ready && !locked.isEmpty();
    if (const QString verb = unlockVerb(isLocked ? KeychainState::Locked : state); !verb.isEmpty())
        menu.addEntry(m_isUnlocking ? tr("Waiting for you…") : verb, [this] { Q_EMIT unlockRequested(); })
            ->setEnabled(!m_isUnlocking);
    addRepairs(menu);
    menu.addSeparator();
    menu.addEntry(tr("Keychain settings…"), [this] { Q_EMIT settingsRequested(); });
}

void StatusLine::addRepairs(SegmentMenu &menu)
{
    QList<ProfileRow> toReview = m_profiles.rows();
    toReview.removeIf([](const ProfileRow &row) { return !wantsReview(row); });
    for (const ProfileRow &row : toReview.first(qMin(toReview.size(), mostRepairs)))
        menu.addEntry(repairEntry(row), [this, name = row.profile.name] { Q_EMIT repairRequested(name); });
    if (toReview.size() > 1)
        menu.addEntry(tr("Repair all…"), [this] { Q_EMIT repairAllRequested(); });
}

void StatusLine::fillServerMenu(SegmentMenu &menu)
{
    const QString source =
        m_environment.apiUrl.isEmpty() ? QStringLiteral("SCRIPTO_API_BASE_URL") : QStringLiteral("--api-url");
    menu.addNote(tr("Set by %1. Used for signing in and for profiles that name no server.").arg(source));
    menu.addSeparator();
    menu.addEntry(tr("Copy address"), [this] {
        QGuiApplication::clipboard()->setText(shownText(shownAddress(m_environment.serverOverride())));
    });
    menu.addEntry(tr("Open API keys on the web"), [this] { Q_EMIT webRequested(); });
}

} // namespace scripto
