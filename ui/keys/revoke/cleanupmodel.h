// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/operations/revokebatch.h"
#include "ui/common/paint.h"
#include "ui/keys/revoke/cleanuptexts.h"

#include <QAbstractTableModel>

namespace scripto {

// Several keys to revoke: first the choice with reasons, then the progress in the same place. Rows never move.
class CleanUpModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Reason, Key, Created, Expires, UsedBy, ColumnCount };

    // `stale`: the rows were chosen because they are stale. `now` is the server's time.
    CleanUpModel(const QList<KeyRow> &rows, bool stale, const QDateTime &now, QObject *parent);

    bool lists(const KeyRef &key) const { return m_rowOf.contains(key); }

    // While the user chooses: updates the rows; `find` returns null for a key that is not listed any more. Keys that
    // are needed now are unchecked.
    void follow(const std::function<const KeyRow *(const KeyRef &)> &find);
    void toggle(const QList<int> &rows, bool checked);
    int checkedCount() const { return m_checkedCount; }
    int checkedInUse() const; // by a profile, surely or maybe, or by this program
    QList<KeyRow> checked() const;

    // The checked keys count down from now on.
    void begin(int seconds);
    bool hasBegun() const { return m_begun; }
    // `duration` is the countdown's full length.
    void showSeconds(int seconds, int duration);
    // The same while no time runs: the user has to confirm.
    void showWaiting();
    // These are not counting down any more, and not revoked.
    void keep(const std::function<bool(const KeyRef &)> &which, const QString &why);
    int pendingCount() const { return m_pendingCount; }
    // Back to the choice.
    void takeBack();
    // Shows the progress of the keys that are in `batch`, which must outlive the model. False if none is.
    bool show(const RevokeBatch &batch);

    // The checked keys by their state; those that are counting down are Waiting.
    int count(RevokeBatch::State state) const;
    // The first row that should have been revoked but was not, or -1.
    int firstLeft() const;
    // Rich text: the first such key that there is a reason for, and the reason. Empty if there is none.
    QString whyLeft() const;

    StateWord progress(int row) const;
    NamedText reason(int row) const;
    bool isPending(int row) const { return m_lines.at(row).isPending; }
    bool warns(int row) const; // the reason speaks against revoking

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    // The user has checked or unchecked keys.
    void toggled();
    // The checked keys have changed for any reason.
    void checkedChanged();

private:
    struct Line {
        KeyRow key;
        bool checked = false;
        bool listed = true; // in the last read list
        bool isPending = false; // counting down
        qsizetype item = -1; // its index in the batch
        QString why = {}; // it is kept
    };

    bool seemsNeeded(const KeyRow &row) const;
    void setChecked(Line &line, bool checked);
    void setPending(Line &line, bool pending);
    void setBegun(bool begun);
    const RevokeBatch::Item *itemOf(const Line &line) const;
    RevokeBatch::State stateOf(const Line &line) const;
    QString whyLeft(const Line &line) const;
    StateWord progressOf(const Line &line) const;
    NamedText reasonOf(const Line &line, bool whole) const;
    QString whole(const Line &line, int column) const;
    QString text(const Line &line, int column) const;

    QList<Line> m_lines;
    QHash<KeyRef, int> m_rowOf;
    const RevokeBatch *m_batch = nullptr;
    int m_checkedCount = 0;
    int m_pendingCount = 0;
    int m_seconds = 0;
    int m_duration = 0;
    bool m_begun = false;
    bool m_waits = false; // for a confirmation
    bool m_stale;
    bool m_severalAccounts;
    QDateTime m_now;
};

} // namespace scripto
