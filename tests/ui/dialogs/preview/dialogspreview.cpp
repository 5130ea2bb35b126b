// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QApplication>

using namespace scripto;

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.size() != 2 || (arguments[0] != u"--light" && arguments[0] != u"--dark"))
        qFatal("usage: ui_dialogs_preview --light|--dark OUT_DIR");
    QApplication::setStyle(new Style);
    QApplication::setFont(applicationFont());
    QApplication::setPalette(paletteFor(arguments[0] == u"--dark" ? ColourScheme::Dark : ColourScheme::Light));
    Stage stage(arguments[1]);
    drawLogin(stage);
    drawKeys(stage);
    drawRotate(stage);
    drawProfiles(stage);
    drawSettings(stage);
}
