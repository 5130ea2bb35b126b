// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/secretservice.h"

namespace scripto {

// Carries out a click on Unlock, from the first look to the one that confirms it: Unlock for a locked default
// collection, CreateCollection if there is none, then Unlock for the entries of `service` that are locked individually
// or are in another collection. Deletes itself with its call.
class SecretUnlock final : public QObject {
    Q_OBJECT
public:
    SecretUnlock(SecretService &secrets, QString service, Call<Done> *call);

private:
    void start(const SecretService::Look &look);
    void create();
    void show(const QDBusObjectPath &prompt, void (SecretUnlock::*then)());
    void verify();
    void lookAgain();
    void takeUnlocked();
    void unlockItems();
    void verifyItems();
    void fail(const Error &error);

    SecretService &m_secrets;
    const QString m_service;
    Call<Done> *m_call;
    bool m_hasUnlocked = false; // the collection
    qsizetype m_lockedItems = 0;
};

} // namespace scripto
