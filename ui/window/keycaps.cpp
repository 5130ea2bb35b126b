// SPDX-License-Identifier: MIT
#include "ui/window/keycaps.h"

#include "ui/common/actiontexts.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/window/commands.h"

#include <QFontMetrics>
#include <QPainter>

namespace scripto {

namespace {

constexpr int capHeight = 20;
constexpr int capGap = 4;

QStringList partsOf(const QString &keys)
{
    QStringList parts = keys.split(u'+', Qt::SkipEmptyParts);
    if (keys.endsWith(u'+')) // the shortcut's key is "+" itself
        parts.append(QStringLiteral("+"));
    return parts;
}

} // namespace

KeyCaps::KeyCaps(const ShortcutLine &line, QWidget *parent)
    : QWidget(parent)
{
    for (qsizetype i = 0; i < line.keys.size(); ++i) {
        const QString keys = shortcutText(line.keys.at(i));
        if (i > 0)
            m_parts.append({line.isRange ? tr("to") : tr("or"), false});
        if (i > 0 && line.isRange)
            m_parts.append({partsOf(keys).last()});
        else
            append(keys);
    }
    setAccessibleName(spokenKeys(line));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyCaps::append(const QString &keys)
{
    for (const QString &part : partsOf(keys))
        m_parts.append({part});
}

int KeyCaps::widthOf(const Part &part)
{
    const int text = QFontMetrics(fontOf(FontRole::Small)).horizontalAdvance(part.text);
    return part.isKey ? qMax(text + 2 * px(6), px(capHeight)) : text;
}

QSize KeyCaps::sizeHint() const
{
    int width = 0;
    for (const Part &part : m_parts)
        width += widthOf(part) + px(capGap);
    return {qMax(width - px(capGap), 0), px(capHeight)};
}

void KeyCaps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QFont font = fontOf(FontRole::Small);
    int left = 0; // keys stand in this order in every language
    for (const Part &part : m_parts) {
        const QRect place(left, 0, widthOf(part), height());
        if (part.isKey)
            paintRounded(&painter, place, px(4), theme.base, theme.buttonEdge);
        paintText(&painter, place, part.text, font, theme.text2, Qt::AlignHCenter);
        left += place.width() + px(capGap);
    }
}

QString spokenKeys(const ShortcutLine &line)
{
    QString text;
    for (const QKeySequence &each : line.keys) {
        const QString keys = shortcutText(each);
        if (text.isEmpty())
            text = keys;
        else
            text = line.isRange ? KeyCaps::tr("%1 to %2").arg(text, partsOf(keys).last())
                                : KeyCaps::tr("%1 or %2").arg(text, keys);
    }
    return text;
}

} // namespace scripto
