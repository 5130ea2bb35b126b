// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/colourwishes.h"
#include "ui/common/contrast.h"

#include <QTest>

namespace tst_colourwishes {

using namespace scripto;

// The desktop's accent colour and contrast, which may be anything.
class TestColourWishes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsContrast();
    void legibleColourIsTheNearestOne();
    void ownColoursStay();
    void accentKeepsItsHue();
    void everyColourIsLegible_data();
    void everyColourIsLegible();
    void highContrastShowsLines();
};

void TestColourWishes::knowsContrast()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
    QCOMPARE(qRound(contrastOf(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

void TestColourWishes::legibleColourIsTheNearestOne()
{
    const QColor own(0x35, 0x54, 0xC8);
    QCOMPARE(legible(own, {Qt::white}, 4.5, Towards::Black), own);
    const QColor yellow = legible(Qt::yellow, {Qt::white}, 4.5, Towards::Black);
    QCOMPARE(yellow.hslHue(), 60);
    QVERIFY(contrastOf(yellow, Qt::white) >= 4.5 && contrastOf(yellow, Qt::white) < 4.7);
    QCOMPARE(legible(Qt::gray, {Qt::black, Qt::white}, 7, Towards::White), QColor(Qt::white));
}

void TestColourWishes::ownColoursStay()
{
    const QColor before = themeFor(ColourScheme::Light).select;
    setColourWishes({.highContrast = true, .accent = Qt::green});
    QVERIFY(themeFor(ColourScheme::Light).select != before);
    setColourWishes({});
    QCOMPARE(themeFor(ColourScheme::Light).select, before);
}

void TestColourWishes::accentKeepsItsHue()
{
    for (const QColor &accent : {QColor(0x35, 0x84, 0xE4), QColor(0xE6, 0x2D, 0x42), QColor(0x3A, 0x94, 0x4A)}) { // GNOME's
        for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
            const Theme theme = adapted(themeFor(scheme), {.accent = accent});
            QVERIFY(qAbs(theme.accent.hslHue() - accent.hslHue()) <= 2);
            QVERIFY(qAbs(theme.accentText.hslHue() - accent.hslHue()) <= 2);
        }
    }
}

void TestColourWishes::everyColourIsLegible_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::addColumn<ColourWishes>("wishes");
    QList<QColor> accents{QColor(), Qt::black, Qt::white, Qt::gray, Qt::yellow, QColor(0, 0, 64)};
    for (int hue = 0; hue < 360; hue += 30)
        accents.append(QColor::fromHsl(hue, 255, 128));
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
        for (const bool high : {false, true}) {
            for (const QColor &accent : accents)
                QTest::addRow("%s%s %s", scheme == ColourScheme::Light ? "light" : "dark", high ? " high" : "",
                              accent.isValid() ? qPrintable(accent.name()) : "own")
                    << scheme << ColourWishes{high, accent};
        }
    }
}

void TestColourWishes::everyColourIsLegible()
{
    QFETCH(ColourScheme, scheme);
    QFETCH(ColourWishes, wishes);
    const Theme theme = adapted(themeFor(scheme), wishes);
    const double least = wishes.highContrast ? 7 : 4.5;
    const QList<QColor> surfaces{theme.base,   theme.window,          theme.raised,         theme.hover,
                                 theme.select, theme.selectedProfile, theme.selectUnfocused};
    for (const QColor &surface : surfaces) {
        for (const QColor &colour : {theme.text, theme.text2, theme.accentText, theme.ok, theme.warn, theme.danger,
                                     theme.info, theme.neutral})
            QVERIFY2(contrastOf(colour, surface) >= least, qPrintable(colour.name() + u' ' + surface.name()));
        QVERIFY(contrastOf(theme.focus, surface) >= 3);
    }
    QVERIFY(contrastOf(theme.onAccent, theme.accent) >= 4.5);
    QVERIFY(contrastOf(theme.accent, theme.base) >= 3);
    for (const auto &[tone, tint] : {std::pair(theme.ok, theme.okTint), {theme.warn, theme.warnTint},
                                     {theme.danger, theme.dangerTint}, {theme.info, theme.infoTint}})
        QVERIFY(contrastOf(tone, tint) >= least);
}

void TestColourWishes::highContrastShowsLines()
{
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
        const Theme theme = adapted(themeFor(scheme), {.highContrast = true});
        for (const QColor &line : {theme.line, theme.rowLine, theme.fieldLine, theme.buttonEdge, theme.handle,
                                   theme.disabled})
            QVERIFY(contrastOf(line, theme.base) >= 3);
        QCOMPARE(contrastOf(theme.text, theme.base), 21.0);
    }
}

SCRIPTO_TEST(TestColourWishes)

} // namespace tst_colourwishes

#include "tst_colourwishes.moc"
