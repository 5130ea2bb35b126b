// SPDX-License-Identifier: MIT
#include "ui/profiles/profilesmodel.h"

#include "app/core/showntext.h"
#include "ui/common/textlabel.h"

#include <algorithm>

namespace scripto {

namespace {

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

bool hasName(const QList<ProfileItem> &items, const QString &name)
{
    return std::any_of(items.begin(), items.end(), [&](const ProfileItem &item) { return item.name == name; });
}

} // namespace

QString ProfileItem::account() const
{
    return joined({shownText(email), server}, QStringLiteral(" · "));
}

ProfilesModel::ProfilesModel(Environment environment, QObject *parent)
    : QAbstractTableModel(parent)
    , m_environment(std::move(environment))
{
}

void ProfilesModel::setRows(const QList<ProfileRow> &rows, const ProfileExpiries &expiries,
                            const ProfileFindings &findings)
{
    QList<ProfileItem> wanted;
    for (const ProfileRow &row : rows)
        wanted.append(itemOf(row, expiries, findings.value(row.profile.name)));
    if (!haveDifferentServers(rows)) {
        for (ProfileItem &item : wanted)
            item.server.clear();
    }
    dropOthersThan(wanted);
    for (int row = 0; row < wanted.size(); ++row)
        bring(wanted.at(row), row);
}

StateWord ProfilesModel::state(int row) const
{
    const ProfileItem &shown = item(row);
    StateWord state = troubleWord(shown.trouble, {}, {});
    state.word = shown.word;
    return state;
}

ProfileDecisions ProfilesModel::decisions() const
{
    ProfileDecisions decisions;
    for (int row = 0; row < m_items.size(); ++row) {
        if (item(row).trouble == ProfileTrouble::None)
            continue;
        const StateWord shown = state(row);
        if (shown.wordTone == Tone::Warn || shown.wordTone == Tone::Danger)
            decisions.insert(item(row).name, {shown.word, shown.wordTone});
    }
    return decisions;
}

int ProfilesModel::rowOf(const QString &name) const
{
    const auto it =
        std::find_if(m_items.begin(), m_items.end(), [&](const ProfileItem &item) { return item.name == name; });
    return it == m_items.end() ? -1 : static_cast<int>(it - m_items.begin());
}

int ProfilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int ProfilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProfilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ProfileItem &shown = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(shown, index.column());
    case Qt::AccessibleDescriptionRole:
        return index.column() == Name ? description(shown) : QString();
    case Qt::ToolTipRole:
        // A row may be too narrow for its texts.
        return toolTipText({shown.name, description(shown)});
    default:
        return {};
    }
}

QVariant ProfilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Word:
        return tr("State");
    case Email:
        return tr("E-mail");
    case Server:
        return tr("Server");
    case Use:
        return tr("Use");
    default:
        return {};
    }
}

ProfileItem ProfilesModel::itemOf(const ProfileRow &row, const ProfileExpiries &expiries,
                                  const ProfileFinding &finding) const
{
    const QDateTime expiresAt = expiries.at.value(row.profile.name);
    const ProfileTrouble trouble = troubleOf(row, expiresAt, expiries.now, finding);
    return {.name = row.profile.name,
            .email = row.profile.email,
            .server = serverText(row.profile),
            .trouble = trouble,
            .word = trouble == ProfileTrouble::None ? QString() : troubleWord(trouble, expiresAt, expiries.now).word,
            .why = trouble == finding.trouble && row.profile == finding.profile ? finding.why : QString(),
            .hasKey = !row.profile.apiKey.isEmpty(),
            .inFile = row.inFile,
            .active = row.active};
}

QString ProfilesModel::serverText(const Profile &profile) const
{
    const auto server = serverOf(profile, m_environment);
    // No key is sent to an address that is none, but the user must see what is written.
    return server ? serverName(*server) : shownAddress(profile.baseUrl);
}

// An address that is none counts as another one: it must not be hidden.
bool ProfilesModel::haveDifferentServers(const QList<ProfileRow> &rows) const
{
    return std::any_of(rows.begin(), rows.end(), [&](const ProfileRow &row) {
        const auto first = serverOf(rows.first().profile, m_environment);
        const auto server = serverOf(row.profile, m_environment);
        return !first || !server || !isSameOrigin(*first, *server);
    });
}

void ProfilesModel::dropOthersThan(const QList<ProfileItem> &wanted)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (hasName(wanted, item(row).name))
            continue;
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
}

void ProfilesModel::bring(const ProfileItem &wanted, int row)
{
    const int from = rowOf(wanted.name);
    if (from < 0) {
        beginInsertRows({}, row, row);
        m_items.insert(row, wanted);
        endInsertRows();
        return;
    }
    if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        m_items.move(from, row);
        endMoveRows();
    }
    if (item(row) != wanted) {
        m_items[row] = wanted;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

QString ProfilesModel::text(const ProfileItem &item, int column) const
{
    switch (column) {
    case Name:
        return shownText(item.name);
    case Word:
        return item.word;
    case Email:
        return shownText(item.email);
    case Server:
        return item.server;
    case Use:
        return item.active ? tr("CLI uses this") : QString();
    default:
        return {};
    }
}

QString ProfilesModel::description(const ProfileItem &item) const
{
    return joined({joined({item.word, item.account(), text(item, Use)}, QStringLiteral(", ")), item.why},
                  QStringLiteral(". "));
}

} // namespace scripto
