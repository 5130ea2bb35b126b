// SPDX-License-Identifier: MIT
#include "app/history/historyrecorder.h"

#include "app/api/websessions.h"
#include "app/core/masking.h"
#include "app/keys/operations/rotations.h"

namespace scripto {

namespace {

using Kind = HistoryEvent::Kind;

Kind kindOf(Repair repair)
{
    switch (repair) {
    case Repair::WriteToKeychain:
        return Kind::KeychainWritten;
    case Repair::UseFile:
        return Kind::FileCopyUsed;
    case Repair::UseKeychain:
        return Kind::KeychainCopyUsed;
    case Repair::KeepBoth:
        return Kind::BothKept;
    case Repair::Restore:
        return Kind::Restored;
    case Repair::Forget:
        return Kind::KeychainForgotten;
    }
    Q_UNREACHABLE();
}

Kind kindOf(const ProfileEvent &profileEvent)
{
    switch (profileEvent.kind) {
    case ProfileEvent::Kind::SignedIn:
        return Kind::SignedIn;
    case ProfileEvent::Kind::Added:
        return Kind::ProfileAdded;
    case ProfileEvent::Kind::Switched:
        return Kind::Switched;
    case ProfileEvent::Kind::Removed:
        return Kind::Removed;
    case ProfileEvent::Kind::Renamed:
        return Kind::Renamed;
    case ProfileEvent::Kind::Repaired:
        return kindOf(profileEvent.repair);
    case ProfileEvent::Kind::Undone:
        return Kind::Undone;
    case ProfileEvent::Kind::Redone:
        return Kind::Redone;
    }
    Q_UNREACHABLE();
}

// Whether the profiles have the new key.
bool isInForce(KeyRotation::Outcome outcome)
{
    using Outcome = KeyRotation::Outcome;
    return outcome == Outcome::Replaced || outcome == Outcome::Revoked || outcome == Outcome::Unchecked
        || outcome == Outcome::NotRevoked;
}

// Only its one profile's name identifies the account, and tomorrow that may be another account's.
bool isNameless(const KeyAccount &account)
{
    return account.id.kind() == AccountId::Kind::Profile;
}

} // namespace

HistoryRecorder::HistoryRecorder(History &history, LastSeenKeys &seen, ProfileStore &profiles, KeyAccounts &accounts,
                                 const Rotations &rotations, Environment environment, Clock clock, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_seen(seen)
    , m_profiles(profiles)
    , m_accounts(accounts)
    , m_environment(std::move(environment))
    , m_clock(std::move(clock))
{
    connect(&profiles, &ProfileStore::didHere, this, &HistoryRecorder::noteEvent);
    connect(&profiles, &ProfileStore::changedOutside, this, &HistoryRecorder::noteOutside);
    connect(&accounts, &KeyAccounts::minted, this, &HistoryRecorder::noteMinted);
    connect(&accounts, &KeyAccounts::storedLater, this, &HistoryRecorder::noteAdded);
    connect(&accounts, &KeyAccounts::revoked, this, &HistoryRecorder::noteRevoked);
    connect(&accounts.sessions(), &WebSessions::opened, this, &HistoryRecorder::noteSession);
    connect(&rotations, &Rotations::ended, this, &HistoryRecorder::noteRotation);
    connect(&accounts, &KeyAccounts::listRead, this, &HistoryRecorder::compare);
}

void HistoryRecorder::noteSession(const QUrl &server, const QString &email)
{
    m_history.add(eventOf(Kind::SessionOpened, KeyAccount{email, server}, {}));
}

void HistoryRecorder::noteInterrupted(const MintRecord &record)
{
    HistoryEvent event = eventOf(Kind::KeyUncertain, KeyAccount{record.email, record.server}, {});
    event.key.name = record.name;
    m_history.add(event);
}

void HistoryRecorder::noteAdded(const QString &profile)
{
    if (const ProfileRow *row = m_profiles.row(profile))
        m_history.add(eventOf(Kind::ProfileAdded, row->profile));
}

HistoryEvent HistoryRecorder::eventOf(Kind kind) const
{
    return HistoryEvent{kind, m_clock().toUTC()};
}

HistoryEvent HistoryRecorder::eventOf(Kind kind, const KeyAccount &account, const ApiKey &key) const
{
    HistoryEvent event = eventOf(kind);
    event.email = account.email;
    event.server = account.server.toString();
    event.key = historyKeyOf(key);
    return event;
}

HistoryEvent HistoryRecorder::eventOf(Kind kind, const Profile &profile) const
{
    HistoryEvent event = eventOf(kind);
    event.email = profile.email;
    const auto server = serverOf(profile, m_environment);
    event.server = server ? server->toString() : shownAddress(profile.baseUrl);
    event.profiles = QStringList(profile.name);
    event.key.id = profile.keyId;
    event.key.name = profile.keyName;
    event.key.start = maskedKey(profile.apiKey);
    return event;
}

void HistoryRecorder::noteEvent(const ProfileEvent &profileEvent)
{
    HistoryEvent event =
        profileEvent.profile ? eventOf(kindOf(profileEvent), *profileEvent.profile) : eventOf(kindOf(profileEvent));
    event.profiles = profileEvent.names;
    event.other = profileEvent.other;
    m_history.add(event);
}

void HistoryRecorder::noteOutside(const QStringList &profiles, bool activeChanged)
{
    const ProfileRow *row = profiles.size() == 1 ? m_profiles.row(profiles.first()) : nullptr;
    HistoryEvent event = row ? eventOf(Kind::ChangedOutside, row->profile) : eventOf(Kind::ChangedOutside);
    event.profiles = profiles;
    if (activeChanged)
        event.other = m_profiles.activeProfile();
    m_history.add(event);
}

void HistoryRecorder::noteMinted(const KeyAccount &account, const ApiKey &record, const QString &profile)
{
    HistoryEvent event = eventOf(Kind::KeyCreated, account, record);
    if (!profile.isEmpty())
        event.profiles = QStringList(profile);
    m_history.add(event);
    if (!record.id.isEmpty() && !isNameless(account))
        m_seen.add(account, record, m_clock());
}

void HistoryRecorder::noteRevoked(const KeyAccount &account, const ApiKey &key, const QStringList &holders)
{
    HistoryEvent event = eventOf(Kind::KeyRevoked, account, key);
    event.profiles = holders;
    auto *known = m_seen.take(account, key.id);
    if (key.createdAt.isValid() || !key.name.isEmpty())
        return m_history.add(event);
    known->then(this, [this, event](const Result<HistoryKey> &last) mutable {
        if (last)
            event.key = *last;
        m_history.add(event);
    });
}

void HistoryRecorder::noteProof(const KeyAccount &account, const ApiKey &key, KeyAnswer answer)
{
    const Kind kind = answer == KeyAnswer::Refused ? Kind::RevokeConfirmed
        : answer == KeyAnswer::Works               ? Kind::KeyWorksAgain
                                                   : Kind::RevokeUnconfirmed;
    m_history.add(eventOf(kind, account, key));
}

void HistoryRecorder::noteReturned(const KeyAccount &account, const ApiKey &key)
{
    m_history.add(eventOf(Kind::KeyListedAgain, account, key));
}

void HistoryRecorder::noteChanged(const KeyAccount &account, const ApiKey &before, const ApiKey &now,
                                  const KeyChange &change)
{
    if (change.enabled)
        m_history.add(eventOf(now.enabled ? Kind::KeyResumed : Kind::KeyPaused, account, now));
    if (change.expiry)
        m_history.add(eventOf(Kind::KeyExpirySet, account, now));
    if (!change.name)
        return;
    HistoryEvent event = eventOf(Kind::KeyRenamed, account, now);
    event.other = before.name;
    m_history.add(event);
}

// The new key's creation and the old key's revoke are recorded like those of any other key.
void HistoryRecorder::noteRotation(const KeyRotation &rotation)
{
    const bool isTakenBack = rotation.outcome() == KeyRotation::Outcome::WentBack;
    if (!isInForce(rotation.outcome()) && !isTakenBack)
        return;
    const auto keyOf = [&](const KeyRef &ref) {
        ApiKey key;
        key.id = ref.id;
        key.name = rotation.plan().name;
        const KeyRow *row = m_accounts.row(ref);
        return row ? row->key : key;
    };
    HistoryEvent event = eventOf(isTakenBack ? Kind::RotationTakenBack : Kind::KeyRotated,
                                 m_accounts.account(rotation.oldKey().account), keyOf(rotation.newKey()));
    event.oldKey = historyKeyOf(keyOf(rotation.oldKey()));
    event.profiles = isTakenBack ? rotation.plan().profiles : rotation.storedIn();
    m_history.add(event);
}

void HistoryRecorder::compare(const AccountKeys &account, const QList<ApiKey> &keys, bool mayBeTruncated,
                              const QDateTime &sentAt)
{
    const KeyAccount &whose = account.account();
    if (isNameless(whose))
        return;
    m_seen.compare({whose, keys, mayBeTruncated, sentAt, account.serverNow()}, m_clock());
}

} // namespace scripto
