// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/operations/revokebatch.h"
#include "ui/common/paint.h"

#include <QAbstractTableModel>

namespace scripto {

// Several keys that may be revoked: first which of them and why, then how far each of them is. The rows stay in place.
class RevokeBatchModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Reason, Progress, ColumnCount }; // Progress: when it was made, until it runs
    enum Role { Warns = Qt::UserRole }; // the reason speaks against revoking

    // `stale`: the rows are here because they are stale. `now` by the server's clock.
    RevokeBatchModel(const QList<KeyRow> &rows, bool stale, const QDateTime &now, QObject *parent);

    // Takes in what became known of the rows since. Those that seem to be needed by now are not checked any more.
    void follow(const QList<KeyRow> &rows);
    void toggle(const QList<int> &rows, bool checked);
    int checkedCount() const { return m_checkedCount; }
    int checkedInUse() const; // by a profile, surely or maybe, or by this program
    QList<KeyRow> checked() const;

    // From now on it shows how `batch`, which was made of checked(), goes on. It outlives this.
    void show(const RevokeBatch &batch);
    bool isRunning() const { return m_batch != nullptr; }
    StateWord progress(int row) const; // once it runs
    // The first that was to be revoked and is not; -1: none.
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
        bool listed = true; // when the list was read last
        qsizetype item = -1; // of the batch
    };

    bool seemsNeeded(const KeyRow &row) const;
    void setChecked(Line &line, bool checked);
    const RevokeBatch::Item *itemOf(const Line &line) const;
    StateWord progressOf(const Line &line) const;
    QString reason(const Line &line, bool whole) const;
    QString whole(const Line &line, int column) const;
    QString text(const Line &line, int column) const;

    QList<Line> m_lines;
    QList<int> m_rowOf; // by item of the batch
    const RevokeBatch *m_batch = nullptr;
    int m_checkedCount = 0;
    bool m_stale;
    bool m_severalAccounts;
    QDateTime m_now;
};

} // namespace scripto
