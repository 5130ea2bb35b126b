// SPDX-License-Identifier: MIT
#include "ui/keys/list/keyspanel.h"

#include "ui/common/actiontexts.h"
#include "ui/common/chipbar.h"
#include "ui/common/fonts.h"
#include "ui/common/messagebar.h"
#include "ui/common/relativetime.h"
#include "ui/common/rowmenu.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/common/visibletimer.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/chiptexts.h"
#include "ui/keys/list/cleanupbutton.h"
#include "ui/keys/list/keyscolumns.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keyshead.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/keys/list/keysmodel.h"
#include "ui/keys/list/keysplaceholder.h"
#include "ui/keys/list/keysview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace scripto {

namespace {

using namespace std::chrono_literals;
using Category = KeysFilter::Category;
using Level = KeysMessages::Level;

constexpr auto agesGrowEvery = 30s;
constexpr auto pauseTicks = 1s;
constexpr int narrowBelow = 420;
constexpr int rowsOfOneList = 100; // where Better Auth truncates it

// Takes no room while it is empty, as its margins would leave a strip.
class Lane final : public QHBoxLayout {
public:
    QSize sizeHint() const override { return isEmpty() ? QSize(0, 0) : QHBoxLayout::sizeHint(); }
    QSize minimumSize() const override { return isEmpty() ? QSize(0, 0) : QHBoxLayout::minimumSize(); }
    int heightForWidth(int width) const override { return isEmpty() ? 0 : QHBoxLayout::heightForWidth(width); }
    int minimumHeightForWidth(int width) const override
    {
        return isEmpty() ? 0 : QHBoxLayout::minimumHeightForWidth(width);
    }
};

// Made with all chips, as Tab goes through the panel in the order of creation.
ChipBar *makeChips(QWidget *parent)
{
    auto *chips = new ChipBar(parent);
    chips->setChips({KeysPanel::tr("All"), KeysPanel::tr("Stale"), KeysPanel::tr("Never used"),
                     KeysPanel::tr("Expiring"), KeysPanel::tr("Expired"), KeysPanel::tr("Used here"),
                     KeysPanel::tr("Orphans"), KeysPanel::tr("Replaced")});
    return chips;
}

} // namespace

KeysPanel::KeysPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new KeysModel(this))
    , m_filter(new KeysFilter(*m_model, this))
    , m_head(new KeysHead(this))
    , m_chips(makeChips(this))
    , m_cleanUp(new CleanUpButton(this))
    , m_view(new KeysView(*m_filter, this))
    , m_selection(*m_view, *m_filter, *m_model)
    , m_columns(new KeysColumns(*m_view))
    , m_placeholder(new KeysPlaceholder(this))
    , m_pages(new QStackedLayout)
    , m_bar(new MessageBar(this))
    , m_messages(new KeysMessages(*m_bar, this))
{
    layOut();
    setFocusProxy(m_view);
    makeActions();
    connectParts();
    m_pause.setInterval(pauseTicks);
    setState({});
}

KeysPanel::KeysPanel(KeyStore &store, QWidget *parent)
    : KeysPanel(parent)
{
    const auto show = [this, &store] { setState(keysStateOf(store)); };
    connect(&store, &KeyStore::changed, this, show);
    connect(&store.accounts(), &KeyAccounts::minted, this, [this](const KeyAccount &account, const ApiKey &record) {
        if (!record.id.isEmpty())
            showKey({account.id, record.id});
    });
    auto *agesGrow = new VisibleTimer(this);
    connect(agesGrow, &VisibleTimer::timeout, this, show);
    agesGrow->start(agesGrowEvery);
    connect(&m_pause, &QTimer::timeout, this, show);
    connect(this, &KeysPanel::refreshRequested, &store, &KeyStore::refresh);
    connect(this, &KeysPanel::refreshAtCostRequested, &store, &KeyStore::refreshAtCost);
    connect(this, &KeysPanel::stopReadingRequested, &store, &KeyStore::cancelRefresh);
    connect(this, &KeysPanel::allAccountsToggled, &store, &KeyStore::showAll);
    show();
}

void KeysPanel::setState(const KeysState &state)
{
    m_state = state;
    m_filter->setNow(state.serverNow);
    m_selection.change([this] { m_model->setRows(m_state.rows, m_state.serverNow); });
    m_columns->setAccountsShown(state.showsAll);
    m_head->setState(state);
    m_chips->setExplanations(chipExplanations(state.rules));
    const bool pauses = state.problem && state.retryAt.isValid() && state.retryAt > state.now;
    if (!pauses)
        m_pause.stop();
    else if (!m_pause.isActive())
        m_pause.start();
    m_cleanUp->setState(state);
    updateCounts();
    updatePage();
    updateActions();
    showWanted();
}

void KeysPanel::setFilterText(const QString &text, const Secret &key, const QStringList &heldBy)
{
    m_filter->setText(text, key, heldBy);
    updatePage();
}

void KeysPanel::setNotes(NoteOf noteOf)
{
    m_filter->setNotes(std::move(noteOf));
    updatePage();
}

void KeysPanel::followNotes()
{
    m_filter->followNotes();
    updatePage();
}

void KeysPanel::setCompact(bool compact)
{
    m_view->setCompact(compact);
}

void KeysPanel::setProfilesFolded(bool folded)
{
    m_head->setFolded(folded);
}

QPushButton &KeysPanel::foldButton() const
{
    return m_head->foldButton();
}

void KeysPanel::showPage(QWidget *page)
{
    if (std::exchange(m_page, page) == page)
        return;
    if (page && m_pages->indexOf(page) < 0)
        m_pages->addWidget(page);
    updatePage();
}

void KeysPanel::focusTable()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void KeysPanel::enterTable()
{
    if (m_pages->currentWidget() != m_view)
        return;
    if (!m_view->selectionModel()->hasSelection())
        m_view->selectRow(0);
    focusTable();
}

void KeysPanel::showKey(const KeyRef &key)
{
    m_selection.want(key);
    showWanted();
}

void KeysPanel::showKeyOf(const QString &profile)
{
    m_selection.wantKeyOf(profile); // the present rows may still be those from before
}

void KeysPanel::showWanted()
{
    const std::optional<KeyRef> key = m_selection.takeWanted();
    if (!key || m_selection.select(*key))
        return;
    m_chips->setCurrent(static_cast<int>(Category::All));
    clearFilter();
    m_selection.select(*key);
}

QList<KeyRef> KeysPanel::selected() const
{
    return m_selection.keys();
}

QList<KeyRow> KeysPanel::selectedRows() const
{
    QList<int> shown;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        shown.append(index.row());
    std::sort(shown.begin(), shown.end());
    QList<KeyRow> rows;
    for (const int row : std::as_const(shown))
        rows.append(m_filter->row(row));
    return rows;
}

QAction *KeysPanel::cleanUpAction() const
{
    return m_cleanUp->action();
}

QAction *KeysPanel::allAccountsAction() const
{
    return m_head->allAccountsAction();
}

int KeysPanel::visibleCount() const
{
    return m_filter->rowCount();
}

int KeysPanel::totalCount() const
{
    return m_model->rowCount();
}

QJsonObject KeysPanel::viewState() const
{
    return m_columns->state();
}

void KeysPanel::restoreView(const QJsonObject &state)
{
    m_columns->restore(state);
}

void KeysPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cleanUp->setBrief(width() < px(narrowBelow));
}

void KeysPanel::paintEvent(QPaintEvent *)
{
    // Painted, not set as background role, which would change the text colour of child labels.
    QPainter(this).fillRect(rect(), themeOf(this).base);
}

void KeysPanel::layOut()
{
    auto *chips = new Lane;
    chips->setContentsMargins(px(4), px(4), px(16), px(8));
    chips->setSpacing(px(8));
    chips->addWidget(m_chips, 1);
    chips->addWidget(m_cleanUp, 0, Qt::AlignRight);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_placeholder);
    // Otherwise the hidden page would determine the window's minimum height.
    m_placeholder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto *bar = new Lane;
    bar->setContentsMargins(px(12), px(8), px(12), px(12));
    bar->addWidget(m_bar);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(chips);
    layout->addLayout(m_pages, 1);
    layout->addLayout(bar);
}

void KeysPanel::makeActions()
{
    m_revoke = new QAction(toneIcon(Icon::Revoke, Tone::Danger), tr("&Revoke"), this);
    m_revoke->setShortcut(QKeySequence::Delete);
    setDangerous(m_revoke);
    m_undo = new QAction(toneIcon(Icon::Undo), tr("&Undo revoking"), this);
    m_copyId = new QAction(toneIcon(Icon::Copy), tr("Copy &id"), this);
    m_copyId->setShortcut(QKeySequence::Copy);
    m_details = new QAction(toneIcon(Icon::Panel), tr("&Details"), this);
    m_details->setShortcuts({Qt::ALT | Qt::Key_Enter, Qt::ALT | Qt::Key_Return}); // the first one is shown
    for (QAction *action : {m_revoke, m_copyId, m_details}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
    }
    connect(m_revoke, &QAction::triggered, this, &KeysPanel::revokeSelected);
    connect(m_undo, &QAction::triggered, this, [this] { Q_EMIT undoRequested(m_selection.countingDown()); });
    connect(m_copyId, &QAction::triggered, this, &KeysPanel::copyIds);
    connect(m_details, &QAction::triggered, this, &KeysPanel::detailsRequested);
}

void KeysPanel::connectParts()
{
    connect(m_chips, &ChipBar::currentChanged, this, [this](int index) {
        m_filter->setCategory(static_cast<Category>(index));
        updatePage();
    });
    connect(m_cleanUp->action(), &QAction::triggered, this, &KeysPanel::cleanUpRequested);
    connect(m_view, &KeysView::actionClicked, this, &KeysPanel::act);
    connect(m_view, &KeysView::escaped, this, &KeysPanel::clearFilter);
    connect(m_view, &QAbstractItemView::activated, m_details, &QAction::trigger);
    new RowMenu(*m_view, [this](const QPoint &place) { showMenu(place); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &KeysPanel::selectionChanged);
    connect(this, &KeysPanel::selectionChanged, this, &KeysPanel::updateActions);
    connect(m_placeholder, &KeysPlaceholder::nextStepChosen, this, &KeysPanel::follow);
    connect(m_head, &KeysHead::stopReadingRequested, this, &KeysPanel::stopReadingRequested);
    connect(m_head, &KeysHead::allAccountsToggled, this, &KeysPanel::allAccountsToggled);
}

void KeysPanel::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_details);
    menu->addSeparator();
    if (!m_selection.countingDown().isEmpty())
        menu->addAction(m_undo);
    menu->addAction(m_revoke);
    menu->addActions(m_added.value(MenuGroup::Changes));
    menu->addSeparator();
    menu->addAction(m_copyId);
    menu->addActions(m_added.value(MenuGroup::Others));
    menu->addSeparator();
    menu->addActions(m_added.value(MenuGroup::Table));
    m_columns->addTo(menu);
    // The menu's actions apply to the selection they were opened for; they must not act on another one.
    connect(this, &KeysPanel::selectionChanged, menu, &QMenu::close);
    menu->popup(place);
}

void KeysPanel::follow(NextStep nextStep)
{
    switch (nextStep) {
    case NextStep::SignIn:
        return Q_EMIT signInRequested();
    case NextStep::OpenSession:
        return Q_EMIT sessionRequested();
    case NextStep::NewKey:
        return Q_EMIT newKeyRequested();
    case NextStep::Read:
        return Q_EMIT refreshRequested();
    case NextStep::ReadAtCost:
        return Q_EMIT refreshAtCostRequested();
    case NextStep::ClearFilter:
        return clearFilter();
    case NextStep::ShowAll:
        return m_chips->setCurrent(static_cast<int>(Category::All));
    case NextStep::StopReading:
        return Q_EMIT stopReadingRequested();
    }
}

void KeysPanel::clearFilter()
{
    setFilterText({});
    Q_EMIT filterCleared();
}

void KeysPanel::updateCounts()
{
    for (const Category category : {Category::All, Category::Stale, Category::NeverUsed, Category::Expiring,
                                    Category::Expired, Category::UsedHere, Category::Orphans, Category::Replaced})
        m_chips->setCount(static_cast<int>(category), m_filter->count(category));
}

void KeysPanel::updatePage()
{
    const bool placeholder = showPlaceholder();
    m_pages->setCurrentWidget(m_page ? m_page : placeholder ? static_cast<QWidget *>(m_placeholder) : m_view);
    m_head->setVisible(!m_page && m_state.hasProfile);
    m_chips->setVisible(!m_page && totalCount() > 0);
    m_cleanUp->setVisible(!m_chips->isHidden());
    m_head->setReading(m_state.reading && (totalCount() > 0 || isOffline()));
    updateMessages();
    Q_EMIT countsChanged();
}

bool KeysPanel::showPlaceholder()
{
    if (visibleCount() > 0)
        return false;
    if (!m_state.hasProfile)
        m_placeholder->showNothing();
    else if (totalCount() > 0 && m_filter->mistake())
        m_placeholder->showMistake(*m_filter->mistake());
    else if (totalCount() > 0 && !m_filter->text().isEmpty())
        m_placeholder->showNothingMatches(m_filter->text(), m_filter->count(m_filter->category()));
    else if (totalCount() > 0)
        m_placeholder->showNothingInCategory(totalCount());
    else if (m_state.reading && !isOffline()) // an unreachable server is retried again and again
        m_placeholder->showReading(m_state.account);
    else if (m_state.cost)
        m_placeholder->showCost(*m_state.cost);
    else if (m_state.problem)
        m_placeholder->showFailed(m_state.account, problemNow(), !m_pause.isActive());
    else if (m_state.readAt.isValid())
        m_placeholder->showNoKeys(m_state.account);
    else
        m_placeholder->showNotRead(m_state.account);
    return true;
}

Error KeysPanel::problemNow() const
{
    Error error = *m_state.problem;
    if (error.retryAfter && m_state.retryAt.isValid())
        error.retryAfter = std::chrono::milliseconds(qMax(qint64(0), m_state.now.msecsTo(m_state.retryAt)));
    return error;
}

bool KeysPanel::isOffline() const
{
    return m_state.problem && scripto::isOffline(*m_state.problem);
}

void KeysPanel::updateMessages()
{
    const bool costs = m_state.cost && totalCount() > 0;
    const bool isOutdated = m_state.problem && totalCount() > 0 && !costs;
    const bool isFailure = isOutdated && m_state.problem->kind != ErrorKind::SessionNeeded;
    const Level level = isFailure ? Level::Outdated : Level::Advice;
    m_messages->clear(isFailure ? Level::Advice : Level::Outdated);
    if (costs) {
        const QString action = m_state.cost->usesLeft > 0 ? lookingCostAction(*m_state.cost) : QString();
        m_messages->show(level,
                         {.kind = MessageKind::Info, .rich = escaped(lookingCostText(*m_state.cost)), .action = action},
                         [this] { follow(NextStep::ReadAtCost); });
    } else if (isOutdated) {
        const NextStep nextStep = nextStepAfter(*m_state.problem);
        const QString age = agoInSentence(m_state.readAt, m_state.now.toLocalTime());
        m_messages->show(level, outdatedMessage(problemNow(), age), [this, nextStep] { follow(nextStep); });
    } else {
        m_messages->clear(level);
    }
    if (m_state.mayBeTruncated && totalCount() > 0)
        m_messages->show(Level::Hint, cutMessage(!m_state.showsAll && m_state.rows.size() > rowsOfOneList));
    else
        m_messages->clear(Level::Hint);
}

void KeysPanel::act(const KeyAction &action)
{
    if (action.undoes)
        Q_EMIT undoRequested({action.key});
    else if (!isOffline()) // the message says that revoking has to wait
        Q_EMIT revokeRequested({action.key});
}

void KeysPanel::revokeSelected()
{
    if (const QList<KeyRef> keys = selected(); !keys.isEmpty() && !isOffline())
        Q_EMIT revokeRequested(keys);
}

void KeysPanel::copyIds()
{
    QStringList ids;
    for (const KeyRef &ref : selected())
        ids.append(ref.id);
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
    m_messages->show(
        Level::Result,
        {.kind = MessageKind::Ok,
         .rich = ids.size() == 1 ? tr("The key’s id was copied.") : tr("%1 key ids were copied.").arg(ids.size()),
         .icon = Icon::Copy});
}

void KeysPanel::updateActions()
{
    const QString nothing = tr("no key is selected");
    const QString none = selected().isEmpty() ? nothing : QString();
    setTitle(*m_revoke, m_selection.asksBeforeRevoke() ? tr("&Revoke…") : tr("&Revoke"));
    setReason(*m_revoke, isOffline() ? tr("the server can’t be reached") : none);
    setReason(*m_copyId, none);
    setReason(*m_details, m_view->selectionModel()->hasSelection() ? QString() : nothing);
}

} // namespace scripto
