// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/profilecheck.h"
#include "ui/common/paint.h"

#include <QAbstractTableModel>

namespace scripto {

// The profiles of a check with their results and what these mean for the user. Rows keep their place.
class ProfileCheckModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Server, Outcome, Meaning, Time, ColumnCount };

    // `check` must outlive the model.
    explicit ProfileCheckModel(const ProfileCheck &check, QObject *parent = nullptr);

    StateWord outcome(int row) const;
    // What the result means and what to do about it; may be empty.
    QString meaning(int row) const;
    // Whether signing in to the profile again may help.
    bool wantsSignIn(int row) const;
    // The first row that needs attention, or -1.
    int firstToLookAt() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ProfileCheck::Item &item(int row) const { return m_check.items().at(row); }

    const ProfileCheck &m_check;
};

} // namespace scripto
