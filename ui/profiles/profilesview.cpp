// SPDX-License-Identifier: MIT
#include "ui/profiles/profilesview.h"

#include "app/core/showntext.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"
#include "ui/profiles/profilesdelegate.h"
#include "ui/profiles/profilesmodel.h"

#include <QHeaderView>
#include <QKeySequence>
#include <QMouseEvent>
#include <QPushButton>

#include <array>
#include <utility>

namespace scripto {

ProfilesView::ProfilesView(ProfilesModel &model, QWidget *parent)
    : QTableView(parent)
    , m_profiles(model)
    , m_delegate(new ProfilesDelegate(model, *this))
    , m_use(new QPushButton(useVerb(), parent)) // assistive technology finds nothing but cells in a table
{
    // Clicking it leaves the focus in the list; the keyboard has Enter.
    m_use->setFocusPolicy(Qt::NoFocus);
    m_use->setCursor(Qt::ArrowCursor);
    setKind(m_use, ButtonKind::Bar);
    m_use->hide();
    connect(m_use, &QPushButton::clicked, this, &ProfilesView::useCurrent);
    setModel(&model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Profiles"));
    setFrameShape(QFrame::NoFrame);
    setUpTable(*this);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(ProfilesModel::Name, QHeaderView::Stretch);
    for (int column = ProfilesModel::Name + 1; column < ProfilesModel::ColumnCount; ++column)
        setColumnHidden(column, true);
    applySizes();
}

void ProfilesView::setUsable(const std::function<bool(int row)> &test)
{
    m_isUsable = test;
    placeUseButton();
    viewport()->update();
}

int ProfilesView::hoveredRow() const
{
    return viewport()->rect().contains(m_mouse) ? rowAt(m_mouse.y()) : -1;
}

int ProfilesView::hoveredState() const
{
    return rowWith(Target::Kind::State, m_mouse);
}

int ProfilesView::hoveredUse() const
{
    return rowWith(Target::Kind::Use, m_mouse);
}

bool ProfilesView::offersUse(int row) const
{
    return m_isUsable && m_isUsable(row) && (row == hoveredRow() || selectionModel()->isRowSelected(row));
}

QString ProfilesView::useHint(int row)
{
    if (row >= numbered)
        return {};
    const auto digit = static_cast<Qt::Key>(Qt::Key_1 + row);
    return QKeySequence(Qt::CTRL | digit).toString(QKeySequence::NativeText);
}

// Only while the panel's action for Enter is inactive: the panel then says why.
void ProfilesView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QTableView::keyPressEvent(event);
    if (!event->isAutoRepeat())
        useCurrent();
}

void ProfilesView::mouseMoveEvent(QMouseEvent *event)
{
    moveMouse(event->pos());
    QTableView::mouseMoveEvent(event);
}

void ProfilesView::mousePressEvent(QMouseEvent *event)
{
    moveMouse(event->pos());
    m_pressed = event->button() == Qt::LeftButton ? targetAt(event->pos()) : Target();
    if (m_pressed.kind != Target::Kind::Use) // using a profile does not show its keys
        QTableView::mousePressEvent(event);
}

void ProfilesView::mouseReleaseEvent(QMouseEvent *event)
{
    const Target pressed = std::exchange(m_pressed, {});
    if (pressed.kind != Target::Kind::Use)
        QTableView::mouseReleaseEvent(event);
    if (pressed.kind == Target::Kind::None || pressed != targetAt(event->pos()))
        return;
    if (pressed.kind == Target::Kind::State)
        Q_EMIT stateClicked(pressed.profile);
    else
        Q_EMIT useRequested(pressed.profile);
}

void ProfilesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The first click did it; the second one must not do something else.
    const Target target = targetAt(event->pos());
    if (target.kind != Target::Kind::None || event->button() != Qt::LeftButton || !indexAt(event->pos()).isValid())
        return;
    setCurrentIndex(indexAt(event->pos()));
    useCurrent();
}

bool ProfilesView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        moveMouse({-1, -1});
    return QTableView::viewportEvent(event);
}

void ProfilesView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

void ProfilesView::updateGeometries()
{
    QTableView::updateGeometries();
    placeUseButton();
}

void ProfilesView::moveEvent(QMoveEvent *event)
{
    QTableView::moveEvent(event);
    placeUseButton();
}

void ProfilesView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    placeUseButton();
}

void ProfilesView::hideEvent(QHideEvent *event)
{
    QTableView::hideEvent(event);
    placeUseButton();
}

void ProfilesView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeUseButton();
}

void ProfilesView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    placeUseButton();
}

void ProfilesView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    placeUseButton();
}

QSize ProfilesView::minimumSizeHint() const
{
    return {px(120), px(60)};
}

void ProfilesView::applySizes()
{
    verticalHeader()->setDefaultSectionSize(m_delegate->sizeHint({}, {}).height());
}

int ProfilesView::rowWith(Target::Kind kind, const QPoint &position) const
{
    const QModelIndex index = viewport()->rect().contains(position) ? indexAt(position) : QModelIndex();
    if (!index.isValid())
        return -1;
    const ProfileRowLayout parts = m_delegate->layoutAt(visualRect(index), index.row());
    const QRect &target = kind == Target::Kind::Use ? parts.use : parts.stateTarget;
    return target.contains(position) ? index.row() : -1;
}

ProfilesView::Target ProfilesView::targetAt(const QPoint &position) const
{
    for (const Target::Kind kind : {Target::Kind::Use, Target::Kind::State}) {
        if (const int row = rowWith(kind, position); row >= 0) {
            const ProfileItem &item = m_profiles.item(row);
            return {kind, item.name, kind == Target::Kind::State ? item.word : QString()};
        }
    }
    return {};
}

void ProfilesView::moveMouse(const QPoint &position)
{
    const auto hovered = [this] { return std::array{hoveredRow(), hoveredState(), hoveredUse()}; };
    const auto before = hovered();
    m_mouse = position;
    if (before == hovered())
        return;
    viewport()->setCursor(hoveredState() >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void ProfilesView::useCurrent()
{
    if (currentIndex().isValid())
        Q_EMIT useRequested(m_profiles.item(currentIndex().row()).name);
}

// Above the viewport, as if it were in it.
void ProfilesView::placeUseButton()
{
    const QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    const bool isOffered = !rows.isEmpty() && offersUse(rows.first().row()) && isVisibleTo(parentWidget());
    const QRect place = isOffered ? m_delegate->layoutAt(visualRect(rows.first()), rows.first().row()).use : QRect();
    const bool isInSight = isOffered && viewport()->rect().contains(place);
    m_use->setVisible(isInSight);
    if (!isInSight)
        return;
    m_use->setGeometry(QRect(viewport()->mapTo(parentWidget(), place.topLeft()), place.size()));
    m_use->setAccessibleDescription(shownText(m_profiles.item(rows.first().row()).name));
    m_use->raise();
}

} // namespace scripto
