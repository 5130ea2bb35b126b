// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configfile.h"
#include "app/keychain/keychain.h"
#include "app/profiles/mirror.h"

#include <QHash>
#include <QPointer>
#include <QSet>

namespace scripto {

class ConfigWatcher;
class MirrorMemory;

// One profile as the user sees it: the file's copy, or the keychain's where the file has none.
struct ProfileRow {
    Profile profile;
    bool inFile = false;
    bool active = false;
    MirrorState mirror = MirrorState::Checking;
    std::optional<Profile> keychainCopy;
    bool keyRevoked = false; // this program has revoked the key that the profile holds

    friend bool operator==(const ProfileRow &, const ProfileRow &) = default;
};

// What became of a profile that was to be stored. It is in config.json where there is a Stored at all.
struct Stored {
    std::optional<Error> keychainProblem;
};

// The local profiles as one list over config.json and the keychain. The file is what the CLI reads and comes first; the
// keychain is the durable second copy and never holds up anything.
class ProfileStore : public QObject {
    Q_OBJECT
public:
    enum class Activate { No, IfNoneActive, Yes };

    ProfileStore(ConfigFile &file, ConfigWatcher &watcher, Keychain &keychain, MirrorMemory &memory,
                 QObject *parent = nullptr);

    // Reads both sides. Until then the list is empty and isLoaded() false.
    void start();
    bool isLoaded() const { return m_loaded; }

    // In the order of the file, then those that are in the keychain only, by name.
    const QList<ProfileRow> &rows() const { return m_rows; }
    const ProfileRow *row(const QString &name) const;
    QStringList names() const;
    const QString &activeProfile() const { return m_snapshot.activeProfile; }
    // Which profile becomes active when this one is removed; empty for none.
    QString activeAfterRemoving(const QString &name) const;
    const ConfigSnapshot &file() const { return m_snapshot; }
    const Keychain &keychain() const { return m_keychain; }

    // Adds or updates the profile in config.json, then in the keychain. Ends when both have answered; a keychain that
    // is away is told and is no failure.
    Call<Stored> *put(const Profile &profile, Activate activate);
    // Writes activeProfile. NotFound, or Invalid for a profile without a key.
    Call<Done> *setActive(const QString &name);
    // Locally only, like the CLI's logout: the key stays valid on the server.
    Call<Done> *remove(const QString &name);

    // Repairs: the file's copy replaces the keychain's; the keychain's replaces or restores the file's; the keychain's,
    // which the file does not have, is deleted.
    Call<Done> *copyToKeychain(const QString &name);
    Call<Stored> *copyToFile(const QString &name);
    // The key that these profiles hold now was revoked; forgotten when they get another.
    void markKeyRevoked(const QStringList &profiles);
    Call<Done> *unlockKeychain() { return m_keychain.unlock(); }

Q_SIGNALS:
    void changed();
    // The file was changed by another program: names of the profiles that came, went or changed.
    void changedOutside(const QStringList &profiles);

private:
    void loadFile();
    void applyFile(const ConfigSnapshot &snapshot);
    void readKeychain();
    void readEntries(const QStringList &users);
    void rebuild();
    MirrorVerdict verdictOf(const QString &name, const std::optional<Profile> &inFile) const;
    void act(const QString &name, MirrorAction action);
    void writeEntry(const Profile &profile, const std::optional<Profile> &previous, Call<Done> *told);
    void removeEntry(const QString &name, Call<Done> *told);
    template <typename T> void changeFile(ConfigFile::Change change, Call<T> *told, std::function<void()> then);

    ConfigFile &m_file;
    Keychain &m_keychain;
    MirrorMemory &m_memory;
    ConfigSnapshot m_snapshot;
    MirrorInput::KeychainSide m_keychainSide = MirrorInput::KeychainSide::Unread;
    QHash<QString, Profile> m_entries;
    QHash<QString, Secret> m_revokedKeys; // by profile
    QSet<QString> m_busy; // being written to the keychain
    QList<ProfileRow> m_rows;
    bool m_loaded = false;
    int m_reading = 0; // generation of the keychain read under way; older answers are dropped
};

} // namespace scripto
