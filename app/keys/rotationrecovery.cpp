// SPDX-License-Identifier: MIT
#include "app/keys/rotationrecovery.h"

#include "app/api/lostkeys.h"
#include "app/keys/keystore.h"
#include "app/profiles/profilestore.h"

#include <QTimer>

#include <algorithm>
#include <memory>

namespace scripto {

namespace {

using What = SettledRotation::What;

// A request is given up after two minutes; a server may take its time after that.
constexpr qint64 longestMintSeconds = 15 * 60;

// For so long after it was asked for, a server that is slow may still make the key.
constexpr qint64 slowMintMs = 15 * 1'000;

LostKeyTraces tracesOf(const RotationRecord &record)
{
    return {record.name.trimmed(), record.askedAt, record.askedAt.addSecs(longestMintSeconds), record.idsThen};
}

} // namespace

RotationRecovery::RotationRecovery(KeyStore &keys, ProfileStore &profiles, RotationJournal &journal, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_profiles(profiles)
    , m_journal(journal)
{
}

void RotationRecovery::start()
{
    connect(&m_profiles, &ProfileStore::changed, this, &RotationRecovery::begin);
    begin();
}

void RotationRecovery::begin()
{
    // Which profiles hold what is not known while the file cannot be read.
    if (m_hasBegun || !m_profiles.isLoaded() || m_profiles.file().problem)
        return;
    m_hasBegun = true;
    for (const RotationRecord &record : m_journal.leftOver()) {
        m_journal.claim(record.id)->then(this, [this, record](const Result<Done> &claimed) {
            if (claimed)
                open(record);
        });
    }
}

void RotationRecovery::open(const RotationRecord &record)
{
    AccountKeys *account = m_keys.open(record.account);
    if (!account) {
        const Error nobody{ErrorKind::NotFound, tr("No profile of this account is left.")};
        return Q_EMIT settled({record, What::Waiting, {}, {}, nobody});
    }
    auto reading = std::make_shared<QMetaObject::Connection>();
    *reading =
        connect(account, &AccountKeys::readEnded, this, [this, reading, account, record, told = false]() mutable {
            if (!account->problem()) {
                disconnect(*reading);
                judge(*account, record);
            } else if (!std::exchange(told, true)) {
                Q_EMIT settled({record, What::Waiting, {}, {}, account->problem()});
            }
        });
    account->refresh();
}

void RotationRecovery::judge(AccountKeys &account, RotationRecord record)
{
    const Profile *holder = holderOfNew(account, record);
    if (!holder)
        return lookForSpareKey(account, std::move(record));
    // It ended before the new key's id was noted: then nothing is revoked on the strength of this.
    record.revokeOld = record.revokeOld && record.newId == holder->keyId;
    record.newId = holder->keyId;
    resume(account, record, *holder);
}

void RotationRecovery::resume(AccountKeys &account, const RotationRecord &record, const Profile &holder)
{
    KeyRotation *rotation = account.resumeRotation(record, holder);
    connect(rotation, &KeyRotation::changed, this, [this, rotation, record] {
        if (rotation->step() != KeyRotation::Step::Ended)
            return;
        const bool isSpare = rotation->ending() == KeyRotation::Ending::WentBack;
        const QList<KeyRef> keys = isSpare ? QList<KeyRef>{rotation->newKey()} : QList<KeyRef>();
        Q_EMIT settled({record, What::Resumed, rotation->ending(), keys, rotation->problem()});
        rotation->leave();
    });
}

void RotationRecovery::lookForSpareKey(AccountKeys &account, RotationRecord record)
{
    QList<ApiKey> unheld;
    for (const KeyRow &row : account.rows()) {
        if (row.owners.isEmpty())
            unheld.append(row.key);
    }
    QList<ApiKey> found;
    if (record.newId.isEmpty()) {
        found = findLostKeys(unheld, tracesOf(record));
    } else if (account.row(record.newId)) {
        std::copy_if(unheld.begin(), unheld.end(), std::back_inserter(found),
                     [&](const ApiKey &key) { return key.id == record.newId; });
    } else if (account.mayBeCut()) {
        ApiKey key;
        key.id = record.newId;
        key.name = record.name;
        account.addUnlisted(key);
        found = {key};
    }

    const qint64 waitMs = slowMintMs - record.askedAt.msecsTo(account.serverNow());
    if (found.isEmpty() && record.newId.isEmpty() && waitMs > 0) {
        QTimer::singleShot(qMin(waitMs, slowMintMs), this, [this, record] { open(record); });
        return;
    }

    SettledRotation outcome{record};
    for (const ApiKey &key : found)
        outcome.keys.append(KeyRef(record.account, key.id));
    if (!found.isEmpty())
        outcome.what = What::Superfluous;
    else if (record.newId.isEmpty() && account.mayBeCut())
        outcome.what = What::CannotTell;

    if (found.isEmpty()) {
        m_journal.remove(record.id);
    } else {
        if (found.size() == 1)
            record.newId = found.first().id;
        record.step = RotationRecord::Step::Minting;
        record.told = true;
        m_journal.note(record);
    }
    if (outcome.what != What::NothingHappened || !outcome.record.told)
        Q_EMIT settled(outcome);
}

const Profile *RotationRecovery::holderOfNew(const AccountKeys &account, const RotationRecord &record) const
{
    for (const QString &name : account.account().profiles) {
        const ProfileRow *row = m_profiles.row(name);
        if (!row || !row->inFile || row->profile.keyId.isEmpty())
            continue;
        const KeyRow *key = account.row(row->profile.keyId);
        const bool isIt = record.newId.isEmpty()
            ? key && record.profiles.contains(name) && !findLostKeys({key->key}, tracesOf(record)).isEmpty()
            : row->profile.keyId == record.newId;
        if (isIt)
            return &row->profile;
    }
    return nullptr;
}

} // namespace scripto
