// SPDX-License-Identifier: MIT
// The part of UserActions about removing a profile from this computer.
#include "ui/actions/useractions.h"

#include "app/keys/list/keystore.h"
#include "app/keys/operations/pendingrevokes.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/subjects.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/profiles/removeprofiledialog.h"

#include <memory>
#include <utility>

namespace scripto {

namespace {

// A row that only probably is this key's will not do: another key would be revoked, and this one would be lost alive.
bool isSurelyHeldBy(const KeyRow &row, const QString &profile)
{
    return isHeldBy(row.holders, profile, Holder::Certainty::Sure);
}

// `now` is local time.
QStringList consequencesOf(const KeyRow &row, const QString &profile, const QDateTime &now)
{
    QStringList sentences{UserActions::tr("Revoked, the key stops working at once, wherever it is used. %1.")
                              .arg(strong(UserActions::tr("It cannot be brought back"))),
                          UserActions::tr("Last used: %1").arg(escaped(lastUsedInFull(row.use, now)))};
    for (const Holder &holder : row.holders) {
        if (holder.profile != profile || holder.isEnvironment)
            sentences.append(UserActions::tr("It may also be the key of %1.").arg(strong(holderName(holder))));
    }
    if (row.readsThisList)
        sentences.append(UserActions::tr("Scripto Keys reads this account’s list with it. You’ll need to sign in again to "
                                         "refresh the list."));
    return sentences;
}

} // namespace

void UserActions::removeProfile(const QString &profile)
{
    const ProfileRow *row = m_services.profiles.row(profile);
    if (!row || std::exchange(m_isJudgingRemoval, true))
        return;
    // Another program may have removed the other profile that holds the key.
    m_services.profiles.readNow()->then(this, [this, profile, key = row->profile.apiKey](const Result<Done> &) {
        m_isJudgingRemoval = false;
        const ProfileRow *now = m_services.profiles.row(profile);
        if (!now || now->profile.apiKey != key)
            return reportSuperseded(tr("%1 was not removed: another program has changed it.").arg(quotedName(profile)),
                                    {subjectOfProfile(profile)});
        if (m_services.profiles.soleKeys(profile).isEmpty())
            remove(profile, key, false);
        else
            askToRemove(*now);
    });
}

void UserActions::askToRemove(const ProfileRow &row)
{
    const QString profile = row.profile.name;
    auto *dialog = new RemoveProfileDialog(m_services.profiles, row, m_window);
    auto shown = std::make_shared<std::optional<KeyRow>>(); // the evidence that the user sees
    const auto follow = [this, dialog, profile, shown] { dialog->setRevocability(revocabilityOf(profile, *shown)); };
    follow();
    connect(&m_services.keys, &KeyStore::changed, dialog, follow);
    connect(dialog, &RemoveProfileDialog::subjectChanged, this, [this, profile] {
        reportSuperseded(tr("%1 was not removed: another program has changed it.").arg(quotedName(profile)),
                         {subjectOfProfile(profile)});
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, profile, shown, key = row.profile.apiKey] {
        if (dialog->choice() == RemoveProfileDialog::Choice::RemoveOnly)
            remove(profile, key, false);
        else if (*shown)
            revokeThenRemove(profile, key, **shown);
    });
    openOnce(dialog);
    // Costs no key one of its last uses.
    AccountKeys *account = m_services.keys.accounts().openOfProfile(profile);
    if (account && !account->readAt().isValid())
        account->refresh();
}

Revocability UserActions::revocabilityOf(const QString &profile, std::optional<KeyRow> &row) const
{
    const KeyAccounts &accounts = m_services.keys.accounts();
    const AccountKeys *account = accounts.findOfProfile(profile);
    const KeyRow *held = account ? account->rowHeldBy(profile) : nullptr;
    row.reset();
    if (account && account->isReading() && !held)
        return {tr("The keys of its account are being read."), {}};
    if (account && account->problem())
        return {errorText(*account->problem()), {}};
    if (accounts.heldBy(profile) == KeyAccounts::Held::Gone)
        return {tr("The server lists no such key."), {}};
    if (!held || !isSurelyHeldBy(*held, profile))
        return {tr("The server’s list does not show for certain which key it is."), {}};
    if (held->rotating)
        return {tr("It is being rotated."), {}};
    if (isLeaving(*held))
        return {tr("It is being revoked already."), {}};
    row = *held;
    return {{}, consequencesOf(*held, profile, QDateTime::currentDateTime())};
}

// The key goes first. As long as it may be alive, the profile stays, and with it the only copy: if the revoke is
// refused, is stopped by a new holder or a later use, or ends without an answer. If the program ends in between, the
// journal knows of the revoke, and the profile is marked revoked and can be removed without a question. Afterwards
// `RevokeProof` tries the key once, with a copy of its own: if it still works, that is reported, and Undo brings the
// profile back.
void UserActions::revokeThenRemove(const QString &profile, const Secret &key, const KeyRow &shown)
{
    RevokeBatch *batch = m_services.revokes.revoke({shown});
    connect(batch, &RevokeBatch::finished, this, [this, batch, profile, key] {
        // The answer was about a row of the server. What counts is that this very key is known to be revoked.
        const bool isDead =
            batch->count(RevokeBatch::State::Revoked) == 1 && !m_services.profiles.soleKeys(profile).contains(key);
        if (isDead)
            remove(profile, key, true);
        else
            m_revokes->reportEnd(*batch, tr("%1 was not removed.").arg(quotedName(profile)));
        batch->letGo();
    });
}

void UserActions::remove(const QString &profile, const Secret &key, bool isRevokedNow)
{
    const ProfileRow *row = m_services.profiles.row(profile);
    const bool staysValid = !isRevokedNow && !key.isEmpty() && !(row && row->keyRevoked);
    const qint64 before = newestChange();
    m_services.profiles.remove(profile, key)->then(this, [=, this](const Result<Removed> &removed) {
        if (!removed)
            return reportFailure(tr("%1 was not removed.").arg(quotedName(profile)), removed.error(), {},
                                 {subjectOfProfile(profile)});
        // The user undid the removal while the keychain was asking.
        if (const ProfileRow *back = m_services.profiles.row(profile); back && back->inFile)
            return;
        QStringList sentences{(removed->keychainProblem ? tr("%1 was removed from config.json.")
                                                        : tr("%1 was removed from this computer."))
                                  .arg(quotedName(profile))};
        if (removed->keychainProblem)
            sentences.append(escaped(keychainKeeps(*removed->keychainProblem)));
        if (isRevokedNow)
            sentences.append(tr("Its key was revoked."));
        else if (staysValid)
            sentences.append(tr("Its key stays valid on the server."));
        // Undo would bring back a dead key, which nobody wants from a button; it is still in the menu.
        if (isRevokedNow)
            tell(MessageKind::Ok, sentences.join(u' '), {subjectOfProfile(profile)});
        else
            reportUndoable(sentences.join(u' '), before, {subjectOfProfile(profile)});
    });
}

} // namespace scripto
