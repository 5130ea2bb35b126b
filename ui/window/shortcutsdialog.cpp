// SPDX-License-Identifier: MIT
#include "ui/window/shortcutsdialog.h"

#include "ui/common/filteredit.h"
#include "ui/common/textlabel.h"
#include "ui/window/commands.h"
#include "ui/window/keycaps.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int shortcutsWidth = 768;
constexpr int queryWidth = 216;
constexpr int columnGap = 48;
constexpr int shortcutHeight = 26;

} // namespace

ShortcutsDialog::ShortcutsDialog(const Commands &commands, QWidget *parent)
    : DialogFrame(shortcutsWidth, parent)
    , m_field(new FilterEdit(tr("Filter shortcuts"), this))
    , m_nothing(new TextLabel(FontRole::Body, Tone::Text2))
{
    setTitle(tr("Shortcuts"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(px(columnGap));
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(0);
        columns->addLayout(column, 1);
    }
    addSection(left, tr("Everywhere"), commands.shortcuts(CommandPlace::Everywhere));
    addSection(left, tr("Lists with check boxes"), commands.shortcuts(CommandPlace::Lists));
    addSection(right, tr("Profiles"), commands.shortcuts(CommandPlace::Profiles));
    addSection(right, tr("Keys"), commands.shortcuts(CommandPlace::Keys));
    left->addStretch();
    right->addStretch();
    content()->addWidget(m_nothing);
    content()->addLayout(columns, 1);
    m_nothing->hide();
    addFootnote(tr("Shortcuts for profiles and keys work while their list has the focus."));
    addCancel(tr("Close"));
    connect(m_field, &FilterEdit::filterChanged, this, &ShortcutsDialog::filter);
    m_field->setFocus();
}

void ShortcutsDialog::addSection(QVBoxLayout *column, const QString &title, const QList<ShortcutLine> &lines)
{
    if (lines.isEmpty())
        return;
    auto *heading = new TextLabel(title, FontRole::Section, Tone::Text);
    heading->setContentsMargins(0, column->count() > 0 ? px(20) : px(8), 0, px(4));
    column->addWidget(heading);
    Section section{heading, {}};
    for (const ShortcutLine &line : lines) {
        QWidget *widget = makeLine(line);
        column->addWidget(widget);
        section.lines.append({widget, line.title + u' ' + spokenKeys(line)});
    }
    m_sections.append(section);
}

QWidget *ShortcutsDialog::makeLine(const ShortcutLine &line)
{
    auto *widget = new QWidget;
    widget->setFixedHeight(px(shortcutHeight));
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new TextLabel(escaped(line.title), FontRole::Body, Tone::Text2), 1);
    layout->addWidget(new KeyCaps(line));
    return widget;
}

// Places the field beside the title.
void ShortcutsDialog::resizeEvent(QResizeEvent *event)
{
    DialogFrame::resizeEvent(event);
    const QRect place(width() - px(24) - px(queryWidth), px(20), px(queryWidth), m_field->sizeHint().height());
    m_field->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    m_field->raise();
}

void ShortcutsDialog::filter(const QString &query)
{
    keepHeight();
    bool isAnyShown = false;
    for (const Section &section : std::as_const(m_sections)) {
        bool isSectionShown = false;
        for (const Line &line : section.lines) {
            const bool isShown = line.text.contains(query.trimmed(), Qt::CaseInsensitive);
            line.widget->setVisible(isShown);
            isSectionShown = isSectionShown || isShown;
        }
        section.title->setVisible(isSectionShown);
        isAnyShown = isAnyShown || isSectionShown;
    }
    m_nothing->setRich(tr("No shortcut matches %1.").arg(quotedName(query)));
    m_nothing->setVisible(!isAnyShown);
}

} // namespace scripto
