// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "app/profiles/profilerow.h"
#include "ui/profiles/profilehealth.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QMap>

namespace scripto {

// When the keys of some profiles expire, by the profiles' names, at a time by the server's clock.
struct ProfileExpiries {
    QHash<QString, QDateTime> at = {}; // only of keys that have expired or are about to
    QDateTime now = {};

    friend bool operator==(const ProfileExpiries &, const ProfileExpiries &) = default;
};

// What is shown of a profile; never its key.
struct ProfileItem {
    QString name;
    QString email;
    QString server; // empty while all profiles have the same one
    ProfileTrouble trouble = ProfileTrouble::None;
    QString word; // for the trouble
    QString why = {}; // what a check has found about it; may be empty
    bool hasKey = false;
    bool inFile = false;
    bool active = false;

    // "you@example.com · localhost:5173"
    QString account() const;
    friend bool operator==(const ProfileItem &, const ProfileItem &) = default;
};

// The word of a profile that needs a decision of the user.
struct ProfileDecision {
    QString word;
    Tone tone = Tone::Warn; // or Danger

    friend bool operator==(const ProfileDecision &, const ProfileDecision &) = default;
};
using ProfileDecisions = QMap<QString, ProfileDecision>; // by the profile's name

// One row per profile. The view paints the whole row in the first column; the other columns exist for assistive
// technology, which reads cells.
class ProfilesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Word, Email, Server, Use, ColumnCount };

    explicit ProfilesModel(Environment environment, QObject *parent = nullptr);

    // Names are unique. Notifies views of changed rows only and never resets, so that selection and scroll position
    // survive outside edits.
    void setRows(const QList<ProfileRow> &rows, const ProfileExpiries &expiries, const ProfileFindings &findings = {});

    const ProfileItem &item(int row) const { return m_items.at(row); }
    // The icon and the colour of its word; only for a profile with trouble.
    StateWord state(int row) const;
    ProfileDecisions decisions() const;
    int rowOf(const QString &name) const; // -1 if there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ProfileItem itemOf(const ProfileRow &row, const ProfileExpiries &expiries, const ProfileFinding &finding) const;
    QString serverText(const Profile &profile) const;
    bool haveDifferentServers(const QList<ProfileRow> &rows) const;
    void dropOthersThan(const QList<ProfileItem> &wanted);
    void bring(const ProfileItem &wanted, int row);
    QString text(const ProfileItem &item, int column) const;
    QString description(const ProfileItem &item) const;

    Environment m_environment;
    QList<ProfileItem> m_items;
};

} // namespace scripto
