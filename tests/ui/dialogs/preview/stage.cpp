// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/preview/stage.h"

#include "ui/common/textlabel.h"

#include <QApplication>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTest>

namespace scripto {

namespace {

// Whether `widget` is in an area that can be scrolled to it.
bool isScrolled(const QWidget *widget, const QWidget *window)
{
    for (const QWidget *parent = widget->parentWidget(); parent && parent != window; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return true;
    }
    return false;
}

QString described(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->property("text").toString().left(40);
}

// A form row is as wide as its space; if that is less than its minimum, its texts are cut.
bool isSqueezed(const QWidget *widget)
{
    const auto *label = qobject_cast<const TextLabel *>(widget);
    if (label && label->wordWrap())
        return label->height() < label->heightForWidth(label->width());
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return button && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width();
}

QStringList problemsOf(const QWidget &dialog)
{
    QStringList problems;
    const QRect screen = dialog.screen()->availableGeometry();
    if (!screen.contains(dialog.geometry()))
        problems.append(QStringLiteral("the dialog leaves the screen: ") + QDebug::toString(dialog.geometry()));
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &dialog)
            continue;
        const QRect place(widget->mapTo(&dialog, QPoint()), widget->size());
        if (!isScrolled(widget, &dialog) && !dialog.rect().contains(place))
            problems.append(described(widget) + QStringLiteral(" leaves the dialog"));
        if (isSqueezed(widget))
            problems.append(described(widget) + QStringLiteral(" is cut"));
    }
    return problems;
}

} // namespace

Stage::Stage(const QString &folder)
    : m_folder(folder)
    , m_draws(!folder.isEmpty())
{
    if (m_draws && !m_folder.mkpath(QStringLiteral(".")))
        qFatal("the folder for the pictures cannot be made");
}

void Stage::draw(QWidget *dialog, const QString &name)
{
    // Layouts settle and wait rings begin to turn.
    constexpr int settled = 400;
    if (m_draws)
        QTest::qWait(settled);
    else if (QTest::qWaitFor([dialog] { return problemsOf(*dialog).isEmpty(); }, settled))
        return;
    for (const QString &problem : problemsOf(*dialog))
        m_problems.append(name + QStringLiteral(": ") + problem);
    if (m_draws && !dialog->grab().save(m_folder.filePath(name + QStringLiteral(".png"))))
        qFatal("a picture cannot be written");
}

void Stage::until(const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition))
        qFatal("a state that was to be drawn did not come");
}

} // namespace scripto
