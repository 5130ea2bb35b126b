// SPDX-License-Identifier: MIT
#pragma once

#include <QCheckBox>

namespace scripto {

// A check box drawn as a switch after its label, for something that applies at once.
class Switch final : public QCheckBox {
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    void paintTrack(QPainter &painter, const QRect &track) const;
};

} // namespace scripto
