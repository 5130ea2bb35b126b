// SPDX-License-Identifier: MIT
// The part of UserActions about one profile.
#include "ui/actions/useractions.h"

#include "app/core/keytext.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/checkactions.h"
#include "ui/actions/rotateactions.h"
#include "ui/actions/signinactions.h"
#include "ui/actions/subjects.h"
#include "ui/common/errortexts.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keysmessages.h"

#include <QClipboard>
#include <QGuiApplication>

namespace scripto {

namespace {

QString notCopied(const QString &what)
{
    return UserActions::tr("%1 was not copied: another program holds the clipboard. Try again.").arg(what);
}

// Whatever config.json has as a key, a shell takes it for one word.
QString inShellQuotes(QString word)
{
    word.replace(QStringLiteral("'"), QStringLiteral("'\\''"));
    return u'\'' + word + u'\'';
}

} // namespace

void UserActions::use(const QString &profile)
{
    const qint64 before = newestChange();
    m_services.profiles.setActive(profile)->then(this, [this, profile, before](const Result<Done> &result) {
        if (result)
            reportUndoable(tr("The CLI now uses %1.").arg(strong(profile)), before, {activeProfileSubject()});
        else
            reportFailure(tr("The CLI was not switched to %1.").arg(quotedName(profile)), result.error(), {},
                          {activeProfileSubject()});
    });
}

void UserActions::reportUseRefused(const QString &richReason)
{
    tell(MessageKind::Info, richReason);
}

void UserActions::copyEmail(const QString &profile)
{
    const ProfileRow *row = m_services.profiles.row(profile);
    if (!row || row->profile.email.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(row->profile.email);
    tell(MessageKind::Ok, tr("The e-mail address of %1 was copied.").arg(quotedName(profile)));
}

void UserActions::copyKey(const QString &profile)
{
    const ProfileRow *row = m_services.profiles.row(profile);
    if (!row || row->profile.apiKey.isEmpty())
        return;
    const QString what = tr("The key of %1").arg(quotedName(profile));
    copySecret(row->profile.apiKey, tr("%1 was copied.").arg(what), notCopied(what));
}

void UserActions::copyCurl(const QString &profile)
{
    const ProfileRow *row = m_services.profiles.row(profile);
    if (!row || row->profile.apiKey.isEmpty())
        return;
    const QString what = tr("The curl command with the key of %1").arg(quotedName(profile));
    const auto server = serverOf(row->profile, m_services.environment);
    const auto checked = checkKey(row->profile.apiKey);
    if (!server || !checked)
        return reportFailure(tr("%1 was not copied.").arg(what), server ? checked.error() : server.error());
    const Secret command(
        QStringLiteral("curl -H %1 %2")
            .arg(inShellQuotes(QStringLiteral("Authorization: Bearer ") + row->profile.apiKey.revealText()),
                 inShellQuotes(serverAddress(*server) + QStringLiteral("/api/auth/me"))));
    copySecret(command, tr("%1 was copied.").arg(what), notCopied(what));
}

void UserActions::copySecret(const Secret &secret, const QString &done, const QString &failed)
{
    if (!m_services.clipboard.copy(secret))
        return tell(MessageKind::Error, failed, {clipboardSubject()});
    m_messages.settle({clipboardSubject()});
    m_copied = done;
    showClipboard(m_services.clipboard.secondsLeft());
}

void UserActions::showClipboard(int secondsLeft)
{
    // Dialogs that copy a key have their own countdown.
    if (!m_copied.isEmpty())
        m_messages.show(
            KeysMessages::Level::Progress,
            {MessageKind::Info, m_copied + u' ' + tr("The clipboard is cleared in %1 s.").arg(secondsLeft)});
}

void UserActions::checkProfile(const QString &profile)
{
    m_checks->check(profile);
}

void UserActions::checkProfiles()
{
    m_checks->checkAllOrStop();
}

void UserActions::mend(const QString &profile, ProfileTrouble trouble)
{
    switch (trouble) {
    case ProfileTrouble::KeyRevoked:
    case ProfileTrouble::KeyRefused:
    case ProfileTrouble::OtherAccount:
    case ProfileTrouble::Expired:
    case ProfileTrouble::NoKey:
        return m_signIns->signInFor(profile);
    case ProfileTrouble::Expiring:
        return m_rotations->rotateHeldBy(profile, RotationVerb::Renew);
    case ProfileTrouble::NotInConfig:
    case ProfileTrouble::DifferentInKeychain:
    case ProfileTrouble::NotInKeychain:
        return repair(profile);
    case ProfileTrouble::NotReached:
    case ProfileTrouble::NotChecked:
    case ProfileTrouble::LeftOut:
        return m_checks->check(profile);
    case ProfileTrouble::Waiting:
    case ProfileTrouble::Checking:
    case ProfileTrouble::None:
        break;
    }
}

} // namespace scripto
