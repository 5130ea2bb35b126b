// SPDX-License-Identifier: MIT
#include "ui/common/statusitem.h"

#include "ui/common/ringicon.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>

namespace scripto {

StatusItem::StatusItem(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_icon(new RingIcon)
    , m_text(new TextLabel(FontRole::Small, Tone::Text2))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(6));
    row->addWidget(m_icon);
    row->addWidget(m_text);
    m_text->setAccessibleName(accessibleName);
}

void StatusItem::setState(Icon icon, Tone iconTone, const QString &rich)
{
    m_icon->setIcon(icon, iconTone);
    if (m_text->text() == rich)
        return;
    m_text->setText(rich);
    m_text->setAccessibleDescription(plainOf(rich));
}

QString StatusItem::plainText() const
{
    return plainOf(m_text->text());
}

} // namespace scripto
