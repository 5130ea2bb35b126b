// SPDX-License-Identifier: MIT
#include "ui/common/card.h"

#include "ui/common/paint.h"

#include <QPainter>
#include <QVBoxLayout>

namespace scripto {

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_content(new QVBoxLayout(this))
{
    const int margin = px(16);
    m_content->setContentsMargins(margin, margin, margin, margin);
    m_content->setSpacing(px(8));
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintRounded(&painter, rect(), px(8), theme.base, theme.line);
}

} // namespace scripto
