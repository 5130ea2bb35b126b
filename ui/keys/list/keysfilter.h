// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace scripto {

class KeysModel;
struct KeyRow;

// Filters the keys by category and text, and sorts them by a column. Of keys that compare equal, those that this
// program used last come first, and names are ascending, in both directions. Keys whose last use is unknown come last
// in both directions.
class KeysFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Category { All, Stale, NeverUsed, Expiring, Expired, UsedHere, Orphans, Replaced };

    // The model must outlive the filter.
    explicit KeysFilter(KeysModel &model, QObject *parent = nullptr);

    void setCategory(Category category);
    Category category() const { return m_category; }
    // Matches names, starts, ids, account names and the profiles that use a key; case-insensitive.
    void setText(const QString &text);
    // Matches the key itself: the rows held by the profiles in `heldBy`, or if it is empty, all rows whose start fits.
    void setKey(const Secret &key, const QStringList &heldBy);
    const QString &text() const { return m_text; } // for a key: its mask

    // Counts all keys of the category, regardless of the text.
    int count(Category category) const;
    const KeyRow &row(int shownRow) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool matches(const KeyRow &row) const;
    bool matchesKey(const KeyRow &row) const;
    int compareUses(const KeyRow &left, const KeyRow &right) const;
    int compare(const KeyRow &left, const KeyRow &right, int column) const;
    int compareEqual(const KeyRow &left, const KeyRow &right) const;

    const KeysModel &m_model;
    QCollator m_collator;
    Category m_category = Category::All;
    QString m_text;
    Secret m_key; // replaces the text unless empty
    QStringList m_heldBy;
};

} // namespace scripto
