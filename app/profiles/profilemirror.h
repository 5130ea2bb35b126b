// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/profiles/mirror.h"
#include "app/profiles/profilechanges.h"
#include "app/profiles/profilerow.h"

#include <QHash>
#include <QSet>

namespace scripto {

// Combines both sides into one list of profiles, follows every change of either, and does what the mirror does without
// asking: writes entries, lets them follow the file, and removes them.
class ProfileMirror : public QObject {
    Q_OBJECT
public:
    ProfileMirror(ProfileStorage &storage, ProfileChanges &changes, Clock clock, QObject *parent = nullptr);

    // To be called when the file has been read for the first time. Before that, no profile counts as missing from it.
    void setLoaded() { m_isLoaded = true; }
    void update();

    // The profiles in the order of the file, then those that are only in the keychain, by name.
    const QList<ProfileRow> &rows() const { return m_rows; }
    const ProfileRow *row(const QString &name) const;
    // The running removal of a removed profile's entry; null if there is none.
    Call<Done> *removal(const QString &name) const { return m_removals.value(name); }
    void markKeyRefused(const QString &profile, const Secret &key, bool isRefused);

Q_SIGNALS:
    void rowsChanged();
    // See ProfileStore.
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
    void logStates(const QList<ProfileRow> &rows) const;
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
    // Whether each side's copies have been seen. Nobody knows when those found at the first start appeared.
    bool m_hasMetFile = false;
    bool m_hasMetKeychain = false;
    QList<ProfileRow> m_rows;
    QHash<QString, qsizetype> m_places; // in m_rows
    QHash<QString, Call<Done> *> m_removals; // in progress
    QHash<QString, KeychainEntry> m_left; // the entries whose removal this run has started
    QHash<QString, Secret> m_refusedKeys; // by profile
    QSet<QString> m_moving; // entries whose copy is being written under its new name
};

} // namespace scripto
