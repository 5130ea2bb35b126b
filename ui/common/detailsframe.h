// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace scripto {

class ElidedLabel;
class FactList;
class ScrollMiddle;
class StateSentence;
class Timeline;

// The frame of the details of something: its name, its state, facts and further sections, and what can be done with it
// at the bottom.
class DetailsFrame : public QWidget {
    Q_OBJECT

public:
    explicit DetailsFrame(QWidget *parent = nullptr);

    // Takes the whole pane, and so has ‹ before the name instead of ✕ after it.
    void setNarrow(bool narrow);

Q_SIGNALS:
    // ✕, ‹ or Esc.
    void closeRequested();
    // The link to everything that happened.
    void historyRequested();

protected:
    void setTitle(const QString &plain);
    StateSentence *sentence() const { return m_sentence; }
    FactList *facts() const { return m_facts; }
    Timeline *history() const { return m_history; }
    // The functions return what has to be shown or hidden: the widget with the space around it.
    QWidget *addBelowSentence(QWidget *widget);
    // Between the facts and the history.
    QWidget *addSection(const QString &title, QWidget *content);
    void setHistoryVisible(bool visible);

    // Hidden until showButtons().
    QPushButton *addButton(const QString &text);
    void showButtons(const QList<QPushButton *> &shown);

    // After everything has been added; facts and holders come and go.
    void orderTabs();

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOutHead(QVBoxLayout *layout);
    void layOutContent();
    int columnsThatFit() const;
    int neededWidth(int columns) const;
    void arrangeButtons();

    QPushButton *m_back;
    ElidedLabel *m_title;
    QPushButton *m_close;
    ScrollMiddle *m_middle;
    StateSentence *m_sentence;
    FactList *m_facts;
    QVBoxLayout *m_sections;
    Timeline *m_history;
    QWidget *m_historySection;
    QWidget *m_footer;
    QGridLayout *m_grid;
    QList<QPushButton *> m_buttons;
    QList<QPushButton *> m_shownButtons;
    int m_columns = 0;
};

} // namespace scripto
