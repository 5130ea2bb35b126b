// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <optional>

namespace scripto {

class ProfilesDelegate;
class ProfilesModel;

// The table "Profiles": one painted column of two-line rows, with the links in them.
class ProfilesView final : public QTableView {
    Q_OBJECT

public:
    explicit ProfilesView(ProfilesModel &model, QWidget *parent = nullptr);

    int hoveredRow() const; // -1: none
    int hoveredLink() const; // the row whose link the mouse is on; -1: none

Q_SIGNALS:
    // The same link of the same profile was under the mouse when it was pressed and when it was released.
    void linkClicked(const QString &profile);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void applySizes();
    // Rows move while the mouse is down, and their links change.
    struct Link {
        QString profile;
        QString text;

        friend bool operator==(const Link &, const Link &) = default;
    };

    int linkedRowAt(const QPoint &position) const; // -1: none
    std::optional<Link> linkAt(const QPoint &position) const;
    void moveMouse(const QPoint &position);

    const ProfilesModel &m_profiles;
    ProfilesDelegate *m_delegate;
    QPoint m_mouse{-1, -1}; // in the viewport; outside while the mouse is elsewhere
    std::optional<Link> m_pressedLink;
};

} // namespace scripto
