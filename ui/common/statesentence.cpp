// SPDX-License-Identifier: MIT
#include "ui/common/statesentence.h"

#include "ui/common/ringicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace scripto {

namespace {

constexpr int sentenceLine = 20;

} // namespace

// TextLabel has one colour. A label, so that assistive technology reads the text.
class StateSentence::Text final : public QLabel {
public:
    explicit Text(QWidget *parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    void setParts(const QString &lead, const QString &rest, Tone tone)
    {
        const QString blank = lead.isEmpty() || rest.isEmpty() ? QString() : QStringLiteral(" ");
        const QString text = lead + blank + rest;
        m_tone = tone;
        m_lead = lead.size();
        if (QLabel::text() != text)
            setText(text);
        update();
    }

    int heightForWidth(int width) const override
    {
        QTextLayout layout;
        return qRound(layOut(layout, width));
    }

    QSize sizeHint() const override { return {px(240), heightForWidth(px(240))}; }
    QSize minimumSizeHint() const override { return {px(sentenceLine), px(sentenceLine)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QTextLayout layout;
        layOut(layout, width());
        QPainter painter(this);
        painter.setPen(themeOf(this).text);
        layout.draw(&painter, {});
    }

private:
    qreal layOut(QTextLayout &layout, int width) const
    {
        QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(layoutDirection());
        QTextCharFormat lead;
        lead.setFontWeight(QFont::Medium);
        lead.setForeground(themeOf(this).tone(m_tone));
        layout.setText(text());
        layout.setFont(fontOf(FontRole::Body));
        layout.setTextOption(option);
        QTextLayout::FormatRange range;
        range.start = 0;
        range.length = static_cast<int>(m_lead);
        range.format = lead;
        layout.setFormats({range});
        qreal height = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const qreal lineHeight = qMax(qreal(px(sentenceLine)), line.height());
            line.setPosition({0, height + (lineHeight - line.height()) / 2});
            height += lineHeight;
        }
        layout.endLayout();
        return height;
    }

    Tone m_tone = Tone::Text;
    qsizetype m_lead = 0;
};

StateSentence::StateSentence(QWidget *parent)
    : QWidget(parent)
    , m_icon(new RingIcon(this))
    , m_text(new Text(this))
{
    auto *icon = new QVBoxLayout;
    icon->setContentsMargins(0, px(2), 0, 0);
    icon->addWidget(m_icon);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(8));
    layout->addLayout(icon);
    layout->setAlignment(icon, Qt::AlignTop);
    layout->addWidget(m_text, 1);
}

void StateSentence::setSentence(const StateWord &state, const QString &lead, const QString &rest)
{
    if (state.countdown)
        m_icon->setCountdown(*state.countdown, state.iconTone);
    else
        m_icon->setIcon(state.icon, state.iconTone);
    const bool isCalm = state.wordTone == Tone::Neutral || state.wordTone == Tone::Text2;
    m_text->setParts(lead, rest, isCalm ? Tone::Text : state.wordTone);
}

} // namespace scripto
