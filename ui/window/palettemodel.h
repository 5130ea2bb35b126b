// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/commandmatch.h"

#include <QAbstractListModel>
#include <QIcon>

#include <functional>

namespace scripto {

// One command of the palette. Names in it have passed shownText().
struct PaletteItem {
    QString id; // recognises it among those run lately
    CommandGroup group;
    QIcon icon;
    QString title;
    TitleSubject subject = {};
    QString detail = {};
    QString keys = {}; // its shortcut
    QString reason = {}; // why it cannot be run; empty if it can
    std::function<void()> run = {};
};

// The commands that match a query, below the headings of their groups.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // Both keep the row that was current, if it is still shown; see rowOf().
    void setItems(const QList<PaletteItem> &items);
    void setQuery(const QString &query);
    void noteRun(const QString &id);

    // Null for a heading.
    const PaletteItem *item(int row) const;
    const QList<qsizetype> &positions(int row) const { return m_rows.at(row).positions; }
    QString heading(int row) const;
    int rowOf(const QString &id) const; // -1 if it is not shown
    // The next row that is no heading, in steps of 1 or -1 and round the end; -1 if there is none.
    int nextRow(int row, int step) const;
    int matchCount() const { return m_matches; }
    int itemCount() const { return static_cast<int>(m_items.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void rebuild();

    struct Row {
        CommandGroup group;
        qsizetype item = -1; // -1 = the heading of the group
        QList<qsizetype> positions = {};
    };

    QList<PaletteItem> m_items;
    QStringList m_lately; // the ids of what was run, the latest last
    QString m_query;
    QList<Row> m_rows;
    int m_matches = 0;
};

} // namespace scripto
