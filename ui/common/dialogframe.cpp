// SPDX-License-Identifier: MIT
#include "ui/common/dialogframe.h"

#include "app/core/showntext.h"
#include "ui/common/formfield.h"
#include "ui/common/paint.h"
#include "ui/common/placement.h"
#include "ui/common/scrollmiddle.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>

namespace scripto {

namespace {

constexpr int highest = 680; // more scrolls even on large screens: nobody reads a list as high as the screen

} // namespace

DialogFrame::DialogFrame(int width, QWidget *parent)
    : QDialog(parent)
    , m_width(px(width))
    , m_title(new TextLabel(FontRole::DialogTitle, Tone::Text))
    , m_lead(new TextLabel(FontRole::Body, Tone::Text2))
    , m_middle(new ScrollMiddle(px(24)))
    , m_content(new QVBoxLayout)
    , m_gap(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed))
    , m_footer(new QHBoxLayout)
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    m_title->setWordWrap(true);
    m_lead->setWordWrap(true);
    m_lead->hide();
    m_content->setSpacing(px(16));
    m_right->setSpacing(px(8));

    m_title->setContentsMargins(px(24), 0, px(24), 0);
    m_lead->setContentsMargins(0, 0, 0, px(4));
    m_middle->content()->addSpacing(px(4));
    m_middle->content()->addWidget(m_lead);
    m_middle->content()->addSpacing(px(12));
    m_middle->content()->addLayout(m_content, 1);
    m_footer->setContentsMargins(px(24), 0, px(24), 0);
    m_footer->setSpacing(px(8));
    m_left->addStretch();
    m_footer->addLayout(m_left, 1);
    m_footer->addLayout(m_right);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto *column = new QVBoxLayout;
    columns->addLayout(column, 1);
    column->setContentsMargins(0, px(20), 0, px(20));
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_middle, 1);
    column->addSpacerItem(m_gap);
    column->addLayout(m_footer);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &DialogFrame::reject);
    connect(m_middle->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
}

void DialogFrame::setTitle(const QString &plain)
{
    setWindowTitle(plain);
    m_title->setRich(escaped(plain));
}

void DialogFrame::setTitle(const QString &sentence, const QString &name)
{
    const QString shown = sentence.arg(shownText(name, longestInTitle));
    const QString whole = sentence.arg(shownText(name));
    setWindowTitle(shown);
    m_title->setRich(escaped(shown), whole == shown ? QString() : whole);
}

void DialogFrame::setLead(const QString &rich)
{
    m_lead->setText(rich);
    m_lead->setVisible(!rich.isEmpty());
    setAccessibleDescription(plainOf(rich));
}

FormField *DialogFrame::addField(const QString &label, QWidget *field, const QString &richHint)
{
    auto *form = new FormField(label, field);
    form->setHint(richHint);
    m_content->addWidget(form);
    return form;
}

QPushButton *DialogFrame::addLink(const QString &text)
{
    auto *link = new QPushButton(withoutMnemonic(text));
    link->setAutoDefault(false);
    setKind(link, ButtonKind::Link);
    m_left->insertWidget(0, link);
    return link;
}

TextLabel *DialogFrame::addFootnote(const QString &rich)
{
    auto *note = new TextLabel(rich, FontRole::Small, Tone::Text3);
    note->setWordWrap(true);
    m_left->insertWidget(0, note, 1);
    return note;
}

QPushButton *DialogFrame::addCancel(const QString &text)
{
    auto *cancel = new QPushButton(text.isEmpty() ? tr("Cancel") : text);
    cancel->setAutoDefault(false);
    m_right->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, &DialogFrame::reject);
    return cancel;
}

QPushButton *DialogFrame::addVerb(const QString &text, ButtonKind kind)
{
    auto *verb = new QPushButton(withoutMnemonic(text));
    setKind(verb, kind);
    verb->setDefault(true);
    m_right->addWidget(verb);
    return verb;
}

void DialogFrame::setResizable(bool resizable)
{
    m_resizable = resizable;
}

void DialogFrame::setSide(QWidget *side, int width)
{
    m_side = side;
    m_sideWidth = px(width);
    static_cast<QHBoxLayout *>(layout())->insertWidget(0, side);
}

void DialogFrame::dismiss()
{
    QDialog::reject();
}

bool DialogFrame::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitScreen();
    return handled;
}

void DialogFrame::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        fitScreen();
        if (m_resizable && !testAttribute(Qt::WA_Resized))
            resize(minimumWidth(), frameHeight(minimumWidth()) + middleHeight(minimumWidth()));
    }
    QDialog::setVisible(visible);
    if (visible)
        keepOnScreen(*this); // Qt centres it on its parent
}

void DialogFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).raised);
    // Lines where the middle continues under the title or footer.
    const QScrollBar *bar = m_middle->verticalScrollBar();
    const QRect middle = m_middle->geometry();
    if (bar->value() > bar->minimum())
        paintHairline(&painter, QRect(middle.left(), middle.top() - 1, middle.width(), 1), themeOf(this).line);
    if (bar->value() < bar->maximum())
        paintHairline(&painter, QRect(middle.left(), middle.bottom() + 1, middle.width(), 1), themeOf(this).line);
}

int DialogFrame::sideWidth(int width) const
{
    return qMin(m_sideWidth, width * 3 / 10);
}

// The height of everything but the middle. Does not ask the layout, which notices changes in the middle too late.
int DialogFrame::frameHeight(int width) const
{
    const int inside = width - sideWidth(width);
    return px(20) + m_title->heightForWidth(inside) + m_gap->sizeHint().height()
        + (m_footer->hasHeightForWidth() ? m_footer->heightForWidth(inside) : m_footer->sizeHint().height()) + px(20);
}

int DialogFrame::middleHeight(int width) const
{
    return m_middle->heightForWidth(width - sideWidth(width));
}

// QLayout's own size constraints ignore heights that depend on the width, and window managers let a window grow beyond
// the screen.
void DialogFrame::fitScreen()
{
    updateFooterGap();
    const QSize room = roomFor(*this);
    const int width = qMin(m_width, room.width());
    const int frame = frameHeight(width);
    const int most = m_resizable ? room.height() : qMin(room.height(), px(highest));
    if (m_side)
        m_side->setFixedWidth(sideWidth(width));
    m_middle->setMostHeight(most - frame);
    if (m_resizable)
        setMinimumSize(width, qMin(most, frame + m_middle->leastHeight(width - sideWidth(width))));
    else
        setFixedSize(width, qMin(most, qMax(m_leastHeight, frame + middleHeight(width))));
    if (isVisible())
        keepOnScreen(*this);
}

void DialogFrame::growToFit()
{
    const int wanted = frameHeight(width()) + middleHeight(width());
    if (height() < wanted)
        resize(width(), wanted);
}

// A field needs more space below it than a card or a text.
void DialogFrame::updateFooterGap()
{
    int gap = px(16);
    for (int i = m_content->count() - 1; i >= 0; --i) {
        const QWidget *widget = m_content->itemAt(i)->widget();
        if (widget && widget->isHidden())
            continue;
        if (qobject_cast<const FormField *>(widget))
            gap = px(24);
        break;
    }
    if (m_gap->sizeHint().height() == gap)
        return;
    m_gap->changeSize(0, gap, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
}

} // namespace scripto
