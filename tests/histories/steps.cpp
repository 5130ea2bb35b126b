// SPDX-License-Identifier: MIT
#include "tests/histories/steps.h"

#include "app/keychain/keychainentry.h"
#include "tests/histories/model.h"
#include "tests/histories/virtualtime.h"
#include "tests/histories/world.h"

#include <algorithm>
#include <iterator>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr int choices = 60; // divisible by most numbers of things
constexpr std::chrono::milliseconds passing[] = {100ms, 1s, 2s, 6s, 1min};
constexpr std::chrono::milliseconds sleeping[] = {10s, 10min, 24h};

template <typename List> auto *chosen(List &list, int number)
{
    return list.isEmpty() ? nullptr : &list[number % list.size()];
}

QString userNamed(int number)
{
    return number % 3 == 0 ? QStringLiteral("u2") : QStringLiteral("u1");
}

QString freshName(int number)
{
    return QStringLiteral("new-%1").arg(number % 3);
}

QString profileIn(const World &world, int number)
{
    const auto &config = world.config();
    const QList<Profile> all = config ? config->profiles() : QList<Profile>();
    const Profile *profile = chosen(all, number);
    return profile ? profile->name : QString();
}

QString shownProfile(World &world, int number)
{
    const QStringList names = world.program().profiles.names();
    const QString *name = chosen(names, number);
    return name ? *name : QString();
}

std::optional<KeyRow> shownKey(World &world, int number)
{
    const KeyRow *row = chosen(world.program().keys.rows(), number);
    return row ? std::optional(*row) : std::nullopt;
}

std::optional<KeyRow> shownHeldKey(World &world, int number)
{
    QList<KeyRow> rows = world.program().keys.rows();
    rows.removeIf([](const KeyRow &row) { return row.holders.isEmpty(); });
    const KeyRow *row = chosen(rows, number);
    return row ? std::optional(*row) : std::nullopt;
}

Profile profileWith(const FakeServer::Key &key, const QString &name)
{
    Profile profile;
    profile.name = name;
    profile.apiKey = key.secret;
    profile.email = FakeServer::emailOf(key.user);
    profile.userId = key.user;
    profile.baseUrl = FakeServer::url();
    profile.keyId = key.id;
    profile.keyName = key.name;
    return profile;
}

// Like the CLI.
void signInOutside(World &world, const QString &user, const QString &name)
{
    const FakeServer::Key key = world.server.add(user, QStringLiteral("scripto-cli"));
    world.editConfig([&](ConfigDocument &document) {
        (void)document.put(profileWith(key, name));
        (void)document.setActive(name);
    });
}

void takeUp(World &world, const FakeServer::Key *key, const QString &profile)
{
    if (!key)
        return;
    world.editConfig([&](ConfigDocument &document) { (void)document.put(profileWith(*key, profile)); });
}

void doom(World &world, int fate, int which)
{
    const FakeServer::Doom one{static_cast<FakeServer::Kind>(which % FakeServer::kinds),
                               static_cast<FakeServer::Fate>(fate % FakeServer::fates)};
    for (int times = 1 + which / FakeServer::kinds % 3; times > 0; --times)
        world.server.next.append(one);
}

struct Kind {
    const char *name;
    int weight;
    void (*take)(World &world, int which, int how);
};

// clang-format off
const Kind kinds[] = {
    {"signIn", 4, [](World &w, int which, int how) { w.signIn(userNamed(which), how % 2 ? shownProfile(w, how / 2) : QString()); }},
    {"mint", 4, [](World &w, int which, int how) { w.mint(shownProfile(w, which), how % 3 ? freshName(how) : QString()); }},
    {"revoke", 8, [](World &w, int which, int) { if (auto row = shownKey(w, which)) w.revoke(*row); }},
    {"rotate", 5, [](World &w, int which, int how) { if (auto row = shownHeldKey(w, which)) w.rotate(*row, how % 2); }},
    {"undo", 8, [](World &w, int, int) { w.undo(); }},
    {"redo", 3, [](World &w, int, int) { w.redo(); }},
    {"rename", 4, [](World &w, int which, int how) { w.rename(shownProfile(w, which), how % 4 ? freshName(how) : shownProfile(w, how)); }},
    {"remove", 4, [](World &w, int which, int) { w.remove(shownProfile(w, which)); }},
    {"switch", 4, [](World &w, int which, int) { w.program().profiles.setActive(shownProfile(w, which)); }},
    {"repair", 4, [](World &w, int which, int how) {
        const QString name = shownProfile(w, which);
        const ProfileRow *row = w.program().profiles.row(name);
        if (row && !row->repairs.isEmpty())
            w.repair(name, row->repairs.at(how % row->repairs.size()));
    }},
    {"refresh", 3, [](World &w, int, int) { w.program().keys.refresh(); }},
    {"select", 2, [](World &w, int which, int) { w.program().keys.select(shownProfile(w, which)); }},
    {"leftOver", 2, [](World &w, int, int how) { w.answerInterrupted(how % 3); }},
    {"unlock", 3, [](World &w, int, int) { w.program().profiles.unlockKeychain(); }},

    {"cliSignIn", 4, [](World &w, int which, int how) {
        signInOutside(w, userNamed(which), how % 2 && !profileIn(w, how).isEmpty() ? profileIn(w, how) : freshName(how));
    }},
    {"cliRemove", 3, [](World &w, int which, int) {
        w.editConfig([&](ConfigDocument &document) { (void)document.remove(profileIn(w, which)); });
    }},
    {"cliSwitch", 2, [](World &w, int which, int) {
        w.editConfig([&](ConfigDocument &document) { (void)document.setActive(profileIn(w, which)); });
    }},
    {"editRename", 2, [](World &w, int which, int how) {
        w.editConfig([&](ConfigDocument &document) { (void)document.rename(profileIn(w, which), freshName(how)); });
    }},
    {"copyKey", 3, [](World &w, int which, int how) { takeUp(w, chosen(w.server.keys, which), freshName(how)); }},
    {"copyRotated", 2, [](World &w, int, int how) { takeUp(w, w.rotatedKey(), freshName(how)); }},
    {"copyHeld", 2, [](World &w, int, int how) { takeUp(w, w.heldKey(), freshName(how)); }},
    {"backUp", 2, [](World &w, int, int) { w.backup = w.configBytes(); }},
    {"putBack", 2, [](World &w, int, int) { if (!w.backup.isEmpty()) w.writeConfig(w.backup); }},
    {"break", 1, [](World &w, int, int) { w.writeConfig(w.configBytes() + "x"); }},
    {"deleteConfig", 1, [](World &w, int, int) { w.removeConfig(); }},

    {"lock", 3, [](World &w, int, int) { w.keychain.setState(KeychainState::Locked); }},
    {"absent", 1, [](World &w, int, int) { w.keychain.setState(KeychainState::Absent); }},
    {"ready", 3, [](World &w, int, int) { w.keychain.setState(KeychainState::Ready); }},
    {"loseEntry", 2, [](World &w, int which, int) {
        const QStringList users = w.keychain.entries.keys();
        if (const QString *user = chosen(users, which)) {
            w.keychain.removeOutside(*user);
            w.noteOthers();
        }
    }},
    {"refuseWrites", 2, [](World &w, int, int how) {
        w.keychain.writesFail = how % 2 ? std::optional(Error{ErrorKind::KeychainFailed}) : std::nullopt;
    }},
    {"holdKeychain", 2, [](World &w, int, int how) { how % 2 ? w.keychain.hold() : w.keychain.release(); }},
    {"answerKeychain", 3, [](World &w, int, int) { w.keychain.answerNext(); }},

    {"fate", 12, [](World &w, int which, int how) { doom(w, which, how); }},
    {"release", 8, [](World &w, int, int) { w.server.release(); }},
    {"offline", 2, [](World &w, int, int how) { w.server.isOffline = how % 2; }},
    {"useElsewhere", 3, [](World &w, int which, int) { w.useElsewhere(*chosen(w.server.keys, which)); }},
    {"useRotated", 1, [](World &w, int, int) { if (FakeServer::Key *key = w.rotatedKey()) w.useElsewhere(*key); }},
    {"revokeElsewhere", 1, [](World &w, int which, int) { chosen(w.server.keys, which)->isRevoked = true; }},

    {"silentDisk", 3, [](World &w, int which, int) { which % 2 ? w.silenceConfig() : w.silenceState(); }},
    {"answerDisks", 4, [](World &w, int, int) { w.answerDisks(); }},

    {"turns", 4, [](World &, int which, int) {
        for (int left = 1 + which % 20; left > 0 && virtualtime::runTurn(); --left) { }
    }},
    {"pass", 10, [](World &, int which, int) { virtualtime::pass(passing[which % std::size(passing)]); }},
    {"sleep", 2, [](World &w, int which, int) { w.sleep(sleeping[which % std::size(sleeping)]); }},
    {"restart", 2, [](World &w, int, int) { w.quit(); w.start(); }},
    {"kill", 3, [](World &w, int, int) { w.kill(); w.start(); }},
};
// clang-format on

} // namespace

int Step::kindNamed(const char *name)
{
    const auto it = std::find_if(std::begin(kinds), std::end(kinds),
                                 [&](const Kind &kind) { return qstrcmp(kind.name, name) == 0; });
    if (it == std::end(kinds))
        qFatal("There is no step \"%s\".", name);
    return static_cast<int>(std::distance(std::begin(kinds), it));
}

QString Step::text() const
{
    return QStringLiteral("%1(%2, %3)%4")
        .arg(QLatin1String(kinds[kind].name))
        .arg(which)
        .arg(how)
        .arg(pause == 0 ? QString() : QStringLiteral(" +%1").arg(pause));
}

Step randomStep(std::mt19937 &random)
{
    static const int all = [] {
        int sum = 0;
        for (const Kind &kind : kinds)
            sum += kind.weight;
        return sum;
    }();
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    Step step;
    for (int left = below(all); left >= kinds[step.kind].weight; ++step.kind)
        left -= kinds[step.kind].weight;
    step.which = below(choices);
    step.how = below(choices);
    step.pause = std::max(0, below(6) - 2);
    return step;
}

void take(World &world, const Step &step)
{
    kinds[step.kind].take(world, step.which, step.how);
    if (step.pause == 1)
        virtualtime::runUntilIdle();
    else if (step.pause > 1)
        virtualtime::pass(250ms);
    world.model->judge();
}

void furnish(World &world, std::mt19937 &random)
{
    const auto isOn = [&random] { return random() % 2 == 0; };
    const auto old = [&](FakeServer::Key &key, int days) -> FakeServer::Key & {
        key.createdAt = world.now().addDays(-days);
        if (isOn()) {
            key.usedByOthers = key.createdAt.addDays(days / 2);
            key.lastRequest = key.usedByOthers;
        }
        return key;
    };
    ConfigDocument document;
    const auto store = [&](const FakeServer::Key &key, const QString &name) {
        const Profile profile = profileWith(key, name);
        (void)document.put(profile);
        if (isOn())
            world.keychain.entries.insert(name, entryValue({profile, {}}));
    };
    store(old(world.server.add(u"u1"_qs, u"laptop"_qs), 10), u"work"_qs);
    store(old(world.server.add(u"u1"_qs, u"desktop"_qs), 400), u"home"_qs);
    if (isOn())
        store(old(world.server.add(u"u2"_qs, u"other"_qs), 400), u"other"_qs);
    old(world.server.add(u"u1"_qs, u"forgotten"_qs), 500);
    old(world.server.add(u"u1"_qs, u"busy"_qs), 100);
    (void)document.setActive(u"work"_qs);
    world.writeConfig(document.toBytes());
    if (isOn() && isOn())
        world.environmentKey = chosen(world.server.keys, static_cast<int>(random() % choices))->secret;
    if (isOn())
        world.keychain.setState(KeychainState::Locked);
    world.start();
    virtualtime::pass(1s);
    world.model->takeStock();
}

void settle(World &world)
{
    world.answerDisks();
    world.server.next.clear();
    world.server.isOffline = false;
    world.keychain.writesFail.reset();
    world.keychain.release();
    world.keychain.setState(KeychainState::Ready);
    while (world.server.waiting() > 0) {
        world.server.release();
        virtualtime::runUntilIdle();
    }
    virtualtime::pass(70s); // the longest pause before a retry
    Q_EMIT world.keychain.entriesChanged();
    world.program().profiles.readNow();
    virtualtime::pass(1s);
    world.program().keys.refresh();
    virtualtime::pass(10s);
}

} // namespace scripto
