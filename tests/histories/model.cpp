// SPDX-License-Identifier: MIT
#include "tests/histories/model.h"

#include "app/keychain/keychainentry.h"
#include "tests/histories/world.h"

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto noticed = 200ms; // by then another program's change is known
constexpr qint64 listStaysFresh = 61; // seconds
constexpr qint64 stale = 90; // days

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
    QSet<QString> holders;
    for (const Holder &holder : shown.holders)
        holders.insert(holder.profile);
    m_approved.insert(shown.key.id, {holders, m_world.now(), isAsked});
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
    for (Approval &approval : m_approved)
        approval.isOver = !approval.isRotation;
}

void Model::letGo(const Secret &secret)
{
    m_letGo.insert(textOf(secret));
}

void Model::mayLose(const QString &profile)
{
    if (const ProfileRow *row = m_world.program().profiles.row(profile))
        letGo(row->profile.apiKey);
    const auto entry = parseEntry(m_world.keychain.entries.value(profile));
    if (!entry)
        return;
    letGo(entry->profile.apiKey);
    for (const Profile &previous : entry->previous)
        letGo(previous.apiKey);
}

void Model::mayReplace(const QStringList &profiles)
{
    for (const QString &name : profiles) {
        const auto entry = parseEntry(m_world.keychain.entries.value(name));
        const ProfileRow *row = m_world.program().profiles.row(name);
        if (row && row->inFile && (!entry || entry->profile.apiKey != row->profile.apiKey))
            letGo(row->profile.apiKey);
    }
}

void Model::noteTold(const QString &keyName)
{
    m_told.insert(keyName);
}

QSet<QString> Model::holdersOf(const Secret &secret) const
{
    QSet<QString> names;
    const auto config = m_world.config();
    for (const Profile &profile : config ? config->profiles() : QList<Profile>()) {
        if (profile.apiKey == secret)
            names.insert(profile.name);
    }
    return names;
}

void Model::judgeRevoke(const FakeServer::Key &key)
{
    const auto approval = m_approved.constFind(key.id);
    if (approval == m_approved.cend() || approval->isOver)
        return fail(u"Revoked although nobody wants that (any more): "_qs + key.text());
    const bool isKnown = m_world.sinceOthers() > noticed;
    const QSet<QString> others = holdersOf(key.secret) - approval->holders;
    if (isKnown && !others.isEmpty())
        return fail(u"Revoked although it is held: %2, by %1"_qs.arg(joined(others), key.text()));
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

// The keys that work and are on this computer.
QSet<QByteArray> Model::stock() const
{
    const QByteArray files = m_world.bytesOfFiles();
    QSet<QByteArray> kept;
    for (const Secret &value : std::as_const(m_world.keychain.entries)) {
        const auto entry = parseEntry(value);
        if (!entry)
            continue;
        kept.insert(textOf(entry->profile.apiKey));
        for (const Profile &previous : entry->previous)
            kept.insert(textOf(previous.apiKey));
    }
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
}

void Model::judgeLosses()
{
    const QSet<QByteArray> before = m_stock;
    takeStock();
    const QSet<QByteArray> lost = before - m_stock - m_letGo;
    for (const QByteArray &secret : lost) {
        const FakeServer::Key *key = m_world.server.bySecret(Secret(secret));
        if (key && !m_world.isNoted(*key))
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
        if (!key.isOurs || key.isRevoked || wasHere || m_told.contains(key.name) || m_world.isNoted(key))
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

void Model::judgeAtRest()
{
    judgeProfiles();
    judgeKeys();
}

void Model::judgeProfiles()
{
    const auto config = m_world.config();
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
        const auto entry = parseEntry(m_world.keychain.entries.value(profile.name));
        if (!row || row->profile.apiKey != profile.apiKey)
            fail(u"Shown with another key than it has: "_qs + profile.name);
        else if ((row->mirror == MirrorState::InSync) != (entry && entry->profile.apiKey == profile.apiKey))
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
    const auto config = m_world.config();
    for (const FakeServer::Key &key : std::as_const(m_world.server.keys)) {
        const QSet<QString> holders = holdersOf(key.secret);
        if (key.isRevoked || holders.isEmpty())
            continue;
        const QString holder = *holders.begin();
        const KeyRow *row = keys.accounts().rowHeldBy(holder);
        const bool isOld = keys.problem().has_value(); // as the window says
        if (!isOld && (!row || row->key.id != key.id))
            fail(u"Held key is shown wrongly: “%1” holds %2, and %3 is shown"_qs.arg(
                holder, key.text(), row ? row->key.id : u"nothing"_qs));
    }
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
    QSet<QString> shown;
    for (const Holder &holder : row.holders)
        shown.insert(holder.profile);
    if (!key.isRevoked && !(holders - shown).isEmpty())
        fail(u"Holders are shown wrongly: %1 is held by %2, and shown with %3"_qs.arg(key.text(), joined(holders),
                                                                                      joined(shown)));
    if (needsNoQuestion(row) && (!holders.isEmpty() || idleSince(key).daysTo(m_world.now()) < stale))
        fail(u"Could be revoked with one click: "_qs + key.text());
}

} // namespace scripto
