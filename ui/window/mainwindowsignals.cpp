// SPDX-License-Identifier: MIT
// What the panes ask for, and who does it.
#include "app/keys/journal/revokecountdown.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/checkactions.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/rotateactions.h"
#include "ui/actions/signinactions.h"
#include "ui/actions/useractions.h"
#include "ui/keys/list/expirymessage.h"
#include "ui/keys/list/filterfield.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/profiles/profilespanel.h"
#include "ui/window/detailsarea.h"
#include "ui/window/detailspane.h"
#include "ui/window/maintoolbar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusline.h"
#include "ui/window/windowcommands.h"

#include <QAction>

namespace scripto {

void MainWindow::connectFilter()
{
    m_toolBar->filter->setKnownKeys([this](const Secret &key) { return !holdersOf(key).isEmpty(); });
    m_toolBar->filter->setProfiles([this] { return profilesInUseFirst(); });
    connect(m_toolBar->filter, &FilterField::filterChanged, this, [this](const QString &text, const Secret &key) {
        m_keys->setFilterText(text, key, key.isEmpty() ? QStringList() : holdersOf(key));
    });
    connect(m_toolBar->filter, &FilterField::left, m_keys, &KeysPanel::enterTable);
}

QStringList MainWindow::profilesInUseFirst() const
{
    QStringList names = m_services.profiles.names();
    if (const qsizetype active = names.indexOf(m_services.profiles.activeProfile()); active > 0)
        names.move(active, 0);
    return names;
}

QStringList MainWindow::holdersOf(const Secret &key) const
{
    QStringList names;
    for (const ProfileRow &row : m_services.profiles.rows()) {
        if (row.profile.apiKey == key)
            names.append(row.profile.name);
    }
    return names;
}

void MainWindow::connectPanels()
{
    connect(m_fold, &ProfilesFold::foldedChanged, m_keys, &KeysPanel::setProfilesFolded);
    connect(m_profiles, &ProfilesPanel::profileSelected, &m_services.keys, &KeyStore::select);
    connect(m_profiles, &ProfilesPanel::profileSelected, this, &MainWindow::closeView);
    connect(m_profiles, &ProfilesPanel::useRequested, m_actions, &UserActions::use);
    connect(m_profiles, &ProfilesPanel::useRefused, m_actions, &UserActions::reportUseRefused);
    connect(m_profiles, &ProfilesPanel::copyEmailRequested, m_actions, &UserActions::copyEmail);
    connect(m_profiles, &ProfilesPanel::copyCurlRequested, m_actions, &UserActions::copyCurl);
    connect(m_profiles, &ProfilesPanel::checkRequested, m_actions, &UserActions::checkProfile);
    connect(&m_actions->checks(), &CheckActions::changed, this, [this] {
        m_profiles->setFindings(m_actions->checks().findings());
        m_commands->update();
    });
    connect(&m_actions->checks(), &CheckActions::showRequested, this, &MainWindow::showDetailsOf);
    connect(m_actions, &UserActions::detailsRequested, this, &MainWindow::showDetailsOf);
    connect(m_profiles, &ProfilesPanel::troubleClicked, m_actions, &UserActions::mend);
    connect(m_profiles, &ProfilesPanel::signInRequested, &m_actions->signIns(), &SignInActions::signIn);
    connect(m_profiles, &ProfilesPanel::copyKeyRequested, m_actions, &UserActions::copyKey);
    connect(m_profiles, &ProfilesPanel::detailsRequested, this, [this] {
        m_details->setOpen(true);
        m_details->details().showProfile();
    });
    connect(m_profiles, &ProfilesPanel::restoreAllRequested, m_actions, &UserActions::restoreAll);
    connect(m_profiles, &ProfilesPanel::addRequested, m_actions, &UserActions::addProfile);
    connect(m_profiles, &ProfilesPanel::renameRequested, m_actions, &UserActions::renameProfile);
    connect(m_profiles, &ProfilesPanel::makePrivateRequested, m_actions, &UserActions::makeFilePrivate);
    connect(m_profiles, &ProfilesPanel::removeRequested, m_actions, &UserActions::removeProfile);
    connect(m_profiles, &ProfilesPanel::createFileRequested, m_actions, &UserActions::createFile);
    connect(m_profiles, &ProfilesPanel::showFileRequested, m_actions, &UserActions::showFile);
    connect(m_profiles, &ProfilesPanel::rotateRequested, &m_actions->rotations(),
            [this](const QString &profile) { m_actions->rotations().rotateHeldBy(profile); });
    connect(m_keys, &KeysPanel::revokeRequested, &m_actions->revokes(), &RevokeActions::revoke);
    connect(m_keys, &KeysPanel::detailsRequested, this, [this] {
        m_details->setOpen(true);
        m_details->details().showSelection();
    });
    connect(m_keys, &KeysPanel::undoRequested, &m_actions->revokes(), &RevokeActions::undo);
    connect(m_keys, &KeysPanel::cleanUpRequested, &m_actions->revokes(), &RevokeActions::cleanUp);
    connect(&m_actions->revokes(), &RevokeActions::viewRequested, this, &MainWindow::showView);
    connect(m_actions, &UserActions::viewRequested, this, &MainWindow::showView);
    connect(m_keys, &KeysPanel::newKeyRequested, m_actions, &UserActions::newKey);
    connect(m_keys, &KeysPanel::signInRequested, &m_actions->signIns(), &SignInActions::signInAgain);
    connect(m_keys, &KeysPanel::sessionRequested, this, [this] { m_actions->signIns().openSession(this); });
    connect(m_keys, &KeysPanel::filterCleared, m_toolBar->filter, &FilterField::clear);
    connect(m_keys, &KeysPanel::countsChanged, this, &MainWindow::updateStatus);
    connect(m_keys, &KeysPanel::selectionChanged, m_commands, &WindowCommands::update);
    connect(m_actions, &UserActions::profileAdded, this, &MainWindow::selectWhenThere);
    connect(&m_actions->signIns(), &SignInActions::signedIn, this,
            [this] { m_profiles->setFocus(Qt::OtherFocusReason); });
    connectStatus();
    auto *expiry = new ExpiryMessage(m_services.profiles, m_services.keys, m_keys->messages(), this);
    connect(expiry, &ExpiryMessage::renewRequested, &m_actions->rotations(),
            [this](const QString &profile) { m_actions->rotations().rotateHeldBy(profile, RotationVerb::Renew); });
    connect(expiry, &ExpiryMessage::signInRequested, &m_actions->signIns(), &SignInActions::signInFor);
    connect(&m_actions->signIns(), &SignInActions::profileAdded, m_keys, &KeysPanel::showKeyOf);
    for (const Worker *worker : {&m_services.worker, &m_services.configWorker})
        connect(worker, &Worker::silentChanged, this, &MainWindow::showSilentDisk);
    connect(&m_services.profiles, &ProfileStore::changed, this, [this] {
        updateFirstRun();
        followSelection();
        m_commands->update();
        m_commands->updatePalette();
        updateStatus();
    });
    connect(&m_services.countdown, &RevokeCountdown::changed, m_commands, &WindowCommands::update);
    connect(&m_services.countdown, &RevokeCountdown::stepAdded, m_commands, &WindowCommands::update);
    connect(&m_services.profiles, &ProfileStore::progressChanged, this, &MainWindow::updateStatus);
    connect(&m_services.keys, &KeyStore::changed, this, [this] {
        m_commands->update();
        m_commands->updatePalette();
        updateStatus();
        focusTableAtStart();
    });
}

void MainWindow::connectStatus()
{
    connect(m_status, &StatusLine::useRequested, m_actions, &UserActions::use);
    connect(m_status, &StatusLine::showFileRequested, m_actions, &UserActions::showFile);
    connect(m_status, &StatusLine::repairRequested, m_actions, &UserActions::repair);
    connect(m_status, &StatusLine::repairAllRequested, m_actions, &UserActions::repairAll);
    connect(m_status, &StatusLine::unlockRequested, m_actions, &UserActions::unlockKeychain);
    connect(m_status, &StatusLine::settingsRequested, m_actions, &UserActions::settings);
    connect(m_status, &StatusLine::webRequested, m_actions, &UserActions::openWebSettings);
    connect(m_status, &StatusLine::refreshRequested, m_toolBar->refresh, &QAction::trigger);
    connect(m_actions, &UserActions::unlocking, m_status, &StatusLine::setUnlocking);
}

} // namespace scripto
