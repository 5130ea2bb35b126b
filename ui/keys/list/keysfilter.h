// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace scripto {

class KeysModel;
struct KeyRow;

// The keys that are shown: those of a category that match a text, in the order of a column. Keys that are equal there
// are in the order of their names, whichever way the column is sorted; keys whose last use is not known come after all
// others, whichever way that is sorted.
class KeysFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Category { All, Stale, NeverUsed, Expiring, Expired, UsedHere, Orphans, Replaced };

    // The model outlives this.
    explicit KeysFilter(KeysModel &model, QObject *parent = nullptr);

    void setCategory(Category category);
    Category category() const { return m_category; }
    // Matches names, starts, ids, the profiles that use a key and account names, in whatever case.
    void setText(const QString &text);
    // Matches the key itself: the rows of the profiles in `heldBy`, which have it, or else all that begin as it does.
    void setKey(const Secret &key, const QStringList &heldBy);
    const QString &text() const { return m_text; } // of a key: its mask

    // Of all keys, whatever the text is.
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
    int compareNames(const KeyRow &left, const KeyRow &right) const;

    const KeysModel &m_model;
    QCollator m_collator;
    Category m_category = Category::All;
    QString m_text;
    Secret m_key; // instead of the text, if not empty
    QStringList m_heldBy;
};

} // namespace scripto
