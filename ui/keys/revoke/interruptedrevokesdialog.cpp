// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/interruptedrevokesdialog.h"

#include "ui/common/card.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace scripto {

namespace {

constexpr qsizetype mostListed = 8;

QString lineOf(const RevokeIntent &intent)
{
    const QString when = dateTimeText(intent.askedAt.toLocalTime());
    const QString text = intent.sent
        ? InterruptedRevokesDialog::tr("%1 · asked for on %2; the request may have been sent, its answer was not seen")
        : InterruptedRevokesDialog::tr("%1 · asked for on %2");
    return text.arg(strong(intent.name.isEmpty() ? intent.id : intent.name), escaped(when));
}

} // namespace

InterruptedRevokesDialog::InterruptedRevokesDialog(const QList<RevokeIntent> &intents, QWidget *parent)
    : DialogFrame(480, parent)
{
    const bool isOne = intents.size() == 1;
    const bool isSure =
        std::none_of(intents.begin(), intents.end(), [](const RevokeIntent &each) { return each.sent; });
    if (isOne)
        setTitle(isSure ? tr("A key was not revoked") : tr("A key may not have been revoked"));
    else
        setTitle(
            (isSure ? tr("%1 keys were not revoked") : tr("%1 keys may not have been revoked")).arg(intents.size()));
    setLead(isOne
                ? tr("The program ended before that was done. Programs that use the key stop working as soon as it is "
                     "revoked. %1.")
                      .arg(strong(tr("It cannot be brought back")))
                : tr("The program ended before that was done. Programs that use the keys stop working as soon as they "
                     "are revoked. %1.")
                      .arg(strong(tr("They cannot be brought back"))));
    auto *card = new Card;
    for (qsizetype i = 0; i < qMin(intents.size(), mostListed); ++i) {
        auto *line = new TextLabel(lineOf(intents.at(i)), FontRole::Body, Tone::Text2);
        line->setWordWrap(true);
        card->content()->addWidget(line);
    }
    if (intents.size() > mostListed)
        card->content()->addWidget(
            new TextLabel(tr("and %1 more").arg(intents.size() - mostListed), FontRole::Body, Tone::Text2));
    content()->addWidget(card);

    QPushButton *discard = addLink(tr("Discard"));
    connect(discard, &QPushButton::clicked, this, [this] {
        Q_EMIT discarded();
        done(Rejected);
    });
    QPushButton *cancel = addCancel(tr("Decide later"));
    QPushButton *revoke =
        addVerb(isOne ? tr("Revoke key") : tr("Revoke %1 keys").arg(intents.size()), ButtonKind::Danger);
    // A quick Enter must not revoke before the user has read the question.
    cancel->setAutoDefault(true);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(revoke, &QPushButton::clicked, this, &QDialog::accept);
}

void InterruptedRevokesDialog::dismiss()
{
    DialogFrame::dismiss();
    Q_EMIT postponed();
}

} // namespace scripto
