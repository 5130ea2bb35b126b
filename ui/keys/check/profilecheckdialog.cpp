// SPDX-License-Identifier: MIT
#include "ui/keys/check/profilecheckdialog.h"

#include "app/keys/operations/profilecheck.h"
#include "ui/common/textlabel.h"
#include "ui/keys/check/profilecheckmodel.h"
#include "ui/keys/check/profilecheckview.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

using AnswerState = ProfileCheck::State;

QString profilesText(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

} // namespace

ProfileCheckDialog::ProfileCheckDialog(ProfileCheck *check, QWidget *parent)
    : DialogFrame(820, parent)
    , m_check(*check)
    , m_rows(new ProfileCheckModel(*check, this))
    , m_view(new ProfileCheckView(*m_rows))
    , m_fewUses(new QCheckBox)
    , m_meaning(new TextLabel({}, FontRole::Body, Tone::Text2))
{
    check->setParent(this);
    setResizable(true);
    m_meaning->setWordWrap(true);
    m_meaning->hide();
    content()->addWidget(m_view, 1);
    content()->addWidget(m_meaning);
    content()->addWidget(m_fewUses);
    addButtons();
    connect(check, &ProfileCheck::reset, this, [this] {
        if (!m_check.wasStarted())
            showPreview();
    });
    connect(m_fewUses, &QCheckBox::toggled, check, &ProfileCheck::setAsksFewUses);
    connect(check, &ProfileCheck::itemChanged, this, &ProfileCheckDialog::showProgress);
    connect(check, &ProfileCheck::finished, this, &ProfileCheckDialog::showEnd);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProfileCheckDialog::showRow);
    showPreview();
}

void ProfileCheckDialog::dismiss()
{
    if (m_check.isRunning())
        m_check.stop();
    else
        DialogFrame::dismiss();
}

void ProfileCheckDialog::addButtons()
{
    m_signIn = addLink(tr("Sign in again…"));
    m_signIn->hide();
    m_close = addCancel();
    m_verb = addVerb(QString());
    connect(m_verb, &QPushButton::clicked, this, &ProfileCheckDialog::start);
    connect(m_signIn, &QPushButton::clicked, this, [this] {
        Q_EMIT signInWanted(m_rows->index(m_view->currentIndex().row(), ProfileCheckModel::Name).data().toString());
    });
}

void ProfileCheckDialog::showPreview()
{
    const int count = m_check.askable();
    setTitle(tr("Check profiles"));
    setLead(count == 0 ? tr("No profile has a key that could be checked.")
                       : tr("Each key is sent to its own server once. The server counts that as use: “last used” "
                            "becomes now."));
    m_verb->setText(count == 0 ? tr("Check profiles")
                               : profilesText(count, tr("Check 1 profile"), tr("Check %1 profiles")));
    m_verb->setEnabled(count > 0);
    m_verb->show();
    offerFewUses();
    showRow();
}

// A check must not use up a key with few uses left unless the user asks for it.
void ProfileCheckDialog::offerFewUses()
{
    const int count = m_check.withFewUses();
    m_fewUses->setText(profilesText(count, tr("Also check 1 profile whose key has few uses left"),
                                    tr("Also check %1 profiles whose keys have few uses left")));
    m_fewUses->setVisible(count > 0 && !m_check.isRunning());
}

void ProfileCheckDialog::start()
{
    m_check.start();
    setTitle(profilesText(m_check.askable(), tr("Checking 1 profile"), tr("Checking %1 profiles")));
    m_verb->hide();
    m_fewUses->hide();
    m_close->setText(tr("Stop"));
    m_close->setFocus();
    showProgress();
}

void ProfileCheckDialog::showProgress()
{
    const int left = m_check.count(AnswerState::Waiting) + m_check.count(AnswerState::Checking);
    setLead(left > 0 ? tr("%1, %2 to go.").arg(counts(), QString::number(left)) : counts() + u'.');
    showRow();
}

void ProfileCheckDialog::showEnd()
{
    setTitle(tr("Profiles checked"));
    setLead(counts() + u'.');
    m_verb->setText(tr("Check again"));
    m_verb->setEnabled(m_check.askable() > 0);
    m_verb->show();
    setKind(m_verb, ButtonKind::Plain);
    m_close->setText(tr("Done"));
    m_close->setFocus();
    if (const int row = m_rows->firstToLookAt(); row >= 0)
        m_view->setCurrentIndex(m_rows->index(row, ProfileCheckModel::Name));
    offerFewUses();
    showRow();
    growToFit();
}

void ProfileCheckDialog::showRow()
{
    const int row = m_view->currentIndex().row();
    const bool isKnown = m_check.wasStarted() && row >= 0;
    const QString meaning = isKnown ? m_rows->meaning(row) : QString();
    const QString name = isKnown ? m_rows->index(row, ProfileCheckModel::Name).data().toString() : QString();
    m_meaning->setRich(meaning.isEmpty() ? QString() : strong(name) + QStringLiteral(": ") + escaped(meaning));
    m_meaning->setVisible(!meaning.isEmpty());
    m_signIn->setVisible(isKnown && !m_check.isRunning() && m_rows->wantsSignIn(row));
}

QString ProfileCheckDialog::counts() const
{
    const auto say = [this](AnswerState state, const QString &text) {
        return m_check.count(state) > 0 ? text.arg(m_check.count(state)) : QString();
    };
    QStringList counts{m_check.count(AnswerState::Works) == 1
                           ? tr("1 profile works")
                           : tr("%1 profiles work").arg(m_check.count(AnswerState::Works)),
                       say(AnswerState::OtherAccount, tr("%1 with another account’s key")),
                       say(AnswerState::NotAccepted, tr("%1 not accepted")),
                       say(AnswerState::Unreachable, tr("%1 not reached")),
                       say(AnswerState::Failed, tr("%1 without a result")),
                       say(AnswerState::Stopped, tr("%1 stopped")),
                       say(AnswerState::FewUses, tr("%1 left out")),
                       say(AnswerState::NoKey, tr("%1 without a key")),
                       say(AnswerState::NoServer, tr("%1 without a usable address"))};
    counts.removeAll(QString());
    return counts.join(QStringLiteral(", "));
}

} // namespace scripto
