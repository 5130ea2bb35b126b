// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/accessibletree.h"

#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QPushButton>

namespace scripto {

namespace {

void collect(QAccessibleInterface *node, QStringList &texts)
{
    if (!node || node->state().invisible)
        return;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts.append(node->text(kind));
    if (QAccessibleTextInterface *text = node->textInterface())
        texts.append(text->text(0, text->characterCount()));
    if (const QWidget *widget = qobject_cast<QWidget *>(node->object()))
        texts += {widget->toolTip(), widget->windowTitle(), widget->whatsThis(), widget->statusTip()};
    for (int i = 0; i < node->childCount(); ++i)
        collect(node->child(i), texts);
}

} // namespace

QStringList accessibleTexts(QWidget *widget)
{
    QStringList texts;
    collect(QAccessible::queryAccessibleInterface(widget), texts);
    texts.removeAll(QString());
    return texts;
}

QStringList buttonsWithOtherNames(QWidget *widget)
{
    QStringList wrong;
    const auto buttons = widget->findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        const QString name = QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name);
        const QString visible = each->text();
        if (each->isVisible() && (name.isEmpty() || (!visible.isEmpty() && name != visible)))
            wrong.append(visible + QStringLiteral(" is called ") + name);
    }
    return wrong;
}

QPushButton *button(const QWidget *in, const QString &text)
{
    const auto buttons = in->findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

bool says(const QWidget *in, const QString &text)
{
    const auto labels = in->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && plainOf(label->text()).contains(text))
            return true;
    }
    return false;
}

} // namespace scripto
