// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/operations/revokebatch.h"
#include "ui/common/paint.h"

#include <QAbstractTableModel>

namespace scripto {

// Several keys to revoke: first the choice with reasons, then the progress. Rows keep their place.
class RevokeBatchModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Reason, Progress, ColumnCount }; // Progress shows the creation date until the batch runs
    enum Role { Warns = Qt::UserRole }; // the reason speaks against revoking

    // `stale`: the rows were chosen because they are stale. `now` is the server's time.
    RevokeBatchModel(const QList<KeyRow> &rows, bool stale, const QDateTime &now, QObject *parent);

    // Updates the rows. Keys that seem to be in use now are unchecked.
    void follow(const QList<KeyRow> &rows);
    void toggle(const QList<int> &rows, bool checked);
    int checkedCount() const { return m_checkedCount; }
    int checkedInUse() const; // by a profile, surely or maybe, or by this program
    QList<KeyRow> checked() const;

    // Shows the progress of `batch`, which was made from checked() and must outlive the model.
    void show(const RevokeBatch &batch);
    bool isRunning() const { return m_batch != nullptr; }
    StateWord progress(int row) const; // once the batch runs
    // The first row that should have been revoked but was not, or -1.
    int firstLeft() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void checkedChanged();

private:
    struct Line {
        KeyRow key;
        bool checked = false;
        bool listed = true; // in the last read list
        qsizetype item = -1; // its index in the batch
    };

    bool seemsNeeded(const KeyRow &row) const;
    void setChecked(Line &line, bool checked);
    const RevokeBatch::Item *itemOf(const Line &line) const;
    StateWord progressOf(const Line &line) const;
    QString reason(const Line &line, bool whole) const;
    QString whole(const Line &line, int column) const;
    QString text(const Line &line, int column) const;

    QList<Line> m_lines;
    QList<int> m_rowOf; // by batch item
    const RevokeBatch *m_batch = nullptr;
    int m_checkedCount = 0;
    bool m_stale;
    bool m_severalAccounts;
    QDateTime m_now;
};

} // namespace scripto
