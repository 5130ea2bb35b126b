// SPDX-License-Identifier: MIT
// The part of UserActions about a profile's two copies.
#include "ui/actions/useractions.h"

#include "app/profiles/profilestore.h"
#include "ui/actions/subjects.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/profiles/mirrortexts.h"
#include "ui/profiles/repairalldialog.h"
#include "ui/profiles/restorealldialog.h"
#include "ui/profiles/restoredialog.h"

namespace scripto {

namespace {

QString progressOf(Repair repair)
{
    switch (repair) {
    case Repair::UseFile:
        return UserActions::tr("Replacing the keychain’s copy…");
    case Repair::UseKeychain:
        return UserActions::tr("Replacing the copy in config.json…");
    default:
        return UserActions::tr("Keeping both…");
    }
}

} // namespace

void UserActions::repair(const QString &profile)
{
    ProfileStore &profiles = m_services.profiles;
    const ProfileRow *row = profiles.row(profile);
    if (!row || row->repairs.isEmpty())
        return;
    if (row->repairs.contains(Repair::Restore)) {
        auto *dialog = new RestoreDialog(profiles, profile, m_window);
        connect(dialog, &RestoreDialog::removeRequested, this, &UserActions::removeProfile);
        return openRepair(dialog, {});
    }
    if (!row->repairs.contains(Repair::WriteToKeychain))
        return Q_EMIT detailsRequested(profile);
    profiles.repair(profile, Repair::WriteToKeychain)->then(this, [this, profile](const Result<Repaired> &result) {
        if (result)
            tell(MessageKind::Ok, tr("%1 is in the keychain again.").arg(quotedName(profile)),
                 {subjectOfProfile(profile)});
        else
            reportFailure(tr("%1 was not written to the keychain.").arg(quotedName(profile)), result.error(), {},
                          {subjectOfProfile(profile)});
    });
}

void UserActions::keepCopy(const QString &profile, Repair repair)
{
    const qint64 before = newestChange();
    m_messages.showWaiting(KeysMessages::Level::Progress, {MessageKind::Info, progressOf(repair)});
    m_services.profiles.repair(profile, repair)->then(this, [=, this](const Result<Repaired> &result) {
        m_messages.clear(KeysMessages::Level::Progress);
        Q_EMIT repairEnded(profile);
        if (result)
            reportRepaired(tr("config.json and the keychain have the same %1 now.").arg(quotedName(profile)), *result,
                           before);
        else
            reportFailure(tr("%1 could not be repaired.").arg(quotedName(profile)), result.error(), {},
                          {subjectOfProfile(profile)});
    });
}

void UserActions::repairAll()
{
    openRepair(new RepairAllDialog(m_services.profiles, m_window), tr("The profiles were repaired as you chose."));
}

void UserActions::restoreAll()
{
    openRepair(new RestoreAllDialog(m_services.profiles, m_window), {});
}

void UserActions::openRepair(RepairDialog *dialog, const QString &done)
{
    const qint64 before = newestChange();
    connect(dialog, &QDialog::finished, this, [this, dialog, done, before] {
        if (dialog->repaired())
            reportRepaired(done, *dialog->repaired(), before);
    });
    openOnce(dialog);
}

void UserActions::reportRepaired(const QString &done, const Repaired &repaired, qint64 changeBefore)
{
    QStringList sentences;
    const auto added = repaired.added.size();
    if (added == 0)
        sentences.append(done);
    else
        sentences.append(added == 1 ? tr("%1 is in config.json now.").arg(quotedName(repaired.added.first()))
                                    : tr("%1 profiles are in config.json again.").arg(added));
    sentences.append(escaped(keptFile(repaired)));
    if (const auto failed = repaired.failed.size(); failed > 0)
        sentences.append(failed == 1 ? tr("%1 could not be repaired.").arg(quotedName(repaired.failed.first().first))
                                     : tr("%1 profiles could not be repaired.").arg(failed));
    sentences.removeAll(QString());
    reportUndoable(sentences.join(u' '), changeBefore);
}

void UserActions::unlockKeychain()
{
    if (std::exchange(m_isUnlocking, true))
        return;
    Q_EMIT unlocking(true);
    m_services.profiles.unlockKeychain()->then(this, [this](const Result<Done> &result) {
        m_isUnlocking = false;
        Q_EMIT unlocking(false);
        if (result)
            m_messages.settle({keychainSubject()});
        // A user who cancelled the prompt knows that it is still locked.
        else if (result.error().kind != ErrorKind::Cancelled)
            reportFailure(tr("The keychain was not unlocked."), result.error(), {}, {keychainSubject()});
    });
}

} // namespace scripto
