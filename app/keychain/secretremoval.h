// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/secretservice.h"

namespace scripto {

// Removes an entry and verifies that: the one that counts, and those with the same name and value in other collections.
// Fails with an error that names what it was not allowed or not able to remove. If permitted, asks the user to unlock
// what is locked and to confirm a deletion. Returns the items that are gone; deletes itself with its call.
class SecretRemoval final : public QObject {
    Q_OBJECT
public:
    struct Entry {
        QString service;
        QString user;
    };
    SecretRemoval(SecretService &secrets, Entry entry, Prompts prompts, std::chrono::milliseconds promptLimit,
                  Call<SecretService::Paths> *call);

Q_SIGNALS:
    // From the moment a prompt is shown until it is answered.
    void asking(bool isAsking);

private:
    void find();
    void use(const SecretService::Found &found);
    void askToUnlock(const SecretService::Paths &locked);
    void addEqual(const SecretService::Paths &others, qsizetype next, const Secret &value);
    void eraseNext(qsizetype next);
    void show(const QDBusObjectPath &prompt, std::function<void(const Result<Done> &)> then);
    void verify();
    void fail(const Error &error);

    SecretService &m_secrets;
    const Entry m_entry;
    const bool m_mayAsk;
    const std::chrono::milliseconds m_promptLimit;
    Call<SecretService::Paths> *m_call;
    bool m_hasAskedToUnlock = false;
    SecretService::Paths m_items; // to be removed
};

} // namespace scripto
