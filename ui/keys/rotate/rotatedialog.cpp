// SPDX-License-Identifier: MIT
#include "ui/keys/rotate/rotatedialog.h"

#include "app/keys/list/keystore.h"
#include "app/keys/operations/rotations.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"
#include "ui/common/unsavedkeypage.h"
#include "ui/keys/mintproblem.h"
#include "ui/keys/rotate/rotateform.h"
#include "ui/keys/rotate/rotationprogress.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

using Step = KeyRotation::Step;
using Outcome = KeyRotation::Outcome;

constexpr int rotateWidth = 520; // a whole key fits on two lines

} // namespace

RotateDialog::RotateDialog(const RotationPlan &plan, RotationVerb verb, KeyStore &keys, Rotations &rotations,
                           SecretClipboard &clipboard, QWidget *parent)
    : DialogFrame(rotateWidth, parent)
    , m_plan(plan)
    , m_verb(verb)
    , m_keys(keys)
    , m_rotations(rotations)
    , m_form(new RotateForm(verb, [&keys] { return keys.serverNow(); }))
    , m_progress(new RotationProgress)
    , m_unstored(new UnsavedKeyPage(clipboard, tr("The new key is saved nowhere yet."),
                                    tr("Copy it first, or it is lost for good; it stays valid until you revoke it.")))
{
    content()->addWidget(m_form);
    content()->addWidget(m_progress);
    content()->addWidget(m_unstored);
    m_link = addLink({});
    m_cancel = addCancel();
    m_rotate = addVerb(verb == RotationVerb::Renew ? tr("Renew key") : tr("Rotate key"));
    m_done = addVerb(tr("Done"), ButtonKind::Plain);
    connectParts();
    followPlan();
    follow();
}

RotateDialog::RotateDialog(KeyRotation &rotation, KeyStore &keys, Rotations &rotations, SecretClipboard &clipboard,
                           QWidget *parent)
    : RotateDialog(rotation.plan(), RotationVerb::Rotate, keys, rotations, clipboard, parent)
{
    watch(&rotation);
}

void RotateDialog::connectParts()
{
    connect(m_rotate, &QPushButton::clicked, this, &RotateDialog::rotate);
    connect(m_done, &QPushButton::clicked, this, &RotateDialog::dismiss);
    connect(m_link, &QPushButton::clicked, this,
            [this] { isAt(Step::GoingBack) ? m_rotation->goBackNow() : revoke(); });
    connect(m_unstored, &UnsavedKeyPage::copied, this, [this] { m_rotation->markCopied(); });
    connect(m_unstored, &UnsavedKeyPage::storeAgain, this, [this] { m_rotation->storeAgain(); });
    connect(m_unstored, &UnsavedKeyPage::closeAnyway, this, [this] { leave(Rejected); });
    MintProblem &problem = m_form->problem();
    connect(&problem, &MintProblem::pauseTicked, this, &RotateDialog::follow);
    connect(&problem, &MintProblem::sessionWanted, this, [this] { Q_EMIT sessionWanted(m_plan.key); });
    connect(&problem, &MintProblem::revokeWanted, this, [this](const QString &id) {
        m_keys.accounts().revoke({m_plan.key.account, id})->then(this, [this](const Result<Done> &result) {
            m_form->problem().showRevoked(result);
            follow();
        });
    });
    connect(&m_keys, &KeyStore::changed, this, &RotateDialog::followPlan);
    connect(&m_keys.accounts(), &KeyAccounts::readerChanged, this, [this] {
        if (m_keys.accounts().account(m_plan.key.account).bySession)
            m_form->problem().takeBack();
    });
}

// Other programs may change these profiles while the dialog is open.
void RotateDialog::followPlan()
{
    if (m_rotation)
        return;
    if (const auto plan = m_rotations.plan(m_plan.key))
        m_plan = *plan;
    const QDateTime now = m_keys.serverNow().toLocalTime();
    m_form->setPlan(m_plan, now);
    setLead(rotationLead(m_plan, m_verb, now));
}

void RotateDialog::rotate()
{
    m_form->problem().takeBack();
    m_plan.life = m_form->life();
    const bool isHeld = m_rotations.plan(m_plan.key).has_value();
    if (KeyRotation *rotation = isHeld ? m_rotations.rotate(m_plan, m_form->revokesOld()) : nullptr)
        return watch(rotation);
    m_form->problem().tell({ErrorKind::Invalid,
                            isHeld ? tr("No profile of this account is left that could make the new key.")
                                   : tr("No profile in config.json holds this key any more.")});
}

void RotateDialog::watch(KeyRotation *rotation)
{
    m_rotation = rotation;
    connect(rotation, &KeyRotation::changed, this, &RotateDialog::follow);
    if (isVisible())
        keepHeight();
    follow();
}

bool RotateDialog::isAt(Step step) const
{
    return m_rotation && m_rotation->step() == step;
}

void RotateDialog::follow()
{
    if (isAt(Step::Ended)) {
        const Outcome outcome = m_rotation->outcome();
        if (outcome == Outcome::Replaced || outcome == Outcome::Revoked) {
            const RotationEnd end = rotationEnd(*m_rotation, m_verb);
            leave(Accepted);
            return Q_EMIT rotated(end);
        }
        if (outcome == Outcome::Refused || outcome == Outcome::Lost)
            takeBack();
    }
    const bool hasEnded = isAt(Step::Ended);
    const bool isUnstored = isAt(Step::NotStored);
    const bool wasUnstored = !m_unstored->isHidden();
    m_form->setVisible(!m_rotation);
    m_progress->setVisible(m_rotation && !isUnstored);
    m_unstored->setVisible(isUnstored);
    m_link->hide();
    m_cancel->setVisible(!hasEnded && !isUnstored);
    m_cancel->setText(m_rotation ? tr("Close") : tr("Cancel"));
    m_rotate->setVisible(!m_rotation);
    m_rotate->setEnabled(!m_form->problem().isPausing() && !m_form->problem().offersToRevoke());
    m_done->setVisible(hasEnded || isUnstored);
    if (!m_rotation)
        return showForm();
    m_done->setDefault(true);
    showProgress();
    if (isUnstored && !wasUnstored)
        m_unstored->focusCopy();
}

void RotateDialog::showForm()
{
    setTitle(m_verb == RotationVerb::Renew ? tr("Renew “%1”?") : tr("Rotate “%1”?"), m_plan.name);
    setLead(rotationLead(m_plan, m_verb, m_keys.serverNow().toLocalTime()));
    m_rotate->setDefault(true);
}

void RotateDialog::showProgress()
{
    if (isAt(Step::Ended))
        return showEnd();
    if (isAt(Step::NotStored)) {
        setTitle(tr("The new key is not saved"));
        setLead(tr("It is nowhere but here; Scripto cannot show it again. config.json was not changed."));
        offer(tr("Revoke the new key"));
        m_unstored->setKey(m_rotation->minted().key);
        if (m_rotation->storeProblem())
            m_unstored->setProblem(errorNotice(*m_rotation->storeProblem()));
        return;
    }
    setTitle(m_verb == RotationVerb::Renew ? tr("Renewing “%1”") : tr("Rotating “%1”"), m_plan.name);
    setLead(tr("You can close this window: the rotation goes on, and how it ends is told in the main window."));
    m_progress->setSteps(rotationSteps(m_rotation->step(), m_rotation->outcome(), m_rotation->revokesOld()));
    if (!m_rotation->backProblem())
        return;
    setLead(tr("You can close this window: Scripto Keys goes on trying, and again when it is started the next time."));
    m_progress->setEnd({MessageKind::Error, {}, notBackText(*m_rotation)});
    offer(tr("Try again"));
}

void RotateDialog::showEnd()
{
    const RotationEnd end = rotationEnd(*m_rotation, m_verb);
    setTitle(end.title);
    setLead({});
    m_progress->setSteps(rotationSteps(Step::Ended, m_rotation->outcome(), m_rotation->revokesOld()));
    m_progress->setEnd(end);
    offer(end.action);
}

void RotateDialog::offer(const QString &what)
{
    m_link->setText(what);
    m_link->setVisible(!what.isEmpty());
}

// As far as is known no key was created; the next attempt is a new rotation.
void RotateDialog::takeBack()
{
    KeyRotation *ended = m_rotation;
    m_rotation = nullptr;
    ended->disconnect(this);
    if (ended->outcome() == Outcome::Lost)
        m_form->problem().showLost(*ended->lost(), m_plan.name);
    else if (ended->problem())
        m_form->problem().tell(*ended->problem());
    ended->detach();
    followPlan();
}

// A key that was never stored anywhere is revoked without a question.
void RotateDialog::revoke()
{
    if (!isAt(Step::NotStored)) {
        const KeyRef key = rotationEnd(*m_rotation, m_verb).revokable;
        leave(Accepted);
        return Q_EMIT revokeWanted(key);
    }
    m_link->setEnabled(false);
    m_unstored->setEnabled(false); // a key that is being revoked must not be saved
    m_keys.accounts().revoke(m_rotation->newKey())->then(this, [this](const Result<Done> &result) {
        m_link->setEnabled(true);
        m_unstored->setEnabled(true);
        if (!result)
            return m_unstored->setProblem(errorNotice(result.error(), tr("The new key was not revoked.")));
        leave(Rejected);
    });
}

void RotateDialog::setFoundIn(const QStringList &places)
{
    m_form->setFoundIn(places);
}

void RotateDialog::dismiss()
{
    const bool mayLoseKey = isAt(Step::NotStored) && !m_rotation->isSafe();
    if (mayLoseKey)
        return m_unstored->askToClose();
    const bool isUnderWay = m_rotation && !m_rotation->hasEnded() && !isAt(Step::NotStored);
    const auto end = isAt(Step::Ended) ? std::optional(rotationEnd(*m_rotation, m_verb)) : std::nullopt;
    leave(m_rotation ? Accepted : Rejected);
    if (end)
        return Q_EMIT rotated(*end);
    if (isUnderWay)
        Q_EMIT goesOn(m_plan.name);
}

void RotateDialog::leave(DialogCode result)
{
    if (m_rotation) {
        m_rotation->disconnect(this);
        m_rotation->detach();
        m_rotation = nullptr;
    }
    done(result);
}

} // namespace scripto
