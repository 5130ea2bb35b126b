// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"
#include "app/keys/facts/keyquery.h"
#include "ui/keys/list/keysorder.h"

#include <QAbstractProxyModel>

#include <array>
#include <vector>

namespace scripto {

// Filters the keys by category and text, and sorts them as KeysOrder does. It keeps what it has computed for each row,
// so that a letter typed over a hundred thousand keys is not noticed.
class KeysFilter final : public QAbstractProxyModel {
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
    int count(Category category) const { return m_counts[static_cast<std::size_t>(category)]; }
    const KeyRow &row(int shownRow) const { return m_model.row(m_shown[static_cast<std::size_t>(shownRow)]); }

    void sort(int column, Qt::SortOrder order) override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // What is kept for a row of the model.
    struct Facts {
        QByteArray text; // as searchedText()
        quint32 groups = 0; // a bit for each category
        bool isShown = false;
    };

    Facts factsOf(int row) const;
    void count(const Facts &facts, int by);
    bool matches(int row) const;
    void refilter();
    // Shows these rows, which must be in order, and reports what has changed.
    void show(const std::vector<int> &wanted);
    void replaceShown(int first, int last, const std::vector<int> &by);
    void reorder();
    int placeOf(int row) const;

    void onInserted(int first, int last);
    void onLeaving(int first, int last);
    void onRemoved(int first, int last);
    void onUpdated(const QList<int> &rows);
    void onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);

    const KeysModel &m_model;
    KeysOrder m_order;
    std::vector<Facts> m_facts; // by row of the model
    std::array<int, std::size_t(KeyGroup::Replaced) + 1> m_counts{};
    std::vector<int> m_shown; // rows of the model
    mutable std::vector<int> m_places; // by row of the model; empty: not computed since m_shown changed
    Category m_category = Category::All;
    QString m_text;
    KeyQuery m_query;
    QList<QByteArray> m_parts; // the folded texts of the query
    Secret m_key;
    QStringList m_heldBy;
    NoteOf m_noteOf;
    QDateTime m_now;
};

} // namespace scripto
