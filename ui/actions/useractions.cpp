// SPDX-License-Identifier: MIT
#include "ui/actions/useractions.h"

#include "app/core/showntext.h"
#include "app/keys/list/keyminting.h"
#include "app/keys/list/keystore.h"
#include "app/keys/operations/pendingrevokes.h"
#include "app/keys/operations/returnedkeys.h"
#include "app/profiles/profilestore.h"
#include "app/services/diagnostics.h"
#include "ui/actions/checkactions.h"
#include "ui/actions/findactions.h"
#include "ui/actions/keychangeactions.h"
#include "ui/actions/noteactions.h"
#include "ui/actions/quitactions.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/rotateactions.h"
#include "ui/actions/signinactions.h"
#include "ui/actions/subjects.h"
#include "ui/common/errortexts.h"
#include "ui/common/icons.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/textlabel.h"
#include "ui/desktop/filemanager.h"
#include "ui/history/historypage.h"
#include "ui/keys/create/newkeydialog.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/profiles/addprofiledialog.h"
#include "ui/profiles/renameprofiledialog.h"
#include "ui/settings/aboutdialog.h"
#include "ui/settings/diagnosticsdialog.h"
#include "ui/settings/settingsdialog.h"

#include <QDesktopServices>

namespace scripto {

UserActions::UserActions(UiServices &services, KeysMessages &messages, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_messages(messages)
    , m_window(window)
    , m_signIns(new SignInActions(services, messages, window))
    , m_revokes(new RevokeActions(services, messages, *m_signIns, window))
    , m_rotations(new RotateActions(services, messages, *m_signIns, *m_revokes, window))
    , m_changes(new KeyChangeActions(services, messages, window))
    , m_quitting(new QuitActions(services, *m_signIns, *m_revokes, window))
    , m_checks(new CheckActions(services.api, services.profiles, services.keys.accounts(), services.environment,
                                services.clock, messages, this))
    , m_finding(new FindActions(services, messages, window))
{
    connect(m_finding, &FindActions::viewRequested, this, &UserActions::viewRequested);
    new NoteActions(services.notes, messages, window);
    connect(m_signIns, &SignInActions::profileAdded, this, [this](const QString &profile) {
        dropOffer(); // it was about the profiles before this
        Q_EMIT profileAdded(profile);
    });
    connect(m_rotations, &RotateActions::selectProfileRequested, this, &UserActions::profileAdded);
    connect(m_signIns, &SignInActions::revokeWanted, m_revokes, &RevokeActions::revoke);
    connect(m_revokes, &RevokeActions::pauseRequested, m_changes, &KeyChangeActions::pause);
    connect(m_checks, &CheckActions::signInRequested, m_signIns, &SignInActions::signInFor);
    connect(&services.profiles, &ProfileStore::changedOutside, this, &UserActions::reportOutside);
    connect(&services.profiles, &ProfileStore::followedOutside, this, [this](const QString &profile) {
        // Whether that key works is not known yet.
        offerUndo(tr("Another program changed the key of %1. The previous key is still in the keychain.")
                      .arg(quotedName(profile)),
                  0, MessageKind::Info);
    });
    connect(&services.profiles, &ProfileStore::renamedOutside, this, [this](const QString &from, const QString &to) {
        offerUndo(
            tr("Another program renamed %1 to %2. The keychain was updated to match.").arg(quotedName(from), quotedName(to)));
    });
    connect(&services.profiles, &ProfileStore::keyWorksAgain, this, [this](const QStringList &profiles) {
        QStringList names;
        for (const QString &profile : profiles)
            names.append(quotedName(profile));
        const QString what = names.isEmpty()
            ? tr("A revoked key works again. The history shows which one.")
            : tr("The key of %1 works again, although it was revoked.").arg(names.join(QStringLiteral(", ")));
        // An error and not a result: it must stay, and the summary of a check must not replace it.
        m_messages.show(KeysMessages::Level::Error, {MessageKind::Warn, what});
    });
    connect(&services.returned, &ReturnedKeys::found, this, [this](const KeyAccount &account, const ApiKey &key) {
        const KeyRef ref{account.id, key.id};
        m_messages.show(KeysMessages::Level::Error,
                        {.kind = MessageKind::Warn,
                         .rich = tr("The server lists %1 again, although it was revoked. The key may still work.")
                                     .arg(quotedName(key.name)),
                         .action = tr("Revoke…"),
                         .about = {subjectOf(ref)}},
                        [this, ref] { m_revokes->review({ref}); });
    });
    connect(&services.keys.accounts(), &KeyAccounts::mintingFinishedDetached, this, [this](KeyMinting *minting) {
        openNewKey(new NewKeyDialog(*minting, m_services.keys, m_services.profiles, m_services.clipboard,
                                    m_services.clock, m_window));
    });
    connect(&services.profiles, &ProfileStore::changed, this, &UserActions::followOffer);
    connect(&services.clipboard, &SecretClipboard::tick, this, [this](int secondsLeft) {
        if (m_services.clipboard.isJustCopied()) // a key was just copied; copySecret() names it afterwards
            m_copied.clear();
        showClipboard(secondsLeft);
    });
    connect(&services.clipboard, &SecretClipboard::takenOver, this, [this] {
        tell(MessageKind::Warn,
             tr("Another program took over the clipboard right after the key was copied, and may keep the key. Clear "
                "it there, too."));
    });
    connect(&services.clipboard, &SecretClipboard::cleared, this, [this] {
        m_copied.clear();
        m_messages.clear(KeysMessages::Level::Progress);
    });
}

void UserActions::openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void UserActions::newKey()
{
    openNewKey(
        new NewKeyDialog(m_services.keys, m_services.profiles, m_services.clipboard, m_services.clock, m_window));
}

void UserActions::openNewKey(NewKeyDialog *dialog)
{
    connect(dialog, &NewKeyDialog::sessionWanted, this, [this, dialog] { m_signIns->openSession(dialog); });
    openOnce(dialog);
}

void UserActions::addProfile()
{
    auto *dialog = new AddProfileDialog(m_services.profiles, m_services.environment, m_services.clock, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Q_EMIT profileAdded(dialog->profileName());
        QString text = tr("%1 was added.").arg(quotedName(dialog->profileName()));
        if (dialog->keychainProblem())
            text += u' ' + escaped(keychainWaits(*dialog->keychainProblem()));
        tell(MessageKind::Ok, text, {subjectOfProfile(dialog->profileName())});
    });
    openOnce(dialog);
}

void UserActions::renameProfile(const QString &profile)
{
    auto *dialog = new RenameProfileDialog(m_services.profiles, profile, m_window);
    connect(dialog, &RenameProfileDialog::subjectChanged, this, [this, profile] {
        reportSuperseded(tr("%1 was not renamed: another program has changed it.").arg(quotedName(profile)),
                         {subjectOfProfile(profile)});
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, profile] {
        Q_EMIT profileAdded(dialog->newName());
        reportUndoable(tr("%1 is now called %2.").arg(quotedName(profile), quotedName(dialog->newName())), 0,
                       {subjectOfProfile(profile)});
    });
    openOnce(dialog);
}

void UserActions::undo()
{
    const QList<RevokeIntent> held = m_services.revokes.newestStep(m_services.profiles);
    if (held.isEmpty())
        undoChange();
    else
        m_revokes->reportKept(m_services.countdown.undo(held));
}

QString UserActions::undoText() const
{
    const QList<RevokeIntent> held = m_services.revokes.newestStep(m_services.profiles);
    if (held.isEmpty())
        return m_services.profiles.undoText();
    return held.size() == 1 ? tr("Revoke “%1”").arg(shownText(held.first().name))
                            : tr("Revoke %1 keys").arg(held.size());
}

void UserActions::undoChange()
{
    const QString what = m_services.profiles.undoText();
    const qint64 step = newestChange();
    const QStringList before = m_services.profiles.names();
    m_services.profiles.undo()->then(this, [this, what, step, before](const Result<Done> &result) {
        if (result) {
            followRenamed(before);
            reportUndone(what);
        } else if (result.error().kind != ErrorKind::NotFound) {
            const bool isSetAside = m_services.profiles.isSetAside(step) && newestChange() != step;
            reportFailure(tr("“%1” was not undone.").arg(escaped(what)), result.error(),
                          isSetAside ? tr("Undo goes on with “%1”.").arg(escaped(undoText())) : QString(),
                          {undoSubject()});
        }
    });
}

void UserActions::redo()
{
    const QString what = m_services.profiles.redoText();
    const QStringList before = m_services.profiles.names();
    m_services.profiles.redo()->then(this, [this, what, before](const Result<Done> &result) {
        if (result) {
            followRenamed(before);
            reportUndoable(tr("Redone: %1.").arg(strong(what)), 0, {undoSubject()});
        } else if (result.error().kind != ErrorKind::NotFound) {
            reportFailure(tr("“%1” was not done again.").arg(escaped(what)), result.error(), {}, {undoSubject()});
        }
    });
}

void UserActions::reportUndone(const QString &what)
{
    const UndoHistory::Step *step = m_services.profiles.toRedo();
    m_offer.offerRedo(m_services.profiles);
    showOffer({.kind = MessageKind::Ok,
               .rich = tr("Undone: %1.").arg(strong(what)),
               .action = step ? tr("Redo") : QString(),
               .about = {undoSubject()}},
              &UserActions::redo);
}

// A button acts on the step it was offered for, or disappears; it never acts on a newer step.
void UserActions::followOffer()
{
    if (m_offer.isOutdated(m_services.profiles))
        dropOffer();
}

void UserActions::dropOffer()
{
    // Another message may have taken its place.
    if (m_offer.isOpen() && m_messages.messageAt(KeysMessages::Level::Result) == m_offeringMessage)
        m_messages.clear(KeysMessages::Level::Result);
    m_offer.end();
}

qint64 UserActions::newestChange() const
{
    const UndoHistory::Step *step = m_services.profiles.toUndo();
    return step ? step->serial : 0;
}

// Selects the renamed profile: otherwise the next key press would act on another one.
void UserActions::followRenamed(const QStringList &before)
{
    const QStringList now = m_services.profiles.names();
    for (const QString &name : now) {
        if (!before.contains(name))
            return Q_EMIT profileAdded(name);
    }
}

void UserActions::makeFilePrivate()
{
    m_services.profiles.tightenPermissions()->then(this, [this](const Result<Done> &result) {
        if (result)
            tell(MessageKind::Ok, tr("Only you can read config.json now."), {fileSubject()});
        else
            reportFailure(tr("The permissions of config.json were not changed."), result.error(), {}, {fileSubject()});
    });
}

void UserActions::createFile()
{
    m_services.profiles.createFile()->then(this, [this](const Result<Done> &result) {
        if (result)
            tell(MessageKind::Ok, tr("Created a config.json without profiles."), {fileSubject()});
        else
            reportFailure(tr("config.json was not created."), result.error(), {}, {fileSubject()});
    });
}

void UserActions::showFile()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(ConfigFile::defaultPath()));
}

void UserActions::showFolder()
{
    const QString path = ConfigFile::defaultPath();
    showInFileManager(path, this, [path] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(path.left(path.lastIndexOf(u'/'))));
    });
}

void UserActions::openWebSettings()
{
    const QUrl shown = m_services.keys.account().server;
    const auto signInServer = serverFromBaseUrl(m_services.environment.serverOverride());
    QUrl url = shown.isEmpty() ? signInServer.value_or(productionServer()) : shown;
    url.setPath(QStringLiteral("/settings/api-keys"));
    if (!QDesktopServices::openUrl(url))
        tell(MessageKind::Error, tr("No web browser could be opened for %1.").arg(escaped(url.toString())));
}

void UserActions::showHistory()
{
    Q_EMIT viewRequested(new HistoryPage(m_services.history, m_services.clock, m_window));
}

void UserActions::settings()
{
    auto *dialog = new SettingsDialog(m_services.settings,
                                      {ConfigFile::defaultPath(), m_services.profiles.keychain().displayName(),
                                       m_services.keychainService},
                                      {m_services.tray, m_services.login}, m_window);
    connect(dialog, &SettingsDialog::showFolderRequested, this, &UserActions::showFolder);
    openOnce(dialog);
}

void UserActions::about()
{
    auto *dialog = new AboutDialog(m_window);
    connect(dialog, &AboutDialog::webKeysRequested, this, &UserActions::openWebSettings);
    connect(dialog, &AboutDialog::diagnosticsRequested, this, [this, dialog] {
        openOnce(new DiagnosticsDialog(m_services.diagnostics.collect(desktopFacts()), dialog));
    });
    openOnce(dialog);
}

void UserActions::tell(MessageKind kind, const QString &rich, const QStringList &about)
{
    if (kind != MessageKind::Error)
        m_offer.end(); // the new message takes its place
    m_messages.show(kind == MessageKind::Error ? KeysMessages::Level::Error : KeysMessages::Level::Result,
                    {.kind = kind, .rich = rich, .about = about});
}

void UserActions::reportUndoable(const QString &rich, qint64 before, const QStringList &about)
{
    offerUndo(rich, before, MessageKind::Ok, about);
}

void UserActions::offerUndo(const QString &rich, qint64 before, MessageKind kind, const QStringList &about)
{
    m_offer.end();
    if (newestChange() == before) // nothing was changed
        return m_messages.show(KeysMessages::Level::Result, {.kind = kind, .rich = rich, .about = about});
    m_offer.offerUndo(m_services.profiles);
    showOffer({.kind = kind,
               .rich = rich,
               .action = tr("Undo"),
               .actionIcon = Icon::Undo,
               .actionHint = tr("Undo: %1").arg(m_services.profiles.undoText()),
               .about = about},
              &UserActions::undoChange);
}

void UserActions::showOffer(MessageBar::Message message, void (UserActions::*act)())
{
    message.step = m_offer.step();
    m_messages.show(KeysMessages::Level::Result, message, [this, act] { (this->*act)(); });
    m_offeringMessage = m_messages.messageAt(KeysMessages::Level::Result);
}

void UserActions::reportFailure(const QString &what, const Error &error, const QString &next, const QStringList &about)
{
    const QString rich = what + u' ' + escaped(errorText(error));
    tell(MessageKind::Error, next.isEmpty() ? rich : rich + u' ' + next, about);
}

// An Error, so that it stays when the mirror reports the same change.
void UserActions::reportSuperseded(const QString &rich, const QStringList &about)
{
    m_messages.show(KeysMessages::Level::Error, {.kind = MessageKind::Warn, .rich = rich, .about = about});
}

void UserActions::reportOutside(const QStringList &profiles, bool activeChanged)
{
    const QString active = m_services.profiles.activeProfile();
    QString rich = profiles.size() == 1
        ? tr("Another program changed %1 in config.json.").arg(quotedName(profiles.first()))
        : tr("Another program changed %1 profiles in config.json.").arg(profiles.size());
    if (activeChanged)
        rich += u' '
            + (active.isEmpty() ? tr("The CLI now uses no profile.") : tr("The CLI now uses %1.").arg(strong(active)));
    m_messages.show(KeysMessages::Level::Result, {MessageKind::Info, rich});
}

void UserActions::reportNoSuchProfile(const QString &profile)
{
    tell(MessageKind::Warn, tr("There is no profile %1.").arg(quotedName(profile)));
}

void UserActions::reportOtherServer(const QString &server)
{
    const auto wanted = serverFromBaseUrl(server);
    const auto own = serverFromBaseUrl(m_services.environment.serverOverride());
    if (server.isEmpty() || !wanted || (own && *own == *wanted))
        return;
    tell(MessageKind::Warn,
         tr("Scripto Keys was already open and keeps using its own server. To use %1, quit and start it again.")
             .arg(strong(serverAddress(*wanted))));
}

} // namespace scripto
