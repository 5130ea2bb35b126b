// SPDX-License-Identifier: MIT
#include "ui/finder/foundtable.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/rowmenu.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/finder/foundmodel.h"
#include "ui/finder/foundtexts.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace scripto {

namespace {

constexpr int heightOfHead = 52;
constexpr int heightOfPlace = 32;
constexpr int heightOfTitles = 32;
constexpr int textStart = 40; // after the icon of a head
constexpr int kindWidth = 200;
constexpr int changedWidth = 112;
constexpr int actionWidth = 32;
constexpr int kindFrom = 560; // a narrower table has only the places

class FoundDelegate final : public QStyledItemDelegate {
public:
    FoundDelegate(const FoundModel &found, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_found(found)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *table = static_cast<const FoundTable *>(option.widget);
        const Theme &theme = themeOf(table);
        paintRowBackground(painter, option.rect, theme,
                           {.hovered = table->hoveredRow() == index.row(),
                            .selected = bool(option.state & QStyle::State_Selected),
                            .viewFocused = table->hasFocus() && table->isActiveWindow(),
                            .firstColumn = index.column() == FoundModel::Key});
        if (m_found.isHead(index.row()))
            return paintHead(painter, option, index.row(), theme); // all columns are one
        if (index.column() == FoundModel::Actions) {
            if (table->hoveredRow() == index.row() || bool(option.state & QStyle::State_Selected))
                paintActions(painter, option, theme);
            return;
        }
        const bool isPlace = index.column() == FoundModel::Key;
        const QRect cell = option.rect.adjusted(px(isPlace ? textStart : 8), 0, -px(4), -1);
        paintText(painter, QStyle::visualRect(option.direction, option.rect, cell), index.data().toString(),
                  fontOf(isPlace ? FontRole::Mono : FontRole::Body), isPlace ? theme.text : theme.text2, Qt::AlignLeft,
                  isPlace ? Qt::ElideMiddle : Qt::ElideRight);
    }

private:
    static void paintActions(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme)
    {
        const int icon = px(16);
        int left = px(8);
        for (const Icon each : {Icon::Open, Icon::Copy}) {
            const QRect place(option.rect.left() + left, option.rect.center().y() - icon / 2, icon, icon);
            paintIcon(painter, QStyle::visualRect(option.direction, option.rect, place), each, theme.text2);
            left += px(actionWidth);
        }
    }

    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, int row, const Theme &theme) const
    {
        const StateWord word = standingWord(m_found.key(row));
        const QRect whole = option.rect;
        const auto visual = [&](int left, int top, int width, int height) {
            return QStyle::visualRect(option.direction, whole, QRect(whole.left() + left, top, width, height));
        };
        const int icon = px(16);
        paintIcon(painter, visual(px(16), whole.top() + (whole.height() - icon) / 2, icon, icon), word.icon,
                  theme.tone(word.iconTone));
        const int line = px(20);
        const int top = whole.top() + (whole.height() - 2 * line) / 2;
        const int width = whole.width() - px(textStart) - px(16);
        const QFont font = fontOf(word.font);
        const int keyWidth = QFontMetrics(fontOf(FontRole::Mono)).horizontalAdvance(m_found.masked(row)) + px(2);
        const int nameWidth =
            qMin(QFontMetrics(font).horizontalAdvance(word.word) + px(1), qMax(0, width - keyWidth - px(8)));
        paintText(painter, visual(px(textStart), top, nameWidth, line), word.word, font, theme.text, Qt::AlignLeft,
                  Qt::ElideMiddle);
        paintMaskedKey(painter, visual(px(textStart) + nameWidth + px(8), top, keyWidth, line), theme,
                       m_found.masked(row));
        paintText(painter, visual(px(textStart), top + line, width, line), m_found.standing(row),
                  fontOf(FontRole::Small), theme.text2);
    }

    const FoundModel &m_found;
};

} // namespace

FoundTable::FoundTable(FoundModel &found, QWidget *parent)
    : QTableView(parent)
    , m_found(found)
    , m_show(new QAction(toneIcon(Icon::Open), tr("&Show in file manager"), this))
    , m_copy(new QAction(toneIcon(Icon::Copy), tr("&Copy path and line"), this))
{
    setModel(&found);
    setItemDelegate(new FoundDelegate(found, this));
    setAccessibleName(tr("Found keys"));
    setFrameShape(QFrame::NoFrame);
    setUpTable(*this);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    verticalHeader()->setMinimumSectionSize(px(heightOfPlace));
    QHeaderView *header = horizontalHeader();
    header->setFixedHeight(px(heightOfTitles));
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(FoundModel::Key, QHeaderView::Stretch);
    m_copy->setShortcut(QKeySequence::Copy);
    m_show->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    for (QAction *action : {m_show, m_copy}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
    }
    connect(m_show, &QAction::triggered, this, &FoundTable::showCurrent);
    connect(m_copy, &QAction::triggered, this, &FoundTable::copyCurrent);
    connect(&found, &QAbstractItemModel::modelAboutToBeReset, this, &FoundTable::rememberCurrent);
    connect(&found, &QAbstractItemModel::modelReset, this, &FoundTable::fitRows);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &FoundTable::updateActions);
    new RowMenu(*this, [this](const QPoint &place) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(actions());
        menu->popup(place);
    });
    fitRows();
}

void FoundTable::rememberCurrent()
{
    m_current = currentIndex().isValid() ? m_found.nameOf(currentIndex().row()) : QString();
    m_scrolled = verticalScrollBar()->value();
}

// The rows have been replaced, but most are the same as before.
void FoundTable::fitRows()
{
    clearSpans();
    int current = -1;
    for (int row = 0; row < m_found.rowCount(); ++row) {
        const bool isHead = m_found.isHead(row);
        setRowHeight(row, px(isHead ? heightOfHead : heightOfPlace));
        if (isHead)
            setSpan(row, 0, 1, FoundModel::ColumnCount);
        if (m_found.nameOf(row) == m_current)
            current = row;
    }
    if (current >= 0)
        setCurrentIndex(m_found.index(current, 0));
    verticalScrollBar()->setValue(m_scrolled);
    updateActions();
}

void FoundTable::fitColumns()
{
    const bool isNarrow = width() < px(kindFrom);
    setColumnHidden(FoundModel::Kind, isNarrow);
    setColumnHidden(FoundModel::Changed, isNarrow);
    horizontalHeader()->resizeSection(FoundModel::Kind, px(kindWidth));
    horizontalHeader()->resizeSection(FoundModel::Changed, px(changedWidth));
    horizontalHeader()->resizeSection(FoundModel::Actions, px(2 * actionWidth + 8));
}

void FoundTable::updateActions()
{
    const bool isPlace = currentIndex().isValid() && m_found.place(currentIndex().row());
    m_show->setEnabled(isPlace);
    m_copy->setEnabled(isPlace);
}

void FoundTable::showCurrent()
{
    if (const FoundPlace *place = currentIndex().isValid() ? m_found.place(currentIndex().row()) : nullptr)
        Q_EMIT showRequested(place->path);
}

void FoundTable::copyCurrent()
{
    if (currentIndex().isValid() && m_found.place(currentIndex().row()))
        Q_EMIT copyRequested(m_found.pathAndLine(currentIndex().row()));
}

QAction *FoundTable::actionAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid() || index.column() != FoundModel::Actions || m_found.isHead(index.row()))
        return nullptr;
    const QRect cell = visualRect(index);
    const int x = isRightToLeft() ? cell.right() - position.x() : position.x() - cell.left();
    return x < px(actionWidth) ? m_show : m_copy;
}

void FoundTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    QAction *action = event->button() == Qt::LeftButton ? actionAt(event->pos()) : nullptr;
    if (action && rowAt(event->pos().y()) == currentIndex().row())
        action->trigger();
}

void FoundTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid() && !actionAt(event->pos()))
        showCurrent();
}

void FoundTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->pos().y()));
    QTableView::mouseMoveEvent(event);
}

bool FoundTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void FoundTable::hover(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

// The focus changes the tint of the selected row.
void FoundTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void FoundTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void FoundTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

QSize FoundTable::minimumSizeHint() const
{
    return {px(240), px(heightOfTitles + heightOfHead + heightOfPlace)};
}

} // namespace scripto
