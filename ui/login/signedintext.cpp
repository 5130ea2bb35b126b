// SPDX-License-Identifier: MIT
#include "ui/login/signedintext.h"

#include "app/login/loginflow.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"

#include <QCoreApplication>

namespace scripto {

namespace {

struct SignedInText {
    Q_DECLARE_TR_FUNCTIONS(scripto::SignedInText)
};

} // namespace

QString signedInText(const LoginFlow &flow)
{
    const auto &keychainProblem = flow.keychainProblem();
    const QString saved = keychainProblem
        ? SignedInText::tr("Profile %1 is saved in config.json; the CLI uses it.")
        : SignedInText::tr("Profile %1 is saved in config.json and in the keychain; the CLI uses it.");
    QStringList sentences{strong(SignedInText::tr("You are signed in.")), saved.arg(strong(flow.profileName()))};
    if (keychainProblem)
        sentences.append(escaped(keychainWaits(*keychainProblem)));
    if (flow.replacedOldKey())
        sentences.append(SignedInText::tr("Its previous key stays valid on the server until you revoke it."));
    return sentences.join(u' ');
}

} // namespace scripto
