// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QTextStream>

using namespace scripto;

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.isEmpty() || arguments.size() > 3)
        qFatal("usage: ui_dialogs_preview --light|--dark|--check [POINTS] [OUT_DIR]");
    QApplication::setStyle(new Style);
    QFont font = applicationFont();
    if (arguments.size() > 1 && arguments[1].toDouble() > 0)
        font.setPointSizeF(arguments[1].toDouble());
    QApplication::setFont(font);
    QApplication::setPalette(paletteFor(arguments[0] == u"--dark" ? ColourScheme::Dark : ColourScheme::Light));
    Stage stage(arguments[0] == u"--check" ? QString() : arguments.last());
    drawLogin(stage);
    drawKeys(stage);
    drawRotate(stage);
    drawProfiles(stage);
    drawSettings(stage);
    for (const QString &problem : stage.problems())
        QTextStream(stderr) << problem << '\n';
    return arguments[0] == u"--check" && !stage.problems().isEmpty() ? 1 : 0;
}
