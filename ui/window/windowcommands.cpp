// SPDX-License-Identifier: MIT
#include "ui/window/windowcommands.h"

#include "app/finder/keyfinder.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/checkactions.h"
#include "ui/actions/findactions.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/rotateactions.h"
#include "ui/actions/signinactions.h"
#include "ui/actions/useractions.h"
#include "ui/common/actiontexts.h"
#include "ui/common/chipbar.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/filterfield.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/profiles/profilespanel.h"
#include "ui/window/commandpalette.h"
#include "ui/window/commands.h"
#include "ui/window/detailsarea.h"
#include "ui/window/detailspane.h"
#include "ui/window/keychangecommands.h"
#include "ui/window/maintoolbar.h"
#include "ui/window/paletteitems.h"
#include "ui/window/palettemodel.h"
#include "ui/window/panes.h"
#include "ui/window/shortcutsdialog.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace scripto {

namespace {

using Offered = Commands::Offered;

// The platform's shortcuts, or `otherwise` if it has none.
QList<QKeySequence> standard(QKeySequence::StandardKey key, const QKeySequence &otherwise)
{
    const QList<QKeySequence> known = QKeySequence::keyBindings(key);
    return known.isEmpty() ? QList{otherwise} : known;
}

QString unless(bool isUsable, const QString &reason)
{
    return isUsable ? QString() : reason;
}

} // namespace

WindowCommands::WindowCommands(UiServices &services, const Parts &parts)
    : QObject(&parts.window)
    , m_services(services)
    , m_parts(parts)
    , m_commands(new Commands(&parts.window))
    , m_palette(new CommandPalette(
          [this] {
              return paletteItems({m_services, m_parts.actions, m_parts.profiles, m_parts.keys, m_parts.details,
                                   *m_commands, m_isViewOpen});
          },
          &parts.window))
{
    m_all = m_commands->add(tr("A&ll commands…"), Icon::Search, {Qt::CTRL | Qt::Key_K}, Offered::No);
    connect(m_all, &QAction::triggered, m_palette, &CommandPalette::open);
    m_filter = m_commands->add(tr("&Filter keys"), Icon::Filter, {QKeySequence::Find});
    connect(m_filter, &QAction::triggered, parts.toolBar.filter, &FilterField::edit);
    parts.keys.addToMenu(m_filter, KeysPanel::MenuGroup::Table);
    addToolBar();
    addMenuCommands();
    addKeyboardCommands();
    addFilters();
    addLists();
    fillMenu();
    update();
}

void WindowCommands::addToolBar()
{
    MainToolBar &bar = m_parts.toolBar;
    UserActions &actions = m_parts.actions;
    for (QAction *action : {bar.signIn, bar.newKey, bar.refresh, bar.details})
        m_commands->include(action, CommandPlace::Everywhere, Offered::InPalette);
    connect(bar.signIn, &QAction::triggered, &actions.signIns(), &SignInActions::signIn);
    connect(bar.newKey, &QAction::triggered, &actions, &UserActions::newKey);
    connect(bar.refresh, &QAction::triggered, this, &WindowCommands::refresh);
    connect(bar.revoke, &QAction::triggered, this,
            [this] { m_parts.actions.revokes().revoke(m_parts.keys.selected()); });
    connect(bar.rotate, &QAction::triggered, this,
            [this] { m_parts.actions.rotations().rotate(m_parts.keys.selected().first()); });
    m_parts.keys.addToMenu(bar.rotate, KeysPanel::MenuGroup::Changes);
    m_changes = new KeyChangeCommands(*m_commands, m_parts.keys, actions.changes(), this);
    connect(bar.details, &QAction::triggered, &m_parts.details, &DetailsArea::setOpen);
    connect(&m_parts.details, &DetailsArea::shownChanged, bar.details, &QAction::setChecked);
}

void WindowCommands::addMenuCommands()
{
    UserActions &actions = m_parts.actions;
    const auto add = [&](const QString &title, std::optional<Icon> icon, const QList<QKeySequence> &keys,
                         auto *receiver, auto act) {
        QAction *action = m_commands->add(title, icon, keys);
        connect(action, &QAction::triggered, receiver, act);
        return action;
    };
    m_undo = add(tr("&Undo"), Icon::Undo, {QKeySequence::Undo}, &actions, &UserActions::undo);
    m_redo = add(tr("&Redo"), {}, {QKeySequence::Redo}, &actions, &UserActions::redo);
    m_commands->include(m_parts.profiles.addExistingAction(), CommandPlace::Everywhere, Offered::InPalette);
    m_check = add(tr("&Check profiles"), Icon::InSync, {}, &actions, &UserActions::checkProfiles);
    m_repairAll = add(tr("Re&pair all…"), {}, {}, &actions, &UserActions::repairAll);
    m_history = add(tr("&History"), Icon::History, {Qt::CTRL | Qt::Key_H}, &actions, &UserActions::showHistory);
    m_find = add(tr("&Find keys on this computer…"), Icon::Search, {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
                 &actions.finding(), &FindActions::find);
    setReason(*m_find, unless(KeyFinder::isAvailable(), tr("not possible in a sandbox")));
    m_web = add(tr("API keys on the &web"), Icon::Open, {}, &actions, &UserActions::openWebSettings);
    m_closeSession = add(tr("Sign &out of the web session"), {}, {}, &actions.signIns(), &SignInActions::closeSession);
    m_settings = add(tr("&Settings…"), Icon::Settings, standard(QKeySequence::Preferences, Qt::CTRL | Qt::Key_Comma),
                     &actions, &UserActions::settings);
    m_shortcuts = add(tr("Shor&tcuts"), Icon::Keyboard, {Qt::Key_F1, Qt::CTRL | Qt::Key_Question}, this,
                      &WindowCommands::showShortcuts);
    m_about = add(tr("&About Scripto Keys"), Icon::Info, {}, &actions, &UserActions::about);
    m_quit = add(tr("&Quit"), {}, standard(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q), this, m_parts.quit);
}

void WindowCommands::addKeyboardCommands()
{
    const auto add = [this](const QString &title, const QList<QKeySequence> &keys, auto act) {
        connect(m_commands->add(title, {}, keys, Offered::No), &QAction::triggered, this, act);
    };
    add(tr("Next pane"), {Qt::Key_F6}, [this] { focusNextPane(m_parts.panes(), true); });
    add(tr("Previous pane"), {Qt::SHIFT | Qt::Key_F6}, [this] { focusNextPane(m_parts.panes(), false); });
    add(tr("Menu"), {Qt::Key_F10}, [this] { m_parts.toolBar.openMenu(); });
    add(tr("Close"), standard(QKeySequence::Close, Qt::CTRL | Qt::Key_W), [this] { m_parts.window.close(); });
}

void WindowCommands::addFilters()
{
    ChipBar &filters = m_parts.keys.filters();
    m_filters = new QActionGroup(this);
    const int count = static_cast<int>(filters.names().size());
    for (int i = 0; i < count; ++i) {
        auto *action = new QAction(m_filters);
        action->setShortcut(chipShortcut(i));
        m_parts.window.addAction(action);
        connect(action, &QAction::triggered, &filters, [&filters, i] {
            if (filters.isUsable(i))
                filters.setCurrent(i);
        });
    }
}

void WindowCommands::addLists()
{
    for (QAction *action : m_parts.profiles.rowActions())
        m_commands->include(action, CommandPlace::Profiles);
    for (QAction *action : m_parts.keys.rowActions())
        m_commands->include(action, CommandPlace::Keys);
    m_commands->include(m_parts.toolBar.rotate, CommandPlace::Keys);
    m_editNote =
        m_commands->add(tr("&Edit note"), Icon::Edit, {Qt::CTRL | Qt::Key_E}, Offered::InPalette, CommandPlace::Keys);
    connect(m_editNote, &QAction::triggered, this, &WindowCommands::editNote);
    m_copyKey = new QAction(toneIcon(Icon::Key), tr("Copy &key"), this);
    m_copyKey->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copyKey->setShortcutContext(Qt::WidgetShortcut); // among the profiles, the same keys do something else
    m_parts.keys.focusProxy()->addAction(m_copyKey);
    m_commands->include(m_copyKey, CommandPlace::Keys);
    connect(m_copyKey, &QAction::triggered, this, [this] { m_parts.actions.copyKey(holderOfSelected()); });
    for (QAction *action : {m_copyKey, m_editNote})
        m_parts.keys.addToMenu(action, KeysPanel::MenuGroup::Others);
    for (QAction *action : {m_parts.keys.cleanUpAction(), m_parts.keys.allAccountsAction()}) {
        m_commands->include(action, CommandPlace::Keys, Offered::InPalette);
        m_parts.window.addAction(action);
    }
    m_parts.window.addActions(m_parts.profiles.numberedUse());
    const QList<QAction *> &numbered = m_parts.profiles.numberedUse();
    m_commands->describeRange(CommandPlace::Profiles, tr("Use profile 1 to %1").arg(numbered.size()),
                              numbered.first()->shortcut(), numbered.last()->shortcut());
    const ChipBar &filters = m_parts.keys.filters();
    const int last = static_cast<int>(filters.names().size()) - 1;
    m_commands->describe(CommandPlace::Keys, tr("Select all"), QKeySequence::SelectAll);
    m_commands->describeRange(CommandPlace::Keys, tr("Show filter 1 to %1").arg(last + 1), chipShortcut(0),
                              chipShortcut(last));
    m_commands->describe(CommandPlace::Keys, tr("Menu of the row"), Qt::SHIFT | Qt::Key_F10);
    m_commands->describe(CommandPlace::Lists, tr("Check or uncheck"), Qt::Key_Space);
    m_commands->describe(CommandPlace::Lists, tr("Revoke what is checked"), Qt::CTRL | Qt::Key_Return);
    m_commands->describe(CommandPlace::Lists, tr("Back, nothing done"), Qt::Key_Escape);
}

void WindowCommands::fillMenu()
{
    QMenu *menu = m_parts.toolBar.menu;
    const auto addGroup = [menu](const QList<QAction *> &actions) {
        if (!menu->isEmpty())
            menu->addSeparator();
        menu->addActions(actions);
    };
    addGroup({m_all});
    addGroup({m_undo, m_redo});
    addGroup({m_parts.toolBar.details, m_parts.keys.cleanUpAction(), m_check, m_repairAll, m_find, m_history, m_web,
              m_closeSession});
    addGroup({m_settings, m_shortcuts, m_about, m_quit});
}

void WindowCommands::update()
{
    const KeyStore &keys = m_services.keys;
    const ProfileStore &profiles = m_services.profiles;
    const QString undo = m_parts.actions.undoText();
    setTitle(*m_undo, undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(withoutMnemonic(undo)));
    setReason(*m_undo, unless(!undo.isEmpty(), tr("nothing was changed yet")));
    const QString redo = profiles.redoText();
    setTitle(*m_redo, redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(withoutMnemonic(redo)));
    const QString broken = unless(!profiles.file().problem, tr("config.json can’t be read"));
    setReason(*m_redo, redo.isEmpty() ? tr("nothing was undone") : broken);
    setTitle(*m_check,
             m_parts.actions.checks().isCheckingAll() ? tr("Stop &checking profiles") : tr("&Check profiles"));
    setReason(*m_check, unless(!profiles.rows().isEmpty(), tr("there is no profile yet")));
    m_repairAll->setVisible(!profiles.repairPlan().isEmpty());
    m_closeSession->setVisible(keys.account().bySession);

    MainToolBar &bar = m_parts.toolBar;
    const QString view = unless(!m_isViewOpen, tr("close the list first"));
    const bool isFirstRun = m_parts.isFirstRun();
    const QString whyNoFilter = isFirstRun ? tr("sign in first") : m_isViewOpen ? view : whyNothingIsListed();
    bar.filter->setReason(whyNoFilter);
    setReason(*m_filter, whyNoFilter);
    m_filters->setEnabled(!m_isViewOpen);
    setReason(*bar.signIn, view);
    if (m_isViewOpen) {
        for (QAction *action : {bar.newKey, bar.revoke, bar.rotate, bar.refresh, m_editNote})
            setReason(*action, view);
        m_changes->update(view);
        return;
    }
    const bool hasProfile = profiles.row(keys.selectedProfile()) != nullptr;
    setReason(*bar.newKey, hasProfile && !isFirstRun ? whyNoNewKey() : tr("sign in first"));
    setReason(*bar.refresh, unless(!keys.isReading(), tr("the keys are being read")));
    updateKeyActions();
}

// Empty if there are keys, or soon will be.
QString WindowCommands::whyNothingIsListed() const
{
    const KeyStore &keys = m_services.keys;
    if (!keys.problem() || !keys.rows().isEmpty())
        return {};
    switch (keys.problem()->kind) {
    case ErrorKind::SessionNeeded:
        return tr("sign in to manage keys first");
    case ErrorKind::Unauthenticated:
        return tr("the server refused the key that reads the list");
    default:
        return {};
    }
}

QString WindowCommands::whyNoNewKey() const
{
    const KeyStore &keys = m_services.keys;
    const bool isRefused =
        keys.problem() && keys.problem()->kind == ErrorKind::Unauthenticated && keys.rows().isEmpty();
    return isRefused ? whyNothingIsListed() : unless(!keys.isOffline(), tr("the server can’t be reached"));
}

void WindowCommands::updateKeyActions()
{
    const QList<KeyRef> selected = m_parts.keys.selected();
    const QString offline = unless(!m_services.keys.isOffline(), tr("the server can’t be reached"));
    setReason(*m_parts.toolBar.revoke, selected.isEmpty() ? tr("no key is selected") : offline);
    setReason(*m_parts.toolBar.rotate, m_parts.actions.rotations().obstacleTo(selected));
    m_changes->update(offline);
    const qsizetype chosen = m_parts.keys.selectedRows().size();
    const QString single = unless(chosen == 1, chosen == 0 ? tr("no key is selected") : tr("one key at a time"));
    setReason(*m_editNote, single);
    setReason(*m_copyKey,
              single.isEmpty() ? unless(!holderOfSelected().isEmpty(), tr("no profile here holds this key")) : single);
}

void WindowCommands::setViewOpen(bool isOpen)
{
    m_isViewOpen = isOpen;
    update();
}

void WindowCommands::editNote()
{
    m_parts.details.setOpen(true);
    m_parts.details.details().editNote();
}

void WindowCommands::updatePalette()
{
    m_palette->updateItems();
}

// Empty if it is not known which profile holds it.
QString WindowCommands::holderOfSelected() const
{
    const QList<KeyRow> rows = m_parts.keys.selectedRows();
    for (const Holder &holder : rows.size() == 1 ? rows.first().holders : QList<Holder>()) {
        if (holder.certainty == Holder::Certainty::Sure && !holder.isEnvironment)
            return holder.profile;
    }
    return {};
}

void WindowCommands::refresh()
{
    m_services.profiles.readNow();
    m_services.keys.refresh();
}

void WindowCommands::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*m_commands, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace scripto
