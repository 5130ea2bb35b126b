// SPDX-License-Identifier: MIT
#include "app/keys/operations/profilecheck.h"
#include "tests/support/accountids.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/keys/check/profilecheckdialog.h"
#include "ui/keys/create/newkeydialog.h"
#include "ui/keys/details/keydetailsdialog.h"
#include "ui/keys/revoke/interruptedrevokesdialog.h"
#include "ui/keys/revoke/revokebatchdialog.h"
#include "ui/keys/revoke/revokedialog.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>

namespace scripto {

namespace {

struct Scene : DialogWorld {
    Scene()
        : DialogWorld(std::chrono::hours(1))
    {
        signInAsWork();
        mints("ci-docs", "\"2027-02-20T09:30:00.000Z\"");
        dialog = std::make_unique<NewKeyDialog>(keys, profiles, clipboard, clock);
        dialog->open();
    }

    void name(const QString &text) { shown<QLineEdit>(dialog.get(), u"Name"_qs)->setText(text); }
    void press(const QString &text) { button(dialog.get(), text)->click(); }
    void create()
    {
        name(u"ci-docs"_qs);
        press(u"Create key"_qs);
    }
    void untilItSays(const QString &text)
    {
        Stage::until([&] { return says(dialog.get(), text); });
    }

    std::unique_ptr<NewKeyDialog> dialog;
};

void drawForm(Stage &stage)
{
    Scene form;
    form.name(u"ci-docs"_qs);
    stage.draw(form.dialog.get(), u"newkey-form"_qs);
    form.name({});
    form.press(u"Create key"_qs);
    stage.draw(form.dialog.get(), u"newkey-form-no-name"_qs);
    form.name(u"ci-docs"_qs);
    shown<QComboBox>(form.dialog.get(), u"Expiry"_qs)->setCurrentText(u"A date…"_qs);
    stage.draw(form.dialog.get(), u"newkey-form-date"_qs);
    stage.draw(form.dialog->findChild<QDateEdit *>()->calendarWidget(), u"newkey-form-calendar"_qs);
    form.dialog->findChild<QCheckBox *>()->setChecked(false);
    stage.draw(form.dialog.get(), u"newkey-form-no-profile"_qs);
    form.refuse(mintRoute, 400, "Name must be at most 32 characters");
    form.create();
    form.untilItSays(u"at most 32"_qs);
    stage.draw(form.dialog.get(), u"newkey-form-refused"_qs);
    form.loseAnswer(mintRoute);
    form.create();
    form.untilItSays(u"lost"_qs);
    stage.draw(form.dialog.get(), u"newkey-form-lost"_qs);
    form.answerJson(listRoute, R"({"success":true,"data":{"keys":[{"id":"k9","name":"ci-docs"}]}})");
    form.create();
    form.untilItSays(u"since then"_qs);
    stage.draw(form.dialog.get(), u"newkey-form-appeared"_qs);
    form.answerJson("DELETE /api/keys/k9", R"({"success":true,"data":{"id":"k9","revoked":true}})");
    form.press(u"Revoke key"_qs);
    form.untilItSays(u"was revoked"_qs);
    stage.draw(form.dialog.get(), u"newkey-form-appeared-revoked"_qs);
    form.needsSession();
    form.create();
    form.untilItSays(u"web session"_qs);
    stage.draw(form.dialog.get(), u"newkey-form-session"_qs);
    form.openSession();
    form.askForPause(mintRoute, 42);
    form.create();
    form.untilItSays(u"Try again in"_qs);
    stage.draw(form.dialog.get(), u"newkey-form-pause"_qs);

    Scene waits;
    waits.stayQuiet(mintRoute);
    waits.create();
    stage.draw(waits.dialog.get(), u"newkey-form-waiting"_qs);
}

void drawBrokenFile(Stage &stage)
{
    Scene broken;
    broken.writeBytes("{ broken");
    broken.untilItSays(u"only be shown"_qs);
    broken.name(u"ci-docs"_qs);
    stage.draw(broken.dialog.get(), u"newkey-form-broken-file"_qs);
}

void drawMinted(Stage &stage)
{
    Scene saved;
    saved.create();
    saved.untilItSays(u"Saved"_qs);
    stage.draw(saved.dialog.get(), u"newkey-shown"_qs);

    Scene other;
    other.mints("ci-docs", "\"2027-02-01T09:30:00.000Z\"");
    other.dialog->findChild<QCheckBox *>()->setChecked(false);
    other.create();
    other.untilItSays(u"another expiry"_qs);
    shown<QPushButton>(other.dialog.get(), u"Show key"_qs)->click();
    stage.draw(other.dialog.get(), u"newkey-shown-other-expiry"_qs);
    other.press(u"Done"_qs);
    stage.draw(other.dialog.get(), u"newkey-shown-guard"_qs);

    Scene waits;
    waits.keychain.setState(KeychainState::Locked);
    waits.create();
    waits.untilItSays(u"Saved"_qs);
    stage.draw(waits.dialog.get(), u"newkey-shown-keychain-waits"_qs);
    waits.press(u"Copy key"_qs);
    stage.draw(waits.dialog.get(), u"newkey-shown-copied"_qs);

    Scene unsaved;
    unsaved.mintsInVain("ci-docs");
    unsaved.create();
    unsaved.untilItSays(u"not saved"_qs);
    stage.draw(unsaved.dialog.get(), u"newkey-shown-not-saved"_qs);
}

KeyRow row(const QString &name, int daysOld)
{
    KeyRow made;
    made.key.id = name;
    made.key.name = name;
    made.key.start = u"scripto_x9"_qs;
    made.key.createdAt = QDateTime({2026, 11, 22}, {9, 30}, Qt::UTC).addDays(-daysOld);
    made.key.lastUsedReported = true;
    made.key.lastUsedAt = made.key.createdAt.addDays(daysOld / 2);
    return made;
}

void drawRevoke(Stage &stage)
{
    const KeyAccount account{u"you@example.com"_qs, QUrl(u"https://scripto.codika.io"_qs), u"work"_qs};
    RevokeDialog one({row(u"old-ci"_qs, 400)}, account);
    one.open();
    stage.draw(&one, u"revoke-one"_qs);

    KeyRow used = row(u"laptop"_qs, 100);
    used.holders = {{u"work"_qs, Holder::Certainty::Sure, true}, {u"ci-backup"_qs, Holder::Certainty::Possible, false}};
    used.readsThisList = true;
    RevokeDialog owned({used}, account);
    owned.open();
    stage.draw(&owned, u"revoke-used"_qs);

    KeyRow probable = row(u"macbook-2023"_qs, 500);
    probable.holders = {{u"ci-backup"_qs, Holder::Certainty::Probable, false}};
    RevokeDialog few({row(u"load-test"_qs, 200), probable, row(u"old-ci"_qs, 400), row(u"名前 鍵"_qs, 300)}, account);
    few.open();
    stage.draw(&few, u"revoke-few"_qs);

    QList<KeyRow> rows;
    for (int i = 1; i <= 14; ++i)
        rows.append(row(u"batch-%1"_qs.arg(i), 30 * i));
    RevokeDialog many(rows, account);
    many.open();
    stage.draw(&many, u"revoke-many"_qs);
}

KeyRow unused(const QString &name, int days)
{
    KeyRow made = row(name, days * 2);
    made.use = {LastUse::Kind::Outside, made.key.lastUsedAt, {}};
    made.status = KeyStatus::Stale;
    made.stale = true;
    return made;
}

void drawBatch(Stage &stage)
{
    DialogWorld world;
    world.answerJson(listRoute, R"({"success":true,"data":{"keys":[{"id":"k9","name":"a"},{"id":"k8","name":"b"}]}})");
    world.signInAsWork();
    QList<KeyRow> rows{unused(u"load-test"_qs, 120), unused(u"macbook-2023"_qs, 150), unused(u"old-ci"_qs, 210),
                       unused(u"thesis-scripts"_qs, 240), unused(u"demo-workshop"_qs, 330)};
    for (KeyRow &each : rows)
        each.account = world.keys.account().id;
    rows[1].holders = {{u"ci-backup"_qs, Holder::Certainty::Sure, false}};
    world.answerJson("DELETE /api/keys/load-test", R"({"success":true,"data":{"id":"k","revoked":true}})");
    world.answerJson("DELETE /api/keys/demo-workshop", R"({"success":true,"data":{"id":"k","revoked":true}})");
    world.refuse("DELETE /api/keys/old-ci", 403, "This key belongs to the organisation");
    RevokeBatchDialog dialog(world.keys, world.revokes, rows, std::chrono::days(90));
    dialog.open();
    stage.draw(&dialog, u"batch-preview"_qs);
    button(&dialog, u"Revoke 4 keys"_qs)->click();
    stage.draw(&dialog, u"batch-running"_qs);
    button(&dialog, u"Stop"_qs)->click();
    stage.draw(&dialog, u"batch-stopping"_qs);

    for (KeyRow &each : rows)
        world.answerJson("DELETE /api/keys/" + each.key.id.toUtf8(),
                         R"({"success":true,"data":{"id":"k","revoked":true}})");
    world.refuse("DELETE /api/keys/old-ci", 403, "This key belongs to the organisation");
    rows[3].holders = {{u"home"_qs, Holder::Certainty::Probable, false}, {u"b"_qs, Holder::Certainty::Possible, false}};
    rows[4].readsThisList = true;
    RevokeBatchDialog ends(world.keys, world.revokes, rows, {});
    ends.open();
    shown<QCheckBox>(&ends, u"All keys"_qs)->click();
    stage.draw(&ends, u"batch-all"_qs);
    button(&ends, u"Revoke 5 keys"_qs)->click();
    Stage::until([&] { return button(&ends, u"Try again"_qs) != nullptr; });
    stage.draw(&ends, u"batch-end"_qs);

    QList<KeyRow> many;
    for (int i = 0; i < 1000; ++i)
        many.append(unused(u"batch-%1"_qs.arg(i), 100 + i % 300));
    RevokeBatchDialog thousand(world.keys, world.revokes, many, std::chrono::days(90));
    thousand.open();
    stage.draw(&thousand, u"batch-thousand"_qs);
}

struct CheckScene : DialogWorld {
    CheckScene()
    {
        answer(meRoute, [](QTcpSocket *socket, const TestServer::Request &request) {
            const QByteArray key = request.headers.value("authorization");
            const QByteArray email = key.contains("scripto_l") ? "them@example.com" : "you@example.com";
            const bool broken = key.contains("scripto_s");
            socket->write(key.contains("scripto_h") || broken
                              ? TestServer::answer(broken ? 500 : 401, R"({"error":"The database is down"})")
                              : TestServer::answer(200, R"({"user":{"id":"u","email":")" + email + R"("}})"));
        });
    }

    Profile profile(const QString &name) const
    {
        Profile made;
        made.name = name;
        made.apiKey = Secret("scripto_" + name.toLatin1() + QByteArray(60, 'x'));
        made.email = u"you@example.com"_qs;
        made.baseUrl = server.url().toString();
        return made;
    }

    void draw(Stage &stage, const QList<Profile> &all, const QString &verb, const QString &name)
    {
        writeFile(all, all.first().name);
        start();
        ProfileCheckDialog dialog(new ProfileCheck(api, profiles, accounts, {}, clock, &flows));
        dialog.open();
        stage.draw(&dialog, name + u"-preview"_qs);
        button(&dialog, verb)->click();
        Stage::until([&] { return button(&dialog, u"Check again"_qs) != nullptr; });
        stage.draw(&dialog, name + u"-end"_qs);
    }
};

void drawCheck(Stage &stage)
{
    CheckScene errors;
    QList<Profile> all;
    for (const QString &name : {u"work"_qs, u"home"_qs, u"lab"_qs, u"staging"_qs, u"away"_qs, u"attic"_qs})
        all.append(errors.profile(name));
    all[4].baseUrl = u"http://localhost:9"_qs;
    all[5].baseUrl = u"http://scripto.example.com"_qs;
    errors.draw(stage, all, u"Check 5 profiles"_qs, u"check-errors"_qs);

    CheckScene many;
    all = {many.profile(u"the-profile-of-the-machine-in-the-basement"_qs)};
    for (int i = 2; i <= 40; ++i)
        all.append(many.profile(u"profile-%1"_qs.arg(i)));
    many.draw(stage, all, u"Check 40 profiles"_qs, u"check-many"_qs);

    CheckScene one;
    one.draw(stage, {one.profile(u"work"_qs)}, u"Check 1 profile"_qs, u"check-one"_qs);
}

void drawDetails(Stage &stage)
{
    const KeyAccount account{u"you@example.com"_qs, QUrl(u"https://scripto.codika.io"_qs), u"work"_qs};
    const QDateTime now({2026, 11, 22}, {9, 30}, Qt::UTC);
    KeyRow little = row(u"old-ci"_qs, 400);
    little.use.kind = LastUse::Kind::NotReported;
    KeyDetailsDialog plain(little, account, now);
    plain.open();
    stage.draw(&plain, u"details-little"_qs);

    KeyRow all = row(u"laptop"_qs, 100);
    all.key.id = u"0123456789abcdefghijklmnopqrstuv"_qs;
    all.use = {LastUse::Kind::OwnNewest, now.addSecs(-3600), now.addDays(-30)};
    all.key.expiresAt = now.addDays(20);
    all.key.requestCount = 1234;
    all.key.remaining = 7;
    all.key.rateLimitMax = 10;
    all.key.rateLimitTimeWindow = 86400000;
    all.key.permissions = QJsonObject{{u"files"_qs, QJsonArray{u"read"_qs, u"write"_qs}}};
    all.key.metadata = u"made by the installer of the lab’s shared machine"_qs;
    all.holders = {{u"work"_qs, Holder::Certainty::Sure, true}, {u"home"_qs, Holder::Certainty::Possible, false}};
    KeyDetailsDialog full(all, account, now);
    full.open();
    stage.draw(&full, u"details-full"_qs);
    all.key.metadata = QJsonObject{{u"note"_qs, QString(2000, u'm')}};
    KeyDetailsDialog longer(all, account, now);
    longer.open();
    button(&longer, u"Copy id"_qs)->click();
    stage.draw(&longer, u"details-long"_qs);
}

void drawInterruptedRevokes(Stage &stage)
{
    const QDateTime now({2026, 11, 22}, {9, 30}, Qt::UTC);
    QList<RevokeIntent> intents{{accountNamed(u"a"_qs), u"1"_qs, u"old-ci"_qs, now}};
    InterruptedRevokesDialog one(intents);
    one.open();
    stage.draw(&one, u"leftover-one"_qs);
    intents.append({accountNamed(u"a"_qs), u"2"_qs, u"thesis-scripts"_qs, now, true});
    for (int i = 0; i < 9; ++i)
        intents.append({accountNamed(u"a"_qs), QString::number(i), u"batch-%1"_qs.arg(i), now});
    InterruptedRevokesDialog many(intents);
    many.open();
    stage.draw(&many, u"leftover-many"_qs);
}

} // namespace

void drawKeys(Stage &stage)
{
    drawForm(stage);
    drawBrokenFile(stage);
    drawMinted(stage);
    drawRevoke(stage);
    drawBatch(stage);
    drawCheck(stage);
    drawDetails(stage);
    drawInterruptedRevokes(stage);
}

} // namespace scripto
