// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/actiontexts.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/paint.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QKeySequence>
#include <QPainter>
#include <QTest>

namespace tst_mirrored {

using namespace scripto;

namespace {

constexpr int height = 24;

template <typename Paint> QImage painted(Qt::LayoutDirection direction, int width, const Paint &paint)
{
    QGuiApplication::setLayoutDirection(direction);
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, image.rect());
    return image;
}

// Of all that is darker than its background, the middle.
int middleOfInk(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    const int ground = image.pixelColor(0, 0).lightness();
    qint64 sum = 0;
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).lightness() < ground - 60) {
                sum += x;
                ++count;
            }
        }
    }
    return count ? static_cast<int>(sum / count) : -1;
}

} // namespace

// In a window that runs from right to left, everything is mirrored but what always reads from left to right.
class TestMirrored : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }
    void init()
    {
        QApplication::setFont(applicationFont());
        QApplication::setPalette(paletteFor(ColourScheme::Light));
    }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void keysReadFromLeftToRight()
    {
        const QString key = QStringLiteral("scripto_ab…");
        const int width = QFontMetrics(fontOf(FontRole::Mono)).horizontalAdvance(key);
        const auto paint = [&](QPainter &painter, const QRect &rect) {
            paintMaskedKey(&painter, rect, themeFor(ColourScheme::Light), key);
        };
        QCOMPARE(painted(Qt::RightToLeft, width, paint), painted(Qt::LeftToRight, width, paint));
    }

    void labelsBeginAtTheRight_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Latin") << QStringLiteral("work");
    }

    void labelsBeginAtTheRight()
    {
        QFETCH(QString, text);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QGuiApplication::setLayoutDirection(direction);
            ElidedLabel label(FontRole::Body, Tone::Text);
            label.setPlain(text);
            label.resize(px(300), px(24));
            const int middle = middleOfInk(label);
            QVERIFY(middle >= 0);
            QCOMPARE(middle > label.width() / 2, direction == Qt::RightToLeft);
        }
    }

    void shortcutsKeepTheirOrder()
    {
        const QKeySequence keys(QStringLiteral("Ctrl+,"));
        QCOMPARE(shortcutText(keys), QStringLiteral("Ctrl+,"));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(shortcutText(keys), QStringLiteral("Ctrl+,\u200E"));
        QVERIFY(shortcutText({}).isEmpty());
    }
};

SCRIPTO_TEST(TestMirrored)

} // namespace tst_mirrored

#include "tst_mirrored.moc"
