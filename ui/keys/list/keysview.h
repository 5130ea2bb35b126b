// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"

#include <QTableView>

#include <optional>

namespace scripto {

class KeysFilter;

// The action at the end of a row, and its key: rows may move while the mouse is down.
struct KeyAction {
    KeyRef key;
    bool undoes = false; // keeps the key instead of revoking it

    friend bool operator==(const KeyAction &, const KeyAction &) = default;
};

// The table "Keys". Hovering highlights the whole row. Hovered and selected rows show their action, as do rows that are
// counting down.
class KeysView final : public QTableView {
    Q_OBJECT

public:
    explicit KeysView(KeysFilter &keys, QWidget *parent = nullptr);

    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

    int hoveredRow() const; // -1 if none
    bool isActionHovered() const;
    bool showsAction(int row) const;

Q_SIGNALS:
    // Escape was pressed while a text filters the keys.
    void escaped();
    // Emitted if the same action was under the mouse on press and on release.
    void actionClicked(const scripto::KeyAction &action);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void applySizes();
    void moveMouse(const QPoint &position);
    std::optional<KeyAction> actionAt(const QPoint &position) const;

    KeysFilter &m_keys;
    QPoint m_mouse{-1, -1}; // in the viewport; outside it if the mouse has left
    std::optional<KeyAction> m_pressedAction;
    bool m_compact = false;
};

} // namespace scripto
