// SPDX-License-Identifier: MIT
#include "app/keys/operations/rotations.h"

#include "app/core/logging.h"
#include "app/keys/facts/rotationplan.h"
#include "app/keys/journal/rotationjournal.h"
#include "app/keys/list/keyaccounts.h"

#include <algorithm>

namespace scripto {

namespace {

void logStep(const KeyRotation &rotation)
{
    const LogAlias key{rotation.oldKey().id};
    const auto &problem = rotation.step() == KeyRotation::Step::Ended ? rotation.problem() : rotation.backProblem();
    if (problem)
        errorLog(keysLog(), *problem, "rotation of key", key, rotation.step(), rotation.outcome(), "because:");
    else if (rotation.step() == KeyRotation::Step::Ended)
        debugLog(keysLog(), "rotation of key", key, rotation.step(), rotation.outcome());
    else
        debugLog(keysLog(), "rotation of key", key, rotation.step());
}

} // namespace

Rotations::Rotations(KeyAccounts &accounts, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
{
}

std::optional<RotationPlan> Rotations::plan(const KeyRef &key) const
{
    const AccountKeys *account = m_accounts.find(key.account);
    return account ? account->rotationPlan(key.id) : std::nullopt;
}

QList<KeyRow> Rotations::orphansOf(const KeyRef &key) const
{
    QList<KeyRow> rows;
    if (const AccountKeys *account = m_accounts.find(key.account)) {
        for (const QString &id : account->services().rotations.orphansOf({account->account().id, key.id})) {
            if (const KeyRow *row = account->row(id); row && account->holdersOf(id).isEmpty())
                rows.append(*row);
        }
    }
    return rows;
}

KeyRotation *Rotations::rotate(const RotationPlan &plan, bool revokeOld)
{
    AccountKeys *account = m_accounts.open(plan.key.account);
    if (!account)
        return nullptr;
    // A key that was reported as an orphan is none if a profile holds it by now.
    RotationJournal &journal = account->services().rotations;
    for (const QString &id : journal.orphansOf({account->account().id, plan.key.id})) {
        if (!account->holdersOf(id).isEmpty())
            journal.forgetKey({account->account().id, id});
    }
    return add(new KeyRotation(account->services(), *account, plan, revokeOld));
}

KeyRotation *Rotations::resume(AccountKeys &account, const RotationRecord &record, const Profile &held)
{
    return add(new KeyRotation(account.services(), account, record, held));
}

KeyRotation *Rotations::add(KeyRotation *rotation)
{
    rotation->setParent(this);
    m_all.append(rotation);
    connect(rotation, &QObject::destroyed, this, [this, rotation] { m_all.removeOne(rotation); });
    connect(rotation, &KeyRotation::changed, this, [this, rotation] {
        logStep(*rotation);
        if (rotation->step() == KeyRotation::Step::Ended)
            Q_EMIT ended(*rotation);
        else if (rotation->backProblem())
            Q_EMIT stuckAgain(rotation);
    });
    connect(rotation, &KeyRotation::finishedDetached, this, [this, rotation] { Q_EMIT finishedDetached(rotation); });
    return rotation;
}

bool Rotations::needsKey(const KeyRef &key) const
{
    return std::any_of(m_all.begin(), m_all.end(), [&](const KeyRotation *rotation) {
        const bool isUnderWay = !rotation->hasEnded() && rotation->step() != KeyRotation::Step::Revoking;
        return isUnderWay && (rotation->oldKey().isSameKey(key) || rotation->newKey().isSameKey(key));
    });
}

bool Rotations::hasUnsafeKey() const
{
    return std::any_of(m_all.begin(), m_all.end(), [](const KeyRotation *rotation) {
        return rotation->step() == KeyRotation::Step::GoingBack && !rotation->backProblem();
    });
}

QList<KeyRotation *> Rotations::stuck() const
{
    QList<KeyRotation *> stuck;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(stuck),
                 [](const KeyRotation *rotation) { return rotation->backProblem().has_value(); });
    return stuck;
}

QList<Profile> Rotations::profilesBefore(const KeyRef &oldKey) const
{
    QList<Profile> profiles;
    for (const KeyRotation *rotation : m_all) {
        if (rotation->oldKey().isSameKey(oldKey))
            profiles += rotation->before();
    }
    return profiles;
}

KeyRef Rotations::successorOf(const KeyRef &oldKey) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const KeyRotation *rotation) {
        return rotation->oldKey().isSameKey(oldKey) && !rotation->storedIn().isEmpty();
    });
    return found == m_all.end() ? KeyRef() : (*found)->newKey();
}

} // namespace scripto
