// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace scripto {

// The part of a dialog between title and buttons: as high as its contents if the screen has room, otherwise scrolled.
// The contents keep their width when the scroll bar appears, because it lies in their right margin.
class ScrollMiddle final : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollMiddle(int margin, QWidget *parent = nullptr);

    QVBoxLayout *content() const { return m_content; }
    // The maximum height, whatever the contents need.
    void setMostHeight(int height);
    // What the contents need at that width; tables can make do with less than heightForWidth().
    int leastHeight(int width) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    int m_margin;
    int m_mostHeight = QWIDGETSIZE_MAX;
    int m_bar = 0; // width of the scroll bar; 0 = not shown
    QVBoxLayout *m_content;
};

} // namespace scripto
