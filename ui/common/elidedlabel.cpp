// SPDX-License-Identifier: MIT
#include "ui/common/elidedlabel.h"

#include "app/core/showntext.h"
#include "ui/common/paint.h"

#include <QEvent>
#include <QPainter>

namespace scripto {

namespace {

constexpr int widestElided = 600;

} // namespace

ElidedLabel::ElidedLabel(FontRole role, Tone tone, QWidget *parent)
    : TextLabel(role, tone, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setPlain(const QString &plain)
{
    m_plain = shownText(plain, longestSentence);
    m_isKey = false;
    elide();
}

void ElidedLabel::setMaskedKey(const QString &masked)
{
    m_plain = masked;
    m_isKey = true;
    elide();
}

QSize ElidedLabel::sizeHint() const
{
    const int width = qMin(fontMetrics().horizontalAdvance(m_plain) + 1, px(widestElided));
    return {width, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (!m_isKey)
        return TextLabel::paintEvent(event);
    QPainter painter(this);
    paintMaskedKey(&painter, rect(), themeOf(this), m_plain);
}

void ElidedLabel::elide()
{
    const bool fits = fontMetrics().horizontalAdvance(m_plain) <= width();
    const QString elided = fits ? m_plain : fontMetrics().elidedText(m_plain, Qt::ElideRight, width());
    setRich(escaped(elided), elided == m_plain ? QString() : m_plain);
    updateGeometry();
}

} // namespace scripto
