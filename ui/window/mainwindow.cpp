// SPDX-License-Identifier: MIT
#include "ui/window/mainwindow.h"

#include "app/keys/journal/revokecountdown.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/checkactions.h"
#include "ui/actions/quitactions.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/rotateactions.h"
#include "ui/actions/signinactions.h"
#include "ui/actions/subjects.h"
#include "ui/actions/useractions.h"
#include "ui/common/errortexts.h"
#include "ui/common/fonts.h"
#include "ui/common/paneview.h"
#include "ui/common/placement.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/expirymessage.h"
#include "ui/keys/list/filterfield.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/profiles/profilespanel.h"
#include "ui/settings/settings.h"
#include "ui/window/detailsarea.h"
#include "ui/window/detailspane.h"
#include "ui/window/firstrun.h"
#include "ui/window/focuskeeper.h"
#include "ui/window/keyexpiries.h"
#include "ui/window/maintoolbar.h"
#include "ui/window/statusline.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int compactBelow = 900;
constexpr int detailsBesideKeysFrom = 960;
constexpr int profilesWidth = 280;
constexpr int compactProfilesWidth = 216;
constexpr int tinyBelow = 640; // narrower than the smallest window: a large font on a small screen
constexpr int tinyProfilesWidth = 176;
const QSize startSize(1200, 772);
const QSize leastSize(720, 480);

// Their names in the settings.
constexpr QLatin1StringView geometryName("window/geometry");
constexpr QLatin1StringView splitterName("window/splitter");
constexpr QLatin1StringView detailsName("window/details");

QByteArray bytesFrom(const QJsonValue &base64)
{
    return QByteArray::fromBase64(base64.toString().toLatin1());
}

} // namespace

MainWindow::MainWindow(UiServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_toolBar(new MainToolBar(this))
    , m_splitter(new QSplitter(this))
    , m_profiles(new ProfilesPanel(m_services.profiles, m_services.environment, this))
    , m_keys(new KeysPanel(m_services.keys, this))
    , m_pages(new QStackedWidget(this))
    , m_firstRun(new FirstRun(m_services.profiles, ConfigFile::defaultPath(), this))
    , m_actions(new UserActions(m_services, m_keys->messages(), this))
    , m_details(new DetailsArea(m_pages, new DetailsPane(m_services, *m_profiles, *m_keys, *m_actions), this))
    , m_status(new StatusLine(m_services.profiles, m_services.keys, m_services.environment, this))
{
    new FocusKeeper(this);
    setWindowTitle(tr("Scripto Keys"));
    layOut();
    connectToolBar();
    connectPanels();
    fillMenu();
    new KeyExpiries(m_services.profiles, m_services.keys, *m_profiles);
    restorePlace();
    showOddFiles();
    showSilentDisk();
    updateFirstRun();
    updateActions();
    updateStatus();

    connect(&m_services.settings, &Settings::problemChanged, this, &MainWindow::showSettingsProblem);
    connect(&m_services.settings, &Settings::problemChanged, this, &MainWindow::showOddFiles);
    // A user who comes back to the window may have used the CLI meanwhile, and not every disk reports changes.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_services.profiles.readNow();
    });
}

void MainWindow::selectWhenThere(const QString &profile)
{
    m_wanted = profile;
    followSelection();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_details->setNarrow(width() < px(detailsBesideKeysFrom));
    if (m_compact == isCompact())
        return;
    m_compact = isCompact();
    m_toolBar->setCompact(m_compact);
    m_profiles->setCompact(m_compact);
    m_keys->setCompact(m_compact);
    const int pane =
        width() < px(tinyBelow) ? px(tinyProfilesWidth) : px(m_compact ? compactProfilesWidth : profilesWidth);
    m_splitter->setSizes({pane, width() - pane});
    updateStatus();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_details->details().commitNote(); // it may be asked about
    if (!m_actions->quitting().mayQuit()) {
        event->ignore();
        return;
    }
    saveView();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveView()
{
    m_details->details().commitNote();
    QJsonObject view = m_keys->viewState();
    view.insert(geometryName, QString::fromLatin1(saveGeometry().toBase64()));
    view.insert(splitterName, QString::fromLatin1(m_splitter->saveState().toBase64()));
    view.insert(detailsName, m_details->isWanted());
    m_services.settings.keep(view);
}

bool MainWindow::isSafeToEnd() const
{
    return m_actions->quitting().isSafeToEnd();
}

void MainWindow::showView(PaneView *view)
{
    closeView();
    if (m_view) {
        view->deleteLater();
        return m_view->setFocus();
    }
    m_view = view;
    connect(view, &PaneView::closeRequested, this, &MainWindow::closeView);
    showPage();
    m_details->uncover();
    view->setFocus();
    updateActions();
}

void MainWindow::closeView()
{
    if (!m_view || m_view->isBusy())
        return;
    const bool hadFocus = m_view->isAncestorOf(focusWidget());
    std::exchange(m_view, nullptr)->deleteLater();
    showPage();
    if (hadFocus)
        m_keys->focusTable();
    updateActions();
}

// The messages stay below it: the user must see an error, and must be able to undo.
void MainWindow::showPage()
{
    m_keys->messages().setInView(m_view);
    if (m_view)
        m_keys->showPage(m_view);
    else
        m_keys->showPage(m_isFirstRun ? m_firstRun : nullptr);
}

void MainWindow::layOut()
{
    addToolBar(m_toolBar);
    m_firstRun->hide(); // until it has a place
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_profiles);
    m_pages->addWidget(m_keys);
    m_pages->setFocusProxy(m_keys);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({px(profilesWidth), px(startSize.width() - profilesWidth)});

    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
    setMinimumSize(leastSize.boundedTo(roomFor(*this)));
}

void MainWindow::showOddFiles()
{
    const auto joined = [](const QStringList &files) { return strong(files.join(QStringLiteral(", "))); };
    QStringList sentences;
    if (const QStringList &files = m_services.filesOfNewerVersion; !files.isEmpty())
        sentences.append(tr("A newer version of Scripto Keys has written %1. This version leaves that alone, and "
                            "remembers nothing there.")
                             .arg(joined(files)));
    if (const QStringList &files = m_services.foreignFiles; !files.isEmpty())
        sentences.append(tr("Scripto Keys doesn’t use %1, because other users of this computer can write there, or "
                            "something else is "
                            "in the way.")
                             .arg(joined(files)));
    if (const auto &problem = m_services.settings.readProblem())
        sentences.append(unreadSettings(*problem));
    if (sentences.isEmpty())
        m_keys->messages().clear(KeysMessages::Level::Files);
    else
        m_keys->messages().show(KeysMessages::Level::Files, {MessageKind::Warn, sentences.join(u' ')});
}

void MainWindow::showSilentDisk()
{
    if (m_services.isDiskSilent())
        m_keys->messages().show(
            KeysMessages::Level::Disk,
            {MessageKind::Error, tr("The disk isn’t answering. Nothing can be read or saved until it does.")});
    else
        m_keys->messages().clear(KeysMessages::Level::Disk);
}

void MainWindow::showSettingsProblem()
{
    const QStringList about{settingsSubject()};
    if (const auto &problem = m_services.settings.problem())
        m_keys->messages().show(KeysMessages::Level::Error,
                                {.kind = MessageKind::Warn, .rich = unsavedSettings(*problem), .about = about});
    else
        m_keys->messages().settle(about);
}

void MainWindow::connectToolBar()
{
    connect(m_toolBar->signIn, &QAction::triggered, &m_actions->signIns(), &SignInActions::signIn);
    connect(m_toolBar->newKey, &QAction::triggered, m_actions, &UserActions::newKey);
    connect(m_toolBar->revoke, &QAction::triggered, this, [this] { m_actions->revokes().revoke(m_keys->selected()); });
    connect(m_toolBar->rotate, &QAction::triggered, this,
            [this] { m_actions->rotations().rotate(m_keys->selected().first()); });
    m_keys->addToMenu(m_toolBar->rotate);
    connect(m_toolBar->refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_toolBar->details, &QAction::triggered, m_details, &DetailsArea::setOpen);
    connect(m_details, &DetailsArea::shownChanged, m_toolBar->details, &QAction::setChecked);
    m_toolBar->filter->setKnownKeys([this](const Secret &key) { return !holdersOf(key).isEmpty(); });
    m_toolBar->filter->setProfiles([this] { return profilesInUseFirst(); });
    connect(m_toolBar->filter, &FilterField::filterChanged, this, [this](const QString &text, const Secret &key) {
        m_keys->setFilterText(text, key, key.isEmpty() ? QStringList() : holdersOf(key));
    });
    connect(m_toolBar->filter, &FilterField::left, m_keys, &KeysPanel::enterTable);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_toolBar->filter, &FilterField::edit);
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
    connect(m_profiles, &ProfilesPanel::profileSelected, &m_services.keys, &KeyStore::select);
    connect(m_profiles, &ProfilesPanel::profileSelected, this, &MainWindow::closeView);
    connect(m_profiles, &ProfilesPanel::useRequested, m_actions, &UserActions::use);
    connect(m_profiles, &ProfilesPanel::useRefused, m_actions, &UserActions::reportUseRefused);
    connect(m_profiles, &ProfilesPanel::copyEmailRequested, m_actions, &UserActions::copyEmail);
    connect(m_profiles, &ProfilesPanel::copyCurlRequested, m_actions, &UserActions::copyCurl);
    connect(m_profiles, &ProfilesPanel::checkRequested, m_actions, &UserActions::checkProfile);
    connect(&m_actions->checks(), &CheckActions::changed, this, [this] {
        m_profiles->setFindings(m_actions->checks().findings());
        updateActions();
    });
    connect(&m_actions->checks(), &CheckActions::showRequested, this, [this](const QString &profile) {
        m_profiles->select(profile);
        m_profiles->setFocus(Qt::OtherFocusReason);
        m_details->setOpen(true);
        m_details->details().showProfile();
    });
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
    connect(m_keys, &KeysPanel::selectionChanged, this, &MainWindow::updateActions);
    connect(m_actions, &UserActions::profileAdded, this, &MainWindow::selectWhenThere);
    connect(&m_actions->signIns(), &SignInActions::signedIn, this,
            [this] { m_profiles->setFocus(Qt::OtherFocusReason); });
    connectStatus();
    auto *expiry = new ExpiryMessage(m_services.profiles, m_services.keys, m_keys->messages(), this);
    connect(expiry, &ExpiryMessage::renewRequested, &m_actions->rotations(),
            [this](const QString &profile) { m_actions->rotations().rotateHeldBy(profile, RotationVerb::Renew); });
    connect(expiry, &ExpiryMessage::signInRequested, &m_actions->signIns(), &SignInActions::signInFor);
    connect(m_firstRun, &FirstRun::signInRequested, &m_actions->signIns(), &SignInActions::signIn);
    connect(m_firstRun, &FirstRun::addRequested, m_actions, &UserActions::addProfile);
    connect(m_firstRun, &FirstRun::restoreRequested, m_actions, &UserActions::restoreAll);
    connect(m_firstRun, &FirstRun::unlockRequested, m_actions, &UserActions::unlockKeychain);
    connect(&m_actions->signIns(), &SignInActions::profileAdded, m_keys, &KeysPanel::showKeyOf);
    for (const Worker *worker : {&m_services.worker, &m_services.configWorker})
        connect(worker, &Worker::silentChanged, this, &MainWindow::showSilentDisk);
    connect(&m_services.profiles, &ProfileStore::changed, this, [this] {
        updateFirstRun();
        followSelection();
        updateActions();
        updateStatus();
    });
    connect(&m_services.countdown, &RevokeCountdown::changed, this, &MainWindow::updateActions);
    connect(&m_services.countdown, &RevokeCountdown::stepAdded, this, &MainWindow::updateActions);
    connect(&m_services.profiles, &ProfileStore::progressChanged, this, &MainWindow::updateStatus);
    connect(&m_services.keys, &KeyStore::changed, this, [this] {
        updateActions();
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
    connect(m_status, &StatusLine::refreshRequested, this, &MainWindow::refresh);
    connect(m_actions, &UserActions::unlocking, m_status, &StatusLine::setUnlocking);
}

void MainWindow::fillMenu()
{
    QMenu *menu = m_toolBar->menu;
    m_undo = menu->addAction(tr("Undo"), QKeySequence::Undo, m_actions, &UserActions::undo);
    m_redo = menu->addAction(tr("Redo"), QKeySequence::Redo, m_actions, &UserActions::redo);
    addActions({m_undo, m_redo});
    addActions(m_profiles->numberedUse());
    menu->addSeparator();
    menu->addAction(tr("Add &existing key…"), m_actions, &UserActions::addProfile);
    menu->addAction(m_toolBar->details);
    m_repairAll = menu->addAction(tr("Repair all…"), m_actions, &UserActions::repairAll);
    m_check = menu->addAction(tr("&Check profiles"), m_actions, &UserActions::checkProfiles);
    addAction(
        menu->addAction(tr("History"), QKeySequence(Qt::CTRL | Qt::Key_H), m_actions, &UserActions::showHistory));
    menu->addAction(m_keys->cleanUpAction());
    addAction(m_keys->cleanUpAction());
    menu->addAction(tr("Open API keys on the web"), m_actions, &UserActions::openWebSettings);
    m_closeSession = menu->addAction(tr("End the web session"), &m_actions->signIns(), &SignInActions::closeSession);
    menu->addSeparator();
    QAction *settings = menu->addAction(tr("&Settings…"), m_actions, &UserActions::settings);
    // Qt knows a key for it on some desktops only.
    const auto known = QKeySequence::keyBindings(QKeySequence::Preferences);
    settings->setShortcuts(known.isEmpty() ? QList{QKeySequence(Qt::CTRL | Qt::Key_Comma)} : known);
    addAction(settings);
    menu->addSeparator();
    menu->addAction(tr("&About Scripto Keys"), m_actions, &UserActions::about);
    QAction *quit = menu->addAction(tr("Quit"), QKeySequence::Quit, this, &QWidget::close);
    addAction(quit);
}

void MainWindow::updateActions()
{
    const bool hasProfile = m_services.profiles.row(m_services.keys.selectedProfile()) != nullptr;
    const QString undo = m_actions->undoText();
    m_undo->setText(undo.isEmpty() ? tr("Undo") : withoutMnemonic(tr("Undo: %1").arg(undo)));
    m_undo->setEnabled(!undo.isEmpty());
    const QString redo = m_services.profiles.redoText();
    m_redo->setText(redo.isEmpty() ? tr("Redo") : withoutMnemonic(tr("Redo: %1").arg(redo)));
    m_redo->setEnabled(!redo.isEmpty());
    m_check->setText(m_actions->checks().isCheckingAll() ? tr("Stop &checking profiles") : tr("&Check profiles"));
    m_check->setEnabled(!m_services.profiles.rows().isEmpty());
    m_repairAll->setEnabled(!m_services.profiles.repairPlan().isEmpty());
    // The message below the table says why they are disabled.
    const bool offline = m_services.keys.isOffline();
    m_toolBar->newKey->setEnabled(hasProfile && !offline && !m_isFirstRun);
    m_toolBar->revoke->setEnabled(!offline && !m_keys->selected().isEmpty());
    m_toolBar->rotate->setEnabled(m_actions->rotations().canRotate(m_keys->selected()));
    m_closeSession->setEnabled(m_services.keys.account().bySession);
    m_toolBar->refresh->setEnabled(!m_services.keys.isReading());
    m_toolBar->signIn->setEnabled(!m_view);
    m_toolBar->filter->setEnabled(!m_view && !m_isFirstRun);
    if (m_view) {
        for (QAction *action : {m_toolBar->newKey, m_toolBar->revoke, m_toolBar->rotate, m_toolBar->refresh})
            action->setEnabled(false);
    }
}

void MainWindow::refresh()
{
    m_services.profiles.readNow();
    m_services.keys.refresh();
}

void MainWindow::updateStatus()
{
    m_status->tell(m_keys->visibleCount(), isCompact());
}

void MainWindow::followSelection()
{
    const ProfileStore &profiles = m_services.profiles;
    if (!profiles.isLoaded())
        return;
    const QString wanted = std::exchange(m_wanted, {});
    if (!wanted.isEmpty() && !profiles.row(wanted))
        m_actions->reportNoSuchProfile(wanted);
    if (!wanted.isEmpty() && profiles.row(wanted))
        m_profiles->select(wanted);
    else if (!profiles.row(m_services.keys.selectedProfile()) && !profiles.rows().isEmpty())
        m_profiles->select(profiles.row(profiles.activeProfile()) ? profiles.activeProfile()
                                                                  : profiles.rows().first().profile.name);
}

// The pane of profiles appears with the first one, and takes the focus over.
void MainWindow::updateFirstRun()
{
    const bool isFirst = m_firstRun->isWanted();
    const bool wasFirst = std::exchange(m_isFirstRun, isFirst);
    showPage();
    m_profiles->setVisible(!isFirst);
    if (wasFirst && !isFirst)
        m_profiles->setFocus(Qt::OtherFocusReason);
}

// While there is no table yet, the filter has the focus. The table gets it later, unless the user was faster.
void MainWindow::focusTableAtStart()
{
    if (m_tableHadFocus || m_services.keys.rows().isEmpty())
        return;
    m_tableHadFocus = true;
    const bool untouched = !focusWidget() || m_toolBar->isAncestorOf(focusWidget());
    if (untouched && m_toolBar->filter->isEmpty())
        m_keys->focusTable();
}

void MainWindow::restorePlace()
{
    resize(startSize.boundedTo(roomFor(*this)));
    // The geometry may have been saved on a larger screen, or with a smaller font.
    const QJsonObject &view = m_services.settings.values();
    if (restoreGeometry(bytesFrom(view.value(geometryName))))
        keepOnScreen(*this);
    m_splitter->restoreState(bytesFrom(view.value(splitterName)));
    m_keys->restoreView(view);
    m_details->setNarrow(width() < px(detailsBesideKeysFrom));
    m_details->restore(view.value(detailsName).toBool());
}

bool MainWindow::isCompact() const
{
    return width() < px(compactBelow);
}

} // namespace scripto
