// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "app/profiles/profilestore.h"

#include <QAbstractTableModel>

namespace scripto {

// What is shown of a profile; never the key itself.
struct ProfileItem {
    QString name;
    QString email;
    QString maskedKey; // empty if the profile has no key
    QString server; // empty for production
    MirrorState mirror = MirrorState::Checking;
    QList<Repair> repairs;
    KeychainState keychain = KeychainState::Ready; // the reason if mirror is KeychainAway
    bool inFile = false;
    bool active = false;
    bool keyRevoked = false;
    bool keyRefused = false;

    // "you@example.com · localhost:5173"
    QString account() const;
    // The link in the row. A file that cannot be read has a card instead.
    QString link() const;
    friend bool operator==(const ProfileItem &, const ProfileItem &) = default;
};

// One row per profile. The view paints the whole row in the first column; the other columns exist for assistive
// technology, which reads cells.
class ProfilesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Email, Key, Server, State, ColumnCount };

    explicit ProfilesModel(Environment environment, QObject *parent = nullptr);

    // Names are unique. Notifies views of changed rows only and never resets, so that selection and scroll position
    // survive outside edits.
    void setRows(const QList<ProfileRow> &rows, KeychainState keychain);

    const ProfileItem &item(int row) const { return m_items.at(row); }
    int rowOf(const QString &name) const; // -1 if there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ProfileItem itemOf(const ProfileRow &row, KeychainState keychain) const;
    QString serverText(const Profile &profile) const;
    void dropOthersThan(const QList<ProfileItem> &wanted);
    void bring(const ProfileItem &wanted, int row);
    QString text(const ProfileItem &item, int column) const;
    QString description(const ProfileItem &item) const;

    Environment m_environment;
    QList<ProfileItem> m_items;
};

} // namespace scripto
