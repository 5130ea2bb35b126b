// SPDX-License-Identifier: MIT
#pragma once

#include "ui/finder/foundkey.h"

#include <QAbstractTableModel>
#include <QHash>

namespace scripto {

// The keys that were found, each as a head row with its places below.
class FoundModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Key, Kind, Changed, Actions, ColumnCount };
    enum class Group { All, Unknown, WorkTrees, Revoked };
    static constexpr int groups = 4;

    // `home` is shortened to "~" in paths.
    FoundModel(FoundKeyLookup lookup, QString home, QObject *parent);

    // Adds those that are not known yet. Keys stay in the order in which they were found.
    void add(const QList<FoundPlace> &places);
    void clear();
    // The most important keys first.
    void sort();
    // Looks all keys up again.
    void updateKeys();
    void setGroup(Group group);

    int keyCount(Group group = Group::All) const;
    int placeCount() const;
    QList<FoundPlace> places() const;

    bool isHead(int row) const { return m_rows.at(row).place < 0; }
    const FoundKey &key(int row) const { return m_keys.at(m_rows.at(row).key).facts; }
    QString masked(int row) const { return m_keys.at(m_rows.at(row).key).places.first().masked; }
    // Null for a head.
    const FoundPlace *place(int row) const;
    QString standing(int row) const; // standingText() of a row's key
    // The same for a row as long as it exists.
    QString nameOf(int row) const;
    // "path:line", as the file system has it.
    QString pathAndLine(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct KeyEntry {
        QString fingerprint;
        FoundKey facts;
        QList<FoundPlace> places; // at least one
    };
    struct Row {
        int key = 0;
        int place = -1; // a head
    };

    static bool isIn(const KeyEntry &entry, Group group);
    void addOne(const FoundPlace &place);
    void listRows();
    QString text(int row, int column) const;

    FoundKeyLookup m_lookup;
    QString m_home;
    QList<KeyEntry> m_keys;
    QHash<QString, int> m_keyOf; // by fingerprint
    QList<Row> m_rows;
    Group m_group = Group::All;
};

} // namespace scripto
