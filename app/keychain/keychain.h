// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/core/secret.h"

#include <QObject>
#include <QStringList>

namespace scripto {

enum class KeychainState {
    Unknown, // not asked yet
    Ready, // there and unlocked
    Locked, // unlock() asks the user
    NotSetUp, // no default collection; unlock() offers to make one
    Absent, // no keychain service on this desktop
    Silent, // does not answer; needs a restart of the keychain or of this program
};

// Whether the keychain may ask the user for a change to be confirmed; where it may not, such a change fails.
enum class Prompts { Never, Allowed };

// What a call ends with in a state that is not Ready.
ErrorKind errorKindOf(KeychainState state);

// The entries of one service name in the user's keychain. Never prompts by itself; nothing blocks. Where the state is
// not Ready, calls end with KeychainLocked, KeychainNotSetUp, KeychainAbsent or KeychainSilent and change nothing.
class Keychain : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual KeychainState state() const = 0;
    // What the user calls it: "GNOME Keyring", "KWallet", "the keychain".
    virtual QString displayName() const = 0;

    // The users of all entries, in no order. A user is never empty: ErrorKind::Invalid in the calls below.
    virtual Call<QStringList> *list() = 0;
    // ErrorKind::NotFound only if an unlocked keychain has no such entry; KeychainLocked in a Ready keychain if this
    // entry is locked.
    virtual Call<Secret> *read(const QString &user) = 0;
    virtual Call<Done> *write(const QString &user, const Secret &value) = 0;
    // Verified: success means that no entry of this name is left.
    virtual Call<Done> *remove(const QString &user, Prompts prompts) = 0;
    // Unlocks the keychain, then those of its entries that are locked, with the service's own prompts and without a
    // time limit. Cancelled if the user dismisses them; a call that is cancelled leaves the prompt open, and the state
    // shows its outcome.
    virtual Call<Done> *unlock() = 0;

Q_SIGNALS:
    void stateChanged();
    // Entries were added, changed or removed, by whomever.
    void entriesChanged();
};

} // namespace scripto
