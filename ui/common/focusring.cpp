// SPDX-License-Identifier: MIT
#include "ui/common/focusring.h"

#include "ui/common/accessibleroles.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QAbstractScrollArea>
#include <QFocusEvent>
#include <QPainter>

namespace scripto {

namespace {

class FocusRing final : public QWidget {
public:
    explicit FocusRing(QAbstractScrollArea *area)
        : QWidget(area)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        hide();
        area->installEventFilter(this);
    }

    bool eventFilter(QObject *area, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn) {
            setGeometry(parentWidget()->rect());
            raise();
            setVisible(static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason);
        } else if (event->type() == QEvent::FocusOut) {
            hide();
        } else if (event->type() == QEvent::Resize) {
            setGeometry(parentWidget()->rect());
        }
        return QWidget::eventFilter(area, event);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFocusRing(&painter, rect(), themeOf(this), px(6));
    }
};

} // namespace

void showFocusRing(QAbstractScrollArea *area)
{
    makePane(area);
    new FocusRing(area);
}

} // namespace scripto
