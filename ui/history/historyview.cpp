// SPDX-License-Identifier: MIT
#include "ui/history/historyview.h"

#include "app/core/showntext.h"
#include "ui/common/icons.h"
#include "ui/common/rowmenu.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/history/historymodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace scripto {

namespace {

using Model = HistoryModel;

constexpr int heightOfRow = 36;
constexpr int heightOfHeader = 32;
constexpr int whenWidth = 112;
constexpr int profileWidth = 112;
constexpr int keyWidth = 208;
constexpr int leastWhatWidth = 220;
constexpr int leastAccountWidth = 180;
// A narrower table shows the account in the details only.
constexpr int accountFrom = whenWidth + profileWidth + keyWidth + leastWhatWidth + leastAccountWidth;
constexpr int mostEventsMeasured = 200;

class Delegate final : public QStyledItemDelegate {
public:
    Delegate(const Model &events, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_events(events)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = static_cast<const QTableView *>(option.widget);
        const Theme &theme = themeOf(view);
        const int column = index.column();
        paintRowBackground(painter, option.rect, theme,
                           {.selected = bool(option.state & QStyle::State_Selected),
                            .viewFocused = view->hasFocus() && view->isActiveWindow(),
                            .firstColumn = column == Model::When});
        const QRect cell = option.rect.adjusted(px(column == Model::When ? 16 : 8), 0, -px(4), -1);
        const QRect content = QStyle::visualRect(option.direction, option.rect, cell);
        const HistoryEvent &event = m_events.event(index.row());
        if (column == Model::What)
            return paintState(painter, content, theme, eventWord(event));
        if (column == Model::Key && !event.key.start.isEmpty())
            return paintKey(painter, content, theme, event.key, option.direction);
        const QString text = index.data().toString();
        const bool isNone = text == QStringLiteral("–");
        const Tone tone = isNone ? Tone::Text3 : column == Model::ProfileName ? Tone::Text : Tone::Text2;
        paintText(painter, content, text, fontOf(FontRole::Body), theme.tone(tone));
    }

private:
    static void paintKey(QPainter *painter, QRect rect, const Theme &theme, const HistoryKey &key,
                         Qt::LayoutDirection direction)
    {
        const int startWidth = QFontMetrics(fontOf(FontRole::Mono)).horizontalAdvance(shownText(key.start)) + px(2);
        const bool mirrored = direction == Qt::RightToLeft;
        QRect name = rect;
        if (!key.name.isEmpty()) {
            const int room = qMax(0, rect.width() - startWidth - px(8));
            mirrored ? name.setLeft(name.right() + 1 - room) : name.setWidth(room);
            const int used = paintText(painter, name, shownText(key.name), fontOf(FontRole::Body), theme.text) + px(8);
            mirrored ? rect.adjust(0, 0, -used, 0) : rect.adjust(used, 0, 0, 0);
        }
        paintMaskedKey(painter, rect, theme, shownText(key.start));
    }

    const Model &m_events;
};

} // namespace

HistoryView::HistoryView(HistoryModel &events, QWidget *parent)
    : QTableView(parent)
    , m_events(events)
{
    setModel(&events);
    setItemDelegate(new Delegate(events, this));
    setAccessibleName(tr("History"));
    setFrameShape(QFrame::NoFrame);
    setUpTable(*this);
    setSelectionMode(ExtendedSelection);
    verticalHeader()->setDefaultSectionSize(px(heightOfRow));
    QHeaderView *header = horizontalHeader();
    header->setFixedHeight(px(heightOfHeader));
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(Model::What, QHeaderView::Stretch);
    header->resizeSection(Model::When, px(whenWidth));
    connect(&events, &Model::modelReset, this, &HistoryView::fitColumns);
    connect(&events, &Model::rowsInserted, this, &HistoryView::fitColumns);

    auto *copy = new QAction(toneIcon(Icon::Copy), tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &HistoryView::copySelected);
    addAction(copy);
    // Qt's own menu of actions would run an event loop of its own.
    new RowMenu(*this, [this](const QPoint &place) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(actions());
        menu->popup(place);
    });
}

void HistoryView::keepPlace(const std::function<void()> &change)
{
    const bool isScrolled = verticalScrollBar()->value() > 0;
    const int top = isScrolled ? rowAt(0) : -1;
    const auto event = top >= 0 ? std::optional(m_events.event(top)) : std::nullopt;
    const int shift = top >= 0 ? rowViewportPosition(top) : 0;
    setAutoScroll(false);
    change();
    setAutoScroll(true);
    const int row = event ? m_events.rowOf(*event) : -1;
    if (row < 0)
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() - shift);
}

void HistoryView::copySelected() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(m_events.asText(rows));
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QTableView::resizeEvent(event);
}

// The accounts are as wide as they need to be, as long as what happened can be read.
void HistoryView::fitColumns()
{
    const bool narrow = width() < px(accountFrom);
    setColumnHidden(Model::Account, narrow);
    horizontalHeader()->resizeSection(Model::ProfileName, px(narrow ? 88 : profileWidth));
    horizontalHeader()->resizeSection(Model::Key, px(narrow ? 160 : keyWidth));
    const int spare = width() - px(accountFrom - leastAccountWidth);
    horizontalHeader()->resizeSection(
        Model::Account, qBound(px(leastAccountWidth), accountWidth(), qMax(spare, px(leastAccountWidth))));
}

int HistoryView::accountWidth() const
{
    const QFontMetrics metrics(fontOf(FontRole::Body));
    int widest = 0;
    for (int row = 0; row < qMin(m_events.rowCount(), mostEventsMeasured); ++row)
        widest = qMax(widest, metrics.horizontalAdvance(m_events.index(row, Model::Account).data().toString()));
    return px(8) + widest + px(16);
}

// The focus changes the tint of all selected rows.
void HistoryView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void HistoryView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

QSize HistoryView::sizeHint() const
{
    return {px(920), px(heightOfHeader + 10 * heightOfRow)};
}

QSize HistoryView::minimumSizeHint() const
{
    return {px(360), px(heightOfHeader + 3 * heightOfRow)};
}

} // namespace scripto
