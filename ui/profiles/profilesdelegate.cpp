// SPDX-License-Identifier: MIT
#include "ui/profiles/profilesdelegate.h"

#include "app/core/showntext.h"
#include "ui/common/fonts.h"
#include "ui/common/theme.h"
#include "ui/profiles/profilesview.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

namespace scripto {

namespace {

constexpr int rowHeight = 60;
constexpr int cardMargin = 8;
constexpr int activeBarWidth = 3;

void paintActiveBar(QPainter *painter, const QRect &row, const Theme &theme)
{
    const QRect bar(row.left(), row.top() + 1, px(activeBarWidth), row.height() - 2);
    painter->fillRect(QStyle::visualRect(QGuiApplication::layoutDirection(), row, bar), theme.focus);
}

} // namespace

ProfilesDelegate::ProfilesDelegate(const ProfilesModel &model, ProfilesView &view)
    : QStyledItemDelegate(&view)
    , m_model(model)
    , m_view(view)
{
}

void ProfilesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = index.row();
    const Theme &theme = themeOf(&m_view);
    const ProfileItem &item = m_model.item(row);
    const ProfileRowLayout parts = layoutAt(option.rect, row);
    paintCard(painter, option, row);
    if (item.active)
        paintActiveBar(painter, option.rect, theme);
    paintText(painter, parts.name, shownText(item.name), fontOf(FontRole::Section), theme.text, Qt::AlignLeft,
              Qt::ElideMiddle);
    if (item.active)
        paintText(painter, parts.tag, profileTag(), fontOf(FontRole::SmallMedium), theme.accentText);
    if (item.trouble != ProfileTrouble::None) {
        const StateWord state = m_model.state(row);
        if (parts.isNarrow)
            paintIcon(painter, parts.state, state.icon, theme.tone(state.iconTone));
        else
            paintState(painter, parts.state, theme, state);
        if (m_view.hoveredState() == row)
            paintHairline(painter, {parts.state.left(), parts.state.bottom() - px(2), parts.state.width(), 1},
                          theme.tone(state.wordTone));
    }
    paintText(painter, parts.account, item.account(), fontOf(FontRole::Small), theme.text2);
    paintUse(painter, parts, row);
}

QSize ProfilesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {px(216), px(rowHeight)};
}

ProfileRowLayout ProfilesDelegate::layoutAt(const QRect &rect, int row) const
{
    return layOutProfileRow(rect, m_model.item(row), m_view.offersUse(row), ProfilesView::useHint(row));
}

void ProfilesDelegate::paintCard(QPainter *painter, const QStyleOptionViewItem &option, int row) const
{
    const Theme &theme = themeOf(&m_view);
    const QRect card = option.rect.adjusted(px(cardMargin), 1, -px(cardMargin), -1);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || m_view.hoveredRow() == row)
        paintRounded(painter, card, px(8), selected ? theme.selectedProfile : theme.toolHover);
    const QStyle::State keyboardFocus = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & keyboardFocus) == keyboardFocus)
        paintFocusRing(painter, card, theme, px(8));
}

// In the selected row, the button is a widget.
void ProfilesDelegate::paintUse(QPainter *painter, const ProfileRowLayout &parts, int row) const
{
    const Theme &theme = themeOf(&m_view);
    if (!parts.hint.isEmpty())
        paintText(painter, parts.hint, ProfilesView::useHint(row), fontOf(FontRole::Small), theme.text3);
    if (parts.use.isEmpty() || m_view.selectionModel()->isRowSelected(row))
        return;
    paintRounded(painter, parts.use, px(6), m_view.hoveredUse() == row ? theme.toolHover : theme.button,
                 theme.buttonEdge);
    paintText(painter, parts.use, useVerb(), fontOf(FontRole::BodyMedium), theme.text, Qt::AlignHCenter);
}

} // namespace scripto
