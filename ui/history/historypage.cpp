// SPDX-License-Identifier: MIT
#include "ui/history/historypage.h"

#include "ui/common/chipbar.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortexts.h"
#include "ui/common/filteredit.h"
#include "ui/common/fonts.h"
#include "ui/common/notice.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"
#include "ui/common/visibletimer.h"
#include "ui/history/historymodel.h"
#include "ui/history/historyview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr int filterWidth = 220;
constexpr int footerHeight = 56;
constexpr int groups = 5;
constexpr auto agesGrowEvery = 30s;

// The details of the chosen event, below the table.
class Footer final : public QWidget {
public:
    explicit Footer(QWidget *text)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(px(16), px(8) + 1, px(16), px(8));
        layout->addWidget(text);
        setMinimumHeight(px(footerHeight) + 1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themeOf(this).window);
        paintHairline(&painter, QRect(0, 0, width(), 1), themeOf(this).line);
    }
};

} // namespace

HistoryPage::HistoryPage(History &history, Clock clock, QWidget *parent)
    : PaneView(tr("History"), parent)
    , m_history(history)
    , m_clock(std::move(clock))
    , m_events(new HistoryModel(this))
    , m_chips(new ChipBar)
    , m_filter(new FilterEdit(tr("Filter history")))
    , m_stack(new QStackedWidget)
    , m_view(new HistoryView(*m_events))
    , m_empty(new EmptyState)
    , m_details(new TextLabel(FontRole::Small, Tone::Text2))
    , m_notice(new Notice)
{
    addHead();
    addTable();
    setFocusProxy(m_view);
    connect(&history, &History::changed, this, &HistoryPage::reload);
    auto *agesGrow = new VisibleTimer(this);
    connect(agesGrow, &VisibleTimer::timeout, this, [this] { m_events->setNow(m_clock()); });
    agesGrow->start(agesGrowEvery);
    showState();
    showDetails();
    reload();
}

void HistoryPage::addHead()
{
    m_chips->setChips({tr("All"), tr("Sign-ins"), tr("Keys"), tr("Profiles"), tr("Outside")});
    m_filter->setFixedWidth(px(filterWidth));
    m_filter->installEventFilter(this);
    auto *head = new QHBoxLayout;
    // Lines up the first chip's text and, since the field is higher than a chip, the table with those of the keys.
    head->setContentsMargins(px(4), px(2), px(16), px(6));
    head->addWidget(m_chips, 1);
    head->addWidget(m_filter);
    content()->addLayout(head);
    connect(m_chips, &ChipBar::currentChanged, this, &HistoryPage::applyFilter);
    connect(m_filter, &FilterEdit::filterChanged, this, &HistoryPage::applyFilter);
}

void HistoryPage::addTable()
{
    m_notice->hide();
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    content()->addWidget(m_notice);
    content()->addWidget(m_stack, 1);
    content()->addWidget(new Footer(m_details));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showDetails);
    connect(m_empty, &EmptyState::actionClicked, this, [this] {
        m_chips->setCurrent(0);
        m_filter->clear();
    });
}

// Keeps the shortcut from the window, whose own filter is hidden now.
bool HistoryPage::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find))
        return PaneView::event(event);
    event->accept();
    return true;
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Find))
        return PaneView::keyPressEvent(event);
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

// The first Escape clears the filter, the next one leaves the page.
bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape || m_filter->text().isEmpty())
        return PaneView::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        m_filter->clear();
    event->accept();
    return true;
}

void HistoryPage::reload()
{
    m_isOutdated = m_isReading;
    if (std::exchange(m_isReading, true))
        return;
    m_history.read()->then(this, [this](const Result<History::Content> &content) {
        m_isReading = false;
        if (content)
            take(*content);
        if (m_isOutdated)
            reload();
    });
}

void HistoryPage::take(const History::Content &content)
{
    const auto before = current();
    m_isLoaded = true;
    m_view->keepPlace([&] {
        m_events->setEvents(content.events, m_clock());
        makeCurrent(before);
    });
    for (int i = 0; i < groups; ++i)
        m_chips->setCount(i, m_events->count(static_cast<HistoryGroup>(i)));
    m_notice->setVisible(content.problem.has_value());
    if (content.problem)
        m_notice->setMessage(MessageKind::Warn,
                             tr("The history cannot be read or written: what happens now is forgotten when the "
                                "program ends.")
                                 + u' ' + escaped(errorText(*content.problem)));
    showState();
    showDetails();
}

void HistoryPage::applyFilter()
{
    const auto before = current();
    m_events->setFilter(static_cast<HistoryGroup>(m_chips->current()), m_filter->text());
    makeCurrent(before);
    showState();
    showDetails();
}

void HistoryPage::makeCurrent(const std::optional<HistoryEvent> &event)
{
    if (const int row = event ? m_events->rowOf(*event) : -1; row >= 0)
        m_view->setCurrentIndex(m_events->index(row, 0));
}

void HistoryPage::showState()
{
    m_stack->setCurrentWidget(m_isLoaded && m_events->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_view);
    if (m_events->isEmpty()) {
        m_empty->setContent(Icon::LargeKey, tr("Nothing has happened yet"),
                            tr("Sign-ins, keys that are created or revoked and changes of profiles are listed here "
                               "from now on. Secrets never are."));
        m_empty->setAction({});
    } else {
        m_empty->setContent(Icon::LargeSearch, tr("Nothing matches the filter"),
                            tr("Names of keys, profiles and accounts are searched, and what happened."));
        m_empty->setAction(tr("Show all"));
    }
}

void HistoryPage::showDetails()
{
    const auto event = current();
    m_details->setRich(event ? escaped(detailsText(*event)) : tr("Select an event for its details."));
    m_details->parentWidget()->setVisible(m_events->rowCount() > 0);
}

std::optional<HistoryEvent> HistoryPage::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(m_events->event(index.row())) : std::nullopt;
}

} // namespace scripto
