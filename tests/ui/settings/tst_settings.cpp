// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingsdialog.h"

#include <QComboBox>
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

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_file = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    }

    void defaults()
    {
        const Settings settings(*m_file);
        QCOMPARE(settings.staleAfter(), days(90));
        QCOMPARE(settings.revokeHold(), seconds(5));
        QCOMPARE(settings.colours(), ColourChoice::System);
    }

    void aNewerVersionsFileIsLeftAlone()
    {
        const QString path = m_folder->filePath(QStringLiteral("settings.ini"));
        QCOMPARE(Settings::usablePath(path), path); // none yet
        m_file->setValue(QStringLiteral("keys/staleAfterDays"), 30);
        m_file->sync();
        QCOMPARE(Settings::usablePath(path), path); // the previous version wrote no number
        m_file->setValue(QStringLiteral("version"), 2);
        m_file->sync();
        QCOMPARE(Settings::usablePath(path), m_folder->filePath(QStringLiteral("settings-1.ini")));
    }

    void whatIsOutOfBoundsCountsAsTheDefault_data()
    {
        QTest::addColumn<QVariant>("stale");
        QTest::addColumn<QVariant>("hold");
        QTest::newRow("too large") << QVariant(91) << QVariant(11);
        QTest::newRow("negative") << QVariant(-30) << QVariant(-1);
        QTest::newRow("no numbers") << QVariant(QStringLiteral("soon")) << QVariant(QStringLiteral("later"));
    }

    void whatIsOutOfBoundsCountsAsTheDefault()
    {
        QFETCH(QVariant, stale);
        QFETCH(QVariant, hold);
        m_file->setValue("keys/staleAfterDays", stale);
        m_file->setValue("keys/revokeHoldSeconds", hold);
        const Settings settings(*m_file);
        QCOMPARE(settings.staleAfter(), days(90));
        QCOMPARE(settings.revokeHold(), seconds(5));
    }

    void theDialogAppliesAtOnce()
    {
        Settings settings(*m_file);
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
        QCOMPARE(settings.revokeHold(), seconds(0));
        QCOMPARE(settings.colours(), ColourChoice::Dark);
    }

private:
    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_file;
};

SCRIPTO_TEST(TestSettings)

} // namespace tst_settings

#include "tst_settings.moc"
