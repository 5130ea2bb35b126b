// SPDX-License-Identifier: MIT
#include "tests/ui/window/hostilewindows.h"

#include "app/core/showntext.h"
#include "app/login/sessionflow.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/window/pseudotranslator.h"
#include "ui/actions/checkactions.h"
#include "ui/common/errortexts.h"
#include "ui/common/messagebar.h"
#include "ui/common/textlabel.h"
#include "ui/finder/finderview.h"
#include "ui/history/historypage.h"
#include "ui/keys/change/keychangedialogs.h"
#include "ui/keys/create/newkeydialog.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/keys/revoke/cleanupview.h"
#include "ui/keys/revoke/interruptedrevokesdialog.h"
#include "ui/keys/revoke/revokedialog.h"
#include "ui/keys/rotate/rotatedialog.h"
#include "ui/keys/rotate/rotationprogress.h"
#include "ui/login/signedintext.h"
#include "ui/login/signindialog.h"
#include "ui/profiles/addprofiledialog.h"
#include "ui/profiles/profilespanel.h"
#include "ui/profiles/removeprofiledialog.h"
#include "ui/profiles/renameprofiledialog.h"
#include "ui/profiles/repairalldialog.h"
#include "ui/profiles/restorealldialog.h"
#include "ui/profiles/restoredialog.h"
#include "ui/settings/diagnosticsdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/firstrun.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

using Window = std::unique_ptr<QWidget>;

void press(HostileWorld &world, const QWidget &window, const QString &text)
{
    QPushButton *found = button(&window, asShown(text));
    QVERIFY2(found && found->isEnabled(), qPrintable(text));
    found->click();
    world.settle();
}

QPushButton *verbOf(const QWidget &window)
{
    const auto buttons = window.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *each) {
        return each->isVisible() && each->isEnabled() && each->isDefault();
    });
    return found == buttons.end() ? nullptr : *found;
}

// Waits until the dialog is ready for input again, or has closed by itself.
void awaitAnswer(HostileWorld &world, const QWidget &dialog)
{
    QVERIFY(QTest::qWaitFor([&] {
        const auto *code = shown<QLineEdit>(&dialog, asShown(QStringLiteral("Code")));
        return !dialog.isVisible() || verbOf(dialog) || (code && code->isEnabled());
    }));
    world.settle();
}

void type(const QWidget &window, const QString &field, const QString &text)
{
    auto *edit = shown<QLineEdit>(&window, asShown(field));
    QVERIFY2(edit, qPrintable(field));
    edit->setText(text);
}

Window newKeyDialog(HostileWorld &world)
{
    return std::make_unique<NewKeyDialog>(world.keys, world.profiles, world.clipboard, world.clock);
}

// Each name is new, so that all of them can be saved.
Window createdKey(HostileWorld &world, const QString &name)
{
    Window dialog = newKeyDialog(world);
    dialog->show();
    type(*dialog, QStringLiteral("Name"), name);
    press(world, *dialog, QStringLiteral("Create key"));
    awaitAnswer(world, *dialog);
    return dialog;
}

Window namedByServer(HostileWorld &world)
{
    world.mintsHostileNames();
    return createdKey(world, QStringLiteral("minted"));
}

Window unsavedNewKey(HostileWorld &world)
{
    world.mintsInVain("in vain");
    Window dialog = createdKey(world, QStringLiteral("unsaved"));
    [&] { QTRY_VERIFY(!button(dialog.get(), asShown(QStringLiteral("Create key")))); }();
    world.mayWrite();
    return dialog;
}

Window noKeyAtAll(HostileWorld &world)
{
    world.mintsHostileKeys();
    Window dialog = createdKey(world, QStringLiteral("hostile"));
    world.refuseEverything();
    return dialog;
}

Window signIn(HostileWorld &world)
{
    return std::make_unique<SignInDialog>(*world.makeFlow(), world.clipboard, world.clock);
}

Window codePage(HostileWorld &world)
{
    Window dialog = signIn(world);
    dialog->show();
    world.sendsCodeTo(world.text);
    type(*dialog, QStringLiteral("E-mail"), QStringLiteral("new@example.com"));
    press(world, *dialog, QStringLiteral("Send code"));
    awaitAnswer(world, *dialog);
    return dialog;
}

Window signedIn(HostileWorld &world)
{
    Window dialog = codePage(world);
    if (!shown<QLineEdit>(dialog.get(), asShown(QStringLiteral("Code"))))
        return dialog;
    type(*dialog, QStringLiteral("Code"), QStringLiteral("123456"));
    press(world, *dialog, QStringLiteral("Sign in"));
    awaitAnswer(world, *dialog);
    return dialog;
}

Window signedInAsNobody(HostileWorld &world)
{
    world.signsInHostileNames();
    world.sendsCodeTo(world.text);
    LoginFlow *flow = world.makeFlow();
    flow->requestCode(QStringLiteral("new@example.com"), {});
    [&] { QTRY_VERIFY(!flow->isWaiting()); }();
    flow->complete(QStringLiteral("123456"));
    [&] { QTRY_VERIFY(!flow->isWaiting()); }();
    auto bar = std::make_unique<MessageBar>();
    bar->showMessage({MessageKind::Ok, signedInText(*flow)});
    flow->detach();
    return bar;
}

Window firstRun(HostileWorld &world)
{
    return std::make_unique<FirstRun>(world.profiles, u'/' + world.inFile.left(4000) + QStringLiteral("/config.json"));
}

Window unsavedSignIn(HostileWorld &world)
{
    world.answer(loginComplete, [&world](QTcpSocket *socket, const TestServer::Request &request) {
        world.refuseWrites();
        TestServer::sends(TestServer::answer(200, signedInJson("new@example.com"), {"Content-Type: application/json"}))(
            socket, request);
    });
    Window dialog = signedIn(world);
    [&] { QTRY_VERIFY(says(dialog.get(), QStringLiteral("You are signed in, and the new key works."))); }();
    world.mayWrite();
    return dialog;
}

Window signedInWithNoKey(HostileWorld &world)
{
    world.signsInHostileKeys();
    Window dialog = signedIn(world);
    world.refuseEverything();
    return dialog;
}

// The code has opened a web session, which may not make a key.
Window sessionWithoutKey(HostileWorld &world)
{
    world.refuseEverything();
    world.answerJson(sessionCodeRoute, R"({"success":true})");
    world.answer(sessionRoute,
                 TestServer::sends(TestServer::answer(
                     200, R"({"user":{"id":"user_1"}})",
                     {"Set-Cookie: better-auth.session_token=tttt.ssss; Path=/", "Content-Type: application/json"})));
    world.services.servers.noteWantsSession(world.server.url(), true);
    Window dialog = signedIn(world);
    world.services.servers.noteWantsSession(world.server.url(), false);
    [&] { QTRY_VERIFY(says(dialog.get(), QStringLiteral("The key could not be made"))); }();
    return dialog;
}

Window session(HostileWorld &world)
{
    const ProfileRow *row = world.profiles.row(world.inFile);
    auto *flow = new SessionFlow(world.api, world.accounts.sessions(), world.services.kept,
                                 {world.server.url(), row ? row->profile : Profile(), world.keys.account().id},
                                 world.clock, &world.flows);
    return std::make_unique<SignInDialog>(*flow, world.clock);
}

Window rotate(HostileWorld &world)
{
    [&] { QTRY_VERIFY(world.plan(QStringLiteral("k1"))); }(); // an earlier rotation has ended
    return std::make_unique<RotateDialog>(*world.plan(QStringLiteral("k1")), RotationVerb::Rotate, world.keys,
                                          world.running, world.clipboard);
}

Window unstoredRotation(HostileWorld &world)
{
    world.mintsInVain("in vain");
    Window dialog = rotate(world);
    dialog->show();
    press(world, *dialog, QStringLiteral("Rotate key"));
    [&] { QTRY_VERIFY(says(dialog.get(), QStringLiteral("It is nowhere but here"))); }();
    world.mayWrite();
    world.refuseEverything();
    return dialog;
}

// Its new key has not arrived yet.
Window rotating(HostileWorld &world)
{
    world.holdMint();
    Window dialog = rotate(world);
    dialog->show();
    press(world, *dialog, QStringLiteral("Rotate key"));
    return dialog;
}

Window revokeSome(HostileWorld &world)
{
    QList<KeyRow> rows = world.keys.rows();
    rows.first().holders = {{world.inFile, Holder::Certainty::Sure, true},
                            {world.inFile, Holder::Certainty::Possible, false}};
    return std::make_unique<RevokeDialog>(rows, world.keys.account());
}

Window cleanUp(HostileWorld &world)
{
    return std::make_unique<CleanUpView>(world.keys, world.revokes, world.countdown, world.keys.rows(),
                                         std::chrono::days(90));
}

std::unique_ptr<FinderView> finder(HostileWorld &world)
{
    const FoundKey key{FoundKey::Kind::Held, world.text, world.text, {world.text}};
    return std::make_unique<FinderView>(
        FinderView::World{world.services.foundPlaces, [key](const FoundPlace &) { return key; },
                          [] { return QByteArrayList(); }, world.clock, u"/home/x"_qs});
}

Window chooseWhereToFind(HostileWorld &world)
{
    world.services.foundPlaces.clear();
    auto view = finder(world);
    view->addFolder(u'/' + world.inFile);
    return view;
}

Window foundKeys(HostileWorld &world)
{
    FoundPlace place;
    place.path = "/" + world.inFile.toUtf8().replace('\0', '0');
    place.line = 3;
    place.masked = u"scripto_ab…"_qs;
    world.services.foundPlaces.set({place}, world.now);
    return finder(world);
}

Window interrupted(HostileWorld &world)
{
    const RevokeIntent intent{.account = AccountId::ofEmail(world.server.url(), world.inFile),
                              .id = world.inFile,
                              .name = world.inFile,
                              .askedAt = world.now};
    return std::make_unique<InterruptedRevokesDialog>(QList<RevokeIntent>{intent, intent});
}

// The rows after a check, and the message about it.
Window check(HostileWorld &world)
{
    auto window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(window.get());
    auto *panel = new ProfilesPanel(world.profiles, world.environment);
    auto *bar = new MessageBar;
    layout->addWidget(panel);
    layout->addWidget(bar);
    auto *messages = new KeysMessages(*bar, bar);
    auto *checks = new CheckActions(world.api, world.profiles, world.accounts, world.environment, world.clock,
                                    *messages, window.get());
    QObject::connect(checks, &CheckActions::changed, panel, [=] { panel->setFindings(checks->findings()); });
    checks->checkAllOrStop();
    world.settle();
    checks->check(world.inFile);
    world.settle();
    return window;
}

Window serverWords(HostileWorld &world)
{
    auto bar = std::make_unique<MessageBar>();
    Error error{ErrorKind::Refused, shownText(world.text), 400, shownText(world.text), shownText(world.text)};
    error.said = shownText(world.text);
    bar->showMessage(
        {MessageKind::Error, errorNotice(error), asShown(QStringLiteral("Open ")) + shownText(world.text)});
    return bar;
}

Window settings(HostileWorld &world)
{
    return std::make_unique<SettingsDialog>(
        world.settings,
        StorageFacts{u'/' + world.inFile.left(4000) + QStringLiteral("/config.json"), world.inFile, world.inFile},
        DesktopParts{world.tray, world.login});
}

Window withBrokenFile(HostileWorld &world)
{
    world.writeBytes("{");
    [&] { QTRY_VERIFY(world.profiles.file().problem.has_value()); }();
    return std::make_unique<RestoreAllDialog>(world.profiles);
}

template <typename Dialog> Window ofStore(HostileWorld &world)
{
    return std::make_unique<Dialog>(world.profiles);
}

template <typename Dialog> Window ofProfile(HostileWorld &world)
{
    return std::make_unique<Dialog>(world.profiles, world.inFile);
}

} // namespace

const QList<HostileWindow> &hostileWindows()
{
    static const QList<HostileWindow> all = hostileMainWindows()
        + QList<HostileWindow>{
            {"server's words", serverWords},
            {"rotate", rotate},
            {"rotating", rotating, &HostileWorld::refuseHeldMint},
            {"rotated in vain", unstoredRotation},
            {"revoke one",
             [](HostileWorld &w) {
                 return std::make_unique<RevokeDialog>(QList<KeyRow>{w.key(QStringLiteral("k1"))}, w.keys.account());
             }},
            {"revoke some", revokeSome},
            {"rename key",
             [](HostileWorld &w) { return std::make_unique<RenameKeyDialog>(w.key(QStringLiteral("k1"))); }},
            {"key expiry",
             [](HostileWorld &w) { return std::make_unique<KeyExpiryDialog>(w.key(QStringLiteral("k1")), w.clock); }},
            {"clean up", cleanUp},
            {"not revoked", interrupted},
            {"check", check},
            {"history", [](HostileWorld &w) { return std::make_unique<HistoryPage>(w.services.history, w.clock); }},
            {"find keys", chooseWhereToFind},
            {"found keys", foundKeys},
            {"settings", settings},
            {"diagnostics",
             [](HostileWorld &w) {
                 return std::make_unique<DiagnosticsDialog>(w.services.diagnostics.collect(desktopFacts()));
             }},
            {"new key", newKeyDialog},
            {"new key, named by the server", namedByServer},
            {"new key, not saved", unsavedNewKey},
            {"new key that is none", noKeyAtAll},
            {"sign in", signIn},
            {"sign in, code", codePage},
            {"signed in, named by the server", signedInAsNobody},
            {"first run", firstRun},
            {"signed in, not saved", unsavedSignIn},
            {"signed in with what is no key", signedInWithNoKey},
            {"signed in, no key", sessionWithoutKey},
            {"web session", session},
            {"add profile",
             [](HostileWorld &w) { return std::make_unique<AddProfileDialog>(w.profiles, w.environment, w.clock); }},
            {"restore", [](HostileWorld &w) { return std::make_unique<RestoreDialog>(w.profiles, w.goneProfile); }},
            {"repair all", ofStore<RepairAllDialog>},
            {"remove",
             [](HostileWorld &w) {
                 auto dialog = std::make_unique<RemoveProfileDialog>(w.profiles, *w.profiles.row(w.inFile));
                 dialog->setRevocability({w.text, {}});
                 return dialog;
             }},
            {"rename", ofProfile<RenameProfileDialog>},
            {"restore all", withBrokenFile},
        };
    return all;
}

QList<HostileWindow> windowsToFillIn()
{
    static const QByteArrayList names{"new key", "sign in", "sign in, code", "add profile", "rename", "rename key"};
    QList<HostileWindow> found = hostileWindows();
    found.removeIf([](const HostileWindow &row) { return !names.contains(row.name); });
    return found;
}

void paste(QLineEdit &field, const QString &text)
{
    QApplication::clipboard()->setText(text);
    field.selectAll();
    field.paste();
    QApplication::clipboard()->clear();
}

QList<QLineEdit *> entryFields(const QWidget &window)
{
    QList<QLineEdit *> fields = window.findChildren<QLineEdit *>();
    fields.removeIf(
        [](const QLineEdit *field) { return !field->isVisible() || !field->isEnabled() || field->isReadOnly(); });
    return fields;
}

void awaitRotation(const QWidget &window)
{
    const auto *progress = window.findChild<RotationProgress *>();
    QTRY_VERIFY(!progress || !progress->isVisible());
}

bool pressVerb(HostileWorld &world, const QWidget &window)
{
    QPushButton *verb = verbOf(window);
    if (!verb)
        return false;
    verb->click();
    awaitRotation(window);
    world.settle();
    return true;
}

} // namespace scripto
