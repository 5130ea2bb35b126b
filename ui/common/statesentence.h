// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/paint.h"

#include <QWidget>

namespace scripto {

class RingIcon;

// A state and what it means: the icon, the state's word in its colour, and the rest of the text. Plain text, wrapped.
class StateSentence final : public QWidget {
    Q_OBJECT

public:
    explicit StateSentence(QWidget *parent = nullptr);

    // `lead` is the start of the text, “Stale:”. `rest` follows after a blank.
    void setSentence(const StateWord &state, const QString &lead, const QString &rest);

private:
    class Text;

    RingIcon *m_icon;
    Text *m_text;
};

} // namespace scripto
