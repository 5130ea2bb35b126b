// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

namespace scripto {

// Texts for errors. Plain text unless noted; the server's own words are quoted unchanged.

// What went wrong: one sentence of ours and, if it helps, the underlying fact.
QString errorSentence(const Error &error);

// The server's advice; empty if it gives none.
QString serverAdvice(const Error &error);

// "Try again in 28 s."; empty if the server named no time.
QString retryAdvice(const Error &error);

// All three on one line, for messages.
QString errorText(const Error &error);

// Rich text for a Notice: the sentence (default errorSentence()) in bold, followed by the server's words.
QString errorNotice(const Error &error, const QString &sentence = {});

// Why the copy of a removed profile is still in the keychain, and what will happen to it.
QString keychainKeeps(const Error &error);

// Why this cannot be used as a new name or address: it contains a key, is too long to be shown, or has a character that
// is invisible or reverses the text around it. Empty if it can be used.
QString nameProblem(const QString &name);

// The same for a profile, whose name the CLI is called with.
QString profileNameProblem(const QString &name);

// Whether the error concerns config.json.
bool isAboutFile(const Error &error);

// Like errorNotice(), for an error about the file that was found before a key was requested.
QString savedNowhere(const Error &error);

// Rich text: the settings last only until the program ends, and why.
QString unsavedSettings(const Error &error);
// Why the program doesn’t follow the user’s settings, and what it does instead.
QString unreadSettings(const Error &error);

// Why the copy in the keychain is not written yet, and that it will be.
QString keychainWaits(const Error &error);

} // namespace scripto
