// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/profiles/mirror.h"
#include "app/profiles/profilechanges.h"
#include "app/profiles/profilerow.h"

#include <QHash>
#include <QSet>

namespace scripto {

// The list of profiles as both sides make it, brought up to date with every change of them, and what the mirror does
// without asking: entries that are written, that follow the file, or that leave.
class ProfileMirror : public QObject {
    Q_OBJECT
public:
    ProfileMirror(ProfileStorage &storage, ProfileChanges &changes, Clock clock, QObject *parent = nullptr);

    // To be called when the file has been read for the first time: before, nothing is known to be missing from it.
    void setLoaded() { m_isLoaded = true; }
    void update();

    // In the order of the file, then those that are in the keychain only, by name.
    const QList<ProfileRow> &rows() const { return m_rows; }
    const ProfileRow *row(const QString &name) const;
    // Of the entry of a profile that was removed; null where none is under way.
    Call<Done> *removal(const QString &name) const { return m_removals.value(name); }
    void markKeyRefused(const QString &profile, const Secret &key, bool isRefused);

Q_SIGNALS:
    void rowsChanged();
    // As in ProfileStore.
    void followedOutside(const QString &profile);
    void renamedOutside(const QString &from, const QString &to);

private:
    struct Finding {
        QString name;
        const Profile *inFile;
        MirrorVerdict verdict;
    };

    QList<Finding> findings() const;
    MirrorVerdict verdictOf(const QString &name, const Profile *inFile) const;
    bool isOlder(const Profile &inFile) const;
    QList<Renaming> findRenamings(const QList<Finding> &findings) const;
    void leaveToRenaming(QList<Finding> &findings, const QList<Renaming> &renamings) const;
    bool isGoingAway(const Finding &finding) const;
    ProfileRow makeRow(const Finding &finding, const QDateTime &fileTime, const QDateTime &keychainTime);
    void setRows(const QList<Finding> &findings);
    void act(const Finding &finding);
    void writeCopy(const Profile &inFile);
    void removeCopy(const QString &name);
    void addFollowed(const EntryChange &change, const Profile &inFile);
    bool canMove(const Renaming &renaming) const;
    void move(const Renaming &renaming);
    void noteLeftBehind(const Profile &old, const QString &renamedTo);
    void moved(const Renaming &renaming, const QList<EntryChange> &changes, bool wasOwn);

    ProfileStorage &m_storage;
    ProfileChanges &m_changes;
    const Clock m_clock;
    bool m_isLoaded = false;
    // Whether the copies of each side have been met: when those of a first start came there nobody knows.
    bool m_hasMetFile = false;
    bool m_hasMetKeychain = false;
    QList<ProfileRow> m_rows;
    QHash<QString, qsizetype> m_places; // in m_rows
    QHash<QString, Call<Done> *> m_removals; // under way
    QHash<QString, KeychainEntry> m_left; // the entries whose removal was begun while this runs
    QHash<QString, Secret> m_refusedKeys; // by profile
    QSet<QString> m_moving; // entries whose copy is being written under its new name
};

} // namespace scripto
