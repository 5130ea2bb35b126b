// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/misfits.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/fonts.h"
#include "ui/common/textlabel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace scripto {

namespace {

constexpr int leastTarget = 24;

// The width without the usual space around the text: a button that its owner places by itself may lack that space.
int neededWidth(const QPushButton &button)
{
    const int icon = button.icon().isNull() ? 0 : px(16 + 8);
    const int text = button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width();
    return qMin(text + icon + px(2 * 4), button.minimumSizeHint().width());
}

// A form row is as wide as its space; if that is less than its minimum, its texts are cut. An ElidedLabel shortens its
// text by itself, and shows the whole on demand.
bool isCut(const QWidget *widget)
{
    if (qobject_cast<const ElidedLabel *>(widget))
        return false;
    if (const auto *label = qobject_cast<const TextLabel *>(widget)) {
        return label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                 : label->width() < label->sizeHint().width();
    }
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return button && !button->text().isEmpty() && button->width() < neededWidth(*button);
}

bool isPartOfField(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QLineEdit *>(parent);
}

bool isTooSmall(const QWidget *widget)
{
    const bool isTarget = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
    return isTarget && !isPartOfField(widget) && qMin(widget->width(), widget->height()) < px(leastTarget);
}

} // namespace

QString described(const QWidget *widget)
{
    const QString text = widget->property("text").toString().left(40);
    const QWidget *parent = widget->parentWidget();
    return QStringLiteral("%1 “%2” in %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), text.isEmpty() ? widget->accessibleName() : text,
             parent ? QString::fromLatin1(parent->metaObject()->className()) : QString());
}

QStringList misfitsIn(const QWidget &window)
{
    QStringList misfits;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (isCut(widget))
            misfits.append(described(widget) + QStringLiteral(" is cut"));
        if (isTooSmall(widget))
            misfits.append(QStringLiteral("%1 is %2 x %3 px")
                               .arg(described(widget), QString::number(widget->width()),
                                    QString::number(widget->height())));
    }
    return misfits;
}

} // namespace scripto
