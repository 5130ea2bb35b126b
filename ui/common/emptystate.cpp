// SPDX-License-Identifier: MIT
#include "ui/common/emptystate.h"

#include "ui/common/fonts.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {
namespace {

constexpr int iconPixels = 48;
constexpr int textWidth = 400;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_title(new TextLabel(FontRole::DialogTitle, Tone::Text))
    , m_text(new TextLabel(FontRole::Body, Tone::Text2))
    , m_other(new QPushButton)
    , m_button(new QPushButton)
{
    m_icon->setTextFormat(Qt::PlainText);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_other->hide();
    m_button->hide();
    connect(m_other, &QPushButton::clicked, this, &EmptyState::otherActionClicked);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionClicked);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addStretch();
    buttons->addWidget(m_other);
    buttons->addWidget(m_button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(16), px(24), px(16));
    column->setSpacing(0);
    column->addStretch(2); // above the middle, where the eye looks first
    column->addWidget(m_icon);
    column->addSpacing(px(20));
    column->addWidget(m_title);
    column->addSpacing(px(8));
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(px(24));
    column->addLayout(buttons);
    column->addStretch(3);
}

void EmptyState::setContent(Icon icon, const QString &title, const QString &rich)
{
    m_shown = icon;
    updateIcon();
    m_title->setText(escaped(title));
    m_text->setText(rich);
    fitText();
}

void EmptyState::setAction(const QString &text, ButtonKind kind)
{
    m_button->setText(withoutMnemonic(text));
    setKind(m_button, kind);
    m_button->setVisible(!text.isEmpty());
    m_other->hide();
}

void EmptyState::setOtherAction(const QString &text)
{
    m_other->setText(withoutMnemonic(text));
    m_other->show();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

// In a centred column, the layout gives a wrapped label too little height, which cuts off its last line.
void EmptyState::fitText()
{
    const QMargins margins = layout()->contentsMargins();
    const int width = qMin(px(textWidth), this->width() - margins.left() - margins.right());
    if (width <= 0)
        return;
    m_text->setMinimumHeight(0); // otherwise the height for a temporarily narrow width would persist
    m_text->setFixedWidth(width);
    m_text->setMinimumHeight(m_text->heightForWidth(width));
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(iconPixmap(m_shown, themeOf(this).text3, px(iconPixels), devicePixelRatioF()));
}

} // namespace scripto
