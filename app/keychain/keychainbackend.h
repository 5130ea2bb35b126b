// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <chrono>
#include <memory>

namespace scripto {

// One kind of keychain, as SystemKeychain uses it: one operation at a time, each after a look that found it Ready.
class KeychainBackend : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QString displayName() const = 0;

    // Never ends with an error.
    virtual Call<KeychainState> *look() = 0;
    // As in Keychain, but an error need not be the true reason where the keychain is not Ready any more. These may hang
    // for ever; nobody may call again before the last one has settled.
    virtual Call<QStringList> *list() = 0;
    virtual Call<Secret> *read(const QString &user) = 0;
    virtual Call<Done> *write(const QString &user, const Secret &value) = 0;
    virtual Call<Done> *remove(const QString &user, Prompts prompts) = 0;
    // Asks the user; no limit. May run beside the others.
    virtual Call<Done> *unlock() = 0;

Q_SIGNALS:
    void displayNameChanged();
    // Something happened that a new look may show.
    void stateHinted();
    // By somebody else, or because they were unlocked.
    void entriesChanged();
    // The operation under way waits for the user, or does not any more.
    void asking(bool isAsking);
};

// What QtKeychain uses on this desktop. Never ends with an error.
Call<std::shared_ptr<KeychainBackend>> *findBackend(const QString &service, std::chrono::milliseconds limit,
                                                    std::chrono::milliseconds promptLimit, QObject *owner);

} // namespace scripto
