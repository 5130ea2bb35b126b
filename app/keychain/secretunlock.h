// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/secretservice.h"

namespace scripto {

// What a user's click on Unlock does, from the look to the look that proves it: Unlock for a locked default collection,
// CreateCollection where there is none, then Unlock for the entries of `service` that are locked one by one or are in
// another collection. Ends, and goes, with its call.
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
