// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>
#include <QWidget>

class QMenu;

namespace scripto {

class Chip;

// Alt+1 for the first.
QKeySequence chipShortcut(int index);

// Filters of which exactly one is checked, each with its count. One with the count 0 is inactive unless it is checked.
// Those that do not fit are in the menu of a last chip "More". Arrow keys move and check; Tab leaves. A chip's
// accessible name is only its name; the count is its description.
class ChipBar final : public QWidget {
    Q_OBJECT

public:
    explicit ChipBar(QWidget *parent = nullptr);

    // Replaces all chips and checks the first. Emits no signal.
    void setChips(const QStringList &names);
    // What each filter shows; their tool tips also have the shortcuts Alt+1 to Alt+8.
    void setExplanations(const QStringList &texts);
    QStringList names() const;
    int count(int index) const; // -1 = not known
    // Whether the filter can be chosen. One that would show nothing can only be left.
    bool isUsable(int index) const;
    void setCount(int index, int count); // -1 = not known, none is shown
    void setCurrent(int index);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // Emitted for the user and for setCurrent().
    void currentChanged(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCurrent();
    void updateUsable();
    int usableFrom(int index, int step) const;
    void moveTo(int index);
    void arrange();
    int fitting() const;
    void fillMenu();

    QList<Chip *> m_chips;
    Chip *m_more;
    QMenu *m_menu;
    int m_current = -1;
    int m_visible = 0; // number of chips that fit; the others are in the menu
};

} // namespace scripto
