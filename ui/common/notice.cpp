// SPDX-License-Identifier: MIT
#include "ui/common/notice.h"

#include "ui/common/paint.h"
#include "ui/common/ringicon.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace scripto {

Tone toneOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Error:
        return Tone::Danger;
    case MessageKind::Warn:
        return Tone::Warn;
    case MessageKind::Info:
        return Tone::Info;
    case MessageKind::Ok:
        return Tone::Ok;
    }
    Q_UNREACHABLE();
}

const QColor &tintOf(const Theme &theme, MessageKind kind)
{
    switch (kind) {
    case MessageKind::Error:
        return theme.dangerTint;
    case MessageKind::Warn:
        return theme.warnTint;
    case MessageKind::Info:
        return theme.infoTint;
    case MessageKind::Ok:
        return theme.okTint;
    }
    Q_UNREACHABLE();
}

Icon iconOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Error:
        return Icon::Error;
    case MessageKind::Warn:
        return Icon::Warning;
    case MessageKind::Info:
        return Icon::Info;
    case MessageKind::Ok:
        return Icon::InSync;
    }
    Q_UNREACHABLE();
}

namespace {

// Keeps the icon beside the first line of the text.
class IconAligner final : public QObject {
public:
    IconAligner(QHBoxLayout &row, QWidget &icon, TextLabel &label)
        : QObject(&label)
        , m_row(row)
        , m_icon(icon)
        , m_label(label)
    {
        label.installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize) {
            const bool isOneLine = m_label.heightForWidth(m_label.width()) < 2 * m_label.fontMetrics().height();
            m_row.setAlignment(&m_icon, isOneLine ? Qt::AlignVCenter : Qt::AlignTop);
        }
        return false;
    }

private:
    QHBoxLayout &m_row;
    QWidget &m_icon;
    TextLabel &m_label;
};

} // namespace

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_icon(new RingIcon)
    , m_label(new TextLabel(FontRole::Body, Tone::Text))
{
    m_row->setContentsMargins(px(12), px(8), px(12), px(8));
    m_row->setSpacing(px(8));
    m_row->addWidget(m_icon);
    m_row->addWidget(m_label, 1);
    m_label->setWordWrap(true);
    new IconAligner(*m_row, *m_icon, *m_label); // owned by the label
    setMinimumHeight(px(44));
}

void Notice::setMessage(MessageKind kind, const QString &rich, std::optional<Icon> icon)
{
    m_icon->setIcon(icon.value_or(iconOf(kind)), toneOf(kind));
    setText(kind, rich);
}

void Notice::setText(MessageKind kind, const QString &rich)
{
    m_kind = kind;
    m_label->setRich(rich);
    update();
}

QString Notice::plainText() const
{
    return plainOf(m_label->text());
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), px(8), tintOf(themeOf(this), m_kind));
}

NoticeCard::NoticeCard(QWidget *parent)
    : QWidget(parent)
    , m_icon(new RingIcon)
    , m_title(new TextLabel(FontRole::Section, Tone::Text))
    , m_text(new TextLabel(FontRole::Small, Tone::Text2))
    , m_button(new QPushButton)
    , m_link(new QPushButton)
    , m_foot(new QHBoxLayout)
{
    setKind(m_button, ButtonKind::Bar);
    setKind(m_link, ButtonKind::Link);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    connect(m_button, &QPushButton::clicked, this, &NoticeCard::buttonClicked);
    connect(m_link, &QPushButton::clicked, this, &NoticeCard::linkClicked);

    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    m_foot->setContentsMargins(0, px(8), 0, 0);
    m_foot->addWidget(m_button, 0, Qt::AlignLeft);
    m_foot->addWidget(m_link, 0, Qt::AlignLeft);
    m_foot->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(12), px(12), px(12), px(12));
    column->setSpacing(px(4));
    column->addLayout(head);
    column->addWidget(m_text);
    column->addLayout(m_foot);
    setActions({});
}

void NoticeCard::setMessage(MessageKind kind, const QString &title, const QString &rich)
{
    m_kind = kind;
    m_icon->setIcon(iconOf(kind), toneOf(kind));
    m_title->setText(escaped(title));
    m_text->setText(rich);
    fitText();
    update();
}

void NoticeCard::setActions(const QString &button, const QString &link)
{
    m_button->setText(withoutMnemonic(button));
    m_button->setVisible(!button.isEmpty());
    m_link->setText(withoutMnemonic(link));
    m_link->setVisible(!link.isEmpty());
    fitText();
}

void NoticeCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

// In a pane that is short of height, the layout would give a wrapped label too little and cut off its last line. In a
// narrow one, the link stands below the button.
void NoticeCard::fitText()
{
    const QMargins margins = layout()->contentsMargins();
    const int width = this->width() - margins.left() - margins.right();
    const auto fit = [](TextLabel *label, int room) {
        label->setMinimumHeight(0); // otherwise the height for a temporarily narrow width would persist
        label->setMinimumHeight(qMax(0, label->heightForWidth(room))); // -1 without a text
    };
    fit(m_title, width - m_icon->sizeHint().width() - px(8));
    fit(m_text, width);
    const int both = m_button->sizeHint().width() + px(12) + m_link->sizeHint().width();
    const bool isStacked = !m_button->isHidden() && !m_link->isHidden() && both > width;
    m_foot->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_foot->setSpacing(px(isStacked ? 4 : 12));
}

void NoticeCard::setButtonEnabled(bool enabled)
{
    m_button->setEnabled(enabled);
}

void NoticeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), px(8), tintOf(themeOf(this), m_kind));
}

} // namespace scripto
