// SPDX-License-Identifier: MIT
#include "ui/common/scrollmiddle.h"

#include "ui/common/focusring.h"
#include "ui/common/fonts.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace scripto {

namespace {

constexpr int leastScrolled = 48; // enough to show that there is something

} // namespace

ScrollMiddle::ScrollMiddle(int margin, QWidget *parent)
    : QScrollArea(parent)
    , m_margin(margin)
    , m_content(new QVBoxLayout)
{
    auto *inner = new QWidget;
    inner->setLayout(m_content);
    m_content->setContentsMargins(margin, 0, margin, 0);
    m_content->setSpacing(0);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    showFocusRing(this);
    setWidget(inner); // also filters its events
    viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
}

void ScrollMiddle::setMostHeight(int height)
{
    height = qMax(height, px(leastScrolled));
    if (std::exchange(m_mostHeight, height) != height)
        updateGeometry();
}

int ScrollMiddle::leastHeight(int width) const
{
    return m_content->hasHeightForWidth() ? m_content->totalMinimumHeightForWidth(width - m_bar)
                                          : m_content->totalMinimumSize().height();
}

int ScrollMiddle::heightForWidth(int width) const
{
    const int wanted = m_content->hasHeightForWidth() ? m_content->totalHeightForWidth(width - m_bar)
                                                      : m_content->totalSizeHint().height();
    return qMin(wanted, m_mostHeight);
}

QSize ScrollMiddle::sizeHint() const
{
    const QSize wanted = m_content->totalSizeHint();
    return {wanted.width(), qMin(wanted.height(), m_mostHeight)};
}

// It scrolls sideways only if a dialog is wider than the screen.
QSize ScrollMiddle::minimumSizeHint() const
{
    return {0, qMin(px(leastScrolled), m_content->totalMinimumSize().height())};
}

bool ScrollMiddle::eventFilter(QObject *object, QEvent *event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest) {
        arrange();
        updateGeometry();
    }
    return QScrollArea::eventFilter(object, event);
}

void ScrollMiddle::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void ScrollMiddle::arrange()
{
    const bool scrolls = leastHeight(width()) > height();
    m_bar = scrolls ? verticalScrollBar()->sizeHint().width() : 0;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    // Keyboard users must reach the lower part, too.
    setFocusPolicy(scrolls ? Qt::TabFocus : Qt::NoFocus);
    const bool mirrored = isRightToLeft();
    const int besideBar = qMax(0, m_margin - m_bar);
    m_content->setContentsMargins(mirrored ? besideBar : m_margin, 0, mirrored ? m_margin : besideBar, 0);
    const int inside = qMax(width() - m_bar, m_content->totalMinimumSize().width());
    widget()->resize(inside, qMax(height(), leastHeight(inside + m_bar)));
}

} // namespace scripto
