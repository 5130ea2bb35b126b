// SPDX-License-Identifier: MIT
#include "ui/common/paneview.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace scripto {

PaneView::PaneView(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::PaneTitle, Tone::Text))
    , m_close(new QPushButton)
    , m_content(new QVBoxLayout)
{
    setKind(m_close, ButtonKind::Icon);
    m_close->setIcon(toneIcon(Icon::Close));
    m_close->setFixedSize(px(28), px(28)); // as high as the head of the keys
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(toolTipText({tr("Back to the keys (Esc)")}));
    connect(m_close, &QPushButton::clicked, this, &PaneView::dismiss);
    auto *escape = new QShortcut(Qt::Key_Escape, this, this, &PaneView::dismiss, Qt::WidgetWithChildrenShortcut);
    escape->setAutoRepeat(false); // a key that is held down must not stop something and then leave its result

    auto *head = new QHBoxLayout;
    head->setContentsMargins(px(16), px(8), px(16), 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_content, 1);
    setTitle(title);
}

void PaneView::setTitle(const QString &plain)
{
    m_title->setRich(escaped(plain));
    setAccessibleName(plain);
}

void PaneView::dismiss()
{
    if (!isBusy())
        Q_EMIT closeRequested();
}

void PaneView::setClosable(bool closable)
{
    m_close->setEnabled(closable);
}

void PaneView::paintEvent(QPaintEvent *)
{
    // Painted, not set as background role, which would change the text colour of child labels.
    QPainter(this).fillRect(rect(), themeOf(this).base);
}

} // namespace scripto
