// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace scripto {

class ElidedLabel;
class TextLabel;

// The footer of the search: what happens or happened, and what the user can do next.
class FinderFooter final : public QWidget {
    Q_OBJECT

public:
    explicit FinderFooter(QWidget *parent = nullptr);

    void showChoice(bool canFind);
    // `folder` is the one that is being read.
    void showProgress(const QString &rich, const QString &folder);
    void showResult(const QString &rich, bool hasSkipped, bool hasPlaces);
    void showSkipped(const QString &rich);

Q_SIGNALS:
    void addFolderClicked();
    void cancelClicked();
    void findClicked();
    void stopClicked();
    void skippedClicked();
    void forgetClicked();
    void backClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(const QString &text, void (FinderFooter::*clicked)());
    void offer(const QList<QPushButton *> &buttons);

    TextLabel *m_text;
    ElidedLabel *m_detail;
    QList<QPushButton *> m_buttons;
    QPushButton *m_addFolder;
    QPushButton *m_cancel;
    QPushButton *m_find;
    QPushButton *m_stop;
    QPushButton *m_skipped;
    QPushButton *m_forget;
    QPushButton *m_back;
};

} // namespace scripto
