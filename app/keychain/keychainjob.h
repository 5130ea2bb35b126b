// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/core/secret.h"

// QtKeychain's jobs as calls. QtKeychain runs one job at a time in the whole process and cannot stop one: a job that
// hangs blocks all later ones, and destroying it crashes. Therefore each job deletes itself, and a caller that stops
// waiting for a call must not start another one before it has settled.
namespace scripto::keychainjob {

// Returns an empty Secret if the entry is empty. Also fails with NotFound if the keychain is locked.
Call<Secret> *read(const QString &service, const QString &user, QObject *owner);
Call<Done> *write(const QString &service, const QString &user, const Secret &value, QObject *owner);
// On the Secret Service this succeeds without deleting anything; for other platforms only.
Call<Done> *remove(const QString &service, const QString &user, QObject *owner);

// To be called when another process has become the Secret Service: libsecret (seen with 0.20.5) keeps its session with
// the previous one forever, and every later job would fail with "The session does not exist".
void forgetSession();

} // namespace scripto::keychainjob
