// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

namespace scripto {

class DetailsPane;

// The keys, and their details at the right while these are open. In a narrow window the details take the place of the
// keys, but only once the user asks for them there.
class DetailsArea final : public QWidget {
    Q_OBJECT

public:
    // Takes ownership of both.
    DetailsArea(QWidget *keys, DetailsPane *details, QWidget *parent = nullptr);

    DetailsPane &details() const { return *m_details; }
    void setNarrow(bool narrow);
    // The user opens or closes the details. When they close, the focus returns to where it was when they opened.
    void setOpen(bool open);
    // In a narrow window, shows the keys again in place of the details.
    void uncover();
    // Restores the state at the end of the last run.
    void restore(bool open);
    // Whether the user wants the details if there is room for them; saved between runs.
    bool isWanted() const { return m_isWanted; }

Q_SIGNALS:
    // Whether the details can be seen now.
    void shownChanged(bool shown);

private:
    void arrange();

    QWidget *m_keys;
    DetailsPane *m_details;
    QPointer<QWidget> m_focusBefore;
    bool m_isWanted = false;
    bool m_isNarrow = false;
    bool m_covers = false; // the user has opened the details in this narrow window
    bool m_isShown = false;
};

} // namespace scripto
