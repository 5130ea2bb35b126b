// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

class QAction;

namespace scripto {

class FoundModel;

// The table of a FoundModel. Double click, Enter and the context menu of a place show its file in the file manager;
// Ctrl+C copies the place.
class FoundTable final : public QTableView {
    Q_OBJECT

public:
    explicit FoundTable(FoundModel &found, QWidget *parent = nullptr);

    int hoveredRow() const { return m_hovered; } // -1 if none

Q_SIGNALS:
    void showRequested(const QByteArray &path);
    void copyRequested(const QString &pathAndLine);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void rememberCurrent();
    void fitRows();
    void fitColumns();
    void hover(int row);
    void updateActions();
    // The action whose icon is there; null if none is.
    QAction *actionAt(const QPoint &position) const;
    void showCurrent();
    void copyCurrent();

    FoundModel &m_found;
    QAction *m_show;
    QAction *m_copy;
    int m_hovered = -1;
    QString m_current; // see FoundModel::nameOf()
    int m_scrolled = 0;
};

} // namespace scripto
