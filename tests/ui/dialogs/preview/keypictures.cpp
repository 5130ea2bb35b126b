// SPDX-License-Identifier: MIT
#include "app/keys/facts/cleanup.h"
#include "tests/support/accountids.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/common/fonts.h"
#include "ui/keys/create/newkeydialog.h"
#include "ui/keys/details/keydetails.h"
#include "ui/keys/revoke/cleanupview.h"
#include "ui/keys/revoke/interruptedrevokesdialog.h"
#include "ui/keys/revoke/revokedialog.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>

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
    form.untilItSays(u"web sign-in"_qs);
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

struct CleanUpScene : DialogWorld {
    CleanUpScene()
    {
        rows = {unused(u"load-test"_qs, 120),      unused(u"macbook-2023"_qs, 150),  unused(u"old-ci"_qs, 210),
                unused(u"thesis-scripts"_qs, 240), unused(u"demo-workshop"_qs, 330), unused(u"printer-room"_qs, 340)};
        QJsonArray listed{QJsonObject{{u"id"_qs, u"k9"_qs}, {u"name"_qs, u"left out"_qs}}};
        for (const KeyRow &each : std::as_const(rows)) {
            listed.append(QJsonObject{{u"id"_qs, each.key.id},
                                      {u"name"_qs, each.key.name},
                                      {u"start"_qs, each.key.start},
                                      {u"createdAt"_qs, each.key.createdAt.toString(Qt::ISODate)},
                                      {u"lastRequest"_qs, each.key.lastUsedAt.toString(Qt::ISODate)}});
            answerJson("DELETE /api/keys/" + each.key.id.toUtf8(),
                       R"({"success":true,"data":{"id":"k","revoked":true}})");
        }
        const QJsonObject data{{u"keys"_qs, listed}};
        answerJson(
            listRoute,
            QJsonDocument(QJsonObject{{u"success"_qs, true}, {u"data"_qs, data}}).toJson(QJsonDocument::Compact));
        signInAsWork();
        rows = keysToCleanUp(keys.rows());
        rows[1].holders = {{u"ci-backup"_qs, Holder::Certainty::Sure, false}};
        refuse("DELETE /api/keys/old-ci", 403, "This key belongs to the organisation");
    }

    std::unique_ptr<CleanUpView> open(std::optional<std::chrono::days> unusedFor = std::chrono::days(90))
    {
        auto view = std::make_unique<CleanUpView>(keys, revokes, countdown, rows, unusedFor);
        QObject::connect(&revokes, &PendingRevokes::began, view.get(), [each = view.get()](RevokeBatch *batch) {
            if (!each->follow(batch))
                batch->letGo();
        });
        constexpr QSize edge(16, 16); // the window may be placed beside the corner
        view->resize(QSize(px(800), px(430)).boundedTo(view->screen()->availableSize() - edge));
        view->show();
        view->setFocus();
        return view;
    }

    QList<KeyRow> rows;
};

void drawCleanUp(Stage &stage)
{
    CleanUpScene scene;
    scene.countdown.setDuration(60);
    const auto view = scene.open();
    stage.draw(view.get(), u"cleanup-choose"_qs);
    button(view.get(), u"Revoke 5 keys"_qs)->click();
    stage.draw(view.get(), u"cleanup-countdown"_qs);
    button(view.get(), u"Undo all"_qs)->click();
    stage.draw(view.get(), u"cleanup-undone"_qs);

    CleanUpScene runs;
    runs.countdown.setDuration(0);
    for (const char *id : {"thesis-scripts", "demo-workshop"})
        runs.stayQuiet(QByteArray("DELETE /api/keys/") + id);
    const auto running = runs.open();
    button(running.get(), u"Revoke 5 keys"_qs)->click();
    Stage::until([&] { return says(running.get(), u"2 revoked, 1 failed, 2 to go"_qs); });
    stage.draw(running.get(), u"cleanup-running"_qs);
    button(running.get(), u"Stop"_qs)->click();
    stage.draw(running.get(), u"cleanup-stopping"_qs);

    CleanUpScene ends;
    ends.countdown.setDuration(0);
    ends.rows[3].holders = {{u"home"_qs, Holder::Certainty::Probable, false},
                            {u"b"_qs, Holder::Certainty::Possible, false}};
    ends.rows[4].readsThisList = true;
    const auto ended = ends.open(std::nullopt);
    shown<QCheckBox>(ended.get(), u"All keys"_qs)->click();
    stage.draw(ended.get(), u"cleanup-all"_qs);
    button(ended.get(), u"Revoke 6 keys"_qs)->click();
    Stage::until([&] { return button(ended.get(), u"Try again"_qs) != nullptr; });
    stage.draw(ended.get(), u"cleanup-end"_qs);

    ends.rows.clear();
    for (int i = 0; i < 1000; ++i)
        ends.rows.append(unused(u"batch-%1"_qs.arg(i), 100 + i % 300));
    stage.draw(ends.open().get(), u"cleanup-thousand"_qs);
}

// As high as a small window allows.
void drawDetailsOf(Stage &stage, const KeyDetailsState &state, const QString &name)
{
    KeyDetails details;
    details.setState(state);
    details.resize(px(321), 560);
    details.show();
    stage.draw(&details, name);
}

void drawDetails(Stage &stage)
{
    const QDateTime now({2026, 11, 22}, {9, 30}, Qt::UTC);
    KeyDetailsState little{.rows = {row(u"old-ci"_qs, 400)}, .now = now};
    little.rows[0].use.kind = LastUse::Kind::NotReported;
    little.whyNotRotate = u"no profile here holds this key"_qs;
    drawDetailsOf(stage, little, u"details-little"_qs);

    KeyRow all = row(u"laptop"_qs, 100);
    all.key.id = u"0123456789abcdefghijklmnopqrstuv"_qs;
    all.use = {LastUse::Kind::OwnNewest, now.addSecs(-3600), now.addDays(-30)};
    all.key.expiresAt = now.addDays(20);
    all.key.requestCount = 1234;
    all.key.remaining = 7;
    all.key.rateLimitMax = 10;
    all.key.rateLimitTimeWindow = 86400000;
    all.key.permissions = QJsonObject{{u"files"_qs, QJsonArray{u"read"_qs, u"write"_qs}}};
    all.key.metadata = QJsonObject{{u"note"_qs, QString(2000, u'm')}};
    all.holders = {{u"work"_qs, Holder::Certainty::Sure, true}, {u"home"_qs, Holder::Certainty::Possible, false}};
    all.accountName = u"you@example.com · scripto.codika.io"_qs;
    KeyDetailsState full{.rows = {all}, .now = now};
    full.note = u"Laptop: command line and editor"_qs;
    full.history = {{u"Changed by another program"_qs, now.addSecs(-600), Tone::Warn},
                    {u"Signed in"_qs, now.addDays(-155)}};
    drawDetailsOf(stage, full, u"details-full"_qs);
    drawDetailsOf(stage, {.rows = {all, little.rows.first()}, .now = now}, u"details-two"_qs);
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
    drawCleanUp(stage);
    drawDetails(stage);
    drawInterruptedRevokes(stage);
}

} // namespace scripto
