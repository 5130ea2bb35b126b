// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/keys/newkeydialog.h"
#include "ui/keys/revokedialog.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
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
    unsaved.refuseWrites();
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
    used.owners = {{u"work"_qs, Owner::Certainty::Sure, true}, {u"ci-backup"_qs, Owner::Certainty::Possible, false}};
    used.readsThisList = true;
    RevokeDialog owned({used}, account);
    owned.open();
    stage.draw(&owned, u"revoke-used"_qs);

    KeyRow probable = row(u"macbook-2023"_qs, 500);
    probable.owners = {{u"ci-backup"_qs, Owner::Certainty::Probable, false}};
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

} // namespace

void drawKeys(Stage &stage)
{
    drawForm(stage);
    drawBrokenFile(stage);
    drawMinted(stage);
    drawRevoke(stage);
}

} // namespace scripto
