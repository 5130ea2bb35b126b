// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFontInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <cmath>

namespace tst_look {

using namespace scripto;

// Colours, fonts, icons and sizes.
class TestLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void textsHaveEnoughContrast_data();
    void textsHaveEnoughContrast();
    void fillsHaveEnoughContrast_data();
    void fillsHaveEnoughContrast();
    void themeFollowsPalette();
    void paletteUsesTheColoursOfTheTheme();
    void fontsFollowTheApplication();
    void lengthsFollowTheFont();
    void everyIconLoads_data();
    void everyIconLoads();
    void iconsAreCached();
    void toneIconFollowsTheTheme();
    void applicationIconHasSizes();
    void controlsHaveTheirHeights_data();
    void controlsHaveTheirHeights();
    void checkedChipKeepsItsWidth();
    void toolBarHasItsMargins();
    void headerHasItsMargins();
    void fieldsHaveVisibleEdges();
    void listsOfComboBoxesShowWholeTexts();
    void showsTheFocusRingForTheKeyboardOnly();
    void hasNoTransitions();
};

namespace {

// Relative luminance and contrast ratio as defined by WCAG 2.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (qMax(one, two) + 0.05) / (qMin(one, two) + 0.05);
}

QColor pixel(QWidget &widget, const QPoint &point)
{
    return widget.grab().toImage().pixelColor(point);
}

} // namespace

void TestLook::initTestCase()
{
    QApplication::setStyle(new Style);
}

void TestLook::init()
{
    QApplication::setFont(applicationFont());
    QApplication::setPalette(paletteFor(ColourScheme::Light));
}

void TestLook::textsHaveEnoughContrast_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<QColor>("tint"); // its own; invalid if there is none
    QTest::addColumn<ColourScheme>("scheme");
    QTest::addColumn<double>("least");
    const auto rows = [](const char *name, QColor Theme::*colour, QColor Theme::*tint, double light, double dark) {
        for (const auto &[scheme, least] : {std::pair(ColourScheme::Light, light), {ColourScheme::Dark, dark}}) {
            const Theme &theme = themeFor(scheme);
            QTest::addRow("%s %s", name, scheme == ColourScheme::Light ? "light" : "dark")
                << theme.*colour << (tint ? theme.*tint : QColor()) << scheme << least;
        }
    };
    rows("text", &Theme::text, nullptr, 13.3, 10.3);
    rows("text2", &Theme::text2, nullptr, 5.9, 6.4);
    rows("text3", &Theme::text3, nullptr, 4.5, 4.5);
    rows("accentText", &Theme::accentText, nullptr, 5.6, 6.3);
    rows("ok", &Theme::ok, &Theme::okTint, 4.6, 6.3);
    rows("warn", &Theme::warn, &Theme::warnTint, 4.9, 6.5);
    rows("danger", &Theme::danger, &Theme::dangerTint, 5.1, 5.8);
    rows("info", &Theme::info, &Theme::infoTint, 5.1, 6.1);
    rows("neutral", &Theme::neutral, nullptr, 5.1, 5.3);
}

void TestLook::textsHaveEnoughContrast()
{
    QFETCH(QColor, colour);
    QFETCH(QColor, tint);
    QFETCH(ColourScheme, scheme);
    QFETCH(double, least);
    const Theme &theme = themeFor(scheme);
    QList<QColor> surfaces{theme.base, theme.window, theme.raised, theme.hover, theme.select, theme.selectedProfile};
    if (tint.isValid())
        surfaces << tint;
    double lowest = 21;
    for (const QColor &surface : surfaces)
        lowest = qMin(lowest, contrast(colour, surface));
    // The table truncates after one digit.
    QVERIFY2(lowest >= least && lowest < least + 0.1, qPrintable(QString::number(lowest)));
    QVERIFY(lowest >= 4.5);
}

void TestLook::fillsHaveEnoughContrast_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("light") << ColourScheme::Light;
    QTest::newRow("dark") << ColourScheme::Dark;
}

void TestLook::fillsHaveEnoughContrast()
{
    QFETCH(ColourScheme, scheme);
    const Theme &theme = themeFor(scheme);
    QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
    QVERIFY(contrast(theme.onAccent, theme.dangerFill) >= 4.5);
    // For everything that is not text, WCAG requires 3 to 1.
    for (const QColor &surface : {theme.base, theme.window, theme.raised}) {
        QVERIFY(contrast(theme.fieldLine, surface) >= 3);
        QVERIFY(contrast(theme.focus, surface) >= 3);
    }
}

void TestLook::themeFollowsPalette()
{
    QWidget widget;
    QCOMPARE(themeOf(&widget).scheme, ColourScheme::Light);
    QApplication::setPalette(paletteFor(ColourScheme::Dark));
    QTRY_COMPARE(themeOf(&widget).scheme, ColourScheme::Dark);
    QCOMPARE(themeOf(widget.palette()).base, QColor(0x18, 0x1A, 0x1E));
}

void TestLook::paletteUsesTheColoursOfTheTheme()
{
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
        const Theme &theme = themeFor(scheme);
        const QPalette palette = paletteFor(scheme);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link})
            QCOMPARE(palette.color(QPalette::Disabled, role), theme.disabled);
        QCOMPARE(palette.color(QPalette::PlaceholderText), theme.text3);
        QCOMPARE(palette.color(QPalette::Link), theme.accentText);
        QCOMPARE(palette.color(QPalette::Highlight), theme.accent);
        QCOMPARE(palette.color(QPalette::HighlightedText), theme.onAccent);
        QCOMPARE(palette.color(QPalette::ToolTipBase), theme.raised);
        QCOMPARE(palette.color(QPalette::ToolTipText), theme.text);
    }
}

void TestLook::fontsFollowTheApplication()
{
    QCOMPARE(fontOf(FontRole::Body).pointSizeF(), 10.0);
    QCOMPARE(fontOf(FontRole::Code).pointSizeF(), 16.5); // 22 px
    QCOMPARE(fontOf(FontRole::Section).weight(), QFont::DemiBold);
    QVERIFY(fontOf(FontRole::Mono).families().contains(QStringLiteral("JetBrains Mono")));
    QFont twice = applicationFont();
    twice.setPointSizeF(20);
    QApplication::setFont(twice);
    QCOMPARE(fontOf(FontRole::Body).pointSizeF(), 20.0);
    QCOMPARE(fontOf(FontRole::Code).pointSizeF(), 33.0);
}

void TestLook::lengthsFollowTheFont()
{
    QCOMPARE(px(32), 32);
    QFont twice = applicationFont();
    twice.setPointSizeF(20);
    QApplication::setFont(twice);
    QCOMPARE(px(32), 64);
    QCOMPARE(QPushButton(QStringLiteral("Cancel")).sizeHint().height(), 64);
}

void TestLook::everyIconLoads_data()
{
    QTest::addColumn<int>("icon");
    for (int i = 0; i <= static_cast<int>(lastIcon); ++i)
        QTest::addRow("%d", i) << i;
}

void TestLook::everyIconLoads()
{
    QFETCH(int, icon);
    const QColor colour(0xB3, 0x26, 0x1E);
    const QPixmap pixmap = iconPixmap(static_cast<Icon>(icon), colour, 16, 2);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb rgb = image.pixel(x, y);
            if (qAlpha(rgb) == 0)
                continue;
            ++inked;
            // Partly transparent pixels lose precision through premultiplication.
            const int tolerance = qAlpha(rgb) == 255 ? 0 : 512 / qAlpha(rgb) + 1;
            QVERIFY(std::abs(qRed(rgb) - colour.red()) <= tolerance);
            QVERIFY(std::abs(qGreen(rgb) - colour.green()) <= tolerance);
            QVERIFY(std::abs(qBlue(rgb) - colour.blue()) <= tolerance);
        }
    }
    QVERIFY2(inked > 20, qPrintable(QString::number(inked)));
}

void TestLook::iconsAreCached()
{
    const QPixmap one = iconPixmap(Icon::ClockFace, Qt::red, 16, 1);
    QCOMPARE(iconPixmap(Icon::ClockFace, Qt::red, 16, 1).cacheKey(), one.cacheKey());
    QVERIFY(iconPixmap(Icon::ClockFace, Qt::blue, 16, 1).cacheKey() != one.cacheKey());
    QVERIFY(iconPixmap(Icon::ClockFace, Qt::red, 16, 2).cacheKey() != one.cacheKey());
}

void TestLook::toneIconFollowsTheTheme()
{
    const QIcon icon = toneIcon(Icon::Dot);
    const auto centre = [&](QIcon::Mode mode) {
        return icon.pixmap(QSize(16, 16), 1, mode).toImage().pixelColor(8, 8);
    };
    QCOMPARE(centre(QIcon::Normal), themeFor(ColourScheme::Light).text2);
    QCOMPARE(centre(QIcon::Disabled), themeFor(ColourScheme::Light).disabled);
    QCOMPARE(centre(QIcon::Selected), themeFor(ColourScheme::Light).onAccent);
    QApplication::setPalette(paletteFor(ColourScheme::Dark));
    QCOMPARE(centre(QIcon::Normal), themeFor(ColourScheme::Dark).text2);
}

void TestLook::applicationIconHasSizes()
{
    const QIcon icon = applicationIcon();
    QVERIFY(icon.availableSizes().contains(QSize(256, 256)));
    const QColor plate = icon.pixmap(48).toImage().pixelColor(8, 24);
    QVERIFY(plate.blue() > plate.red() && plate.alpha() == 255);
}

void TestLook::controlsHaveTheirHeights_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("height");
    QTest::newRow("plain") << static_cast<int>(ButtonKind::Plain) << 32;
    QTest::newRow("primary") << static_cast<int>(ButtonKind::Primary) << 32;
    QTest::newRow("danger") << static_cast<int>(ButtonKind::Danger) << 32;
    QTest::newRow("chip") << static_cast<int>(ButtonKind::Chip) << 28;
    QTest::newRow("bar") << static_cast<int>(ButtonKind::Bar) << 28;
    QTest::newRow("icon") << static_cast<int>(ButtonKind::Icon) << 28;
}

void TestLook::controlsHaveTheirHeights()
{
    QFETCH(int, kind);
    QFETCH(int, height);
    QPushButton button(kind == static_cast<int>(ButtonKind::Icon) ? QString() : QStringLiteral("Stop"));
    button.setIcon(toneIcon(Icon::Eye));
    setKind(&button, static_cast<ButtonKind>(kind));
    QCOMPARE(kindOf(&button), static_cast<ButtonKind>(kind));
    QCOMPARE(button.sizeHint().height(), height);
    if (height == 32)
        QCOMPARE(button.sizeHint().width(), 88);
    QCOMPARE(QLineEdit().sizeHint().height(), 32);
    QCOMPARE(QComboBox().sizeHint().height(), 32);
    QCOMPARE(QSpinBox().sizeHint().height(), 32);
    QCOMPARE(QSpinBox().sizeHint().width(), 88);
}

void TestLook::checkedChipKeepsItsWidth()
{
    QPushButton chip(QStringLiteral("Never used"));
    setKind(&chip, ButtonKind::Chip);
    chip.setCheckable(true);
    const QSize unchecked = chip.sizeHint();
    chip.setChecked(true);
    QCOMPARE(chip.sizeHint(), unchecked);
}

void TestLook::toolBarHasItsMargins()
{
    QToolBar bar;
    bar.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QAction *action = bar.addAction(toneIcon(Icon::Refresh), QStringLiteral("Refresh"));
    bar.show();
    const auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(action));
    QCOMPARE(button->x(), 0);
    QCOMPARE(button->height(), 32);
    const int text = QFontMetrics(button->font()).size(Qt::TextSingleLine, action->text()).width();
    QCOMPARE(button->width(), 12 + 16 + 8 + text + 12);
}

void TestLook::headerHasItsMargins()
{
    QStandardItemModel model(1, 2);
    model.setHorizontalHeaderLabels({QStringLiteral("HH"), QStringLiteral("HH")});
    QTableView view;
    view.setModel(&model);
    view.verticalHeader()->hide();
    view.setFrameShape(QFrame::NoFrame);
    view.resize(300, 100);
    QCOMPARE(view.horizontalHeader()->sizeHint().height(), 32);
    const QImage image = view.horizontalHeader()->grab().toImage();
    // The H's stem is the first dark pixel of its row: at 16 in the first column, at 8 in the others.
    const auto firstInk = [&](int from) {
        int x = from;
        while (x < image.width() && image.pixelColor(x, 15).lightness() > 160)
            ++x;
        return x - from;
    };
    QVERIFY(std::abs(firstInk(0) - 17) <= 1);
    QVERIFY(std::abs(firstInk(view.columnWidth(0)) - 9) <= 1);
}

void TestLook::fieldsHaveVisibleEdges()
{
    const Theme &theme = themeFor(ColourScheme::Light);
    QLineEdit edit;
    edit.resize(200, 32);
    const QPoint left(0, 16);
    QCOMPARE(pixel(edit, left), theme.fieldLine);
    setInvalid(&edit, true);
    QVERIFY(isInvalid(&edit));
    QCOMPARE(pixel(edit, left), theme.danger);
    setInvalid(&edit, false);
    edit.setReadOnly(true);
    QCOMPARE(pixel(edit, left), theme.line);
    QCOMPARE(pixel(edit, QPoint(100, 4)), theme.window);
    edit.setReadOnly(false);
    edit.show();
    edit.activateWindow();
    edit.setFocus();
    QTRY_VERIFY(edit.hasFocus());
    QCOMPARE(pixel(edit, left), theme.focus);
    QCOMPARE(pixel(edit, QPoint(1, 16)), theme.focus);
}

// Also if the box is narrower than its texts.
void TestLook::listsOfComboBoxesShowWholeTexts()
{
    QComboBox box;
    box.addItems({QStringLiteral("30 days"), QStringLiteral("Keep the copy of config.json and forget the other")});
    for (const int width : {box.sizeHint().width(), 120}) {
        box.setFixedWidth(width);
        box.show();
        box.showPopup();
        QTRY_VERIFY(box.view()->isVisible());
        QVERIFY(box.view()->viewport()->width() >= box.view()->sizeHintForColumn(0));
        box.hidePopup();
    }
}

void TestLook::showsTheFocusRingForTheKeyboardOnly()
{
    const Theme &theme = themeFor(ColourScheme::Light);
    QWidget window;
    QPushButton first(QStringLiteral("First"), &window);
    QPushButton second(QStringLiteral("Second"), &window);
    second.move(0, 50);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isActiveWindow());
    second.setFocus(Qt::MouseFocusReason);
    QCOMPARE(pixel(second, QPoint(0, 16)), theme.buttonEdge);
    first.setFocus(Qt::MouseFocusReason);
    QTest::keyClick(&first, Qt::Key_Tab);
    QTRY_VERIFY(second.hasFocus());
    QCOMPARE(pixel(second, QPoint(0, 16)), theme.focus);
    QCOMPARE(pixel(first, QPoint(0, 16)), theme.buttonEdge);
}

void TestLook::hasNoTransitions()
{
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

SCRIPTO_TEST(TestLook)

} // namespace tst_look

#include "tst_look.moc"
