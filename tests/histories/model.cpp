// SPDX-License-Identifier: MIT
#include "tests/histories/model.h"

#include "tests/histories/world.h"

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto noticed = 200ms; // by then another program's change is known
constexpr qint64 listStaysFresh = 61; // seconds
constexpr qint64 stale = 90; // days

const auto environment = QStringLiteral("SCRIPTO_API_KEY"); // as a holder

QByteArray textOf(const Secret &secret)
{
    return secret.reveal().toByteArray();
}

QString joined(const QSet<QString> &names)
{
    QStringList list(names.begin(), names.end());
    list.sort();
    return list.join(QStringLiteral(", "));
}

QSet<QString> shownHolders(const QList<Holder> &shown)
{
    QSet<QString> holders;
    for (const Holder &holder : shown)
        holders.insert(holder.isEnvironment ? environment : holder.profile);
    return holders;
}

// Others have not used it since.
QDateTime idleSince(const FakeServer::Key &key)
{
    return key.usedByOthers.isValid() ? key.usedByOthers : key.createdAt;
}

} // namespace

Model::Model(World &world)
    : m_world(world)
{
}

void Model::fail(const QString &fault)
{
    if (m_fault.isEmpty())
        m_fault = fault;
}

void Model::approve(const KeyRow &shown, bool isAsked)
{
    m_approved.insert(shown.key.id, {shownHolders(shown.holders), m_world.now(), isAsked});
}

void Model::approveRotation(const KeyRow &shown)
{
    m_approved.insert(shown.key.id, {{}, m_world.now(), true, true});
}

void Model::letGo(const QString &id)
{
    if (const FakeServer::Key *key = m_world.server.byId(id))
        letGo(key->secret);
}

void Model::approveAgain(const RevokeIntent &intent)
{
    Approval &approval = m_approved[intent.id];
    approval.at = std::max(approval.at, intent.askedAt);
    approval.isAsked = true;
    approval.isOver = false;
}

void Model::withdraw(const QList<RevokeIntent> &intents)
{
    for (const RevokeIntent &intent : intents)
        m_approved.remove(intent.id);
}

void Model::endRun()
{
    for (Approval &approval : m_approved) {
        approval.isOver = !approval.isRotation;
        approval.isOfEarlierRun = true;
    }
}

void Model::letGo(const Secret &secret)
{
    m_letGo.insert(textOf(secret));
}

void Model::mayLose(const QString &profile)
{
    if (const ProfileRow *row = m_world.program().profiles.row(profile))
        letGo(row->profile.apiKey);
    const auto &kept = entry(m_world.keychain.entries.value(profile));
    if (!kept)
        return;
    letGo(kept->profile.apiKey);
    for (const Profile &previous : kept->previous)
        letGo(previous.apiKey);
}

void Model::mayReplace(const QStringList &profiles)
{
    for (const QString &name : profiles) {
        const auto &kept = entry(m_world.keychain.entries.value(name));
        const ProfileRow *row = m_world.program().profiles.row(name);
        if (row && row->inFile && (!kept || kept->profile.apiKey != row->profile.apiKey))
            letGo(row->profile.apiKey);
    }
}

void Model::noteTold(const QString &key)
{
    m_told.insert(key);
}

QSet<QString> Model::holdersOf(const Secret &secret) const
{
    QSet<QString> names;
    const auto &config = m_world.config();
    for (const Profile &profile : config ? config->profiles() : QList<Profile>()) {
        if (profile.apiKey == secret)
            names.insert(profile.name);
    }
    if (secret == m_world.environmentKey)
        names.insert(environment);
    return names;
}

bool Model::isTold(const FakeServer::Key &key) const
{
    return m_told.contains(key.name) || m_told.contains(key.id);
}

bool Model::isWanted(const QString &id) const
{
    const auto approval = m_approved.constFind(id);
    return approval != m_approved.cend() && !approval->isOver;
}

void Model::judgeRevoke(const FakeServer::Key &key)
{
    if (!isWanted(key.id))
        return fail(u"Revoked although nobody wants that (any more): "_qs + key.text());
    const auto approval = m_approved.constFind(key.id);
    const bool isKnown = m_world.sinceOthers() > noticed;
    QSet<QString> others = holdersOf(key.secret) - approval->holders;
    if (!isKnown)
        others.intersect({environment});
    if (!others.isEmpty())
        return fail(u"Revoked although it is held: %2, by %1"_qs.arg(joined(others), key.text()));
    const bool isKeychainKnown = isKnown && m_world.keychain.waiting() == 0;
    const bool needsProof = approval->isRotation && approval->isOfEarlierRun;
    if (needsProof && isKeychainKnown && !keptInKeychain().contains(textOf(key.secret)))
        return fail(u"Revoked although nothing but a journal says so: "_qs + key.text());
    if (isKnown && approval->isRotation && !m_world.config())
        return fail(u"Revoked although nobody knows who holds it: "_qs + key.text());
    const QDateTime now = m_world.now();
    const bool isListed = idleSince(key).secsTo(now) > listStaysFresh;
    if (isListed && !approval->isAsked && idleSince(key).daysTo(now) < stale)
        return fail(u"Revoked without a question although it is in use: "_qs + key.text());
    const bool isHidden = key.lastRequest > key.usedByOthers; // by a use of this program
    if (isListed && !isHidden && key.usedByOthers > approval->at)
        return fail(u"Revoked although it was used since the user agreed: "_qs + key.text());
}

void Model::judgeClaim(const QString &id)
{
    const FakeServer::Key *key = m_world.server.byId(id);
    if (key && !key->isRevoked)
        fail(u"Said to be revoked and is not: "_qs + key->text());
}

void Model::judgeSearch(const QString &keyName, const QList<KeyRef> &found)
{
    const QSet<QByteArray> here = m_everHere + stock();
    for (const FakeServer::Key &key : std::as_const(m_world.server.keys)) {
        const bool isLeft = key.isOurs && key.name == keyName && !key.isRevoked && !here.contains(textOf(key.secret));
        const bool isFound =
            std::any_of(found.begin(), found.end(), [&](const KeyRef &each) { return each.id == key.id; });
        if (isLeft && !isFound)
            fail(u"Said to have left no key behind: "_qs + key.text());
    }
}

const std::optional<KeychainEntry> &Model::entry(const Secret &value) const
{
    const QByteArray text = textOf(value);
    auto known = m_entries.constFind(text);
    if (known == m_entries.cend()) {
        auto parsed = parseEntry(value);
        known = m_entries.insert(text, parsed ? std::optional(*std::move(parsed)) : std::nullopt);
    }
    return *known;
}

QSet<QByteArray> Model::keptInKeychain() const
{
    QSet<QByteArray> kept;
    for (const Secret &value : std::as_const(m_world.keychain.entries)) {
        const auto &each = entry(value);
        if (!each)
            continue;
        kept.insert(textOf(each->profile.apiKey));
        for (const Profile &previous : each->previous)
            kept.insert(textOf(previous.apiKey));
    }
    return kept;
}

// The keys that work and are on this computer.
QSet<QByteArray> Model::stock() const
{
    const QByteArray files = m_world.bytesOfFiles();
    const QSet<QByteArray> kept = keptInKeychain();
    QSet<QByteArray> all;
    for (const FakeServer::Key &key : std::as_const(m_world.server.keys)) {
        const QByteArray text = textOf(key.secret);
        if (!key.isRevoked && (kept.contains(text) || files.contains(text) || m_world.holdsUnstored(key.secret)))
            all.insert(text);
    }
    return all;
}

void Model::takeStock()
{
    m_stock = stock();
    m_everHere += m_stock;
}

void Model::judge()
{
    judgeLosses();
    judgeNotes();
    judgeMarks();
    judgeCountdowns();
}

void Model::judgeLosses()
{
    const QSet<QByteArray> before = m_stock;
    takeStock();
    const QSet<QByteArray> lost = before - m_stock - m_letGo;
    for (const QByteArray &secret : lost) {
        const FakeServer::Key *key = m_world.server.bySecret(Secret(secret));
        if (key && !isTold(*key) && !m_world.isNoted(*key))
            fail(u"Lost: "_qs + key->text());
    }
}

// A key that was requested and that nobody has.
void Model::judgeNotes()
{
    if (m_world.awaitsKey())
        return;
    for (const FakeServer::Key &key : std::as_const(m_world.server.keys)) {
        const bool wasHere = m_everHere.contains(textOf(key.secret)) || m_letGo.contains(textOf(key.secret));
        if (!key.isOurs || key.isRevoked || wasHere || isTold(key) || m_world.isNoted(key))
            continue;
        fail(u"Made, held by nobody, and not noted: "_qs + key.text());
    }
}

void Model::judgeMarks()
{
    for (const ProfileRow &row : m_world.program().profiles.rows()) {
        if (row.keyRevoked && m_world.server.bySecret(row.profile.apiKey))
            fail(u"Marked as revoked although its key works: "_qs + row.profile.name);
    }
}

void Model::judgeCountdowns()
{
    for (const KeyRow &row : m_world.program().keys.rows()) {
        if (row.secondsUntilRevoked > 0 && !isWanted(row.key.id))
            fail(u"Counts down although nobody wants that: "_qs + row.key.id);
    }
}

void Model::judgeAtRest()
{
    judgeProfiles();
    judgeKeys();
}

void Model::judgeProfiles()
{
    const auto &config = m_world.config();
    const ProfileStore &store = m_world.program().profiles;
    if (!config) {
        if (!store.file().problem)
            fail(u"config.json is broken, and nobody says so."_qs);
        return;
    }
    QStringList wanted;
    for (const Profile &profile : config->profiles())
        wanted.append(profile.name);
    QStringList others = m_world.keychain.entries.keys();
    others.removeIf([&](const QString &name) { return wanted.contains(name); });
    others.sort();
    if (store.names() != wanted + others)
        fail(
            u"Profiles are shown wrongly: [%1] as [%2]"_qs.arg((wanted + others).join(u' '), store.names().join(u' ')));
    if (store.activeProfile() != config->activeProfile())
        fail(u"Active is shown wrongly: “%1” as “%2”"_qs.arg(config->activeProfile(), store.activeProfile()));
    for (const Profile &profile : config->profiles()) {
        const ProfileRow *row = store.row(profile.name);
        const auto &kept = entry(m_world.keychain.entries.value(profile.name));
        if (!row || row->profile.apiKey != profile.apiKey)
            fail(u"Shown with another key than it has: "_qs + profile.name);
        else if ((row->mirror == MirrorState::InSync) != (kept && kept->profile.apiKey == profile.apiKey))
            fail(u"Mirror is shown wrongly: “%1” as %2"_qs.arg(profile.name).arg(static_cast<int>(row->mirror)));
        else if (row->mirror == MirrorState::Checking || row->mirror == MirrorState::KeychainAway)
            fail(u"Mirror is never done: “%1”, %2"_qs.arg(profile.name).arg(static_cast<int>(row->mirror)));
    }
}

void Model::judgeKeys()
{
    KeyStore &keys = m_world.program().keys;
    for (const KeyRow &row : keys.rows()) {
        const FakeServer::Key *key = m_world.server.byId(row.key.id);
        if (key)
            judgeRow(row, *key);
    }
    for (const FakeServer::Key &key : std::as_const(m_world.server.keys)) {
        if (key.isRevoked)
            continue;
        const bool isListed = std::any_of(keys.rows().begin(), keys.rows().end(),
                                          [&](const KeyRow &row) { return row.key.id == key.id; });
        if (!isListed && isListOfUserGood(key.user))
            fail(u"Not listed although it works: "_qs + key.text());
        const QSet<QString> holders = holdersOf(key.secret) - QSet<QString>{environment};
        if (!holders.isEmpty())
            judgeHolding(key, *holders.begin());
    }
}

// The window shows the keys of this user, and no error beside them.
bool Model::isListOfUserGood(const QString &user) const
{
    KeyStore &keys = m_world.program().keys;
    return std::any_of(keys.rows().begin(), keys.rows().end(), [&](const KeyRow &row) {
        const FakeServer::Key *key = m_world.server.byId(row.key.id);
        const AccountKeys *account = key && key->user == user ? keys.accounts().open(row.account) : nullptr;
        return account && !account->problem();
    });
}

void Model::judgeHolding(const FakeServer::Key &key, const QString &holder)
{
    const KeyStore &keys = m_world.program().keys;
    const KeyRow *row = keys.accounts().rowHeldBy(holder);
    const bool isOld = keys.problem().has_value(); // as the window says
    if (!isOld && (!row || row->key.id != key.id))
        fail(u"Held key is shown wrongly: “%1” holds %2, and %3 is shown"_qs.arg(holder, key.text(),
                                                                                 row ? row->key.id : u"nothing"_qs));
}

void Model::judgeRow(const KeyRow &row, const FakeServer::Key &key)
{
    if (row.revoking || row.secondsUntilRevoked > 0 || row.rotating)
        fail(u"Never done: "_qs + key.text());
    const AccountKeys *account = m_world.program().accounts.open(row.account);
    if (!account || account->problem()) // as the window says
        return;
    if (key.isRevoked)
        fail(u"Listed although it was revoked: "_qs + key.text());
    const QSet<QString> holders = holdersOf(key.secret);
    const QSet<QString> shown = shownHolders(row.holders);
    if (!key.isRevoked && !(holders - shown).isEmpty())
        fail(u"Holders are shown wrongly: %1 is held by %2, and shown with %3"_qs.arg(key.text(), joined(holders),
                                                                                      joined(shown)));
    if (needsNoQuestion(row) && (!holders.isEmpty() || idleSince(key).daysTo(m_world.now()) < stale))
        fail(u"Could be revoked with one click: "_qs + key.text());
}

} // namespace scripto
