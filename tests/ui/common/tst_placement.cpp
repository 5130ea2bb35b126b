// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/desktopfont.h"
#include "ui/common/dialogframe.h"
#include "ui/common/fonts.h"
#include "ui/common/placement.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace tst_placement {

using namespace scripto;

// Windows on small screens, and the desktop's font.
class TestPlacement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setFont(applicationFont()); }

    void keepsWindowsOnTheScreen_data()
    {
        QTest::addColumn<QRect>("window");
        QTest::addColumn<QRect>("placed");
        const QRect screen(100, 50, 1024, 600);
        QTest::newRow("inside") << QRect(200, 100, 720, 480) << QRect(200, 100, 720, 480);
        QTest::newRow("too large") << QRect(0, 0, 2400, 1544) << screen;
        QTest::newRow("too tall") << QRect(200, 100, 720, 700) << QRect(200, 50, 720, 600);
        QTest::newRow("beyond the right edge") << QRect(900, 100, 720, 480) << QRect(404, 100, 720, 480);
        QTest::newRow("beyond the bottom edge") << QRect(200, 500, 720, 480) << QRect(200, 170, 720, 480);
        QTest::newRow("beyond the top left corner") << QRect(-50, -80, 720, 480) << QRect(100, 50, 720, 480);
    }

    void keepsWindowsOnTheScreen()
    {
        QFETCH(QRect, window);
        QTEST(within(QRect(100, 50, 1024, 600), window), "placed");
    }

    void tallDialogsScrollTheirContent_data()
    {
        QTest::addColumn<int>("points");
        for (const int points : {10, 16, 20})
            QTest::addRow("%d pt", points) << points;
    }

    void tallDialogsScrollTheirContent()
    {
        QFETCH(int, points);
        QFont font = applicationFont();
        font.setPointSize(points);
        QApplication::setFont(font);
        QApplication::setStyle(new Style);
        DialogFrame dialog(560);
        dialog.setTitle(QStringLiteral("Revoke “deploy”?"));
        dialog.setLead(QStringLiteral("word ").repeated(40));
        TextLabel *last = nullptr;
        for (int i = 0; i < 60; ++i) {
            last = new TextLabel(QStringLiteral("Profile %1 uses this key.").arg(i), FontRole::Body, Tone::Text);
            dialog.content()->addWidget(last);
        }
        dialog.addCancel();
        QPushButton *verb = dialog.addVerb(QStringLiteral("Revoke key"));
        dialog.show();
        const QRect screen = dialog.screen()->availableGeometry();
        QTRY_VERIFY2(screen.contains(dialog.geometry()), qPrintable(QDebug::toString(dialog.geometry())));
        QVERIFY(dialog.rect().contains(QRect(verb->mapTo(&dialog, QPoint()), verb->size())));
        auto *area = dialog.findChild<QScrollArea *>();
        QVERIFY(area->verticalScrollBar()->isVisible());
        area->ensureWidgetVisible(last);
        QVERIFY(area->viewport()->rect().contains(QRect(last->mapTo(area->viewport(), QPoint()), last->size())));
    }

    void scrollingDialogsKeepTheirWidth()
    {
        QApplication::setStyle(new Style);
        DialogFrame dialog(460);
        auto *label = new TextLabel(QStringLiteral("word ").repeated(30), FontRole::Body, Tone::Text);
        label->setWordWrap(true);
        dialog.content()->addWidget(label);
        dialog.addCancel();
        dialog.show();
        const int width = label->width();
        for (int i = 0; i < 80; ++i)
            dialog.content()->addWidget(new TextLabel(QStringLiteral("x"), FontRole::Body, Tone::Text));
        QTRY_VERIFY(dialog.findChild<QScrollArea *>()->verticalScrollBar()->isVisible());
        QCOMPARE(label->width(), width);
        QTRY_VERIFY(dialog.screen()->availableGeometry().contains(dialog.geometry()));
    }

    void readsGtkFontNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("family");
        QTest::addColumn<qreal>("points");
        QTest::newRow("plain") << QStringLiteral("Sans 16") << QStringLiteral("Sans") << 16.0;
        QTest::newRow("family with two words") << QStringLiteral("Noto Sans 11") << QStringLiteral("Noto Sans") << 11.0;
        QTest::newRow("style") << QStringLiteral("Cantarell Bold Italic 10.5") << QStringLiteral("Cantarell") << 10.5;
        QTest::newRow("comma") << QStringLiteral("Sans,  12") << QStringLiteral("Sans") << 12.0;
        QTest::newRow("size only") << QStringLiteral("14") << QString() << 14.0;
        QTest::newRow("no size") << QStringLiteral("Sans") << QString() << 0.0;
        QTest::newRow("nothing") << QString() << QString() << 0.0;
    }

    void readsGtkFontNames()
    {
        QFETCH(QString, name);
        const NamedFont font = namedFont(name);
        QTEST(font.family, "family");
        QTEST(font.points, "points");
    }

    void usesTheDesktopsFont_data()
    {
        QTest::addColumn<QFont>("platform");
        QTest::addColumn<QString>("gtk");
        QTest::addColumn<QString>("portal");
        QTest::addColumn<QString>("family");
        QTest::addColumn<qreal>("points");
        const QFont none(QStringLiteral("Sans Serif"), 9); // Qt's font without a desktop
        const QFont kde(QStringLiteral("Noto Sans"), 16);
        const QString sans = QStringLiteral("Sans 16");
        const QString cantarell = QStringLiteral("Cantarell 11");
        QTest::newRow("no desktop") << none << QString() << QString() << applicationFont().family() << 10.0;
        QTest::newRow("platform theme") << kde << sans << cantarell << QStringLiteral("Noto Sans") << 16.0;
        QTest::newRow("GTK") << none << sans << cantarell << QStringLiteral("Sans") << 16.0;
        QTest::newRow("portal") << none << QString() << cantarell << QStringLiteral("Cantarell") << 11.0;
        QTest::newRow("nonsense") << none << QStringLiteral("Sans 900") << QStringLiteral("Sans 0")
                                  << applicationFont().family() << 10.0;
    }

    void usesTheDesktopsFont()
    {
        QFETCH(QFont, platform);
        QFETCH(QString, gtk);
        QFETCH(QString, portal);
        const QFont font = DesktopFont{platform, gtk, portal}.font();
        QTEST(font.families().first(), "family");
        QTEST(font.pointSizeF(), "points");
    }

    void followsTheTextScaling()
    {
        DesktopFont wanted;
        wanted.platform = QFont(QStringLiteral("Sans Serif"), 9);
        wanted.gtkName = QStringLiteral("Sans 12");
        wanted.textScale = 1.5;
        QCOMPARE(wanted.font().pointSizeF(), 18);
        QVERIFY(wanted.isKnown());
        wanted.gtkName.clear();
        QCOMPARE(wanted.font().pointSizeF(), 15);
        QVERIFY(!wanted.isKnown());
    }

    void scalesPointsAndPixels()
    {
        QFont points;
        points.setPointSizeF(10);
        QCOMPARE(scaled(points, 125).pointSizeF(), 12.5);
        QCOMPARE(scaled(points, 100), points);
        QFont pixels;
        pixels.setPixelSize(13);
        QCOMPARE(scaled(pixels, 200).pixelSize(), 26);
    }

    void readsGtkSettings()
    {
        const QTemporaryDir folder;
        QCOMPARE(gtkFontName(folder.path()), QString());
        const auto write = [&](const QString &version, const QByteArray &line) {
            QVERIFY(QDir(folder.path()).mkpath(version));
            QFile file(folder.filePath(version + QStringLiteral("/settings.ini")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("[Settings]\ngtk-theme-name=Adwaita\n" + line);
        };
        write(QStringLiteral("gtk-3.0"), "gtk-font-name=Sans 16\n");
        QCOMPARE(gtkFontName(folder.path()), QStringLiteral("Sans 16"));
        write(QStringLiteral("gtk-4.0"), "gtk-font-name=Noto Sans, 12\n");
        QCOMPARE(gtkFontName(folder.path()), QStringLiteral("Noto Sans 12"));
    }
};

SCRIPTO_TEST(TestPlacement)

} // namespace tst_placement

#include "tst_placement.moc"
