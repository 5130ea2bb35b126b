// SPDX-License-Identifier: MIT
#include "ui/common/textlabel.h"

#include "app/core/showntext.h"
#include "ui/common/actiontexts.h"

#include <QEvent>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <QTextDocument>
#include <QTextDocumentFragment>

namespace scripto {

namespace {

constexpr QChar mayBreak(0x200B); // zero width space
constexpr qsizetype longestWord = 24; // fits into the narrowest card
constexpr qsizetype longestLine = 80; // of a tool tip

QString breakableWord(const QString &word)
{
    QString text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary())
        text += word.sliced(from, to - from) + mayBreak;
    return text;
}

// QLabel breaks lines only between words and would cut off a longer word.
QString breakable(const QString &plain)
{
    QStringList words = plain.split(u' ');
    for (QString &word : words) {
        if (word.size() > longestWord)
            word = breakableWord(word);
    }
    return words.join(u' ');
}

// If text from outside was not escaped, its markup is shown literally, and no file that it refers to is opened.
QString onlyEmphasis(const QString &rich)
{
    static const QRegularExpression otherMarkup(QStringLiteral("<(?!/?b>|br>|/?p>|p style='white-space:pre-wrap'>)"));
    return wellFormed(rich).replace(otherMarkup, QStringLiteral("&lt;"));
}

} // namespace

QString escaped(const QString &plain)
{
    return breakable(shownText(plain, longestSentence)).toHtmlEscaped();
}

QString escapedName(const QString &plain)
{
    return escaped(shownText(plain));
}

QString strong(const QString &plain)
{
    return QStringLiteral("<b>%1</b>").arg(escapedName(plain));
}

QString inQuotes(const QString &text)
{
    return TextLabel::tr("“%1”").arg(text);
}

QString quotedName(const QString &plain)
{
    return inQuotes(strong(plain));
}

QString listText(QStringList texts)
{
    if (texts.size() < 2)
        return texts.value(0);
    const QString last = texts.takeLast();
    return TextLabel::tr("%1 and %2").arg(texts.join(QStringLiteral(", ")), last);
}

QString plainOf(const QString &rich)
{
    return QTextDocumentFragment::fromHtml(onlyEmphasis(rich)).toPlainText().remove(mayBreak);
}

QString toolTipText(QStringList lines, const QString &shortcut)
{
    lines.removeAll(QString());
    if (lines.isEmpty())
        return {};
    // Assistive technology reads tool tips aloud including their markup, which only long ones need in order to wrap.
    const QString first = shownText(lines.first(), longestSentence);
    const QString keys = shortcut.isEmpty() ? QString() : asideMark + shortcut;
    if (lines.size() == 1 && first.size() <= longestLine && !Qt::mightBeRichText(first))
        return first + keys;
    for (QString &line : lines)
        line = escaped(line);
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
        .arg(lines.join(QStringLiteral("<br>")) + keys.toHtmlEscaped());
}

QString withoutMnemonic(const QString &plain)
{
    return QString(plain).replace(u'&', QStringLiteral("&&"));
}

Qt::Alignment atStart()
{
    return QGuiApplication::isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft;
}

Qt::Alignment atEnd()
{
    return QGuiApplication::isRightToLeft() ? Qt::AlignLeft | Qt::AlignAbsolute : Qt::AlignRight;
}

TextLabel::TextLabel(FontRole role, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_tone(tone)
{
    setTextFormat(Qt::RichText);
    setMargin(0);
    setAlignment(atStart() | Qt::AlignVCenter);
    applyLook();
}

TextLabel::TextLabel(const QString &rich, FontRole role, Tone tone, QWidget *parent)
    : TextLabel(role, tone, parent)
{
    setRich(rich);
}

void TextLabel::setRich(const QString &rich, const QString &whole)
{
    if (m_rich == rich && m_whole == whole)
        return;
    m_rich = rich;
    QLabel::setText(onlyEmphasis(rich));
    if (std::exchange(m_whole, whole) != whole)
        setToolTip(toolTipText({whole}));
    if (accessibleName() != m_spoken)
        return;
    m_spoken = whole;
    // The break marks are not read aloud.
    if (whole.isEmpty() && rich.contains(mayBreak))
        m_spoken = plainOf(rich);
    setAccessibleName(m_spoken);
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyLook();
}

void TextLabel::setRole(FontRole role)
{
    m_role = role;
    applyLook();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyLook();
}

void TextLabel::applyLook()
{
    const QFont wanted = fontOf(m_role);
    if (font() != wanted)
        setFont(wanted);
    const Theme &theme = themeOf(this);
    const QColor &colour = theme.tone(m_tone);
    // Only if it differs: setPalette() leads back here through a PaletteChange.
    if (palette().color(QPalette::Active, QPalette::WindowText) == colour)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, colour);
    own.setColor(QPalette::Disabled, QPalette::WindowText, theme.disabled);
    setPalette(own);
}

} // namespace scripto
