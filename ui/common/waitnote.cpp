// SPDX-License-Identifier: MIT
#include "ui/common/waitnote.h"

#include "ui/common/ringicon.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>

namespace scripto {

WaitNote::WaitNote(TextLabel *footnote)
    : QObject(footnote)
    , m_footnote(footnote)
    , m_ring(new RingIcon(footnote))
{
    auto *layout = new QHBoxLayout(footnote);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_ring, 0, Qt::AlignLeft | Qt::AlignVCenter);
    stop();
}

void WaitNote::start(const QString &plain)
{
    m_footnote->setIndent(m_ring->sizeHint().width() + px(8));
    m_footnote->setText(escaped(plain));
    m_footnote->show();
    m_ring->setWaiting();
}

void WaitNote::stop(const QString &rich)
{
    m_ring->setNothing();
    m_footnote->setIndent(0);
    m_footnote->setText(rich);
    m_footnote->setVisible(!rich.isEmpty());
}

} // namespace scripto
