// SPDX-License-Identifier: MIT
#include "ui/settings/settingsform.h"

#include "ui/common/fonts.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>

namespace scripto {

namespace {

constexpr int labelWidth = 152; // 160 with the gap behind it
constexpr int heightOfLine = 32;
constexpr int textOfBox = 24; // where it begins

} // namespace

SettingsForm::SettingsForm(bool isNarrow, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_fieldColumn(isNarrow ? 0 : 1)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(px(8));
    m_grid->setVerticalSpacing(px(8));
    m_grid->setColumnMinimumWidth(0, isNarrow ? 0 : px(labelWidth));
    m_grid->setColumnStretch(1, 1);
}

void SettingsForm::addField(const QString &label, QWidget *field, const QString &after)
{
    field->setAccessibleName(label);
    addLabel(label, field);
    QList<QWidget *> widgets{field};
    if (!after.isEmpty())
        widgets.append(words(after));
    addLine({}, widgets);
}

void SettingsForm::addLine(const QString &label, const QList<QWidget *> &widgets)
{
    if (!label.isEmpty())
        addLabel(label, nullptr);
    auto *line = new QHBoxLayout;
    line->setSpacing(px(8));
    for (QWidget *widget : widgets)
        line->addWidget(widget, widget->sizePolicy().expandingDirections() & Qt::Horizontal ? 1 : 0);
    line->addStretch();
    m_grid->addLayout(line, m_rows, m_fieldColumn, 1, 2 - m_fieldColumn);
    m_grid->setRowMinimumHeight(m_rows++, px(heightOfLine));
}

QCheckBox *SettingsForm::addCheckBox(const QString &text, bool isOn, const QString &label)
{
    auto *box = new QCheckBox(withoutMnemonic(text), this);
    box->setChecked(isOn);
    if (!label.isEmpty()) {
        addLine(label, {box});
        return box;
    }
    m_grid->addWidget(box, m_rows, 0, 1, 2);
    m_grid->setRowMinimumHeight(m_rows++, px(heightOfLine - 8));
    return box;
}

QCheckBox *SettingsForm::addNestedBox(const QString &text, bool isOn)
{
    auto *box = new QCheckBox(withoutMnemonic(text), this);
    box->setChecked(isOn);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addSpacing(px(textOfBox));
    line->addWidget(box, 1);
    m_grid->addLayout(line, m_rows, 0, 1, 2);
    m_grid->setRowMinimumHeight(m_rows++, px(heightOfLine - 8));
    return box;
}

void SettingsForm::addTitle(const QString &text)
{
    m_grid->addWidget(new TextLabel(text, FontRole::Section, Tone::Text, this), m_rows++, 0, 1, 2);
}

void SettingsForm::addHint(const QString &rich)
{
    addSmall(rich, m_fieldColumn, 0);
}

TextLabel *SettingsForm::addHintOfBox(const QString &rich)
{
    return addSmall(rich, 0, px(textOfBox));
}

void SettingsForm::addGap()
{
    m_grid->setRowMinimumHeight(m_rows++, px(4));
}

QWidget *SettingsForm::words(const QString &rich)
{
    auto *label = new TextLabel(rich, FontRole::Body, Tone::Text2, this);
    label->setWordWrap(m_fieldColumn == 0);
    return label;
}

void SettingsForm::addLabel(const QString &label, QWidget *field)
{
    auto *name = new TextLabel(label, FontRole::Body, Tone::Text2, this);
    name->setBuddy(field);
    name->setWordWrap(true);
    m_grid->addWidget(name, m_rows, 0, 1, 2 - m_fieldColumn);
    if (m_fieldColumn == 0)
        ++m_rows;
}

// Keeps the text closer to the line above than to the next one.
TextLabel *SettingsForm::addSmall(const QString &rich, int column, int indent)
{
    auto *hint = new TextLabel(rich, FontRole::Small, Tone::Text3, this);
    hint->setWordWrap(true);
    hint->setContentsMargins(isRightToLeft() ? 0 : indent, 0, isRightToLeft() ? indent : 0, px(4));
    m_grid->addWidget(hint, m_rows++, column, 1, 2 - column);
    return hint;
}

} // namespace scripto
