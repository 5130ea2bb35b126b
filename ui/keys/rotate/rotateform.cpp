// SPDX-License-Identifier: MIT
#include "ui/keys/rotate/rotateform.h"

#include "ui/common/textlabel.h"
#include "ui/keys/expirychoice.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/mintproblem.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

TextLabel *makeHint(QRadioButton *choice, const QString &rich)
{
    auto *hint = new TextLabel(rich, FontRole::Small, Tone::Text3);
    hint->setWordWrap(true);
    hint->setIndent(px(24));
    choice->setAccessibleDescription(plainOf(rich));
    return hint;
}

QString revokeHintOf(const RotationPlan &plan)
{
    if (plan.isInEnvironment)
        return RotateForm::tr("Not possible here: SCRIPTO_API_KEY of this program’s environment may be the old key.");
    if (!plan.isCertain)
        return RotateForm::tr("Not possible here: the server tells too little to be sure that this is the key of %1.")
            .arg(profilesText(plan.profiles));
    return RotateForm::tr("Programs that still use it stop working then. It cannot be brought back.");
}

} // namespace

RotateForm::RotateForm(RotationVerb verb, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_notCopied(new Notice)
    , m_use(new TextLabel(FontRole::Body, Tone::Text2))
    , m_keep(new QRadioButton(tr("Keep the old key for now")))
    , m_revoke(new QRadioButton(tr("Revoke the old key as soon as the new one works")))
    , m_revokeHint(makeHint(m_revoke, {}))
    , m_elsewhere(new Notice)
    , m_problem(new MintProblem)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, px(8)); // the margin below a form field
    layout->setSpacing(px(16));
    if (verb == RotationVerb::Renew) {
        m_expiry = new ExpiryChoice(std::move(clock));
        layout->addWidget(m_expiry);
    }
    layout->addWidget(m_notCopied);
    layout->addWidget(makeChoice());
    layout->addWidget(m_elsewhere);
    layout->addWidget(m_problem);
    m_problem->hide();
}

QWidget *RotateForm::makeChoice()
{
    m_use->setWordWrap(true);
    auto *choice = new QWidget;
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(4));
    layout->addWidget(m_use);
    layout->addSpacing(px(8));
    layout->addWidget(m_keep);
    layout->addWidget(
        makeHint(m_keep, tr("Programs that still use it keep working. It is listed as Replaced until revoked.")));
    layout->addSpacing(px(8));
    layout->addWidget(m_revoke);
    layout->addWidget(m_revokeHint);
    return choice;
}

void RotateForm::setPlan(const RotationPlan &plan, const QDateTime &now)
{
    const QString notCopied = notCopiedText(plan);
    m_notCopied->setVisible(!notCopied.isEmpty());
    m_notCopied->setMessage(plan.notCopied.isEmpty() ? MessageKind::Info : MessageKind::Warn, notCopied);
    m_use->setRich(escaped(useByOthersText(plan, now)));
    m_revoke->setEnabled(plan.mayRevokeOld());
    const QString hint = revokeHintOf(plan);
    m_revokeHint->setRich(hint);
    m_revoke->setAccessibleDescription(plainOf(hint));
    m_oldLife = plan.life;
    if (!std::exchange(m_isProposed, true)) {
        (plan.usedLately || !plan.notCopied.isEmpty() ? m_keep : m_revoke)->setChecked(true);
        if (m_expiry)
            m_expiry->setLife(plan.life);
    }
    if (!plan.mayRevokeOld())
        m_keep->setChecked(true);
    m_elsewhereText = plan.elsewhere.isEmpty() ? QString() : elsewhereText(plan);
    showElsewhere();
}

void RotateForm::setFoundIn(const QStringList &places)
{
    m_foundIn = places;
    showElsewhere();
}

void RotateForm::showElsewhere()
{
    QStringList texts;
    if (!m_elsewhereText.isEmpty())
        texts.append(m_elsewhereText);
    if (!m_foundIn.isEmpty())
        texts.append(foundInText(m_foundIn) + u' ' + tr("The old key stays there."));
    m_elsewhere->setVisible(!texts.isEmpty());
    m_elsewhere->setMessage(MessageKind::Info, texts.join(QStringLiteral("<br>")));
}

std::optional<std::chrono::seconds> RotateForm::life() const
{
    return m_expiry ? m_expiry->life() : m_oldLife;
}

bool RotateForm::revokesOld() const
{
    return m_revoke->isChecked();
}

} // namespace scripto
