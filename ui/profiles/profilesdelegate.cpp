// SPDX-License-Identifier: MIT
#include "ui/profiles/profilesdelegate.h"

#include "app/core/showntext.h"
#include "ui/common/fonts.h"
#include "ui/common/theme.h"
#include "ui/profiles/profilesmodel.h"
#include "ui/profiles/profilestate.h"
#include "ui/profiles/profilesview.h"

#include <QGuiApplication>
#include <QPainter>

namespace scripto {

namespace {

constexpr int rowHeight = 60;
constexpr int lineHeight = 20;
constexpr FontRole linkFont = FontRole::SmallMedium;

bool isNarrow(const QRect &row)
{
    return row.width() < px(256);
}

QRect lineRect(const QRect &row, int line)
{
    return {row.left() + px(16), row.top() + px(10) + line * px(lineHeight), row.width() - 2 * px(16), px(lineHeight)};
}

// Cuts `width` off the line's trailing end, in reading direction, and returns it; `line` also loses the gap.
QRect takeEnd(QRect &line, int width)
{
    const bool mirrored = QGuiApplication::isRightToLeft();
    QRect end = line;
    end.setWidth(width);
    if (mirrored)
        line.adjust(width + px(12), 0, 0, 0);
    else {
        end.moveRight(line.right());
        line.adjust(0, 0, -width - px(12), 0);
    }
    return end;
}

QRect takeStart(QRect &line, int width)
{
    QRect start = line;
    start.setWidth(width);
    if (QGuiApplication::isRightToLeft()) {
        start.moveRight(line.right());
        line.adjust(0, 0, -width, 0);
    } else
        line.adjust(width, 0, 0, 0);
    return start;
}

int textWidth(const QString &text, FontRole role)
{
    return QFontMetrics(fontOf(role)).horizontalAdvance(text);
}

QRect centredSquare(const QRect &rect, int side)
{
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

void paintCard(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme, bool hovered)
{
    const QRect card = option.rect.adjusted(px(8), 1, -px(8), -1);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || hovered)
        paintRounded(painter, card, px(8), selected ? theme.selectedProfile : theme.toolHover);
    const QStyle::State keyboardFocus = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & keyboardFocus) == keyboardFocus)
        paintFocusRing(painter, card, theme, px(8));
}

} // namespace

ProfilesDelegate::ProfilesDelegate(const ProfilesModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void ProfilesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = static_cast<const ProfilesView *>(option.widget);
    paintCard(painter, option, themeOf(view), view->hoveredRow() == index.row());
    paintNameLine(painter, lineRect(option.rect, 0), option, index.row());
    paintAccountLine(painter, lineRect(option.rect, 1), option, index.row());
}

QSize ProfilesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {px(216), px(rowHeight)};
}

QRect ProfilesDelegate::linkAt(const QRect &rect, int row) const
{
    const QString link = m_model.item(row).link();
    return link.isEmpty() ? QRect() : linkRect(lineRect(rect, 1), link, linkFont, Qt::AlignRight);
}

void ProfilesDelegate::paintNameLine(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option,
                                     int row) const
{
    const Theme &theme = themeOf(option.widget);
    const ProfileItem &item = m_model.item(row);
    const StateWord state = profileStateWord(item.mirror, item.keychain, item.keyRevoked, item.keyRefused);
    QRect rest = line;
    if (isNarrow(option.rect))
        paintIcon(painter, takeEnd(rest, px(16)), state.icon, theme.tone(state.iconTone));
    else
        paintState(painter, takeEnd(rest, stateWidth(state)), theme, state);

    const QString active = tr("Active");
    const int activeWidth = item.active ? px(23) + textWidth(active, FontRole::SmallMedium) : 0;
    const QString name = shownText(item.name);
    const int nameWidth = qMin(textWidth(name, FontRole::Section), rest.width() - activeWidth);
    paintText(painter, takeStart(rest, nameWidth), name, fontOf(FontRole::Section), theme.text, Qt::AlignLeft,
              Qt::ElideMiddle);
    if (!item.active)
        return;
    takeStart(rest, px(10));
    const QRect dot = centredSquare(takeStart(rest, px(8)), px(8));
    paintRounded(painter, dot, dot.width() / 2.0, theme.focus);
    takeStart(rest, px(5));
    paintText(painter, rest, active, fontOf(FontRole::SmallMedium), theme.accentText);
}

void ProfilesDelegate::paintAccountLine(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option,
                                        int row) const
{
    const auto *view = static_cast<const ProfilesView *>(option.widget);
    const Theme &theme = themeOf(view);
    const ProfileItem &item = m_model.item(row);
    QRect rest = line;
    const QString link = item.link();
    if (!link.isEmpty()) {
        QFont look = fontOf(linkFont);
        look.setUnderline(view->hoveredLink() == row);
        paintText(painter, takeEnd(rest, textWidth(link, linkFont)), link, look, theme.accentText);
    } else if (!item.maskedKey.isEmpty() && !isNarrow(option.rect)) {
        paintMaskedKey(painter, takeEnd(rest, textWidth(item.maskedKey, FontRole::MonoSmall)), theme, item.maskedKey,
                       FontRole::MonoSmall, Tone::Text3);
    }
    paintText(painter, rest, item.account(), fontOf(FontRole::Small), theme.text2);
}

} // namespace scripto
