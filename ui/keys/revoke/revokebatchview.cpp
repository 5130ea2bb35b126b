// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/revokebatchview.h"

#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/keys/revoke/revokebatchmodel.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>
#include <QStyledItemDelegate>

#include <numeric>

namespace scripto {

namespace {

using Model = RevokeBatchModel;

constexpr int boxColumn = 48; // the check box, in the column of names

int startPadding(int column)
{
    return px(column == Model::Name ? boxColumn : 8);
}

class Delegate final : public QStyledItemDelegate {
public:
    Delegate(const Model &rows, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_rows(rows)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = static_cast<const QTableView *>(option.widget);
        const Theme &theme = themeOf(view);
        paintRowBackground(painter, option.rect, theme,
                           {.selected = bool(option.state & QStyle::State_Selected),
                            .viewFocused = view->hasFocus() && view->isActiveWindow(),
                            .firstColumn = index.column() == Model::Name});
        const QRect cell = option.rect.adjusted(startPadding(index.column()), 0, -px(4), -1);
        const QRect content = QStyle::visualRect(option.direction, option.rect, cell);
        if (index.column() == Model::Progress && m_rows.isRunning())
            return paintState(painter, content, theme, m_rows.progress(index.row()));
        if (index.column() == Model::Reason && index.data(Model::Warns).toBool())
            return paintState(painter, content, theme,
                              {Icon::Warning, index.data().toString(), Tone::Warn, Tone::Warn});
        const bool isName = index.column() == Model::Name;
        if (isName)
            paintBox(painter, option, index, theme);
        paintText(painter, content, index.data().toString(), fontOf(isName ? FontRole::BodyMedium : FontRole::Body),
                  theme.tone(isName ? Tone::Text : Tone::Text2));
    }

private:
    static void paintBox(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                         const Theme &theme)
    {
        const QRect place(option.rect.left() + px(16), option.rect.top(), px(16), option.rect.height() - 1);
        const bool checked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        paintCheckBox(painter, QStyle::visualRect(option.direction, option.rect, place), theme,
                      {.mark = checked ? CheckMark::On : CheckMark::Off,
                       .enabled = bool(index.flags() & Qt::ItemIsUserCheckable)});
    }

    const Model &m_rows;
};

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
        const QRect beside = rect.adjusted(px(boxColumn) - px(16), 0, 0, 0);
        QHeaderView::paintSection(painter, QStyle::visualRect(layoutDirection(), rect, beside), section);
    }
};

} // namespace

RevokeBatchView::RevokeBatchView(RevokeBatchModel &rows, QWidget *parent)
    : QTableView(parent)
    , m_rows(rows)
    , m_all(new QCheckBox)
{
    setHorizontalHeader(new Header(this));
    m_all->setParent(horizontalHeader());
    setModel(&rows);
    setItemDelegate(new Delegate(rows, this));
    setAccessibleName(tr("Keys"));
    setUpDialogTable(*this);
    setSelectionMode(ExtendedSelection);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(Model::Reason, QHeaderView::Stretch);
    header->resizeSection(Model::Name, px(200));
    header->resizeSection(Model::Progress, px(120));
    m_all->setAccessibleName(tr("All keys"));
    m_all->setTristate(true);
    connect(m_all, &QCheckBox::clicked, this, [this] {
        QList<int> all(m_rows.rowCount());
        std::iota(all.begin(), all.end(), 0);
        m_rows.toggle(all, m_rows.checkedCount() < m_rows.rowCount());
    });
    connect(&rows, &Model::checkedChanged, this, &RevokeBatchView::followChecked);
    connect(&rows, &Model::headerDataChanged, m_all, [this] { m_all->setEnabled(!m_rows.isRunning()); });
    followChecked();
}

// Sets all selected rows to the opposite of the current one.
void RevokeBatchView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || !currentIndex().isValid())
        return QTableView::keyPressEvent(event);
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    const QModelIndex box = currentIndex().siblingAtColumn(Model::Name);
    m_rows.toggle(rows, box.data(Qt::CheckStateRole).value<Qt::CheckState>() != Qt::Checked);
}

void RevokeBatchView::mousePressEvent(QMouseEvent *event)
{
    m_pressedBox = event->button() == Qt::LeftButton ? boxAt(event->pos()) : -1;
    QTableView::mousePressEvent(event);
}

void RevokeBatchView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const int row = std::exchange(m_pressedBox, -1);
    if (row < 0 || row != boxAt(event->pos()))
        return;
    const QModelIndex box = m_rows.index(row, Model::Name);
    m_rows.toggle({row}, box.data(Qt::CheckStateRole).value<Qt::CheckState>() != Qt::Checked);
}

int RevokeBatchView::boxAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const QRect cell = visualRect(index);
    const int x = isRightToLeft() ? cell.right() - position.x() : position.x() - cell.left();
    return index.column() == Model::Name && x < px(boxColumn) ? index.row() : -1;
}

void RevokeBatchView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    placeAll();
}

QSize RevokeBatchView::sizeHint() const
{
    return dialogTableSize(*this, dialogTableRows);
}

QSize RevokeBatchView::minimumSizeHint() const
{
    return dialogTableSize(*this, dialogTableFewest);
}

void RevokeBatchView::followChecked()
{
    const int checked = m_rows.checkedCount();
    m_all->setCheckState(checked == 0                      ? Qt::Unchecked
                             : checked < m_rows.rowCount() ? Qt::PartiallyChecked
                                                           : Qt::Checked);
}

void RevokeBatchView::placeAll()
{
    const QSize header = horizontalHeader()->size();
    const QRect place(px(16), 0, px(boxColumn - 16), header.height() - 1);
    m_all->setGeometry(QStyle::visualRect(layoutDirection(), QRect(QPoint(), header), place));
}

} // namespace scripto
