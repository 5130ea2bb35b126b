// SPDX-License-Identifier: MIT
#include "ui/login/codeusetext.h"

#include <QCoreApplication>

namespace scripto {

namespace {

struct CodeUseText {
    Q_DECLARE_TR_FUNCTIONS(scripto::CodeUseText)
};

} // namespace

QString codeUseText(LoginFlow::CodeUse use, bool stays)
{
    switch (use) {
    case LoginFlow::CodeUse::Key:
        return CodeUseText::tr("This code signs you in and saves a key in your profile.");
    case LoginFlow::CodeUse::KeyAndSession:
        return stays ? CodeUseText::tr("One code signs you in and lets you manage keys until you sign out.")
                     : CodeUseText::tr("One code signs you in and lets you manage keys until you quit.");
    case LoginFlow::CodeUse::KeyBeforeSession:
        return CodeUseText::tr("This code saves a key in your profile. Managing keys needs another code.");
    case LoginFlow::CodeUse::KeyAfterSession:
        return CodeUseText::tr("This code saves a key in your profile. You can already manage keys.");
    case LoginFlow::CodeUse::KeyWithoutSession:
        return CodeUseText::tr("This code saves a key in your profile. Managing keys may need the server’s website.");
    }
    Q_UNREACHABLE();
}

QString signInLead(LoginFlow::CodeUse use)
{
    switch (use) {
    case LoginFlow::CodeUse::KeyAndSession:
        return CodeUseText::tr("Scripto e-mails you a one-time code, which also lets you manage keys until you quit. "
                               "No account yet? The code creates one.");
    case LoginFlow::CodeUse::KeyBeforeSession:
        return CodeUseText::tr("Scripto e-mails you a one-time code. Managing keys needs a second one. No account yet? "
                               "The code creates one.");
    default:
        return CodeUseText::tr("Scripto e-mails you a one-time code. No account yet? The code creates one.");
    }
}

} // namespace scripto
