// SPDX-License-Identifier: MIT
#include "ui/history/historydialog.h"

#include "ui/common/chipbar.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortexts.h"
#include "ui/common/filteredit.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"
#include "ui/history/historymodel.h"
#include "ui/history/historyview.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int leastWidth = 660;
const QSize startSize(980, 590);
constexpr int filterWidth = 220;
constexpr int groups = 5;

} // namespace

HistoryDialog::HistoryDialog(History &history, Clock clock, QWidget *parent)
    : DialogFrame(leastWidth, parent)
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
    setResizable(true);
    resize(px(startSize.width()), px(startSize.height()));
    setTitle(tr("History"));
    addHead();
    addTable();
    addCancel(tr("Close"));
    connect(&history, &History::changed, this, &HistoryDialog::reload);
    showState();
    showDetails();
    reload();
    m_view->setFocus();
}

void HistoryDialog::addHead()
{
    m_chips->setChips({tr("All"), tr("Sign-ins"), tr("Keys"), tr("Profiles"), tr("Outside")});
    m_filter->setFixedWidth(px(filterWidth));
    auto *head = new QHBoxLayout;
    head->addWidget(m_chips, 1);
    head->addWidget(m_filter);
    content()->addLayout(head);
    connect(m_chips, &ChipBar::currentChanged, this, &HistoryDialog::applyFilter);
    connect(m_filter, &FilterEdit::filterChanged, this, &HistoryDialog::applyFilter);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    // If there is nothing to clear, Escape closes the dialog.
    auto *clear = new QShortcut(Qt::Key_Escape, m_filter, m_filter, &QLineEdit::clear, Qt::WidgetShortcut);
    clear->setEnabled(false);
    connect(m_filter, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setEnabled(!text.isEmpty()); });
}

void HistoryDialog::addTable()
{
    m_notice->hide();
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    content()->addWidget(m_notice);
    content()->addWidget(m_stack, 1);
    content()->addWidget(m_details);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryDialog::showDetails);
    connect(m_empty, &EmptyState::actionClicked, this, [this] {
        m_chips->setCurrent(0);
        m_filter->clear();
    });
}

void HistoryDialog::reload()
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

void HistoryDialog::take(const History::Content &content)
{
    const auto before = current();
    m_isLoaded = true;
    m_events->setEvents(content.events, m_clock());
    for (int i = 0; i < groups; ++i)
        m_chips->setCount(i, m_events->count(static_cast<HistoryGroup>(i)));
    if (const int row = before ? m_events->rowOf(*before) : -1; row >= 0)
        m_view->setCurrentIndex(m_events->index(row, 0));
    m_notice->setVisible(content.problem.has_value());
    if (content.problem)
        m_notice->setMessage(MessageKind::Warn,
                             tr("The history cannot be read or written: what happens now is forgotten when the "
                                "program ends.")
                                 + u' ' + escaped(errorText(*content.problem)));
    showState();
    showDetails();
}

void HistoryDialog::applyFilter()
{
    const auto before = current();
    m_events->setFilter(static_cast<HistoryGroup>(m_chips->current()), m_filter->text());
    if (const int row = before ? m_events->rowOf(*before) : -1; row >= 0)
        m_view->setCurrentIndex(m_events->index(row, 0));
    showState();
    showDetails();
}

void HistoryDialog::showState()
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

void HistoryDialog::showDetails()
{
    const auto event = current();
    m_details->setRich(event ? escaped(detailsText(*event)) : tr("Select an event for its details."));
    m_details->setVisible(m_events->rowCount() > 0);
}

std::optional<HistoryEvent> HistoryDialog::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(m_events->event(index.row())) : std::nullopt;
}

} // namespace scripto
