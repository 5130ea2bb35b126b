// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/textlabel.h"

namespace scripto {

// One line of plain text, elided to the width that it gets. The complete text is its accessible name and its tool tip.
class ElidedLabel final : public TextLabel {
    Q_OBJECT

public:
    ElidedLabel(FontRole role, Tone tone, QWidget *parent = nullptr);

    // Text from outside passes through shownText() here.
    void setPlain(const QString &plain);
    // The same for maskedKey() or maskedStart(): the prefix is paler than the rest.
    void setMaskedKey(const QString &masked);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void elide();

    QString m_plain;
    bool m_isKey = false;
};

} // namespace scripto
