// SPDX-License-Identifier: MIT
#include "app/keychain/keychainentry.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/common/fonts.h"
#include "ui/profiles/addprofiledialog.h"
#include "ui/profiles/profiledetails.h"
#include "ui/profiles/removeprofiledialog.h"
#include "ui/profiles/repairalldialog.h"
#include "ui/profiles/restorealldialog.h"
#include "ui/profiles/restoredialog.h"

#include <QLineEdit>
#include <QPushButton>

namespace scripto {

namespace {

Profile staging(const QByteArray &key, const QDateTime &createdAt)
{
    Profile profile;
    profile.name = u"staging"_qs;
    profile.apiKey = Secret(QByteArrayView("scripto_" + key + QByteArray(16, 'x')));
    profile.email = u"ops@example.com"_qs;
    profile.baseUrl = u"http://localhost:5173"_qs;
    profile.createdAt = createdAt;
    return profile;
}

void drawAdd(Stage &stage)
{
    DialogWorld world;
    world.signInAsWork();
    AddProfileDialog dialog(world.profiles, {}, world.clock);
    dialog.open();
    shown<QLineEdit>(&dialog, u"Key"_qs)->setText(QString::fromLatin1(rawKey));
    shown<QLineEdit>(&dialog, u"Profile name"_qs)->setText(u"ci"_qs);
    stage.draw(&dialog, u"profile-add"_qs);
    shown<QLineEdit>(&dialog, u"Key"_qs)->setText(u"sk-123"_qs);
    shown<QLineEdit>(&dialog, u"Profile name"_qs)->setText(u"work"_qs);
    shown<QLineEdit>(&dialog, u"Server"_qs)->setText(u"http://example.com"_qs);
    button(&dialog, u"Add profile"_qs)->click();
    stage.draw(&dialog, u"profile-add-wrong"_qs);
}

void drawRemove(Stage &stage)
{
    DialogWorld world;
    const Profile inFile = staging("k7", world.now);
    Profile other = staging("Wo", world.now);
    other.name = u"work"_qs;
    world.writeFile({inFile, other}, inFile.name);
    Profile inKeychain = staging("Bd", world.now);
    inKeychain.name = u"production"_qs;
    world.keychain.entries[inKeychain.name] = entryValue({inKeychain, {}});
    world.start();
    RemoveProfileDialog active(world.profiles, *world.profiles.row(inFile.name));
    active.setRevocability({{}, {u"Revoked, the key stops working at once, wherever it is used."_qs}});
    active.open();
    stage.draw(&active, u"profile-remove"_qs);
    RemoveProfileDialog kept(world.profiles, *world.profiles.row(inKeychain.name));
    kept.open();
    stage.draw(&kept, u"profile-forget"_qs);
}

void drawRestore(Stage &stage)
{
    DialogWorld world;
    world.keychain.entries[u"staging"_qs] = entryValue({staging("Bd", world.now), {}});
    world.start();
    RestoreDialog dialog(world.profiles, u"staging"_qs);
    dialog.open();
    stage.draw(&dialog, u"profile-restore"_qs);
}

void keep(DialogWorld &world, const QString &name, const QByteArray &key)
{
    Profile copy = staging(key, world.now.addDays(-228));
    copy.name = name;
    world.keychain.entries[name] = entryValue({copy, {}});
}

void drawDetails(Stage &stage)
{
    DialogWorld world;
    Profile inFile = staging("k7", world.now);
    inFile.keyId = u"key_81f2"_qs;
    inFile.keyName = u"laptop"_qs;
    inFile.expiresAt = world.now.addDays(20);
    keep(world, inFile.name, "k7");
    world.writeFile({inFile}, inFile.name);
    world.start();
    const ProfileSurroundings around{u"/home/you/.config/scripto/config.json"_qs, u"scripto"_qs, u"laptop"_qs,
                                     u"In use · last used 2 h ago"_qs};
    ProfileDetails details;
    const auto follow = [&] {
        const ProfileRow &row = world.profiles.rows().first();
        ProfileDetailsState state = profileDetailsState(world.profiles, row, around, world.now);
        state.history = {{u"Signed in"_qs, world.now.addDays(-100)}};
        details.setState(state, world.now);
    };
    QObject::connect(&world.profiles, &ProfileStore::changed, &details, follow);
    follow();
    details.resize(px(321), 560);
    details.show();
    stage.draw(&details, u"profile-details"_qs);
    world.keychain.setState(KeychainState::Locked);
    Stage::until([&] { return says(&details, u"locked"_qs); });
    stage.draw(&details, u"profile-details-locked"_qs);
    world.keychain.setState(KeychainState::Ready);
    Stage::until([&] { return says(&details, u"In sync"_qs); });
    world.keychain.removeOutside(inFile.name);
    Stage::until([&] { return says(&details, u"lost"_qs); });
    stage.draw(&details, u"profile-details-lost"_qs);
}

void drawRestoreAll(Stage &stage)
{
    DialogWorld world;
    for (int i = 0; i < 12; ++i)
        keep(world, u"profile-%1"_qs.arg(i), "Bd");
    world.writeBytes("{");
    world.profiles.start();
    Stage::until([&] { return world.profiles.rows().size() == 12; });
    RestoreAllDialog dialog(world.profiles);
    dialog.open();
    stage.draw(&dialog, u"profile-restore-all"_qs);
}

void drawRepairAll(Stage &stage)
{
    DialogWorld world;
    const QStringList names{u"staging"_qs, u"ci-with-a-name-that-is-rather-long-for-a-profile"_qs, u"docs"_qs};
    QList<Profile> inFile;
    for (const QString &name : names) {
        keep(world, name, "Bd");
        inFile.append(staging("k7", world.now));
        inFile.last().name = name;
    }
    for (int i = 0; i < 3; ++i)
        keep(world, u"gone-%1"_qs.arg(i), "Bd");
    world.writeFile(inFile, names.first());
    world.start();
    RepairAllDialog dialog(world.profiles);
    dialog.open();
    stage.draw(&dialog, u"profile-repair-all"_qs);
    world.keychain.nextFails = Error{ErrorKind::KeychainFailed, u"no space left"_qs};
    button(&dialog, u"Repair 3 profiles"_qs)->click();
    Stage::until([&] { return dialog.repaired().has_value(); });
    stage.draw(&dialog, u"profile-repair-all-done"_qs);
}

} // namespace

void drawProfiles(Stage &stage)
{
    drawAdd(stage);
    drawRemove(stage);
    drawRestore(stage);
    drawDetails(stage);
    drawRestoreAll(stage);
    drawRepairAll(stage);
}

} // namespace scripto
