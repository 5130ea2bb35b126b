// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <functional>

class QPushButton;

namespace scripto {

class ProfilesDelegate;
class ProfilesModel;

// The table "Profiles": one painted column of two-line rows. What is wrong with a profile is a link, and each profile
// that the CLI could use offers “Use” while it is hovered or selected: painted, and a real button in the selected row,
// which assistive technology can find and press.
class ProfilesView final : public QTableView {
    Q_OBJECT

public:
    // `parent` gets the button as another child.
    ProfilesView(ProfilesModel &model, QWidget *parent);

    // `test` says whether the CLI could be switched to the profile in that row. To be called again when that changes.
    void setUsable(const std::function<bool(int row)> &test);

    // -1 if none.
    int hoveredRow() const;
    int hoveredState() const;
    int hoveredUse() const;
    bool offersUse(int row) const;
    // The keys that use this row's profile, as text; empty from the tenth on.
    static QString useHint(int row);
    static constexpr int numbered = 9;

Q_SIGNALS:
    // Emitted if the same word of the same profile was under the mouse on press and on release.
    void stateClicked(const QString &profile);
    // The button, Enter or a double-click.
    void useRequested(const QString &profile);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QSize minimumSizeHint() const override;

private:
    // Something painted that can be clicked. Rows may move and words may change while the mouse is down.
    struct Target {
        enum class Kind { None, State, Use };
        Kind kind = Kind::None;
        QString profile;
        QString text;

        friend bool operator==(const Target &, const Target &) = default;
    };

    void applySizes();
    int rowWith(Target::Kind kind, const QPoint &position) const; // -1 if none
    Target targetAt(const QPoint &position) const;
    void moveMouse(const QPoint &position);
    void useCurrent();
    void placeUseButton();

    const ProfilesModel &m_profiles;
    ProfilesDelegate *m_delegate;
    QPushButton *m_use;
    std::function<bool(int)> m_isUsable;
    QPoint m_mouse{-1, -1}; // in the viewport; outside it if the mouse has left
    Target m_pressed;
};

} // namespace scripto
