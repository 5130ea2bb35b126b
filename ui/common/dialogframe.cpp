// SPDX-License-Identifier: MIT
#include "ui/common/dialogframe.h"

#include "app/core/showntext.h"
#include "ui/common/formfield.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace scripto {

DialogFrame::DialogFrame(int width, QWidget *parent)
    : QDialog(parent)
    , m_width(px(width))
    , m_title(new TextLabel(FontRole::DialogTitle, Tone::Text))
    , m_lead(new TextLabel(FontRole::Body, Tone::Text2))
    , m_content(new QVBoxLayout)
    , m_gap(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed))
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    m_title->setWordWrap(true);
    m_lead->setWordWrap(true);
    m_lead->hide();
    m_content->setSpacing(px(16));
    m_right->setSpacing(px(8));

    auto *head = new QVBoxLayout;
    head->setSpacing(px(4));
    head->addWidget(m_title);
    head->addWidget(m_lead);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(px(8));
    m_left->addStretch();
    footer->addLayout(m_left, 1);
    footer->addLayout(m_right);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(px(16));
    column->addLayout(m_content, 1);
    column->addSpacerItem(m_gap);
    column->addLayout(footer);
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

void DialogFrame::keepHeight()
{
    m_leastHeight = height();
}

void DialogFrame::dismiss()
{
    QDialog::reject();
}

bool DialogFrame::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitHeight();
    return handled;
}

void DialogFrame::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        fitHeight();
        if (m_resizable && !testAttribute(Qt::WA_Resized))
            resize(m_width, layout()->totalHeightForWidth(m_width));
    }
    QDialog::setVisible(visible);
}

void DialogFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).raised);
}

// QLayout's own size constraints know nothing of heights that depend on the width.
void DialogFrame::fitHeight()
{
    updateFooterGap();
    if (m_resizable)
        setMinimumSize(m_width, layout()->totalMinimumHeightForWidth(m_width));
    else
        setFixedSize(m_width, qMax(m_leastHeight, layout()->totalHeightForWidth(m_width)));
}

// A field wants more air below it than a card or a text does.
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
