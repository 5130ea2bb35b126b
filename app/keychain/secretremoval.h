// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/secretservice.h"

namespace scripto {

// Removes an entry and proves it: the one that counts, and those of the same name and value in other collections. What
// it may not or could not remove is an error that names it. Asks the user, if it may, to unlock what is locked and to
// confirm a deletion. Tells the items that are gone; ends, and goes, with its call.
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
    SecretService::Paths m_items; // that are to go
};

} // namespace scripto
