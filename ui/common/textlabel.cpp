// SPDX-License-Identifier: MIT
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QTextDocumentFragment>

namespace scripto {

QString escaped(const QString &plain)
{
    return plain.toHtmlEscaped();
}

QString strong(const QString &plain)
{
    return QStringLiteral("<b>%1</b>").arg(escaped(plain));
}

QString quotedName(const QString &plain)
{
    return QStringLiteral("“%1”").arg(strong(plain));
}

QString plainOf(const QString &rich)
{
    return QTextDocumentFragment::fromHtml(rich).toPlainText();
}

TextLabel::TextLabel(FontRole role, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_tone(tone)
{
    setTextFormat(Qt::RichText);
    setMargin(0);
    applyLook();
}

TextLabel::TextLabel(const QString &rich, FontRole role, Tone tone, QWidget *parent)
    : TextLabel(role, tone, parent)
{
    setText(rich);
}

void TextLabel::setRich(const QString &rich)
{
    if (text() != rich)
        setText(rich);
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
    // Only when it differs: setPalette() comes back here as a PaletteChange.
    if (palette().color(QPalette::Active, QPalette::WindowText) == colour)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, colour);
    own.setColor(QPalette::Disabled, QPalette::WindowText, theme.disabled);
    setPalette(own);
}

} // namespace scripto
