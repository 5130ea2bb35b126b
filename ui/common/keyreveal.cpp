// SPDX-License-Identifier: MIT
#include "ui/common/keyreveal.h"

#include "ui/common/icons.h"
#include "ui/common/maskedkeyview.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace scripto {

KeyReveal::KeyReveal(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_view(new MaskedKeyView)
    , m_copy(new QPushButton(toneIcon(Icon::Copy), tr("Copy key")))
    , m_clock(new TextLabel(FontRole::Small, Tone::Text2))
{
    m_view->limitReveal(clipboard.revealTime());
    setKind(m_copy, ButtonKind::Primary);
    m_clock->setText(tr("The clipboard is cleared %1 s after copying.").arg(clipboard.seconds()));

    auto *line = new QHBoxLayout;
    line->setSpacing(px(12));
    line->addWidget(m_copy);
    line->addWidget(m_clock, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(12));
    layout->addWidget(m_view);
    layout->addLayout(line);

    connect(m_copy, &QPushButton::clicked, this, &KeyReveal::copy);
    connect(&clipboard, &SecretClipboard::tick, this, &KeyReveal::showTick);
    connect(&clipboard, &SecretClipboard::cleared, this, &KeyReveal::showCleared);
}

void KeyReveal::setSecret(const Secret &secret)
{
    if (!(m_view->secret() == secret))
        m_view->setSecret(secret);
}

void KeyReveal::copy()
{
    m_onClipboard = true; // from the first tick on
    if (!m_clipboard.copy(m_view->secret())) {
        m_onClipboard = false;
        m_clock->setText(tr("The key was not copied: another program holds the clipboard. Try again."));
        return;
    }
    m_copy->setText(tr("Copied"));
    m_copy->setIcon(toneIcon(Icon::Check));
    Q_EMIT copied();
}

void KeyReveal::showTick(int secondsLeft)
{
    if (m_onClipboard)
        m_clock->setText(tr("The clipboard is cleared in %1 s.").arg(secondsLeft));
}

void KeyReveal::showCleared()
{
    if (!std::exchange(m_onClipboard, false))
        return;
    m_copy->setText(tr("Copy key"));
    m_copy->setIcon(toneIcon(Icon::Copy));
    m_clock->setText(tr("The key is no longer on the clipboard."));
}

} // namespace scripto
