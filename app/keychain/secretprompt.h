// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/secretservice.h"

namespace scripto {

// Shows a prompt of the Secret Service once. Settles with Done when the user has agreed, Cancelled when the user has
// dismissed it, TimedOut after `limit`, and KeychainAbsent if the service goes away. Deletes itself with its call. The
// prompt itself always stays open until the user closes it, because gnome-keyring 42.1 aborts when asked to dismiss
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
