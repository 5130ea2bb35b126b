// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

namespace scripto {

// The words for errors. Plain text, except where said; the server's own words stand in quotation marks, unchanged.

// What went wrong, in one sentence of ours and, where it helps, the fact behind it.
QString errorSentence(const Error &error);

// What the server advises; empty where it advises nothing.
QString serverAdvice(const Error &error);

// "Try again in 28 s."; empty where the server told no time.
QString retryAdvice(const Error &error);

// All three on one line, for messages.
QString errorText(const Error &error);

// Rich text for a Notice: the sentence (errorSentence() if none is given) in bold, below it what the server says.
QString errorNotice(const Error &error, const QString &sentence = {});

// Why the copy of a removed profile is still in the keychain, and what becomes of it.
QString keychainKeeps(const Error &error);

// Why nothing new can have this name or address: it contains a key, is too long to be shown, or has a character that is
// invisible or reverses the text around it. Empty if it can.
QString nameProblem(const QString &name);

// The same for a profile, which the CLI has to be called with.
QString profileNameProblem(const QString &name);

// Of config.json.
bool isAboutFile(const Error &error);

// As errorNotice(), for an error about the file that was found before a key was asked for.
QString savedNowhere(const Error &error);

// Rich text that says that the settings last only until the program ends, and why.
QString unsavedSettings(const Error &error);

// Why the copy in the keychain is not written yet, and that it will be.
QString keychainWaits(const Error &error);

} // namespace scripto
