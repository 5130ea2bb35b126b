// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/icons.h"
#include "ui/profiles/copytexts.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace scripto {

class PropertyGrid;
class RingIcon;
class TextLabel;

// One copy of a profile.
class CopyCard final : public QWidget {
    Q_OBJECT

public:
    CopyCard(Icon icon, const QString &title, QWidget *parent = nullptr);

    void setTexts(const CopyTexts &texts);
    // A button across the card's full width, below the copy.
    QPushButton *addButton(const QString &text);

private:
    enum Line { Key, Email, Server, SignedIn, LineCount };

    void setLine(Line line, const QString &text);

    const QString m_title;
    QVBoxLayout *m_content;
    RingIcon *m_stateIcon;
    TextLabel *m_state;
    PropertyGrid *m_facts;
    TextLabel *m_values[LineCount];
};

} // namespace scripto
