// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "tests/support/testroom.h"
#include "ui/common/notice.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingsdialog.h"

#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

namespace tst_settings {

using namespace scripto;
using std::chrono::days;
using std::chrono::seconds;

namespace {

template <typename T> T *named(const QWidget &dialog, const QString &name)
{
    const QList<T *> all = dialog.findChildren<T *>();
    const auto it = std::find_if(all.begin(), all.end(), [&](T *each) { return each->accessibleName() == name; });
    return it == all.end() ? nullptr : *it;
}

QVariant bytes()
{
    return QByteArray("\0\xd9,;\n", 5);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void cleanup() { rest(); }

    void hasDefaults()
    {
        const Settings settings(file());
        QCOMPARE(settings.staleAfter(), days(90));
        QCOMPARE(settings.revokeCountdown(), seconds(5));
        QCOMPARE(settings.colours(), ColourChoice::System);
    }

    void invalidValuesCountAsTheDefault_data()
    {
        QTest::addColumn<QByteArray>("stale");
        QTest::addColumn<QByteArray>("hold");
        QTest::newRow("too large") << QByteArray("91") << QByteArray("61");
        QTest::newRow("negative") << QByteArray("-30") << QByteArray("-1");
        QTest::newRow("not a number") << QByteArray("\"soon\"") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null") << QByteArray("{}");
    }

    void invalidValuesCountAsTheDefault()
    {
        QFETCH(QByteArray, stale);
        QFETCH(QByteArray, hold);
        write("settings.json", "{\"keys/staleAfterDays\":" + stale + ",\"keys/revokeHoldSeconds\":" + hold + "}");
        const Settings settings(file());
        QCOMPARE(settings.staleAfter(), days(90));
        QCOMPARE(settings.revokeCountdown(), seconds(5));
    }

    void choicesSurviveARestart()
    {
        write("settings.json", "{\"of a later edition\":{\"kept\":true}}");
        {
            Settings settings(file());
            settings.setStaleAfter(days(30));
            settings.setRevokeCountdown(seconds(0));
            settings.setColours(ColourChoice::Dark);
            settings.keep({{QStringLiteral("window/splitter"), QStringLiteral("AAEC")}});
            rest();
        }
        const Settings again(file());
        QCOMPARE(again.staleAfter(), days(30));
        QCOMPARE(again.revokeCountdown(), seconds(0));
        QCOMPARE(again.colours(), ColourChoice::Dark);
        QCOMPARE(again.values().value(u"window/splitter").toString(), QStringLiteral("AAEC"));
        QVERIFY(stored().value(u"of a later edition").toObject().value(u"kept").toBool());
    }

    void keepsAnotherWindowsChoices()
    {
        Settings settings(file());
        Settings other(file());
        other.setStaleAfter(days(180));
        rest();
        settings.setColours(ColourChoice::Light);
        rest();
        QCOMPARE(Settings(file()).staleAfter(), days(180));
        QCOMPARE(Settings(file()).colours(), ColourChoice::Light);
    }

    void readsTheFirstEditionsSettings()
    {
        {
            QSettings ini(path("settings.ini"), QSettings::IniFormat);
            ini.setValue("keys/staleAfterDays", 30);
            ini.setValue("keys/descending", true);
            ini.setValue("appearance/colours", QStringLiteral("dark"));
            ini.setValue("window/geometry", bytes());
        }
        {
            Settings settings(file());
            QCOMPARE(settings.staleAfter(), days(30));
            QCOMPARE(settings.colours(), ColourChoice::Dark);
            QCOMPARE(QByteArray::fromBase64(settings.values().value(u"window/geometry").toString().toLatin1()),
                     bytes().toByteArray());
            settings.setColours(ColourChoice::Light);
            rest();
        }
        // They are not read again, and an older version finds its own settings unchanged.
        QSettings ini(path("settings.ini"), QSettings::IniFormat);
        QCOMPARE(ini.value("appearance/colours").toString(), QStringLiteral("dark"));
        ini.setValue("keys/staleAfterDays", 180);
        ini.sync();
        const Settings again(file());
        QCOMPARE(again.staleAfter(), days(30));
        QCOMPARE(again.colours(), ColourChoice::Light);
        QVERIFY(again.values().contains(u"window/geometry"));
    }

    void leavesANewerVersionsFileAlone()
    {
        const QByteArray newer("{\"version\":99,\"keys/staleAfterDays\":\"spring\"}");
        write("settings.json", newer);
        Settings settings(file());
        settings.setStaleAfter(days(30));
        QTRY_VERIFY(settings.problem());
        QVERIFY(settings.problem()->message.contains(QStringLiteral("a newer version of Scripto Keys has written it")));
        QCOMPARE(settings.staleAfter(), days(30));
        QCOMPARE(read("settings.json"), newer);
    }

    void unsavedChoicesApplyAndAreSavedLater()
    {
        QVERIFY(QDir().mkpath(path("settings.json")));
        Settings settings(file());
        QSignalSpy problems(&settings, &Settings::problemChanged);
        SettingsDialog dialog(settings, QStringLiteral("config.json"));
        const auto *notice = dialog.findChild<Notice *>();
        QVERIFY(notice && notice->isHidden());
        settings.setStaleAfter(days(30));
        settings.setColours(ColourChoice::Dark);
        rest();
        QCOMPARE(problems.size(), 1); // reported once
        QVERIFY(!notice->isHidden());
        QVERIFY2(notice->plainText().contains(path("settings.json")), qPrintable(notice->plainText()));
        QCOMPARE(settings.staleAfter(), days(30));

        QVERIFY(QDir().rmdir(path("settings.json")));
        settings.setRevokeCountdown(seconds(3));
        rest();
        QVERIFY(!settings.problem() && notice->isHidden());
        QCOMPARE(problems.size(), 2);
        const Settings again(file());
        QCOMPARE(again.staleAfter(), days(30));
        QCOMPARE(again.revokeCountdown(), seconds(3));
        QCOMPARE(again.colours(), ColourChoice::Dark);
    }

    void dialogAppliesChangesAtOnce()
    {
        Settings settings(file());
        QSignalSpy changed(&settings, &Settings::changed);
        SettingsDialog dialog(settings, QStringLiteral("/home/me/.config/scripto/config.json"));
        auto *stale = named<QComboBox>(dialog, QStringLiteral("Stale after"));
        auto *hold = named<QSpinBox>(dialog, QStringLiteral("Wait before revoking"));
        auto *colours = named<QComboBox>(dialog, QStringLiteral("Colours"));
        QVERIFY(stale && hold && colours);
        QVERIFY(changed.isEmpty());
        stale->setCurrentIndex(stale->findText(QStringLiteral("30 days")));
        hold->setValue(0);
        colours->setCurrentIndex(colours->findText(QStringLiteral("Dark")));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(settings.staleAfter(), days(30));
        QCOMPARE(settings.revokeCountdown(), seconds(0));
        QCOMPARE(settings.colours(), ColourChoice::Dark);
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    StateFile file() { return StateFile(path("settings.json"), m_worker); }
    QByteArray read(const char *name) const
    {
        QFile in(path(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    void write(const char *name, const QByteArray &content) const
    {
        QFile out(path(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }
    QJsonObject stored() const { return QJsonDocument::fromJson(read("settings.json")).object(); }
    // Waits until the worker has finished earlier tasks.
    void rest()
    {
        bool isIdle = false;
        m_worker.run([] { return Result<Done>(Done()); })->then(this, [&isIdle](const Result<Done> &) {
            isIdle = true;
        });
        QTRY_VERIFY(isIdle);
    }

    std::optional<QTemporaryDir> m_folder;
    Worker m_worker;
};

SCRIPTO_TEST(TestSettings)

} // namespace tst_settings

#include "tst_settings.moc"
