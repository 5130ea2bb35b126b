// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/preview/stage.h"

#include "tests/ui/dialogs/misfits.h"

#include <QApplication>
#include <QPixmap>
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

QStringList problemsOf(const QWidget &dialog)
{
    QStringList problems = misfitsIn(dialog);
    const QRect screen = dialog.screen()->availableGeometry();
    if (!screen.contains(dialog.geometry()))
        problems.append(QStringLiteral("the dialog leaves the screen: ") + QDebug::toString(dialog.geometry()));
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &dialog)
            continue;
        const QRect place(widget->mapTo(&dialog, QPoint()), widget->size());
        if (!isScrolled(widget, &dialog) && !dialog.rect().contains(place))
            problems.append(described(widget) + QStringLiteral(" leaves the dialog"));
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
