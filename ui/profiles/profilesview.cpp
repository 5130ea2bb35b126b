// SPDX-License-Identifier: MIT
#include "ui/profiles/profilesview.h"

#include "ui/common/fonts.h"
#include "ui/common/tables.h"
#include "ui/profiles/profilesdelegate.h"
#include "ui/profiles/profilesmodel.h"

#include <QHeaderView>
#include <QMouseEvent>

namespace scripto {

ProfilesView::ProfilesView(ProfilesModel &model, QWidget *parent)
    : QTableView(parent)
    , m_profiles(model)
    , m_delegate(new ProfilesDelegate(model, this))
{
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

int ProfilesView::hoveredRow() const
{
    return viewport()->rect().contains(m_mouse) ? rowAt(m_mouse.y()) : -1;
}

int ProfilesView::hoveredLink() const
{
    return linkedRowAt(m_mouse);
}

void ProfilesView::mouseMoveEvent(QMouseEvent *event)
{
    moveMouse(event->pos());
    QTableView::mouseMoveEvent(event);
}

void ProfilesView::mousePressEvent(QMouseEvent *event)
{
    m_pressedLink = event->button() == Qt::LeftButton ? linkAt(event->pos()) : std::nullopt;
    QTableView::mousePressEvent(event);
}

void ProfilesView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const auto pressed = std::exchange(m_pressedLink, std::nullopt);
    if (pressed && pressed == linkAt(event->pos()))
        Q_EMIT linkClicked(pressed->profile);
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

QSize ProfilesView::minimumSizeHint() const
{
    return {px(120), px(60)};
}

void ProfilesView::applySizes()
{
    verticalHeader()->setDefaultSectionSize(m_delegate->sizeHint({}, {}).height());
}

int ProfilesView::linkedRowAt(const QPoint &position) const
{
    const QModelIndex index = viewport()->rect().contains(position) ? indexAt(position) : QModelIndex();
    const bool onLink = index.isValid() && m_delegate->linkAt(visualRect(index), index.row()).contains(position);
    return onLink ? index.row() : -1;
}

std::optional<ProfilesView::Link> ProfilesView::linkAt(const QPoint &position) const
{
    const int row = linkedRowAt(position);
    if (row < 0)
        return {};
    const ProfileItem &item = m_profiles.item(row);
    return Link{item.name, item.link()};
}

void ProfilesView::moveMouse(const QPoint &position)
{
    const int rowBefore = hoveredRow();
    const int linkBefore = hoveredLink();
    m_mouse = position;
    if (rowBefore == hoveredRow() && linkBefore == hoveredLink())
        return;
    viewport()->setCursor(hoveredLink() >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

} // namespace scripto
