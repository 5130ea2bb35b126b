// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "ui/common/icons.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace scripto {

class PropertyGrid;
class TextLabel;

// One copy of a profile: its key masked, its differences from the other copy highlighted.
class CopyCard final : public QWidget {
    Q_OBJECT

public:
    CopyCard(Icon icon, const QString &title, QWidget *parent = nullptr);

    // `other` is the copy to compare with; may be null.
    void setProfile(const Profile &profile, const Profile *other);
    // A button across the card's full width, below the copy.
    QPushButton *addButton(const QString &text);

private:
    enum Line { Key, Email, Server, SignedIn, LineCount };

    void setLine(Line line, const QString &text, bool differs);

    QVBoxLayout *m_content;
    TextLabel *m_newer;
    TextLabel *m_values[LineCount];
};

} // namespace scripto
