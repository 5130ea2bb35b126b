// SPDX-License-Identifier: MIT
#include "ui/keys/mintproblem.h"

#include "app/core/showntext.h"
#include "ui/common/errortexts.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"

#include <QPushButton>

namespace scripto {

namespace {

QString lostText(const LostMint &lost, const QString &keyName)
{
    const QString name = shownText(keyName);
    if (lost.problem)
        return MintProblem::tr("A key “%1” may exist that nobody holds, and the list could not be read to find out. "
                               "Look for it there before you try again.")
                   .arg(name)
            + u' ' + errorText(*lost.problem);
    if (lost.appeared.size() > 1)
        return MintProblem::tr("%1 keys “%2” are in the list since then, one of which nobody holds. Look for it there "
                               "before you try again.")
            .arg(QString::number(lost.appeared.size()), name);
    if (lost.appeared.size() == 1) {
        const QDateTime created = lost.appeared.first().createdAt.toLocalTime();
        if (!created.isValid())
            return MintProblem::tr("The key “%1” is in the list since then, and nobody holds it. Revoke it, then try "
                                   "again.")
                .arg(name);
        return MintProblem::tr("The key “%1” of %2 is in the list since then, and nobody holds it. Revoke it, then "
                               "try again.")
            .arg(name, dateTimeText(created));
    }
    if (lost.mayBeTruncated)
        return MintProblem::tr("A key “%1” may exist that nobody holds. The server lists 100 keys and no more, so that "
                               "it cannot be told.")
            .arg(name);
    return MintProblem::tr("The list has no new key “%1”, so it was most likely not made. You can try again.")
        .arg(name);
}

} // namespace

MintProblem::MintProblem(QWidget *parent)
    : ActionNotice({}, ButtonKind::Bar, parent)
{
    connect(this, &ActionNotice::actionClicked, this, [this] { m_act(); });
    connect(&m_pause, &RetryCountdown::ticked, this, [this](const Error &error) {
        tell(MessageKind::Error, errorNotice(error));
        Q_EMIT pauseTicked();
    });
}

void MintProblem::tell(const Error &error)
{
    m_lostId.clear();
    if (isAboutFile(error))
        return tell(MessageKind::Error, savedNowhere(error));
    const bool needsSession = error.kind == ErrorKind::SessionNeeded;
    tell(MessageKind::Error, errorNotice(error), needsSession ? tr("Sign in to manage keys") : QString(),
         [this] { Q_EMIT sessionWanted(); });
    m_pause.start(error);
}

void MintProblem::showSavedNowhere(const Error &error)
{
    m_lostId.clear();
    tell(MessageKind::Error, savedNowhere(error), tr("I’ll copy the key myself"), [this] { Q_EMIT copyingChosen(); });
}

void MintProblem::showLost(const LostMint &lost, const QString &name)
{
    const bool isClear = lost.appeared.size() == 1;
    m_lostId = isClear ? lost.appeared.first().id : QString();
    tell(MessageKind::Error, strong(tr("The answer to the request was lost.")) + u' ' + escaped(lostText(lost, name)),
         isClear ? tr("Revoke key") : QString(), [this] { revoke(); });
}

void MintProblem::showRevoked(const Result<Done> &result)
{
    button()->setEnabled(true);
    if (!result)
        return tell(MessageKind::Error, errorNotice(result.error()), tr("Revoke key"), [this] { revoke(); });
    m_lostId.clear();
    tell(MessageKind::Ok, tr("The key that nobody held was revoked. You can try again."));
}

void MintProblem::takeBack()
{
    if (!isPausing() && m_lostId.isEmpty())
        hide();
}

void MintProblem::revoke()
{
    button()->setEnabled(false);
    Q_EMIT revokeWanted(m_lostId);
}

void MintProblem::tell(MessageKind kind, const QString &rich, const QString &action, std::function<void()> act)
{
    m_act = std::move(act);
    setMessage(kind, rich);
    button()->setText(withoutMnemonic(action));
    button()->setVisible(!action.isEmpty());
    show();
}

} // namespace scripto
