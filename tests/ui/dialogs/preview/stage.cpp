// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/preview/stage.h"

#include <QApplication>
#include <QPixmap>
#include <QTest>

namespace scripto {

Stage::Stage(const QString &folder)
    : m_folder(folder)
{
    if (!m_folder.mkpath(QStringLiteral(".")))
        qFatal("the folder for the pictures cannot be made");
}

void Stage::draw(QWidget *dialog, const QString &name)
{
    // Layouts settle and wait rings begin to turn.
    constexpr int settled = 400;
    QTest::qWait(settled);
    if (!dialog->grab().save(m_folder.filePath(name + QStringLiteral(".png"))))
        qFatal("a picture cannot be written");
}

void Stage::until(const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition))
        qFatal("a state that was to be drawn did not come");
}

} // namespace scripto
