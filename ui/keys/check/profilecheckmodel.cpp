// SPDX-License-Identifier: MIT
#include "ui/keys/check/profilecheckmodel.h"

#include "app/core/serverurl.h"
#include "app/core/showntext.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"

namespace scripto {

namespace {

using AnswerState = ProfileCheck::State;

QString notAccepted(const ProfileCheck::Item &item)
{
    if (item.isGone)
        return ProfileCheckModel::tr("Its key is not on the server any more. Sign in again to get a new one.");
    return ProfileCheckModel::tr("The key may still be good: some servers refuse one that was used too often. Check "
                                 "again later, or sign in again.");
}

QString costText(std::optional<qint64> usesLeft)
{
    if (!usesLeft)
        return {};
    return *usesLeft == 1 ? ProfileCheckModel::tr("Checking would use up its key’s last use.")
                          : ProfileCheckModel::tr("Checking takes 1 of its key’s %1 remaining uses.").arg(*usesLeft);
}

QString belongsTo(const ProfileCheck::Item &item)
{
    if (item.found.email.isEmpty())
        return {};
    return ProfileCheckModel::tr("Belongs to %1.").arg(shownText(item.found.email));
}

QString otherAccount(const ProfileCheck::Item &item)
{
    const QString advice = ProfileCheckModel::tr("Sign in again to give this profile a key of its own account.");
    const bool isTold = !item.found.email.isEmpty() && !item.expected.email.isEmpty()
        && item.found.email.compare(item.expected.email, Qt::CaseInsensitive) != 0;
    const QString fact = isTold ? ProfileCheckModel::tr("Its key belongs to %1, not to %2.")
                                      .arg(shownText(item.found.email), shownText(item.expected.email))
                                : ProfileCheckModel::tr("Its key belongs to another account than the profile says.");
    return fact + u' ' + advice;
}

} // namespace

ProfileCheckModel::ProfileCheckModel(const ProfileCheck &check, QObject *parent)
    : QAbstractTableModel(parent)
    , m_check(check)
{
    connect(&check, &ProfileCheck::reset, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&check, &ProfileCheck::itemChanged, this, [this](qsizetype changed) {
        const int row = static_cast<int>(changed);
        Q_EMIT dataChanged(index(row, Outcome), index(row, Time));
    });
}

StateWord ProfileCheckModel::outcome(int row) const
{
    switch (item(row).state) {
    case AnswerState::NoKey:
        return {Icon::Never, tr("No key"), Tone::Warn, Tone::Warn, FontRole::BodyMedium};
    case AnswerState::NoServer:
        return {Icon::Error, tr("No address"), Tone::Danger, Tone::Danger, FontRole::BodyMedium};
    case AnswerState::FewUses:
        return {Icon::Never, tr("Left out"), Tone::Neutral, Tone::Text2};
    case AnswerState::Waiting:
        return {Icon::Never, m_check.wasStarted() ? tr("Waiting") : tr("Not checked"), Tone::Neutral, Tone::Text2};
    case AnswerState::Checking:
        return {Icon::Wait, tr("Checking…"), Tone::Accent, Tone::Accent, FontRole::BodyMedium};
    case AnswerState::Works:
        return {Icon::Check, tr("Works"), Tone::Ok, Tone::Ok, FontRole::BodyMedium};
    case AnswerState::OtherAccount:
        return {Icon::Error, tr("Other account"), Tone::Danger, Tone::Danger, FontRole::BodyMedium};
    case AnswerState::NotAccepted:
        return {Icon::Warning, tr("Not accepted"), Tone::Warn, Tone::Warn, FontRole::BodyMedium};
    case AnswerState::Unreachable:
        return {Icon::Offline, tr("Not reached"), Tone::Warn, Tone::Warn, FontRole::BodyMedium};
    case AnswerState::Failed:
        return {Icon::Error, tr("No result"), Tone::Danger, Tone::Danger, FontRole::BodyMedium};
    case AnswerState::Stopped:
        return {Icon::Dot, tr("Stopped"), Tone::Neutral, Tone::Text2};
    }
    Q_UNREACHABLE();
}

QString ProfileCheckModel::meaning(int row) const
{
    const ProfileCheck::Item &shown = item(row);
    switch (shown.state) {
    case AnswerState::NoKey:
        return tr("Sign in again to give it one.");
    case AnswerState::NoServer:
    case AnswerState::Unreachable:
    case AnswerState::Failed:
        return errorText(*shown.problem);
    case AnswerState::Works:
        return belongsTo(shown);
    case AnswerState::OtherAccount:
        return otherAccount(shown);
    case AnswerState::NotAccepted:
        return notAccepted(shown);
    case AnswerState::FewUses:
    case AnswerState::Waiting:
        return costText(shown.usesLeft);
    case AnswerState::Checking:
    case AnswerState::Stopped:
        return {};
    }
    Q_UNREACHABLE();
}

bool ProfileCheckModel::wantsSignIn(int row) const
{
    const AnswerState state = item(row).state;
    return state == AnswerState::NoKey || state == AnswerState::OtherAccount || state == AnswerState::NotAccepted;
}

int ProfileCheckModel::firstToLookAt() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row).state != AnswerState::Works && item(row).state != AnswerState::Stopped
            && item(row).state != AnswerState::FewUses)
            return row;
    }
    return -1;
}

int ProfileCheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_check.items().size());
}

int ProfileCheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProfileCheckModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ToolTipRole)
        return toolTipText({data(index, Qt::DisplayRole).toString()});
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ProfileCheck::Item &shown = item(index.row());
    switch (index.column()) {
    case Name:
        return shownText(shown.profile);
    case Server:
        return shown.server.isEmpty() ? shownAddress(shown.baseUrl) : serverName(shown.server);
    case Outcome:
        return outcome(index.row()).word;
    case Meaning:
        return meaning(index.row());
    default:
        return shown.at.isValid()
            ? tr("%1 · %2 ms")
                  .arg(shown.at.toLocalTime().toString(QStringLiteral("HH:mm:ss")), QString::number(shown.took.count()))
            : QString();
    }
}

QVariant ProfileCheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Profile");
    case Server:
        return tr("Server");
    case Outcome:
        return tr("Result");
    case Meaning:
        return tr("What that means");
    default:
        return tr("Time");
    }
}

} // namespace scripto
