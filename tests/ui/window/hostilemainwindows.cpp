// SPDX-License-Identifier: MIT
#include "app/core/showntext.h"
#include "tests/ui/window/hostilewindows.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/useractions.h"
#include "ui/common/fonts.h"
#include "ui/keys/list/filterfield.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/profiles/profilespanel.h"
#include "ui/window/commandpalette.h"
#include "ui/window/detailsarea.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilesfold.h"

#include <QTest>

namespace scripto {

namespace {

using Shown = std::unique_ptr<QWidget>;

Shown mainWindow(HostileWorld &world)
{
    auto window = std::make_unique<MainWindow>(world.uiServices());
    window->selectWhenThere(QStringLiteral("work"));
    window->show();
    world.services.interruptedMints.start();
    world.settle();
    return window;
}

UserActions &actionsOf(const QWidget &window)
{
    return *window.findChild<UserActions *>();
}

Shown nothingMatches(HostileWorld &world)
{
    Shown window = mainWindow(world);
    window->findChild<KeysPanel *>()->setFilterText(u'?' + world.text);
    return window;
}

Shown filterWith(HostileWorld &world, const QString &text)
{
    Shown window = mainWindow(world);
    auto *filter = window->findChild<FilterField *>();
    filter->setText(text);
    filter->edit();
    return window;
}

Shown filtered(HostileWorld &world)
{
    return filterWith(world, u'"' + world.text + QStringLiteral("\" ci unused:"));
}

// Without the text, which may be a profile's key and is then masked as a whole.
Shown filteredByConditions(HostileWorld &world)
{
    return filterWith(world, QStringLiteral("is:stale unused:"));
}

// Messages that contain names.
Shown noSuchProfile(HostileWorld &world)
{
    Shown window = mainWindow(world);
    actionsOf(*window).reportNoSuchProfile(world.text);
    return window;
}

Shown afterSwitching(HostileWorld &world)
{
    Shown window = mainWindow(world);
    actionsOf(*window).use(world.inFile);
    world.settle();
    actionsOf(*window).undo();
    world.settle();
    return window;
}

Shown otherAccount(HostileWorld &world)
{
    Shown window = mainWindow(world);
    Q_EMIT world.accounts.otherAccountFound(world.inFile, world.text);
    return window;
}

template <SettledRotation::What what> Shown afterInterruptedRotation(HostileWorld &world)
{
    Shown window = mainWindow(world);
    SettledRotation settled;
    settled.record.id = settled.record.oldId = settled.record.name = world.inFile;
    settled.record.profiles = QStringList{world.inFile};
    settled.record.account = world.keys.account().id;
    settled.what = what;
    settled.problem = Error{ErrorKind::Refused, shownText(world.inFile)};
    settled.keys = {world.key(QStringLiteral("k2")).ref()};
    Q_EMIT world.services.recovery.settled(settled);
    return window;
}

// Includes the question to a user who closes the window during a countdown.
Shown quitting(HostileWorld &world)
{
    Shown window = mainWindow(world);
    world.countdown.setDuration(60);
    world.revokes.countDown(world.key(QStringLiteral("k3")));
    world.settle();
    window->close();
    world.settle();
    world.countdown.undo(world.countdown.pending());
    world.settle();
    return window;
}

Shown cleaningUp(HostileWorld &world)
{
    Shown window = mainWindow(world);
    actionsOf(*window).revokes().review({world.key(QStringLiteral("k1")).ref(), world.key(QStringLiteral("k3")).ref()});
    return window;
}

Shown keyDetails(HostileWorld &world)
{
    Shown window = mainWindow(world);
    world.services.notes.set(world.key(QStringLiteral("k1")).ref(), world.text, {});
    window->resize(1280, 800);
    window->findChild<KeysPanel *>()->showKey(world.key(QStringLiteral("k1")).ref());
    window->findChild<DetailsArea *>()->setOpen(true);
    world.settle();
    return window;
}

Shown profileDetails(HostileWorld &world)
{
    Shown window = mainWindow(world);
    window->resize(1280, 800);
    window->findChild<ProfilesPanel *>()->select(world.inFile);
    window->findChild<DetailsArea *>()->setOpen(true);
    world.settle();
    return window;
}

Shown folded(HostileWorld &world)
{
    Shown window = mainWindow(world);
    window->setMinimumSize({});
    window->resize(px(560), px(600));
    window->findChild<ProfilesPanel *>()->select(world.inFile);
    world.settle();
    window->findChild<ProfilesFold *>()->open();
    return window;
}

Shown about(HostileWorld &world)
{
    Shown window = mainWindow(world);
    actionsOf(*window).about();
    return window;
}

Shown palette(HostileWorld &world)
{
    Shown window = mainWindow(world);
    window->findChild<CommandPalette *>()->open();
    return window;
}

Shown shortcuts(HostileWorld &world)
{
    Shown window = mainWindow(world);
    QTest::keyClick(window.get(), Qt::Key_F1);
    return window;
}

} // namespace

QList<HostileWindow> hostileMainWindows()
{
    return {
        {"main window", mainWindow},
        {"profiles folded", folded},
        {"nothing matches", nothingMatches},
        {"filtered", filtered},
        {"filtered by conditions", filteredByConditions},
        {"no such profile", noSuchProfile},
        {"switched and undone", afterSwitching},
        {"another account", otherAccount},
        {"no interrupted rotation", afterInterruptedRotation<SettledRotation::What::NothingHappened>},
        {"resumed rotation", afterInterruptedRotation<SettledRotation::What::Resumed>},
        {"superfluous key", afterInterruptedRotation<SettledRotation::What::Superfluous>},
        {"unclear rotation", afterInterruptedRotation<SettledRotation::What::CannotTell>},
        {"waiting rotation", afterInterruptedRotation<SettledRotation::What::Waiting>},
        {"quitting", quitting},
        {"cleaning up", cleaningUp},
        {"key details", keyDetails},
        {"profile details", profileDetails},
        {"about", about},
        {"palette", palette},
        {"shortcuts", shortcuts},
    };
}

} // namespace scripto
