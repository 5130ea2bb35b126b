// SPDX-License-Identifier: MIT
#include "ui/keys/rotate/rotationprogress.h"

#include "ui/common/card.h"
#include "ui/common/ringicon.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>

namespace scripto {

namespace {

using StepState = RotationStep::State;

constexpr int mostSteps = 4;

// For users who cannot see icons and colours.
QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Ahead:
        return RotationProgress::tr("not yet");
    case StepState::Now:
        return RotationProgress::tr("under way");
    case StepState::Done:
        return RotationProgress::tr("done");
    case StepState::Failed:
        return RotationProgress::tr("failed");
    case StepState::Skipped:
        return RotationProgress::tr("left out");
    }
    Q_UNREACHABLE();
}

void showState(RingIcon *icon, StepState state)
{
    switch (state) {
    case StepState::Ahead:
        return icon->setIcon(Icon::Dot, Tone::Disabled);
    case StepState::Now:
        return icon->setWaiting();
    case StepState::Done:
        return icon->setIcon(Icon::Check, Tone::Ok);
    case StepState::Failed:
        return icon->setIcon(Icon::Error, Tone::Danger);
    case StepState::Skipped:
        return icon->setIcon(Icon::Never, Tone::Text3);
    }
}

} // namespace

RotationProgress::RotationProgress(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout)
    , m_end(new Notice)
{
    auto *card = new Card;
    m_layout->setSpacing(px(12));
    card->content()->addLayout(m_layout);
    for (int i = 0; i < mostSteps; ++i)
        addLine();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(16));
    layout->addWidget(card);
    layout->addWidget(m_end);
    layout->addStretch();
    m_end->hide();
}

void RotationProgress::addLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(px(8));
    m_lines.append({new RingIcon, new TextLabel(FontRole::Body, Tone::Text)});
    line->addWidget(m_lines.last().icon);
    line->addWidget(m_lines.last().text, 1);
    m_layout->addLayout(line);
}

void RotationProgress::setSteps(const QList<RotationStep> &steps)
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i).icon->setVisible(i < steps.size());
        m_lines.at(i).text->setVisible(i < steps.size());
        if (i >= steps.size())
            continue;
        const auto &[text, state] = steps.at(i);
        const bool isQuiet = state == StepState::Ahead || state == StepState::Skipped;
        m_lines.at(i).text->setRich(escaped(text));
        m_lines.at(i).text->setTone(isQuiet ? Tone::Text3 : Tone::Text);
        m_lines.at(i).text->setAccessibleDescription(stateWord(state));
        showState(m_lines.at(i).icon, state);
    }
}

void RotationProgress::setEnd(const RotationEnd &end)
{
    m_end->setMessage(end.kind, end.text);
    m_end->show();
}

} // namespace scripto
