// SPDX-License-Identifier: MIT
#include "ui/actions/checktexts.h"

#include "app/core/showntext.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"

#include <QCoreApplication>

namespace scripto {

namespace {

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(scripto::CheckActions)
};

using AnswerState = ProfileCheck::State;

QString whyNotAccepted(const ProfileCheck::Item &item)
{
    if (item.isGone)
        return CheckText::tr("Its key is not on the server any more. Sign in again to get a new one.");
    return CheckText::tr("The key may still be good: some servers refuse one that was used too often. Check again "
                         "later, or sign in again.");
}

QString whyOther(const ProfileCheck::Item &item)
{
    const QString advice = CheckText::tr("Sign in again to give this profile a key of its own account.");
    const bool areBothKnown = !item.found.email.isEmpty() && !item.expected.email.isEmpty()
        && item.found.email.compare(item.expected.email, Qt::CaseInsensitive) != 0;
    const QString fact = areBothKnown
        ? CheckText::tr("Its key belongs to %1, not to %2.")
              .arg(shownText(item.found.email), shownText(item.expected.email))
        : CheckText::tr("Its key belongs to another account than the profile says.");
    return fact + u' ' + advice;
}

QString whyLeftOut(qint64 usesLeft)
{
    return usesLeft == 1 ? CheckText::tr("Checking would use up its key’s last use.")
                         : CheckText::tr("Checking takes 1 of its key’s %1 remaining uses.").arg(usesLeft);
}

QString countText(ProfileTrouble trouble, int count)
{
    switch (trouble) {
    case ProfileTrouble::KeyRevoked:
        return CheckText::tr("%1 revoked").arg(count);
    case ProfileTrouble::KeyRefused:
        return CheckText::tr("%1 refused").arg(count);
    case ProfileTrouble::OtherAccount:
        return CheckText::tr("%1 with another account’s key").arg(count);
    case ProfileTrouble::NotInConfig:
        return CheckText::tr("%1 not in config.json").arg(count);
    case ProfileTrouble::DifferentInKeychain:
        return count == 1 ? CheckText::tr("1 differs") : CheckText::tr("%1 differ").arg(count);
    case ProfileTrouble::NotInKeychain:
        return CheckText::tr("%1 not in keychain").arg(count);
    case ProfileTrouble::NoKey:
        return CheckText::tr("%1 without a key").arg(count);
    case ProfileTrouble::NotReached:
        return CheckText::tr("%1 not reached").arg(count);
    case ProfileTrouble::NotChecked:
        return CheckText::tr("%1 without a result").arg(count);
    case ProfileTrouble::LeftOut:
        return CheckText::tr("%1 left out").arg(count);
    case ProfileTrouble::Waiting:
    case ProfileTrouble::Checking:
    case ProfileTrouble::Expired: // the lists say when keys expire, not a check
    case ProfileTrouble::Expiring:
    case ProfileTrouble::None:
        break;
    }
    return {};
}

QString leadOf(const ProfileCheck &check)
{
    const int asked = check.askable();
    if (const int stopped = check.count(AnswerState::Stopped); stopped > 0)
        return CheckText::tr("Stopped after %1 of %2 profiles.")
            .arg(QString::number(asked - stopped), QString::number(asked));
    return asked == 1 ? CheckText::tr("Checked 1 profile.") : CheckText::tr("Checked %1 profiles.").arg(asked);
}

} // namespace

ProfileFinding findingOf(const ProfileCheck::Item &item, const Profile &profile)
{
    switch (item.state) {
    case AnswerState::Waiting:
        return {ProfileTrouble::Waiting, {}, profile};
    case AnswerState::Checking:
        return {ProfileTrouble::Checking, {}, profile};
    case AnswerState::OtherAccount:
        return {ProfileTrouble::OtherAccount, whyOther(item), profile};
    case AnswerState::NotAccepted:
        return {ProfileTrouble::KeyRefused, whyNotAccepted(item), profile};
    case AnswerState::Unreachable:
        return {ProfileTrouble::NotReached, errorText(*item.problem), profile};
    case AnswerState::Failed:
    case AnswerState::NoServer:
        return {ProfileTrouble::NotChecked, errorText(*item.problem), profile};
    case AnswerState::FewUses:
        return {ProfileTrouble::LeftOut, whyLeftOut(item.usesLeft.value_or(0)), profile};
    case AnswerState::NoKey:
    case AnswerState::Works:
    case AnswerState::Stopped:
        break;
    }
    return {};
}

QString checkCostText(const QString &profile, qint64 usesLeft)
{
    return usesLeft == 1
        ? CheckText::tr("Checking %1 uses up the last use of its key, and the server may delete it.")
              .arg(quotedName(profile))
        : CheckText::tr("Checking %1 takes 1 of the %2 uses that its key has left.")
              .arg(quotedName(profile), QString::number(usesLeft));
}

QString checkSummary(const ProfileCheck &check, const QList<ProfileTrouble> &troubles)
{
    QStringList counts;
    for (auto each = static_cast<int>(ProfileTrouble::KeyRevoked); each < static_cast<int>(ProfileTrouble::None); ++each) {
        const auto trouble = static_cast<ProfileTrouble>(each);
        if (const auto count = static_cast<int>(troubles.count(trouble)); count > 0)
            counts.append(countText(trouble, count));
    }
    counts.removeAll(QString());
    const QString lead = leadOf(check);
    if (!counts.isEmpty())
        return lead + u' ' + counts.join(QStringLiteral(", ")) + u'.';
    if (check.count(AnswerState::Stopped) > 0)
        return lead;
    return lead + u' ' + (troubles.size() == 1 ? CheckText::tr("Its key works.") : CheckText::tr("All their keys work."));
}

} // namespace scripto
