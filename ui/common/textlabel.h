// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/fonts.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QStringList>

namespace scripto {

// Rich text is for emphasis only: a TextLabel accepts no markup except <b> and <br>. Text from outside passes through
// one of these functions, all of which apply shownText(); words too long for a line may break anywhere.
QString escaped(const QString &plain);
QString escapedName(const QString &plain); // limited to the length of a shown name
QString strong(const QString &plain); // a name in bold
QString inQuotes(const QString &text); // in the quotation marks of the language
QString quotedName(const QString &plain); // “name” in bold, for messages
QString listText(QStringList texts); // “a, b and c”
QString plainOf(const QString &rich);

// The only way to set a tool tip: Qt would take some names for HTML and open files that they refer to. Each of `lines`
// becomes a line; without lines there is no tool tip. The text of a shortcut stands at the end.
QString toolTipText(QStringList lines, const QString &shortcut = {});

// For buttons, menus and other texts in which Qt treats "&" as the shortcut mark.
QString withoutMnemonic(const QString &plain);

// Where texts begin and end in the window's direction. QLabel would go by the direction of each text, so that a name
// stood on the wrong side of a mirrored window.
Qt::Alignment atStart();
Qt::Alignment atEnd();

// A label with a tone and a font role, which follows theme and font changes. Takes rich text; the accessible name is
// the plain text unless setAccessibleName() sets another.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(FontRole role, Tone tone, QWidget *parent = nullptr);
    TextLabel(const QString &rich, FontRole role, Tone tone, QWidget *parent = nullptr);

    // Escape text from outside. Does nothing if the text is unchanged. `whole` is the complete text in plain form if
    // `rich` is a shortened one; it becomes the accessible name and the tool tip.
    void setRich(const QString &rich, const QString &whole = {});
    void setText(const QString &rich) { setRich(rich); }
    void setTone(Tone tone);
    void setRole(FontRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    FontRole m_role;
    Tone m_tone;
    QString m_rich; // as given
    QString m_whole;
    QString m_spoken; // the accessible name, if set by this class
};

} // namespace scripto
