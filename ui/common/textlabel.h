// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/fonts.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QStringList>

namespace scripto {

// Rich text is for emphasis only: a TextLabel accepts no markup but <b> and <br>. Text from outside goes through one of
// these, which all apply shownText(); words too long for a line may break anywhere.
QString escaped(const QString &plain);
QString escapedName(const QString &plain); // no longer than a name is shown
QString strong(const QString &plain); // a name in bold
QString quotedName(const QString &plain); // “name” in bold, for messages
QString plainOf(const QString &rich);

// The only way to a tool tip; Qt would take some names for HTML and open the files that they name. A line of `lines`
// each; none: no tool tip.
QString toolTipText(QStringList lines);

// For buttons, menus and other texts in which Qt takes "&" for a mark of the shortcut.
QString withoutMnemonic(const QString &plain);

// A label in a tone and a font role that follow theme and font changes. Takes rich text; the accessible name is the
// plain text unless setAccessibleName() said otherwise.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(FontRole role, Tone tone, QWidget *parent = nullptr);
    TextLabel(const QString &rich, FontRole role, Tone tone, QWidget *parent = nullptr);

    // Escape what comes from outside. Does nothing if it is the text already. `whole`: what a shortened text is short
    // for, in plain text; it is read out, and shown as the tool tip.
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
    QString m_rich; // as it was given
    QString m_whole;
    QString m_spoken; // the accessible name, if it is of our making
};

} // namespace scripto
