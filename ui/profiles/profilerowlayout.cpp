// SPDX-License-Identifier: MIT
#include "ui/profiles/profilerowlayout.h"

#include "app/core/showntext.h"
#include "ui/common/fonts.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QStyle>

namespace scripto {

namespace {

constexpr int sideMargin = 16;
constexpr int topMargin = 10;
constexpr int lineHeight = 20;
constexpr int narrowBelow = 256;
constexpr int tagGap = 8;
constexpr int wordGap = 12; // before what stands at the end of a line
constexpr int iconSize = 16;
constexpr int useHeight = 24;
constexpr int usePadding = 11;
constexpr int leastTarget = 24;

int textWidth(const QString &text, FontRole role)
{
    return QFontMetrics(fontOf(role)).horizontalAdvance(text);
}

// Cuts `width` off the line's end and returns it; `line` also loses the gap.
QRect takeEnd(QRect &line, int width, int before)
{
    const QRect end(line.right() + 1 - width, line.top(), width, line.height());
    line.setWidth(qMax(0, line.width() - width - px(before)));
    return end;
}

QRect takeStart(QRect &line, int width)
{
    const QRect start(line.left(), line.top(), width, line.height());
    line.setLeft(line.left() + width);
    return start;
}

QRect withHeight(const QRect &rect, int height)
{
    QRect higher(rect.left(), rect.top(), rect.width(), height);
    higher.moveTop(rect.top() + (rect.height() - height) / 2);
    return higher;
}

// Lays the row out as if it were read from left to right.
ProfileRowLayout leftToRight(const QRect &rect, const ProfileItem &item, bool offersUse, const QString &hint)
{
    ProfileRowLayout parts;
    parts.isNarrow = rect.width() < px(narrowBelow);
    QRect line1(rect.left() + px(sideMargin), rect.top() + px(topMargin), rect.width() - 2 * px(sideMargin),
                px(lineHeight));
    QRect line2 = line1.translated(0, px(lineHeight));
    if (item.trouble != ProfileTrouble::None) {
        const StateWord state{Icon::Dot, item.word, Tone::Neutral, Tone::Neutral, FontRole::SmallMedium};
        parts.state = takeEnd(line1, parts.isNarrow ? px(iconSize) : stateWidth(state), wordGap);
        parts.stateTarget = withHeight(parts.state, px(leastTarget)).adjusted(-px(4), 0, px(4), 0);
    }
    const int widthOfName = textWidth(shownText(item.name), FontRole::Section);
    const int tagWidth = item.active ? textWidth(profileTag(), FontRole::SmallMedium) : 0;
    const bool isTagAfterName = item.active && widthOfName + px(tagGap) + tagWidth <= line1.width();
    parts.name = takeStart(line1, qMin(widthOfName, line1.width()));
    if (isTagAfterName) {
        takeStart(line1, px(tagGap));
        parts.tag = takeStart(line1, tagWidth);
    } else if (item.active) {
        parts.tag = takeEnd(line2, qMin(tagWidth, line2.width()), wordGap);
    }
    if (offersUse) {
        const int useWidth = textWidth(useVerb(), FontRole::BodyMedium) + 2 * px(usePadding);
        parts.use = withHeight(takeEnd(line2, useWidth, tagGap), px(useHeight));
        const int hintWidth = textWidth(hint, FontRole::Small);
        const bool fits = textWidth(item.account(), FontRole::Small) <= line2.width() - hintWidth - px(wordGap);
        if (!hint.isEmpty() && fits)
            parts.hint = takeEnd(line2, hintWidth, wordGap);
    }
    parts.account = line2;
    return parts;
}

} // namespace

ProfileRowLayout layOutProfileRow(const QRect &rect, const ProfileItem &item, bool offersUse, const QString &hint)
{
    ProfileRowLayout parts = leftToRight(rect, item, offersUse, hint);
    for (QRect *part :
         {&parts.name, &parts.tag, &parts.state, &parts.stateTarget, &parts.account, &parts.hint, &parts.use})
        *part = QStyle::visualRect(QGuiApplication::layoutDirection(), rect, *part);
    return parts;
}

QString profileTag()
{
    return QCoreApplication::translate("scripto::ProfilesModel", "CLI uses this");
}

QString useVerb()
{
    return QCoreApplication::translate("scripto::ProfilesPanel", "Use");
}

} // namespace scripto
