// SPDX-License-Identifier: MIT
#include "ui/common/detailsframe.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/factlist.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/scrollmiddle.h"
#include "ui/common/statesentence.h"
#include "ui/common/style.h"
#include "ui/common/taborder.h"
#include "ui/common/timeline.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace scripto {

namespace {

constexpr int detailsInset = 8; // tinted rows begin here, texts at twice as much
constexpr int detailsHeadHeight = 40;
constexpr int sectionGap = 16;
constexpr int mostInRow = 3;

QPushButton *headButton(Icon icon, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(toneIcon(icon), {}, parent);
    setKind(button, ButtonKind::Icon);
    button->setFixedSize(px(28), px(28));
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    button->setToolTip(toolTipText({name}));
    return button;
}

QWidget *indented(QWidget *content)
{
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(px(detailsInset), 0, px(detailsInset), 0);
    layout->addWidget(content);
    return holder;
}

QWidget *makeSection(const QString &title, QWidget *content)
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(px(detailsInset), 0, px(detailsInset), 0);
    layout->setSpacing(px(4));
    layout->addWidget(new TextLabel(escaped(title), FontRole::Section, Tone::Text));
    layout->addWidget(content);
    return section;
}

} // namespace

DetailsFrame::DetailsFrame(QWidget *parent)
    : QWidget(parent)
    , m_back(headButton(isRightToLeft() ? Icon::Right : Icon::Left, tr("Back"), this))
    , m_title(new ElidedLabel(FontRole::PaneTitle, Tone::Text, this))
    , m_close(headButton(Icon::Close, tr("Close details"), this))
    , m_middle(new ScrollMiddle(px(detailsInset), this))
    , m_sentence(new StateSentence(this))
    , m_facts(new FactList(this))
    , m_sections(new QVBoxLayout)
    , m_history(new Timeline(this))
    , m_historySection(nullptr)
    , m_footer(new QWidget(this))
    , m_grid(new QGridLayout(m_footer))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layOutHead(layout);
    layOutContent();
    layout->addWidget(m_middle, 1);
    m_grid->setContentsMargins(px(2 * detailsInset), px(12) + 1, px(2 * detailsInset), px(12));
    m_grid->setSpacing(px(8));
    m_footer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the buttons follow the width
    layout->addWidget(m_footer);
    setNarrow(false);
    for (const QPushButton *button : {m_back, m_close})
        connect(button, &QPushButton::clicked, this, &DetailsFrame::closeRequested);
}

void DetailsFrame::layOutHead(QVBoxLayout *layout)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(px(2 * detailsInset), px(4), px(detailsInset), 0);
    head->setSpacing(px(4));
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    m_title->setFixedHeight(px(detailsHeadHeight - 4));
    layout->addLayout(head);
}

void DetailsFrame::layOutContent()
{
    auto *all = new QWidget;
    auto *link = new QPushButton(tr("All history…"));
    setKind(link, ButtonKind::Link);
    link->setAutoDefault(false);
    connect(link, &QPushButton::clicked, this, &DetailsFrame::historyRequested);
    auto *history = new QVBoxLayout(all);
    history->setContentsMargins(0, 0, 0, 0);
    history->setSpacing(px(6));
    history->addWidget(m_history);
    history->addWidget(link, 0, Qt::AlignLeft);
    m_historySection = makeSection(tr("History"), all);
    m_middle->setAccessibleName(tr("Details")); // takes the focus while it scrolls
    m_sections->setSpacing(px(sectionGap));
    m_sections->addWidget(m_historySection);

    QVBoxLayout *content = m_middle->content();
    content->addWidget(indented(m_sentence));
    content->addSpacing(px(8));
    content->addWidget(m_facts);
    content->addSpacing(px(sectionGap));
    content->addLayout(m_sections);
    content->addSpacing(px(sectionGap));
    content->addStretch(1); // without a factor, the sentence would get a share of the free height
}

void DetailsFrame::setNarrow(bool narrow)
{
    m_back->setVisible(narrow);
    m_close->setVisible(!narrow);
    setFocusProxy(narrow ? m_back : m_close);
}

void DetailsFrame::setTitle(const QString &plain)
{
    m_title->setPlain(plain);
}

QWidget *DetailsFrame::addBelowSentence(QWidget *widget)
{
    QWidget *holder = indented(widget);
    holder->layout()->setContentsMargins(px(detailsInset), px(8), px(detailsInset), 0);
    m_middle->content()->insertWidget(1, holder);
    return holder;
}

QWidget *DetailsFrame::addSection(const QString &title, QWidget *content)
{
    QWidget *section = makeSection(title, content);
    m_sections->insertWidget(m_sections->count() - 1, section);
    return section;
}

void DetailsFrame::setHistoryVisible(bool visible)
{
    m_historySection->setVisible(visible);
}

QPushButton *DetailsFrame::addButton(const QString &text)
{
    auto *button = new QPushButton(text, m_footer);
    button->setAutoDefault(false);
    button->hide();
    m_buttons.append(button);
    return button;
}

void DetailsFrame::showButtons(const QList<QPushButton *> &shown)
{
    if (std::exchange(m_shownButtons, shown) != shown) {
        for (QPushButton *each : std::as_const(m_buttons))
            each->setVisible(shown.contains(each));
        m_footer->setVisible(!shown.isEmpty());
        m_columns = 0;
    }
    arrangeButtons();
}

// Side by side if all texts fit, but four in two rows.
int DetailsFrame::columnsThatFit() const
{
    const QMargins margins = m_grid->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int count = static_cast<int>(m_shownButtons.size());
    int columns = count > mostInRow ? 2 : count;
    while (columns > 1 && neededWidth(columns) > room)
        --columns;
    return columns;
}

int DetailsFrame::neededWidth(int columns) const
{
    int needed = (columns - 1) * m_grid->horizontalSpacing();
    for (int column = 0; column < columns; ++column) {
        int widest = 0;
        for (qsizetype i = column; i < m_shownButtons.size(); i += columns)
            widest = qMax(widest, m_shownButtons.at(i)->sizeHint().width());
        needed += widest;
    }
    return needed;
}

void DetailsFrame::arrangeButtons()
{
    const int columns = columnsThatFit();
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (QPushButton *each : std::as_const(m_buttons))
        m_grid->removeWidget(each);
    for (int i = 0; i < m_shownButtons.size(); ++i)
        m_grid->addWidget(m_shownButtons.at(i), i / columns, i % columns);
    for (int column = 0; column < mostInRow; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void DetailsFrame::orderTabs()
{
    orderTabsAsSeen(*this);
}

bool DetailsFrame::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    // A shorter text, such as “Copied”, moves no button away from the pointer.
    if (event->type() == QEvent::LayoutRequest && columnsThatFit() < m_columns)
        arrangeButtons();
    return handled;
}

void DetailsFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeButtons();
}

void DetailsFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat())
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void DetailsFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.window);
    if (!m_footer->isHidden())
        paintHairline(&painter, QRect(0, m_footer->y(), width(), 1), theme.line);
}

} // namespace scripto
