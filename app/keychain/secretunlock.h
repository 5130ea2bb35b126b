// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/secretservice.h"

namespace scripto {

// One run of the Secret Service's own prompt, from the look to the look that proves it: Unlock for a locked default
// collection, CreateCollection where there is none. Ends, and goes, with its call. A prompt that is shown stays for the
// user to close, whatever becomes of the call: gnome-keyring 42.1 aborts when it is told to dismiss one.
class SecretUnlock final : public QObject {
    Q_OBJECT
public:
    SecretUnlock(SecretService &service, Call<Done> *call);

private Q_SLOTS:
    void onCompleted(bool dismissed);

private:
    void start(const SecretService::Look &look);
    void show(const QDBusObjectPath &prompt);
    void verify();
    void endIfReady();
    void fail(const Error &error);

    SecretService &m_service;
    Call<Done> *m_call;
};

} // namespace scripto
