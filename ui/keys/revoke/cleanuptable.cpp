// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/cleanuptable.h"

#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/keys/revoke/cleanupdelegate.h"
#include "ui/keys/revoke/cleanupmodel.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>

#include <numeric>

namespace scripto {

namespace {

using Model = CleanUpModel;

constexpr int nameWidth = 216;
constexpr int leastNameWidth = 160;
constexpr int mostNameWidth = 320;
constexpr int leastReasonWidth = 280; // "Profile ci holds it; used 11 months ago"
constexpr int longestReasonWidth = 420;
constexpr int plentyForReason = 120; // beyond its longest
constexpr int mostMeasured = 200; // rows
constexpr int leastRows = 2;

struct ColumnWidth {
    int column;
    int width;
};
// In the order in which they leave a narrow pane.
constexpr ColumnWidth leavingColumns[]{
    {Model::Created, 104}, {Model::Key, 112}, {Model::Expires, 108}, {Model::UsedBy, 128}};

int textWidth(const QString &text, FontRole role)
{
    return QFontMetrics(fontOf(role)).horizontalAdvance(text);
}

// Aligns the title with the names, beside the check box for all rows.
class Header final : public QHeaderView {
public:
    explicit Header(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        if (section != Model::Name)
            return QHeaderView::paintSection(painter, rect, section);
        QStyleOption whole;
        whole.initFrom(this);
        whole.rect = rect;
        style()->drawControl(QStyle::CE_HeaderEmptyArea, &whole, painter, this);
        const QRect beside = rect.adjusted(px(CleanUpDelegate::nameStart) - px(16), 0, 0, 0);
        QHeaderView::paintSection(painter, QStyle::visualRect(layoutDirection(), rect, beside), section);
    }
};

} // namespace

CleanUpTable::CleanUpTable(CleanUpModel &rows, QWidget *parent)
    : QTableView(parent)
    , m_rows(rows)
    , m_all(new QCheckBox)
{
    setHorizontalHeader(new Header(this));
    m_all->setParent(horizontalHeader());
    setModel(&rows);
    setItemDelegate(new CleanUpDelegate(rows, this));
    setAccessibleName(tr("Keys to revoke"));
    setFrameShape(QFrame::NoFrame);
    setUpDialogTable(*this);
    setOverlaid(verticalScrollBar());
    setSelectionMode(ExtendedSelection);
    setMouseTracking(true);
    horizontalHeader()->setMinimumSectionSize(px(44));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(Model::Reason, QHeaderView::Stretch);
    setMaximumHeight(dialogTableSize(*this, rows.rowCount()).height());
    m_all->setAccessibleName(tr("All keys"));
    m_all->setTristate(true);
    connect(m_all, &QCheckBox::clicked, this, [this] {
        QList<int> all(m_rows.rowCount());
        std::iota(all.begin(), all.end(), 0);
        m_rows.toggle(all, m_rows.checkedCount() < m_rows.rowCount());
    });
    connect(&rows, &Model::checkedChanged, this, &CleanUpTable::followChecked);
    connect(&rows, &Model::headerDataChanged, m_all, [this] { m_all->setEnabled(!m_rows.hasBegun()); });
    followChecked();
    setCurrentIndex(rows.index(0, Model::Name));
}

// Sets all selected rows to the opposite of the current one.
void CleanUpTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || !currentIndex().isValid())
        return QTableView::keyPressEvent(event);
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    const QModelIndex box = currentIndex().siblingAtColumn(Model::Name);
    m_rows.toggle(rows, box.data(Qt::CheckStateRole).value<Qt::CheckState>() != Qt::Checked);
}

void CleanUpTable::mousePressEvent(QMouseEvent *event)
{
    m_pressedBox = event->button() == Qt::LeftButton ? boxAt(event->pos()) : -1;
    QTableView::mousePressEvent(event);
}

void CleanUpTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->pos().y()));
    QTableView::mouseMoveEvent(event);
}

void CleanUpTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const int row = std::exchange(m_pressedBox, -1);
    if (row < 0 || row != boxAt(event->pos()))
        return;
    const QModelIndex box = m_rows.index(row, Model::Name);
    m_rows.toggle({row}, box.data(Qt::CheckStateRole).value<Qt::CheckState>() != Qt::Checked);
}

bool CleanUpTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

int CleanUpTable::boxAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const QRect cell = visualRect(index);
    const int x = isRightToLeft() ? cell.right() - position.x() : position.x() - cell.left();
    return index.column() == Model::Name && x < px(CleanUpDelegate::nameStart) ? index.row() : -1;
}

void CleanUpTable::hover(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

void CleanUpTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    placeAll();
}

// The focus changes the tint of all selected rows.
void CleanUpTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void CleanUpTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

QSize CleanUpTable::minimumSizeHint() const
{
    return {px(240), dialogTableSize(*this, leastRows).height()};
}

void CleanUpTable::followChecked()
{
    const int checked = m_rows.checkedCount();
    m_all->setCheckState(checked == 0                      ? Qt::Unchecked
                             : checked < m_rows.rowCount() ? Qt::PartiallyChecked
                                                           : Qt::Checked);
}

// As wide as the longest reason. Progress takes its place, so nothing moves when it begins.
int CleanUpTable::reasonWidth() const
{
    int widest = px(leastReasonWidth);
    for (int row = 0; row < qMin(m_rows.rowCount(), mostMeasured); ++row) {
        const NamedText text = m_rows.reason(row);
        const int icon = m_rows.warns(row) ? px(16 + 6) : 0;
        widest = qMax(widest, px(8) + icon + textWidth(text.before + text.after, FontRole::Body)
                          + textWidth(text.name, FontRole::Section) + px(8));
    }
    return qMin(widest, px(longestReasonWidth));
}

void CleanUpTable::fitColumns()
{
    if (!m_rows.hasBegun())
        m_reasonWidth = reasonWidth();
    int left = viewport()->width() - px(leastNameWidth) - m_reasonWidth;
    for (const ColumnWidth &each : leavingColumns)
        left -= px(each.width);
    for (const ColumnWidth &each : leavingColumns) {
        horizontalHeader()->setSectionHidden(each.column, left < 0);
        horizontalHeader()->resizeSection(each.column, px(each.width));
        if (left < 0)
            left += px(each.width);
    }
    const int usual = px(leastNameWidth) + qBound(0, left, px(nameWidth - leastNameWidth));
    const int spare = qMax(0, left - px(nameWidth - leastNameWidth) - px(plentyForReason));
    horizontalHeader()->resizeSection(Model::Name, qMin(usual + spare / 2, px(mostNameWidth)));
}

void CleanUpTable::placeAll()
{
    const QSize header = horizontalHeader()->size();
    const QRect place(px(16), 0, px(CleanUpDelegate::nameStart - 16), header.height() - 1);
    m_all->setGeometry(QStyle::visualRect(layoutDirection(), QRect(QPoint(), header), place));
}

} // namespace scripto
