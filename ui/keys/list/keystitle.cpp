// SPDX-License-Identifier: MIT
#include "ui/keys/list/keystitle.h"

#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace scripto {

namespace {

QString spaced(const QString &detail)
{
    return detail.isEmpty() ? QString() : u' ' + detail;
}

} // namespace

KeysTitle::KeysTitle(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeysTitle::setTexts(const QString &lead, const QString &detail)
{
    if (lead == m_lead && detail == m_detail)
        return;
    m_lead = lead;
    m_detail = detail;
    setText(m_lead + spaced(m_detail));
    setToolTip(toolTipText({text()}));
}

QSize KeysTitle::sizeHint() const
{
    const int width = QFontMetrics(fontOf(FontRole::PaneTitle)).horizontalAdvance(m_lead)
        + QFontMetrics(fontOf(FontRole::PaneDetail)).horizontalAdvance(spaced(m_detail));
    return {width, px(28)};
}

QSize KeysTitle::minimumSizeHint() const
{
    return {qMin(px(80), sizeHint().width()), px(28)};
}

void KeysTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const int used = paintText(&painter, rect(), m_lead, fontOf(FontRole::PaneTitle), theme.text);
    const QRect rest = isRightToLeft() ? rect().adjusted(0, 0, -used, 0) : rect().adjusted(used, 0, 0, 0);
    paintText(&painter, rest, spaced(m_detail), fontOf(FontRole::PaneDetail), theme.text2);
}

} // namespace scripto
