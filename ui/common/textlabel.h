// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/fonts.h"
#include "ui/common/theme.h"

#include <QLabel>

namespace scripto {

// Rich text is used only for emphasis. Whatever comes from outside goes through one of these two.
QString escaped(const QString &plain);
QString strong(const QString &plain);
QString quotedName(const QString &plain); // “name” in bold, for messages
QString plainOf(const QString &rich);

// A label in a tone and a font role that follow theme and font changes. Takes rich text; the accessible name is the
// plain text unless setAccessibleName() said otherwise before.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(FontRole role, Tone tone, QWidget *parent = nullptr);
    TextLabel(const QString &rich, FontRole role, Tone tone, QWidget *parent = nullptr);

    // Escape what comes from outside. Does nothing if it is the text already.
    void setRich(const QString &rich);
    void setTone(Tone tone);
    void setRole(FontRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    FontRole m_role;
    Tone m_tone;
};

} // namespace scripto
