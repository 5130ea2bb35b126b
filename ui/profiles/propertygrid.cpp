// SPDX-License-Identifier: MIT
#include "ui/profiles/propertygrid.h"

#include "ui/common/textlabel.h"

#include <QGridLayout>

namespace scripto {

PropertyGrid::PropertyGrid(int nameWidth, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(8));
    m_grid->setColumnMinimumWidth(0, px(nameWidth));
    m_grid->setColumnStretch(1, 1);
}

TextLabel *PropertyGrid::addProperty(const QString &name)
{
    auto *label = new TextLabel(escaped(name), FontRole::Small, Tone::Text2);
    auto *value = new TextLabel(FontRole::Body, Tone::Text2);
    value->setWordWrap(true);
    label->setBuddy(value);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
    return value;
}

void PropertyGrid::setFact(TextLabel *value, const QString &rich)
{
    int row = 0;
    int column = 0;
    int span = 0;
    m_grid->getItemPosition(m_grid->indexOf(value), &row, &column, &span, &span);
    value->setRich(rich);
    value->setVisible(!rich.isEmpty());
    m_grid->itemAtPosition(row, 0)->widget()->setVisible(!rich.isEmpty());
}

} // namespace scripto
