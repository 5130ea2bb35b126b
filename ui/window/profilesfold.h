// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QPushButton;
class QSplitter;

namespace scripto {

class ProfilesPanel;

// In a window that is too narrow for three panes, the profiles fold into a button that opens the same list over the
// keys. It is a widget of the window: assistive technology would not find a popup.
class ProfilesFold final : public QFrame {
    Q_OBJECT

public:
    // The panel is the first one of the splitter while it is not folded. `button` is the place to fold it into.
    ProfilesFold(ProfilesPanel &profiles, QSplitter &splitter, QPushButton &button, QWidget *window);

    // Returns whether it has just unfolded: the profiles then have no width yet.
    bool setFolded(bool folded);
    bool isFolded() const { return m_isFolded; }
    // Without profiles, there is neither the panel nor the button.
    void setWanted(bool wanted);
    // Shows the list and gives it the focus, if it is folded.
    void open();

Q_SIGNALS:
    // Whether the button is wanted.
    void foldedChanged(bool folded);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void place();
    void close();
    void nameButton();

    ProfilesPanel &m_profiles;
    QSplitter &m_splitter;
    QPushButton &m_button;
    bool m_isFolded = false;
    bool m_isWanted = true;
};

} // namespace scripto
