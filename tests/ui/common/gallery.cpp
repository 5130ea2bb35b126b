// SPDX-License-Identifier: MIT
#include "tests/ui/common/gallery.h"

#include "ui/common/colourscheme.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/portalsettings.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QHBoxLayout>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

#include <memory>

using namespace scripto;

namespace {

template <typename... Widgets> QLayout *row(Widgets *...widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(px(24));
    (layout->addWidget(widgets, 0, Qt::AlignTop), ...);
    layout->addStretch();
    return layout;
}

QWidget *page()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setSpacing(px(24));
    column->addWidget(gallery::toolBar());
    column->addLayout(row(gallery::profilesPane(), gallery::keysPane()));
    column->addLayout(row(gallery::signInDialog(), gallery::refusedDialog(), gallery::newKeyDialog()));
    column->addLayout(row(gallery::shownOnceDialog(false), gallery::shownOnceDialog(true)));
    column->addLayout(row(gallery::settingsDialog()));
    column->addLayout(row(gallery::controls(), gallery::icons()));
    return page;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3) {
        QTextStream(stderr) << "usage: ui_gallery --light|--dark OUT.png\n";
        return 2;
    }
    QApplication::setStyle(new Style);
    QApplication::setFont(applicationFont());
    PortalSettings portal{QDBusConnection(QStringLiteral("none"))};
    ColourSchemeSwitch colours(portal);
    colours.choose(colourChoiceFrom(arguments[1].mid(2)));

    const std::unique_ptr<QWidget> widget(page());
    widget->setWindowIcon(applicationIcon());
    widget->show();
    widget->activateWindow();
    bool saved = false;
    // Longer than the delay of the wait rings, so that the picture shows them turning.
    QTimer::singleShot(std::chrono::milliseconds(600), widget.get(), [&] {
        saved = widget->grab().save(arguments[2]);
        QApplication::quit();
    });
    QApplication::exec();
    return saved ? 0 : 1;
}
