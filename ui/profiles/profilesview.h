// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <optional>

namespace scripto {

class ProfilesDelegate;
class ProfilesModel;

// The table "Profiles": one painted column of two-line rows with links.
class ProfilesView final : public QTableView {
    Q_OBJECT

public:
    explicit ProfilesView(ProfilesModel &model, QWidget *parent = nullptr);

    int hoveredRow() const; // -1 if none
    int hoveredLink() const; // the row whose link is hovered; -1 if none

Q_SIGNALS:
    // Emitted if the same link of the same profile was under the mouse on press and on release.
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
    // Rows may move and links may change while the mouse is down.
    struct Link {
        QString profile;
        QString text;

        friend bool operator==(const Link &, const Link &) = default;
    };

    int linkedRowAt(const QPoint &position) const; // -1 if none
    std::optional<Link> linkAt(const QPoint &position) const;
    void moveMouse(const QPoint &position);

    const ProfilesModel &m_profiles;
    ProfilesDelegate *m_delegate;
    QPoint m_mouse{-1, -1}; // in the viewport; outside it if the mouse has left
    std::optional<Link> m_pressedLink;
};

} // namespace scripto
