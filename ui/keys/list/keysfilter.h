// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"
#include "app/keys/facts/keyquery.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace scripto {

class KeysModel;

// Filters the keys by category and text, and sorts them by a column. Of keys that compare equal, those that this
// program used last come first, and names are ascending, in both directions. Keys whose last use is unknown come last
// in both directions.
class KeysFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using Category = KeyGroup;

    // The model must outlive the filter.
    explicit KeysFilter(KeysModel &model, QObject *parent = nullptr);

    void setCategory(Category category);
    Category category() const { return m_category; }
    // Words and conditions as in app/keys/facts/keyquery.h. A key also limits the rows to its own: those held by the
    // profiles in `heldBy`, or if it is empty, all whose start fits.
    void setText(const QString &text, const Secret &key = {}, const QStringList &heldBy = {});
    QString text() const; // with the mask of the key
    // Why no key matches: a word that is no condition.
    const std::optional<KeyMistake> &mistake() const { return m_query.mistake; }
    // What the user has noted about a key.
    void setNotes(NoteOf noteOf);
    void followNotes();
    // The server's time, for conditions.
    void setNow(const QDateTime &now);

    // Counts all keys of the category, regardless of the text.
    int count(Category category) const;
    const KeyRow &row(int shownRow) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool matchesAll(const KeyRow &row) const;
    bool matchesKey(const KeyRow &row) const;
    int compareUses(const KeyRow &left, const KeyRow &right) const;
    int compare(const KeyRow &left, const KeyRow &right, int column) const;
    int compareEqual(const KeyRow &left, const KeyRow &right) const;

    const KeysModel &m_model;
    QCollator m_collator;
    Category m_category = Category::All;
    QString m_text;
    KeyQuery m_query;
    Secret m_key;
    QStringList m_heldBy;
    NoteOf m_noteOf;
    QDateTime m_now;
};

} // namespace scripto
