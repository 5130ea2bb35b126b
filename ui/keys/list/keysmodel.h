// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"

#include <QAbstractTableModel>

namespace scripto {

// The listed keys, one row each, in no particular order. KeysFilter sorts, filters and counts.
class KeysModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Account, Status, Key, LastUsed, Created, Expires, UsedBy, Action, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    explicit KeysModel(QObject *parent = nullptr);

    // `now` is the server's time, for ages. Rows are identified by account and key id; views are only notified of
    // changed rows. New rows are appended.
    void setRows(const QList<KeyRow> &rows, const QDateTime &now);
    // Updates the ages and notifies views of the cells whose text has changed.
    void setNow(const QDateTime &now);

    const KeyRow &row(int row) const { return m_rows.at(row); }
    QString text(int row, int column) const;
    static QString title(int column); // empty for the actions

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    // Emitted once for all rows that have other contents now, before dataChanged() reports each.
    void updated(const QList<int> &rows);

private:
    QStringList toolTip(int row, int column) const;
    QString accessibleText(int row, int column) const;
    void dropOthersThan(const QHash<KeyRef, const KeyRow *> &wanted);
    void update(const QList<const KeyRow *> &wanted);
    void append(const QList<KeyRow> &rows);

    QList<KeyRow> m_rows;
    QDateTime m_now; // local time, as ages count calendar days
};

} // namespace scripto
