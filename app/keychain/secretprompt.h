// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/secretservice.h"

namespace scripto {

// One run of a prompt of the Secret Service: settles with Done when the user has agreed, Cancelled when the user has
// dismissed it, TimedOut after `limit`, KeychainAbsent if the service goes. Ends, and goes, with its call. The prompt
// itself stays for the user to close, whatever becomes of the call: gnome-keyring 42.1 aborts when asked to dismiss
// one.
class SecretPrompt final : public QObject {
    Q_OBJECT
public:
    SecretPrompt(SecretService &service, const QDBusObjectPath &prompt, std::chrono::milliseconds limit,
                 Call<Done> *call);

private Q_SLOTS:
    void onCompleted(bool dismissed);

private:
    void fail(const Error &error);

    Call<Done> *m_call;
};

} // namespace scripto
