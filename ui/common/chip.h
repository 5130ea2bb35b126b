// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace scripto {

// One filter of a ChipBar. Its text is the name; the count is drawn after it.
class Chip final : public QPushButton {
    Q_OBJECT

public:
    explicit Chip(const QString &name, QWidget *parent = nullptr);

    void setCount(int count); // -1 = none
    int count() const { return m_count; }
    // Drawn as if checked, for "More" while its menu contains the checked filter.
    void setHighlighted(bool highlighted);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString countText() const;

    int m_count = -1;
    bool m_highlighted = false;
};

} // namespace scripto
