// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/core/secret.h"

// The jobs of QtKeychain as calls. QtKeychain runs one job at a time in the whole process and cannot end one: a job
// that hangs blocks all later ones, and destroying it crashes. So each is left to delete itself, and whoever stops
// waiting for a call here must not start another before it has settled.
namespace scripto::keychainjob {

// An empty Secret where the entry is empty. NotFound is said of a locked keychain, too.
Call<Secret> *read(const QString &service, const QString &user, QObject *owner);
Call<Done> *write(const QString &service, const QString &user, const Secret &value, QObject *owner);
// On the Secret Service it succeeds without having deleted anything: for other platforms only.
Call<Done> *remove(const QString &service, const QString &user, QObject *owner);

// To be called when another process has become the Secret Service: libsecret (seen with 0.20.5) keeps its session with
// the former one for ever, and every later job would fail with "The session does not exist".
void forgetSession();

} // namespace scripto::keychainjob
