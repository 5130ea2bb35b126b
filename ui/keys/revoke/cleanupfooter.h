// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/notice.h"
#include "ui/common/style.h"

#include <QWidget>

class QHBoxLayout;
class QProgressBar;
class QPushButton;

namespace scripto {

class CountsLabel;
class RingIcon;
class TextLabel;

// The footer of the clean-up: what is chosen, counting down, running or done, and what the user can do about it.
class CleanUpFooter final : public QWidget {
    Q_OBJECT

public:
    explicit CleanUpFooter(QWidget *parent = nullptr);

    // `verb` is the text of the button that revokes, `pause` of the one that pauses; without it, there is none.
    void showChoice(const QString &rich, const QString &verb, bool canRevoke, const QString &pause = {});
    // As a click on the button that revokes, if it is shown.
    void clickRevoke();
    // `left` from 1 to 0.
    void showCountdown(const QString &rich, qreal left);
    // No time runs: `verb` revokes.
    void showQuestion(const QString &rich, const QString &verb);
    struct Progress {
        int all = 0;
        int left = 0;
        QString before; // "2 revoked, "
        QString failed; // "1 failed"
        QString after; // ", 3 to go"
    };
    void showProgress(const Progress &progress, bool isStopping);
    void showResult(MessageKind kind, const QString &rich, bool canRetry);

Q_SIGNALS:
    void cancelClicked();
    void revokeClicked();
    void pauseClicked();
    void undoClicked();
    void confirmClicked();
    void stopClicked();
    void doneClicked();
    void retryClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(const QString &text, ButtonKind kind, void (CleanUpFooter::*clicked)());
    void offer(const QList<QPushButton *> &buttons);
    void placeProgress();
    void say();

    QHBoxLayout *m_row;
    RingIcon *m_icon;
    CountsLabel *m_text;
    TextLabel *m_hint;
    QProgressBar *m_progress;
    QList<QPushButton *> m_buttons;
    QPushButton *m_cancel;
    QPushButton *m_pause;
    QPushButton *m_revoke;
    QPushButton *m_undo;
    QPushButton *m_keep;
    QPushButton *m_confirm;
    QPushButton *m_stop;
    QPushButton *m_done;
    QPushButton *m_retry;
};

} // namespace scripto
