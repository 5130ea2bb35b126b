// SPDX-License-Identifier: MIT
#include "ui/keys/list/filtertoken.h"

#include "app/core/showntext.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

namespace scripto {

namespace {

constexpr int tokenHeight = 22;
constexpr int tokenTarget = 24;
constexpr int tokenPadding = 6;
constexpr int tokenCross = 16;
constexpr int longestToken = 176;

} // namespace

FilterToken::FilterToken(const QString &word, const QString &meaning, QWidget *parent)
    : QPushButton(parent)
    , m_word(word)
{
    setFocusPolicy(Qt::NoFocus); // the field takes it back with Backspace
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
    setAccessibleName(shownText(word));
    setAccessibleDescription(tr("%1. Press to remove this condition.").arg(meaning));
    setToolTip(toolTipText({meaning, tr("Click to remove")}));
}

QSize FilterToken::sizeHint() const
{
    const int text = QFontMetrics(fontOf(FontRole::SmallMedium)).horizontalAdvance(shownText(m_word));
    return {qMin(2 * px(tokenPadding) + text + px(tokenCross), px(longestToken)), px(tokenTarget)};
}

void FilterToken::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    QRect box = rect();
    box.setHeight(px(tokenHeight));
    box.moveTop((height() - box.height()) / 2);
    paintRounded(&painter, box, px(4), theme.select, underMouse() && isEnabled() ? theme.focus : QColor());
    const QColor colour = isEnabled() ? theme.accentText : theme.disabled;
    const auto put = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), box, place); };
    const QRect words = box.adjusted(px(tokenPadding), 0, -px(tokenCross) - px(tokenPadding) / 2, 0);
    paintText(&painter, put(words), shownText(m_word), fontOf(FontRole::SmallMedium), colour);
    QRect cross(0, 0, px(12), px(12));
    cross.moveCenter(QPoint(box.right() - px(tokenPadding) / 2 - px(tokenCross) / 2, box.center().y()));
    paintIcon(&painter, put(cross), Icon::Close, colour);
}

} // namespace scripto
