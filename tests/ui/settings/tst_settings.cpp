// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "tests/support/testroom.h"
#include "ui/common/notice.h"
#include "ui/desktop/autostart.h"
#include "ui/desktop/traywatch.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
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

template <typename T> T *called(const QWidget &dialog, const QString &text)
{
    const QList<T *> all = dialog.findChildren<T *>();
    const auto it = std::find_if(all.begin(), all.end(), [&](T *each) { return each->text() == text; });
    return it == all.end() ? nullptr : *it;
}

const StorageFacts facts{QStringLiteral("/home/me/.config/scripto/config.json"), QStringLiteral("GNOME Keyring"),
                         QStringLiteral("scripto")};

// What the desktop would do, if asked.
struct FakeAutoStart final : AutoStart {
    void look() override { Q_EMIT changed(); }
    void set(bool isOn) override { settle(isOn && refusal.isEmpty(), refusal); }
    QString refusal = {};
};

QVariant bytes()
{
    return QByteArray("\0\xd9,;\n", 5);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_login.refusal.clear();
        m_login.set(false);
    }
    void cleanup() { rest(); }

    void hasDefaults()
    {
        const Settings settings(file());
        QCOMPARE(settings.staleAfter(), days(90));
        QCOMPARE(settings.revokeCountdown(), seconds(5));
        QVERIFY(!settings.revokesWhenConfirmed());
        QCOMPARE(settings.expiringWithin(), days(14));
        QCOMPARE(settings.clipboardTime(), seconds(30));
        QCOMPARE(settings.revealTime(), seconds(10));
        QCOMPARE(settings.colours(), ColourChoice::System);
        QVERIFY(settings.language().isEmpty());
        QCOMPARE(settings.textPercent(), 100);
        QVERIFY(!settings.usesDesktopStyle());
        QVERIFY(settings.usesKeychain());
        QVERIFY(settings.notifiesOfExpiry() && settings.notifiesOfUse() && settings.notifiesOfWork());
        QVERIFY(!settings.showsInTray() && !settings.staysInTray() && !settings.startsInTray());
    }

    void trayBoxesSayWhyTheyHaveNoEffect()
    {
        Settings settings(file());
        const SettingsDialog dialog(settings, facts, desktop());
        const auto box = [&dialog](const char *text) { return called<QCheckBox>(dialog, QString::fromLatin1(text)); };
        QVERIFY(!box("Show in the tray")->isEnabled()); // there is none
        QCOMPARE(box("Show in the tray")->accessibleDescription(), QStringLiteral("This desktop has no tray."));
        QVERIFY(!box("Keep running when the window is closed")->isEnabled());
        settings.setShowsInTray(true); // and can be switched off again
        QVERIFY(box("Show in the tray")->isEnabled());
        QVERIFY(box("Keep running when the window is closed")->isEnabled());
        QVERIFY(box("Keep running when the window is closed")->accessibleDescription().isEmpty());
        QVERIFY(!box("Start in the tray")->isEnabled());
        box("Start when I log in")->click();
        QVERIFY(m_login.isOn());
        QVERIFY(box("Start in the tray")->isEnabled());
        box("Start in the tray")->click();
        QVERIFY(settings.startsInTray());
        box("Keep running when the window is closed")->click();
        QVERIFY(settings.staysInTray());
    }

    void startAtLoginIsShownAsItIs()
    {
        Settings settings(file());
        m_login.set(true);
        const SettingsDialog dialog(settings, facts, desktop());
        auto *box = called<QCheckBox>(dialog, QStringLiteral("Start when I log in"));
        QVERIFY(box->isChecked());
        m_login.set(false); // by another program
        QVERIFY(!box->isChecked());
        m_login.refusal = QStringLiteral("<b>Not</b> here.");
        box->click();
        QVERIFY(!box->isChecked());
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("&lt;b&gt;Not&lt;/b&gt; here."));
        }));
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

    // Everything but the two above. A choice that protects the user is made the safe way.
    void invalidWordsCountAsTheDefault_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"0", "601", "-1", "\"yes\"", "[true]", "null", "{}", "12.5"})
            QTest::newRow(value) << QByteArray(value);
    }

    void invalidWordsCountAsTheDefault()
    {
        QFETCH(QByteArray, value);
        QByteArrayList members;
        for (const char *name : {"keys/expiringWithinDays", "keys/revokeWhenConfirmed", "secrecy/clipboardSeconds",
                                 "secrecy/revealSeconds", "appearance/colours", "appearance/language",
                                 "appearance/textPercent", "appearance/desktopStyle", "storage/keychain"})
            members.append('"' + QByteArray(name) + "\":" + value);
        write("settings.json", '{' + members.join(',') + '}');
        const Settings settings(file());
        QVERIFY(settings.revokesWhenConfirmed());
        if (value != "12.5") // rounded
            QCOMPARE(settings.expiringWithin(), days(14));
        if (value != "12.5")
            QCOMPARE(settings.clipboardTime(), seconds(30));
        QCOMPARE(settings.colours(), ColourChoice::System);
        QVERIFY(settings.language().isEmpty());
        QCOMPARE(settings.textPercent(), 100);
        QVERIFY(!settings.usesDesktopStyle());
        QVERIFY(!settings.usesKeychain());
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
            settings.setExpiringWithin(days(3));
            settings.setRevokeCountdown(seconds(0));
            settings.setRevokesWhenConfirmed(true);
            settings.setClipboardTime(seconds(60));
            settings.setRevealTime(seconds(600));
            settings.setColours(ColourChoice::Dark);
            settings.setLanguage(QStringLiteral("fr"));
            settings.setTextPercent(150);
            settings.setUsesDesktopStyle(true);
            settings.setUsesKeychain(false);
            settings.keep({{QStringLiteral("window/splitter"), QStringLiteral("AAEC")}});
            rest();
        }
        const Settings again(file());
        QCOMPARE(again.staleAfter(), days(30));
        QCOMPARE(again.expiringWithin(), days(3));
        QCOMPARE(again.revokeCountdown(), seconds(0));
        QVERIFY(again.revokesWhenConfirmed());
        QCOMPARE(again.clipboardTime(), seconds(60));
        QCOMPARE(again.revealTime(), seconds(600));
        QCOMPARE(again.colours(), ColourChoice::Dark);
        QCOMPARE(again.language(), QStringLiteral("fr"));
        QCOMPARE(again.textPercent(), 150);
        QVERIFY(again.usesDesktopStyle());
        QVERIFY(!again.usesKeychain());
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

    // The user may have switched off the keychain there, and may need time before a revoke.
    void unknownChoicesAreMadeTheSafeWay_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isLeftAlone");
        QTest::newRow("a folder") << QByteArray() << true;
        QTest::newRow("by a newer version") << QByteArray("{\"version\":99,\"storage/keychain\":true}") << true;
        QTest::newRow("empty") << QByteArray("") << false;
        QTest::newRow("cut off") << QByteArray("{\"storage/keychain\":fal") << false;
        QTest::newRow("a list") << QByteArray("[]") << false;
        QTest::newRow("zeros") << QByteArray(64, '\0') << false;
    }

    void unknownChoicesAreMadeTheSafeWay()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, isLeftAlone);
        if (content.isNull())
            QVERIFY(QDir().mkpath(path("settings.json")));
        else
            write("settings.json", content);
        Settings settings(file());
        QVERIFY(settings.readProblem());
        QVERIFY(!settings.usesKeychain());
        QVERIFY(settings.revokesWhenConfirmed());
        QCOMPARE(settings.staleAfter(), days(90));
        SettingsDialog dialog(settings, facts, desktop());
        const auto *notice = dialog.findChild<Notice *>();
        QVERIFY2(notice->plainText().contains(path("settings.json")), qPrintable(notice->plainText()));
        QVERIFY(notice->plainText().contains(QStringLiteral("the keychain is off")));
        QVERIFY(!called<QCheckBox>(dialog, QStringLiteral("Keep a second copy of every profile"))->isChecked());

        // The layout of the window is saved by itself. That must not turn them into the defaults.
        settings.keep({{QStringLiteral("window/splitter"), QStringLiteral("AAEC")}});
        rest();
        QCOMPARE(settings.readProblem().has_value(), isLeftAlone);
        const Settings again(file());
        QVERIFY(!again.usesKeychain());
        QVERIFY(again.revokesWhenConfirmed());
        QCOMPARE(again.readProblem().has_value(), isLeftAlone);
        if (!isLeftAlone) {
            QVERIFY(notice->isHidden());
            QCOMPARE(read("settings.json.broken"), content);
        }
    }

    void missingFileMeansTheDefaults()
    {
        Settings settings(StateFile(path("not/there/settings.json"), m_worker));
        QVERIFY(!settings.readProblem());
        QVERIFY(settings.usesKeychain());
    }

    // Its disk may be missing.
    void aDanglingFolderHidesTheChoices()
    {
        QVERIFY(QFile::link(path("gone"), path("config")));
        const Settings settings(StateFile(path("config/scripto-keys/settings.json"), m_worker));
        QVERIFY(settings.readProblem());
        QVERIFY(!settings.usesKeychain());
    }

    // Something else has emptied or removed the file.
    void choicesThatTheFileHasLostAreSavedAgain()
    {
        Settings settings(file());
        settings.setUsesKeychain(false);
        rest();
        write("settings.json", "{");
        settings.setColours(ColourChoice::Dark);
        rest();
        QVERIFY(!Settings(file()).usesKeychain());
        QVERIFY(QFile::remove(path("settings.json")));
        settings.setColours(ColourChoice::Light);
        rest();
        QVERIFY(!Settings(file()).usesKeychain());
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
        Settings settings(file());
        QVERIFY(QDir().mkpath(path("settings.json")));
        QSignalSpy problems(&settings, &Settings::problemChanged);
        SettingsDialog dialog(settings, facts, desktop());
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
        SettingsDialog dialog(settings, facts, desktop());
        const auto choose = [&](const char *name, const char *text) {
            auto *box = named<QComboBox>(dialog, QString::fromUtf8(name));
            QVERIFY2(box, name);
            QVERIFY2(box->findText(QString::fromUtf8(text)) >= 0, text);
            box->setCurrentIndex(box->findText(QString::fromUtf8(text)));
        };
        const auto enter = [&](const char *name, int value) {
            auto *box = named<QSpinBox>(dialog, QString::fromUtf8(name));
            QVERIFY2(box, name);
            box->setValue(value);
        };
        QVERIFY(changed.isEmpty());
        choose("Stale after", "30 days");
        enter("Expiring within", 30);
        enter("Wait before revoking", 0);
        enter("Clear the clipboard", 45);
        enter("Hide a shown key", 60);
        choose("Colours", "Dark");
        choose("Language", "Français");
        choose("Text size", "150 %");
        called<QCheckBox>(dialog, QStringLiteral("Use the desktop’s own style"))->setChecked(true);
        called<QCheckBox>(dialog, QStringLiteral("Keep a second copy of every profile"))->setChecked(false);
        QCOMPARE(changed.size(), 10);
        QCOMPARE(settings.staleAfter(), days(30));
        QCOMPARE(settings.expiringWithin(), days(30));
        QCOMPARE(settings.revokeCountdown(), seconds(0));
        QCOMPARE(settings.clipboardTime(), seconds(45));
        QCOMPARE(settings.revealTime(), seconds(60));
        QCOMPARE(settings.colours(), ColourChoice::Dark);
        QCOMPARE(settings.language(), QStringLiteral("fr"));
        QCOMPARE(settings.textPercent(), 150);
        QVERIFY(settings.usesDesktopStyle());
        QVERIFY(!settings.usesKeychain());
    }

    // The seconds stay for the way back.
    void revokesCanWaitForAConfirmation()
    {
        Settings settings(file());
        settings.setRevokeCountdown(seconds(20));
        SettingsDialog dialog(settings, facts, desktop());
        auto *wait = called<QRadioButton>(dialog, QStringLiteral("Wait"));
        auto *confirm = called<QRadioButton>(dialog, QStringLiteral("Until I confirm"));
        auto *hold = named<QSpinBox>(dialog, QStringLiteral("Wait before revoking"));
        QVERIFY(wait && wait->isChecked() && confirm && !confirm->isChecked());
        QVERIFY(hold->isEnabled());
        confirm->setChecked(true);
        QVERIFY(settings.revokesWhenConfirmed());
        QVERIFY(!wait->isChecked() && !hold->isEnabled());
        QCOMPARE(settings.revokeCountdown(), seconds(20));
        const SettingsDialog again(settings, facts, desktop());
        QVERIFY(called<QRadioButton>(again, QStringLiteral("Until I confirm"))->isChecked());
        wait->setChecked(true);
        QVERIFY(!settings.revokesWhenConfirmed());
        QVERIFY(hold->isEnabled());
    }

    void notificationsCanBeSwitchedOff_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("expiry") << QStringLiteral("the key of a profile expires soon");
        QTest::newRow("use") << QStringLiteral("another program changes which profile the CLI uses");
        QTest::newRow("work") << QStringLiteral("revoking or rotating has finished");
    }

    void notificationsCanBeSwitchedOff()
    {
        QFETCH(QString, text);
        Settings settings(file());
        const auto isOn = [&settings] {
            return QMap<QString, bool>{{QStringLiteral("expiry"), settings.notifiesOfExpiry()},
                                       {QStringLiteral("use"), settings.notifiesOfUse()},
                                       {QStringLiteral("work"), settings.notifiesOfWork()}};
        };
        auto expected = isOn();
        expected[QString::fromLatin1(QTest::currentDataTag())] = false;
        const SettingsDialog dialog(settings, facts, desktop());
        auto *box = called<QCheckBox>(dialog, text);
        QVERIFY(box && box->isChecked());
        box->setChecked(false);
        QCOMPARE(isOn(), expected);
    }

    void sectionsShowTheirPages()
    {
        Settings settings(file());
        SettingsDialog dialog(settings, facts, desktop());
        auto *sections = dialog.findChild<QListView *>();
        auto *path = named<QLineEdit>(dialog, QStringLiteral("config.json"));
        auto *stale = named<QComboBox>(dialog, QStringLiteral("Stale after"));
        QVERIFY(sections && path && stale);
        dialog.show();
        QCOMPARE(dialog.windowTitle(), QStringLiteral("Settings"));
        QVERIFY(sections->hasFocus() || dialog.focusWidget() == sections);
        QVERIFY(stale->isVisible() && !path->isVisible());
        const QSize size = dialog.size();
        for (int i = 0; i < sections->model()->rowCount(); ++i) {
            sections->setCurrentIndex(sections->model()->index(i, 0));
            QCoreApplication::sendPostedEvents();
            QCOMPARE(dialog.size(), size);
        }
        QVERIFY(!stale->isVisible() && path->isVisible());
        QCOMPARE(path->text(), QStringLiteral("/home/me/.config/scripto/config.json"));
        QSignalSpy shown(&dialog, &SettingsDialog::showFolderRequested);
        called<QPushButton>(dialog, QStringLiteral("Show in folder"))->click();
        QCOMPARE(shown.size(), 1);
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
    DesktopParts desktop() { return {m_tray, m_login}; }
    Worker m_worker;
    const TrayWatch m_tray{QDBusConnection(QStringLiteral("none"))};
    FakeAutoStart m_login;
};

SCRIPTO_TEST(TestSettings)

} // namespace tst_settings

#include "tst_settings.moc"
