// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/colourscheme.h"
#include "ui/common/portalsettings.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusServer>
#include <QDBusVariant>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

namespace tst_colourscheme {

using namespace scripto;

// As the portal sends an accent colour.
struct Accent {
    double red, green, blue;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Accent &accent)
{
    argument.beginStructure();
    argument << accent.red << accent.green << accent.blue;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Accent &accent)
{
    argument.beginStructure();
    argument >> accent.red >> accent.green >> accent.blue;
    argument.endStructure();
    return argument;
}

// Answers like the desktop portal: Read() wraps the value in one variant too many.
class FakePortal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QVariantMap values; // keyed by "group/key"

    void change(const QDBusConnection &bus, const QString &group, const QString &key, const QVariant &value)
    {
        auto signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                 QStringLiteral("org.freedesktop.portal.Settings"),
                                                 QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(bus.send(signal));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        const QVariant value = values.value(group + QLatin1Char('/') + key);
        if (!value.isValid())
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), QStringLiteral("no such setting"));
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }
};

class TestColourScheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void choicesAreStoredAsWords();
    void worksWithoutAPortal();
    void ownChoiceTakesPrecedence();
    void followsThePortal();
    void noPreferenceMeansThePlatforms();
    void followsAPlatformOfHighContrast_data();
    void followsAPlatformOfHighContrast();
    void followsAccentAndContrast();
    void ignoresWhatIsNoColour_data();
    void ignoresWhatIsNoColour();
    void followsTheReducedMotionSetting();
    void reportsTheFontOnce();

private:
    // A peer-to-peer connection between the portal and the program.
    struct Wire {
        QDBusServer server{QStringLiteral("unix:tmpdir=/tmp")};
        std::optional<QDBusConnection> portal;
        std::optional<QDBusConnection> program;
    };
    static std::unique_ptr<Wire> wire(FakePortal &portal);
};

namespace {

const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto accentColour = QStringLiteral("accent-color");
const auto contrastSetting = QStringLiteral("contrast");
const auto gnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");
const auto colourScheme = QStringLiteral("color-scheme");

bool isDark()
{
    return QApplication::palette() == paletteFor(ColourScheme::Dark);
}

} // namespace

std::unique_ptr<TestColourScheme::Wire> TestColourScheme::wire(FakePortal &portal)
{
    static int number = 0;
    auto wire = std::make_unique<Wire>();
    connect(&wire->server, &QDBusServer::newConnection, &portal,
            [&, raw = wire.get()](const QDBusConnection &connection) {
                raw->portal = connection;
                raw->portal->registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                                            QDBusConnection::ExportAllSlots);
            });
    wire->program = QDBusConnection::connectToPeer(wire->server.address(), QStringLiteral("program%1").arg(++number));
    [&] { QTRY_VERIFY(wire->portal && wire->portal->isConnected()); }();
    return wire;
}

void TestColourScheme::init()
{
    setColourWishes({});
    setColourWishes({});
    QApplication::setPalette(paletteFor(ColourScheme::Light));
}

void TestColourScheme::choicesAreStoredAsWords()
{
    for (const ColourChoice choice : {ColourChoice::System, ColourChoice::Light, ColourChoice::Dark})
        QCOMPARE(colourChoiceFrom(wordOf(choice)), choice);
    QCOMPARE(colourChoiceFrom({}), ColourChoice::System);
    QCOMPARE(colourChoiceFrom(QStringLiteral("purple")), ColourChoice::System);
}

void TestColourScheme::worksWithoutAPortal()
{
    PortalSettings none(QDBusConnection(QStringLiteral("none")));
    {
        ColourSchemeSwitch colours(none);
        colours.choose(ColourChoice::System);
        QCOMPARE(colours.scheme(), ColourScheme::Light);
    }
    QApplication::setPalette(QPalette(QColor(0x20, 0x20, 0x20))); // as the platform's when the next one is created
    ColourSchemeSwitch colours(none);
    colours.choose(ColourChoice::Light);
    QCOMPARE(QApplication::palette(), paletteFor(ColourScheme::Light));
    colours.choose(ColourChoice::System);
    QVERIFY(isDark());
    QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), themeFor(ColourScheme::Dark).raised);
}

void TestColourScheme::ownChoiceTakesPrecedence()
{
    FakePortal portal;
    portal.values[appearance + QLatin1Char('/') + colourScheme] = 1U;
    const auto bus = wire(portal);
    PortalSettings settings(*bus->program);
    ColourSchemeSwitch colours(settings);
    colours.choose(ColourChoice::Light);
    QTRY_VERIFY(settings.colourScheme().has_value());
    QVERIFY(!isDark());
}

void TestColourScheme::followsThePortal()
{
    FakePortal portal;
    portal.values[appearance + QLatin1Char('/') + colourScheme] = 1U;
    const auto bus = wire(portal);
    PortalSettings settings(*bus->program);
    ColourSchemeSwitch colours(settings);
    QSignalSpy changes(&colours, &ColourSchemeSwitch::changed);
    colours.choose(ColourChoice::System);
    QVERIFY(!isDark()); // nothing waits for the answer
    QTRY_VERIFY(isDark());
    portal.change(*bus->portal, appearance, colourScheme, 2U);
    QTRY_VERIFY(!isDark());
    QCOMPARE(changes.count(), 3);
}

void TestColourScheme::noPreferenceMeansThePlatforms()
{
    FakePortal portal;
    portal.values[appearance + QLatin1Char('/') + colourScheme] = 1U;
    const auto bus = wire(portal);
    PortalSettings settings(*bus->program);
    ColourSchemeSwitch colours(settings);
    colours.choose(ColourChoice::System);
    QTRY_VERIFY(isDark());
    portal.change(*bus->portal, appearance, colourScheme, 0U);
    QTRY_VERIFY(!isDark());
}

// Also while the user has chosen light or dark.
void TestColourScheme::followsAccentAndContrast()
{
    qDBusRegisterMetaType<Accent>();
    const auto accent = [] { return QApplication::palette().color(QPalette::Highlight); };
    const auto ground = [] { return QApplication::palette().color(QPalette::Window); };
    const QColor own = accent();
    const QColor ownGround = ground();
    FakePortal portal;
    portal.values[appearance + QLatin1Char('/') + accentColour] = QVariant::fromValue(Accent{0.5, 0, 0.5});
    const auto bus = wire(portal);
    PortalSettings settings(*bus->program);
    ColourSchemeSwitch colours(settings);
    colours.choose(ColourChoice::Light);
    QCOMPARE(accent(), own); // nothing waits for the answer
    QTRY_COMPARE(accent(), QColor::fromRgbF(0.5F, 0, 0.5F));
    portal.change(*bus->portal, appearance, accentColour, QVariant::fromValue(Accent{-1, -1, -1}));
    QTRY_COMPARE(accent(), own);
    for (const auto &[group, key, on, off] :
         {std::tuple(appearance, contrastSetting, QVariant(1U), QVariant(0U)),
          std::tuple(gnomeAccess, QStringLiteral("high-contrast"), QVariant(true), QVariant(false))}) {
        portal.change(*bus->portal, group, key, on);
        QTRY_COMPARE(ground(), QColor(Qt::white));
        portal.change(*bus->portal, group, key, off);
        QTRY_COMPARE(ground(), ownGround);
    }
}

void TestColourScheme::ignoresWhatIsNoColour_data()
{
    qDBusRegisterMetaType<Accent>();
    QTest::addColumn<QVariant>("value");
    QTest::newRow("too large") << QVariant::fromValue(Accent{0.2, 0.2, 1.1});
    QTest::newRow("text") << QVariant(QStringLiteral("purple"));
    QTest::newRow("number") << QVariant(0.5);
    QTest::newRow("list") << QVariant(QStringList{QStringLiteral("purple")});
}

void TestColourScheme::ignoresWhatIsNoColour()
{
    QFETCH(QVariant, value);
    FakePortal portal;
    portal.values[appearance + QLatin1Char('/') + accentColour] = value;
    const auto bus = wire(portal);
    const PortalSettings settings(*bus->program);
    QTRY_VERIFY(!settings.awaitsFont()); // the last answer
    QVERIFY(!settings.colourWishes().accent.isValid());
}

void TestColourScheme::followsAPlatformOfHighContrast_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("high");
    const auto palette = [](const QColor &text, const QColor &base, const QColor &window) {
        return QPalette(text, base, base, base, base, text, text, base, window);
    };
    QTest::newRow("black on white") << palette(Qt::black, Qt::white, Qt::white) << true;
    QTest::newRow("white on black") << palette(Qt::white, Qt::black, Qt::black) << true;
    QTest::newRow("yellow on black") << palette(Qt::yellow, Qt::black, Qt::black) << true;
    QTest::newRow("Fusion") << palette(Qt::black, Qt::white, QColor(0xEF, 0xEF, 0xEF)) << false;
    QTest::newRow("Breeze") << palette(QColor(0x23, 0x26, 0x29), Qt::white, QColor(0xEF, 0xF0, 0xF1)) << false;
    QTest::newRow("Adwaita") << palette(QColor(0x33, 0x33, 0x33), Qt::white, QColor(0xFA, 0xFA, 0xFA)) << false;
    QTest::newRow("our own light one") << paletteFor(ColourScheme::Light) << false;
    QTest::newRow("our own dark one") << paletteFor(ColourScheme::Dark) << false;
}

void TestColourScheme::followsAPlatformOfHighContrast()
{
    QFETCH(QPalette, palette);
    QFETCH(bool, high);
    QApplication::setPalette(palette);
    const ColourScheme scheme = themeOf(palette).scheme;
    PortalSettings none(QDBusConnection(QStringLiteral("none")));
    ColourSchemeSwitch colours(none);
    colours.choose(ColourChoice::System);
    QCOMPARE(colours.scheme(), scheme);
    QCOMPARE(themeFor(scheme).base == QColor(scheme == ColourScheme::Dark ? Qt::black : Qt::white)
                 && themeFor(scheme).window == themeFor(scheme).base,
             high);
}

void TestColourScheme::followsTheReducedMotionSetting()
{
    FakePortal portal;
    portal.values[QStringLiteral("org.gnome.desktop.interface/enable-animations")] = false;
    const auto bus = wire(portal);
    PortalSettings settings(*bus->program);
    QVERIFY(settings.animations());
    QSignalSpy changes(&settings, &PortalSettings::animationsChanged);
    QTRY_VERIFY(!settings.animations());
    portal.change(*bus->portal, QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"),
                  true);
    QTRY_VERIFY(settings.animations());
    portal.change(*bus->portal, appearance, QStringLiteral("reduced-motion"), 1U);
    QTRY_VERIFY(!settings.animations());
    QCOMPARE(changes.count(), 3);
}

void TestColourScheme::reportsTheFontOnce()
{
    QVERIFY(!PortalSettings(QDBusConnection(QStringLiteral("none"))).awaitsFont());
    for (const QString &font : {QStringLiteral("Cantarell 11"), QString()}) { // also a desktop without a font
        FakePortal portal;
        if (!font.isEmpty())
            portal.values[QStringLiteral("org.gnome.desktop.interface/font-name")] = font;
        portal.values[QStringLiteral("org.gnome.desktop.interface/text-scaling-factor")] = 1.5;
        const auto bus = wire(portal);
        PortalSettings settings(*bus->program);
        QSignalSpy answers(&settings, &PortalSettings::fontAnswered);
        QVERIFY(settings.awaitsFont());
        QTRY_COMPARE(answers.count(), 1);
        QVERIFY(!settings.awaitsFont());
        QCOMPARE(settings.fontName(), font);
        QCOMPARE(settings.textScale(), 1.5);
    }
}

SCRIPTO_TEST(TestColourScheme)

} // namespace tst_colourscheme

#include "tst_colourscheme.moc"
