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

// One copy of a profile, with its key masked and what differs from the other copy standing out.
class CopyCard final : public QWidget {
    Q_OBJECT

public:
    CopyCard(Icon icon, const QString &title, QWidget *parent = nullptr);

    // `other`: the copy to compare with; null for none.
    void setProfile(const Profile &profile, const Profile *other);
    // A button across the card, below what it is about.
    QPushButton *addButton(const QString &text);

private:
    enum Line { Key, Email, Server, SignedIn, LineCount };

    void setLine(Line line, const QString &text, bool differs);

    QVBoxLayout *m_content;
    TextLabel *m_newer;
    TextLabel *m_values[LineCount];
};

} // namespace scripto
