// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"

#include <QTableView>

#include <optional>

namespace scripto {

class KeysFilter;

// What a click at the end of a row does, and to which key: rows move while the mouse is down.
struct KeyAction {
    KeyRef key;
    bool undoes = false; // keeps the key instead of revoking it

    friend bool operator==(const KeyAction &, const KeyAction &) = default;
};

// The table "Keys". Hover is the whole row's; the row under the mouse, those selected and those that are held show
// their action.
class KeysView final : public QTableView {
    Q_OBJECT

public:
    explicit KeysView(KeysFilter &keys, QWidget *parent = nullptr);

    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

    int hoveredRow() const; // -1: none
    bool isActionHovered() const;
    bool showsAction(int row) const;

Q_SIGNALS:
    // The same action was under the mouse when it was pressed and when it was released.
    void actionClicked(const scripto::KeyAction &action);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void applySizes();
    void moveMouse(const QPoint &position);
    std::optional<KeyAction> actionAt(const QPoint &position) const;

    KeysFilter &m_keys;
    QPoint m_mouse{-1, -1}; // in the viewport; outside while the mouse is elsewhere
    std::optional<KeyAction> m_pressedAction;
    bool m_compact = false;
};

} // namespace scripto
