// SPDX-License-Identifier: MIT
#include "ui/profiles/profilesmodel.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/profilestate.h"

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

QString ProfileItem::link() const
{
    return mirror == MirrorState::InKeychain ? QString() : repairLink(repairs);
}

ProfilesModel::ProfilesModel(Environment environment, QObject *parent)
    : QAbstractTableModel(parent)
    , m_environment(std::move(environment))
{
}

void ProfilesModel::setRows(const QList<ProfileRow> &rows, KeychainState keychain)
{
    QList<ProfileItem> wanted;
    for (const ProfileRow &row : rows)
        wanted.append(itemOf(row, keychain));
    dropOthersThan(wanted);
    for (int row = 0; row < wanted.size(); ++row)
        bring(wanted.at(row), row);
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
    case Email:
        return tr("E-mail");
    case Key:
        return tr("Key");
    case Server:
        return tr("Server");
    case State:
        return tr("State");
    default:
        return {};
    }
}

ProfileItem ProfilesModel::itemOf(const ProfileRow &row, KeychainState keychain) const
{
    return {.name = row.profile.name,
            .email = row.profile.email,
            .maskedKey = scripto::maskedKey(row.profile.apiKey),
            .server = serverText(row.profile),
            .mirror = row.mirror,
            .repairs = row.repairs,
            .keychain = row.mirror == MirrorState::KeychainAway ? keychain : KeychainState::Ready,
            .inFile = row.inFile,
            .active = row.active,
            .keyRevoked = row.keyRevoked,
            .keyRefused = row.keyRefused};
}

QString ProfilesModel::serverText(const Profile &profile) const
{
    const auto server = serverOf(profile, m_environment);
    if (!server) // no key is sent there, but the user must see what is written
        return shownAddress(profile.baseUrl);
    return isSameOrigin(*server, productionServer()) ? QString() : serverName(*server);
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
        return item.active ? QStringLiteral("● ") + shownText(item.name) : shownText(item.name);
    case Email:
        return shownText(item.email);
    case Key:
        return item.maskedKey;
    case Server:
        return item.server;
    case State:
        return profileStateWord(item.mirror, item.keychain, item.keyRevoked, item.keyRefused).word;
    default:
        return {};
    }
}

QString ProfilesModel::description(const ProfileItem &item) const
{
    return joined({item.active ? tr("Active") : QString(), text(item, State), item.account(), item.maskedKey},
                  QStringLiteral(", "));
}

} // namespace scripto
