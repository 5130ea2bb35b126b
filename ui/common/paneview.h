// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace scripto {

class TextLabel;

// A page that takes the place of the keys, such as the clean-up: a title with ✕ at its end, and the content below. ✕
// and Esc leave it while it is not busy. A subclass sets a focus proxy: the page gets the focus when it is shown.
class PaneView : public QWidget {
    Q_OBJECT

public:
    explicit PaneView(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &plain);

    // Whether something is running whose result the page has to show.
    virtual bool isBusy() const { return false; }
    // Called for ✕ and Esc. Override it to stop what is running.
    virtual void dismiss();

Q_SIGNALS:
    void closeRequested();

protected:
    QVBoxLayout *content() const { return m_content; }
    void setClosable(bool closable);
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    QPushButton *m_close;
    QVBoxLayout *m_content;
};

} // namespace scripto
