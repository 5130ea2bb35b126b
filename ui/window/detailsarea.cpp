// SPDX-License-Identifier: MIT
#include "ui/window/detailsarea.h"

#include "ui/common/fonts.h"
#include "ui/window/detailspane.h"

#include <QHBoxLayout>

#include <utility>

namespace scripto {

namespace {

constexpr int detailsWidth = 320;

} // namespace

DetailsArea::DetailsArea(QWidget *keys, DetailsPane *details, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_details(details)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(keys, 1);
    layout->addWidget(details);
    details->hide();
    connect(details, &DetailsPane::closeRequested, this, [this] { setOpen(false); });
    arrange();
}

void DetailsArea::setNarrow(bool narrow)
{
    if (std::exchange(m_isNarrow, narrow) == narrow)
        return;
    m_covers = false;
    arrange();
}

void DetailsArea::setOpen(bool open)
{
    QWidget *focused = window()->focusWidget();
    if (open && !m_isShown)
        m_focusBefore = focused;
    const bool losesFocus = focused && (open ? m_keys : m_details)->isAncestorOf(focused);
    m_isWanted = open;
    m_covers = open && m_isNarrow;
    arrange();
    if (!open && losesFocus) {
        const bool canReturn = m_focusBefore && m_focusBefore->isVisible() && m_focusBefore->isEnabled();
        (canReturn ? m_focusBefore.data() : m_keys)->setFocus(Qt::OtherFocusReason);
    } else if (m_covers && losesFocus) {
        m_details->setFocus(Qt::OtherFocusReason);
    }
}

void DetailsArea::uncover()
{
    m_covers = false;
    arrange();
}

void DetailsArea::restore(bool open)
{
    m_isWanted = open;
    arrange();
}

void DetailsArea::arrange()
{
    const bool shown = m_isWanted && (!m_isNarrow || m_covers);
    m_details->setNarrow(m_isNarrow);
    if (m_isNarrow) {
        m_details->setMinimumWidth(0);
        m_details->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_details->setFixedWidth(px(detailsWidth) + 1);
    }
    // Shows before it hides, so that the focus always has a place to be.
    if (shown)
        m_details->show();
    m_keys->setVisible(!shown || !m_isNarrow);
    if (!shown)
        m_details->hide();
    if (std::exchange(m_isShown, shown) != shown)
        Q_EMIT shownChanged(shown);
}

} // namespace scripto
