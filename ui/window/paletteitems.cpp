// SPDX-License-Identifier: MIT
#include "ui/window/paletteitems.h"

#include "app/core/showntext.h"
#include "app/keys/facts/revokeevidence.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/keychangeactions.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/rotateactions.h"
#include "ui/actions/useractions.h"
#include "ui/common/actiontexts.h"
#include "ui/common/chipbar.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/profiles/profilespanel.h"
#include "ui/window/commands.h"
#include "ui/window/detailsarea.h"
#include "ui/window/detailspane.h"
#include "ui/window/palettemodel.h"

#include <QAction>
#include <QCoreApplication>

namespace scripto {

namespace {

struct PaletteItems {
    Q_DECLARE_TR_FUNCTIONS(scripto::PaletteItems)
};

// Returns the part of a title made with arg() that takes the place of %1.
TitleSubject subjectOf(const QString &pattern, const QString &name)
{
    return {pattern.indexOf(QStringLiteral("%1")), name.size()};
}

QString obstacleToUse(const ProfileRow &row, bool isFileBroken)
{
    if (row.active)
        return PaletteItems::tr("The CLI uses it already");
    if (isFileBroken)
        return PaletteItems::tr("config.json can’t be read");
    if (!row.inFile)
        return PaletteItems::tr("It is not in config.json");
    return row.profile.apiKey.isEmpty() ? PaletteItems::tr("It has no key") : QString();
}

void addProfiles(QList<PaletteItem> &items, const PaletteSources &sources)
{
    const ProfileStore &profiles = sources.services.profiles;
    const QList<QAction *> &numberedUse = sources.profiles.numberedUse();
    const QList<ProfileRow> &rows = profiles.rows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const ProfileRow &row = rows.at(i);
        const QString name = row.profile.name;
        const QString shown = shownText(name);
        const QString email = shownText(row.profile.email);
        const QString use = PaletteItems::tr("Use %1");
        const QString details = PaletteItems::tr("Details of %1");
        items.append({.id = QStringLiteral("use ") + name,
                      .group = CommandGroup::Profiles,
                      .icon = toneIcon(Icon::Terminal),
                      .title = use.arg(shown),
                      .subject = subjectOf(use, shown),
                      .detail = email,
                      .keys = i < numberedUse.size() ? shortcutText(numberedUse.at(i)->shortcut()) : QString(),
                      .reason = obstacleToUse(row, profiles.file().problem.has_value()),
                      .run = [&actions = sources.actions, name] { actions.use(name); }});
        items.append({.id = QStringLiteral("details of profile ") + name,
                      .group = CommandGroup::Profiles,
                      .icon = toneIcon(Icon::Info),
                      .title = details.arg(shown),
                      .subject = subjectOf(details, shown),
                      .detail = email,
                      .run = [&panel = sources.profiles, &area = sources.details, name] {
                          panel.select(name);
                          area.setOpen(true);
                          area.details().showProfile();
                      }});
    }
}

// "In use, 3 days ago"
QString stateOf(const KeyRow &row, const QDateTime &now)
{
    const QString state = keyStateWord(row).word;
    return row.use.kind == LastUse::Kind::Never ? state : state + QStringLiteral(", ") + lastUsedText(row.use, now);
}

void addKey(QList<PaletteItem> &items, const KeyRow &row, const PaletteSources &sources)
{
    UserActions &actions = sources.actions;
    const KeyStore &store = sources.services.keys;
    const KeyRef ref = row.ref();
    const QString name = shownText(row.key.name);
    const QString state = stateOf(row, store.serverNow().toLocalTime());
    const QString offline = store.isOffline() ? PaletteItems::tr("The server can’t be reached") : QString();
    const QString view = sources.isViewOpen ? PaletteItems::tr("Close the list first") : QString();
    const QString leaving = isLeaving(row) ? PaletteItems::tr("It is being revoked") : view;
    const QString revoke = needsNoQuestion(row) ? PaletteItems::tr("Revoke %1") : PaletteItems::tr("Revoke %1…");
    const auto add = [&](const QString &verb, Icon icon, const QString &title, const QString &reason,
                         std::function<void()> run) {
        items.append({.id = verb + ref.account.toText() + u' ' + ref.id,
                      .group = CommandGroup::Keys,
                      .icon = toneIcon(icon),
                      .title = title.arg(name),
                      .subject = subjectOf(title, name),
                      .detail = state,
                      .reason = reason,
                      .run = std::move(run)});
    };
    // First what does no harm: a user who types a name and presses Enter wants to see that key.
    add(QStringLiteral("details of key "), Icon::Info, PaletteItems::tr("Details of %1"), view,
        [&panel = sources.keys, &details = sources.details, ref] {
            panel.showKey(ref);
            details.setOpen(true);
            details.details().showSelection();
        });
    add(QStringLiteral("revoke "), Icon::Revoke, revoke, leaving.isEmpty() ? offline : leaving,
        [&actions, ref] { actions.revokes().revoke({ref}); });
    add(QStringLiteral("rotate "), Icon::Rotate, PaletteItems::tr("Rotate %1…"),
        leaving.isEmpty() ? capitalised(actions.rotations().obstacleTo({ref})) : leaving,
        [&actions, ref] { actions.rotations().rotate(ref); });
    if (!row.changeable || !row.key.enabledReported)
        return;
    const QString busy = row.changing ? PaletteItems::tr("It is being changed") : leaving.isEmpty() ? offline : leaving;
    if (row.key.enabled)
        add(QStringLiteral("pause "), Icon::Disabled, PaletteItems::tr("Pause %1"), busy,
            [&actions, ref] { actions.changes().pause({ref}); });
    else
        add(QStringLiteral("resume "), Icon::Disabled, PaletteItems::tr("Resume %1"), busy,
            [&actions, ref] { actions.changes().resume({ref}); });
}

void addFilters(QList<PaletteItem> &items, ChipBar &filters, bool isViewOpen)
{
    const QStringList names = filters.names();
    const QString show = PaletteItems::tr("Show %1");
    for (int i = 0; i < names.size(); ++i) {
        const int count = qMax(filters.count(i), 0);
        items.append({.id = QStringLiteral("show ") + names.at(i),
                      .group = CommandGroup::Filters,
                      .icon = toneIcon(Icon::Filter),
                      .title = show.arg(names.at(i)),
                      .subject = subjectOf(show, names.at(i)),
                      .detail = count == 1 ? PaletteItems::tr("1 key") : PaletteItems::tr("%1 keys").arg(count),
                      .keys = shortcutText(chipShortcut(i)),
                      .reason = isViewOpen      ? PaletteItems::tr("Close the list first")
                          : filters.isUsable(i) ? QString()
                                                : PaletteItems::tr("There are none"),
                      .run = [&filters, i] { filters.setCurrent(i); }});
    }
}

void addActions(QList<PaletteItem> &items, const Commands &commands)
{
    const QList<QAction *> offered = commands.offered();
    for (QAction *action : offered)
        items.append({.id = action->objectName(),
                      .group = CommandGroup::Actions,
                      .icon = action->icon(),
                      .title = titleOf(*action),
                      .keys = shortcutText(action->shortcut()),
                      .reason = capitalised(reasonOf(*action)),
                      .run = [action] { action->trigger(); }});
}

} // namespace

QList<PaletteItem> paletteItems(const PaletteSources &sources)
{
    QList<PaletteItem> items;
    addProfiles(items, sources);
    for (const KeyRow &row : sources.services.keys.rows())
        addKey(items, row, sources);
    addFilters(items, sources.keys.filters(), sources.isViewOpen);
    addActions(items, sources.commands);
    return items;
}

} // namespace scripto
