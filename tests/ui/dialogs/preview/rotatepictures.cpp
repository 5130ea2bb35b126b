// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/preview/stage.h"
#include "tests/ui/dialogs/rotateworld.h"

#include <QPushButton>
#include <QRadioButton>

namespace scripto {

namespace {

struct Scene : RotateWorld {
    explicit Scene(Options options = {})
        : RotateWorld(slowly(options))
    {
    }

    static Options slowly(Options options)
    {
        options.second = std::chrono::hours(1);
        return options;
    }

    void rotate(bool revokeOld)
    {
        for (QRadioButton *each : dialog->findChildren<QRadioButton *>()) {
            if (each->text().startsWith(revokeOld ? u"Revoke" : u"Keep"))
                each->setChecked(true);
        }
        press(u"Rotate key"_qs)->click();
    }
    void untilItSays(const QString &text)
    {
        Stage::until([&] { return says(text); });
    }
};

void drawQuestions(Stage &stage)
{
    Scene used;
    stage.draw(used.dialog.get(), u"rotate-used"_qs);
    Scene unused({.lastUsed = "null", .expires = "\"2026-11-27T09:30:00.000Z\""});
    stage.draw(unused.dialog.get(), u"rotate-unused"_qs);
    Scene renew({.holders = {u"work"_qs}, .expires = "\"2026-11-27T09:30:00.000Z\"", .verb = RotationVerb::Renew});
    stage.draw(renew.dialog.get(), u"rotate-renew"_qs);
    Scene uncertain({.holders = {u"work"_qs}, .knowsId = false});
    stage.draw(uncertain.dialog.get(), u"rotate-uncertain"_qs);

    Scene elsewhere;
    RotationPlan plan = *elsewhere.plan(u"key_1"_qs);
    plan.key = {AccountId::ofProfile(QUrl(), u"nowhere"_qs), u"key_1"_qs};
    plan.elsewhere = QStringList{u"home"_qs};
    plan.profiles = QStringList{u"work"_qs, u"ci"_qs, u"build"_qs, u"docs"_qs, u"nightly"_qs};
    elsewhere.show(
        new RotateDialog(plan, RotationVerb::Rotate, elsewhere.keys, elsewhere.running, elsewhere.clipboard));
    stage.draw(elsewhere.dialog.get(), u"rotate-elsewhere"_qs);
}

void drawProgress(Stage &stage)
{
    Scene scene;
    scene.stayQuiet(mintRoute);
    scene.rotate(true);
    stage.draw(scene.dialog.get(), u"rotate-making"_qs);
    Scene checking;
    checking.stayQuiet(meRoute);
    checking.rotate(false);
    Stage::until([&] { return checking.requestsTo(meRoute) == 1; });
    stage.draw(checking.dialog.get(), u"rotate-checking"_qs);
    Scene revoking;
    revoking.stayQuiet(revokeOldRoute);
    revoking.rotate(true);
    Stage::until([&] { return revoking.requestsTo(revokeOldRoute) == 1; });
    stage.draw(revoking.dialog.get(), u"rotate-revoking"_qs);
}

void drawProblems(Stage &stage)
{
    Scene refused;
    refused.refuse(mintRoute, 403, "Your plan allows 20 keys", "Delete a key first.");
    refused.rotate(true);
    refused.untilItSays(u"20 keys"_qs);
    stage.draw(refused.dialog.get(), u"rotate-refused"_qs);
    Scene session;
    session.needsSession();
    session.rotate(false);
    session.untilItSays(u"web sign-in"_qs);
    stage.draw(session.dialog.get(), u"rotate-session"_qs);
    Scene lost;
    lost.loseAnswer(mintRoute);
    lost.answerJson(listRoute,
                    R"({"success":true,"data":{"keys":[)" + RotateWorld::row(RotateWorld::Options())
                        + R"(,{"id":"key_2","name":"laptop","createdAt":"2026-11-22T09:30:00.000Z"}]}})");
    lost.rotate(false);
    lost.untilItSays(u"since then"_qs);
    stage.draw(lost.dialog.get(), u"rotate-lost"_qs);
}

void drawEnds(Stage &stage)
{
    Scene back;
    back.answerJson(meRoute, R"({"error":"Unauthorized"})", 401);
    back.rotate(true);
    back.untilItSays(u"did not accept"_qs);
    stage.draw(back.dialog.get(), u"rotate-end-went-back"_qs);
    Scene unchecked;
    unchecked.answerJson(meRoute, R"({"success":false,"error":{"code":"internal","message":"Out of order"}})", 500);
    unchecked.rotate(true);
    unchecked.untilItSays(u"could not be checked"_qs);
    stage.draw(unchecked.dialog.get(), u"rotate-end-unchecked"_qs);
    Scene notRevoked;
    notRevoked.refuse(revokeOldRoute, 403, "It belongs to the organisation");
    notRevoked.rotate(true);
    notRevoked.untilItSays(u"was not revoked"_qs);
    stage.draw(notRevoked.dialog.get(), u"rotate-end-not-revoked"_qs);
    Scene notNeeded({.holders = {u"work"_qs}});
    notNeeded.mintsAfter([&] { notNeeded.writeFile({notNeeded.profile(u"work"_qs, "scripto_oooo", {})}, u"work"_qs); });
    notNeeded.rotate(true);
    notNeeded.untilItSays(u"any more when"_qs);
    stage.draw(notNeeded.dialog.get(), u"rotate-end-not-needed"_qs);

    Scene unsaved;
    unsaved.mintsAfter([&] { unsaved.refuseWrites(); });
    unsaved.rotate(false);
    unsaved.untilItSays(u"was not changed"_qs);
    stage.draw(unsaved.dialog.get(), u"rotate-not-saved"_qs);
    unsaved.press(u"Done"_qs)->click();
    stage.draw(unsaved.dialog.get(), u"rotate-not-saved-guard"_qs);
}

} // namespace

void drawRotate(Stage &stage)
{
    drawQuestions(stage);
    drawProgress(stage);
    drawProblems(stage);
    drawEnds(stage);
}

} // namespace scripto
