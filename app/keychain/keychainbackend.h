// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <chrono>
#include <memory>

namespace scripto {

// One kind of keychain, as used by SystemKeychain: one operation at a time, each after a look that found it Ready.
class KeychainBackend : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QString displayName() const = 0;

    // Never fails.
    virtual Call<KeychainState> *look() = 0;
    // See Keychain; but an error need not be the true reason if the keychain is no longer Ready. These calls may hang
    // forever; the next one must not start before the last one has settled.
    virtual Call<QStringList> *list() = 0;
    virtual Call<Secret> *read(const QString &user) = 0;
    virtual Call<Done> *write(const QString &user, const Secret &value) = 0;
    virtual Call<Done> *remove(const QString &user, Prompts prompts) = 0;
    // Asks the user, without a time limit. May run beside the other calls.
    virtual Call<Done> *unlock() = 0;

Q_SIGNALS:
    void displayNameChanged();
    // Something happened that a new look may show.
    void stateHinted();
    // Another program changed entries, or entries were unlocked.
    void entriesChanged();
    // The running operation has started or stopped waiting for the user.
    void asking(bool isAsking);
};

// Finds what QtKeychain uses on this desktop. Never fails.
Call<std::shared_ptr<KeychainBackend>> *findBackend(const QString &service, std::chrono::milliseconds limit,
                                                    std::chrono::milliseconds promptLimit, QObject *owner);

} // namespace scripto
