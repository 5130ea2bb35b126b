// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/icons.h"

#include <QWidget>

namespace scripto {

class RingIcon;
class TextLabel;

// An item of the status line: an icon and a small text. The accessible name stays the one given at construction
// ("Keychain state"); the text is its description.
class StatusItem final : public QWidget {
    Q_OBJECT

public:
    explicit StatusItem(const QString &accessibleName, QWidget *parent = nullptr);

    void setState(Icon icon, Tone iconTone, const QString &rich);
    QString plainText() const;

private:
    RingIcon *m_icon;
    TextLabel *m_text;
};

} // namespace scripto
