// SPDX-License-Identifier: MIT
#include "ui/window/mainwindow.h"

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
#include "ui/window/panes.h"
#include "ui/window/profilesfold.h"
#include "ui/window/statusline.h"
#include "ui/window/trayhiding.h"
#include "ui/window/traymenu.h"
#include "ui/window/windowactivation.h"
#include "ui/window/windowcommands.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QJsonObject>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int compactBelow = 900;
constexpr int detailsBesideKeysFrom = 960;
constexpr int profilesWidth = 280;
constexpr int compactProfilesWidth = 216;
constexpr int foldsBelow = 600; // narrower than the smallest window: a large font on a small screen
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
    , m_actions(new UserActions(m_services, m_keys->messages(), this))
    , m_details(new DetailsArea(m_keys, new DetailsPane(m_services, *m_profiles, *m_keys, *m_actions), this))
    , m_fold(new ProfilesFold(*m_profiles, *m_splitter, m_keys->foldButton(), this))
    , m_status(new StatusLine(m_services.profiles, m_services.keys, m_services.environment, this))
    , m_commands(new WindowCommands(m_services,
                                    {*m_actions, *m_toolBar, *m_profiles, *m_keys, *m_details, *this,
                                     [this] { return panes(); }, [this] { return m_isFirstRun; }, [this] { quit(); }}))
{
    new FocusKeeper(this);
    setWindowTitle(tr("Scripto Keys"));
    layOut();
    connectFilter();
    connectPanels();
    m_activation = new WindowActivation(m_services.profiles, *m_toolBar, *this); // after the toolbar is connected
    connect(m_activation, &WindowActivation::renewalRequested, &m_actions->rotations(),
            [this](const QString &profile) { m_actions->rotations().rotateHeldBy(profile, RotationVerb::Renew); });
    connect(&m_actions->quitting(), &QuitActions::quitDecided, this, &MainWindow::quit);
    new KeyExpiries(m_services.profiles, m_services.keys, *m_profiles);
    restorePlace();
    showOddFiles();
    showSilentDisk();
    updateFirstRun();
    m_commands->update();
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

void MainWindow::activate(const Activation &activation)
{
    if (!activation.profile.isEmpty())
        selectWhenThere(activation.profile);
    m_activation->bringToFront(activation);
    m_actions->reportOtherServer(activation.server);
}

void MainWindow::connectTray(TrayMenu &tray)
{
    connect(&tray, &TrayMenu::windowRequested, this, &MainWindow::activate);
    connect(&tray, &TrayMenu::useRequested, m_actions, &UserActions::use);
    connect(&tray, &TrayMenu::checkRequested, this, [this] {
        if (!m_actions->checks().isCheckingAll())
            m_actions->checkProfiles();
    });
    connect(&tray, &TrayMenu::quitRequested, this, [this] {
        if (!quit())
            activate({}); // to answer why not
    });
    const auto showDecisions = [this, &tray] { tray.setDecisions(m_profiles->decisions()); };
    connect(m_profiles, &ProfilesPanel::decisionsChanged, &tray, showDecisions);
    showDecisions();
    m_hiding = new TrayHiding(*this, m_services.settings, tray);
    connect(m_hiding, &TrayHiding::windowNeeded, this, [this] { activate({}); });
    // A failure must be seen, even if the window was hidden.
    connect(&m_keys->messages(), &KeysMessages::errorShown, m_hiding, &TrayHiding::showWindow);
}

void MainWindow::startInTray()
{
    m_hiding->startHidden();
}

bool MainWindow::quit()
{
    const QScopedValueRollback quits(m_quits, true);
    if (!close())
        return false;
    if (m_hiding)
        m_hiding->end();
    return true;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_details->setNarrow(width() < px(detailsBesideKeysFrom));
    const bool unfolds = m_fold->setFolded(width() < px(foldsBelow));
    if (m_compact == isCompact() && !unfolds)
        return;
    m_compact = isCompact();
    m_toolBar->setCompact(m_compact);
    if (!m_fold->isFolded())
        m_profiles->setCompact(m_compact);
    m_keys->setCompact(m_compact);
    const int pane = px(m_compact ? compactProfilesWidth : profilesWidth);
    m_splitter->setSizes({pane, width() - pane});
    updateStatus();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_details->details().commitNote(); // it may be asked about
    if (!m_quits && m_hiding && m_hiding->hidesInstead()) {
        saveView();
        event->ignore();
        return;
    }
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
    dropFocus(*this);
    connect(view, &PaneView::closeRequested, this, &MainWindow::closeView);
    showPage();
    m_details->uncover();
    view->setFocus();
    m_commands->setViewOpen(m_view != nullptr);
}

void MainWindow::closeView()
{
    if (!m_view || m_view->isBusy())
        return;
    const bool hadFocus = m_view->isAncestorOf(focusWidget());
    if (hadFocus)
        dropFocus(*this);
    std::exchange(m_view, nullptr)->deleteLater();
    showPage();
    if (hadFocus)
        m_keys->focusTable();
    m_commands->setViewOpen(m_view != nullptr);
}

QList<QWidget *> MainWindow::panes() const
{
    return {m_toolBar, m_profiles, m_keys, &m_details->details(), m_status};
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
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_profiles);
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

void MainWindow::showDetailsOf(const QString &profile)
{
    m_profiles->select(profile);
    m_profiles->setFocus(Qt::OtherFocusReason);
    m_details->setOpen(true);
    m_details->details().showProfile();
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

// Only few starts need it, and its texts take a while to lay out.
void MainWindow::makeFirstRun()
{
    m_firstRun = new FirstRun(m_services.profiles, ConfigFile::defaultPath(), this);
    m_firstRun->hide(); // until it has a place
    connect(m_firstRun, &FirstRun::signInRequested, &m_actions->signIns(), &SignInActions::signIn);
    connect(m_firstRun, &FirstRun::addRequested, m_actions, &UserActions::addProfile);
    connect(m_firstRun, &FirstRun::restoreRequested, m_actions, &UserActions::restoreAll);
    connect(m_firstRun, &FirstRun::unlockRequested, m_actions, &UserActions::unlockKeychain);
}

// The pane of profiles appears with the first one, and takes the focus over.
void MainWindow::updateFirstRun()
{
    const bool isFirst = FirstRun::isWanted(m_services.profiles);
    if (isFirst && !m_firstRun)
        makeFirstRun();
    const bool wasFirst = std::exchange(m_isFirstRun, isFirst);
    showPage();
    m_fold->setWanted(!isFirst);
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
