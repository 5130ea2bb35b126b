// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/textlabel.h"
#include "ui/settings/aboutdialog.h"
#include "ui/settings/diagnosticsdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_aboutdialog {

using namespace scripto;

namespace {

QPushButton *button(const QWidget &dialog, const char *text)
{
    const auto all = dialog.findChildren<QPushButton *>();
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const QPushButton *each) { return each->text() == QString::fromUtf8(text); });
    return it == all.end() ? nullptr : *it;
}

bool says(const QWidget &dialog, const QString &text)
{
    const auto all = dialog.findChildren<TextLabel *>();
    return std::any_of(all.begin(), all.end(), [&](const TextLabel *each) {
        return each->isVisibleTo(&dialog) && plainOf(each->text()) == text;
    });
}

} // namespace

// The About dialog and the diagnostics.
class TestAboutDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itShowsTheVersions()
    {
        AboutDialog dialog;
        QCOMPARE(dialog.windowTitle(), QStringLiteral("About Scripto Keys"));
        QVERIFY(says(dialog, QStringLiteral(SCRIPTO_VERSION)));
        QVERIFY(says(dialog, QString::fromLatin1(qVersion())));
        QVERIFY(says(dialog, QStringLiteral("QtKeychain")));
        QVERIFY(button(dialog, "scripto.codika.io"));
        QVERIFY(button(dialog, "MIT, free to use, change and share"));
        QSignalSpy web(&dialog, &AboutDialog::webKeysRequested);
        button(dialog, "API keys on the web")->click();
        QCOMPARE(web.size(), 1);
        QSignalSpy requested(&dialog, &AboutDialog::diagnosticsRequested);
        button(dialog, "Copy diagnostics…")->click();
        QCOMPARE(requested.size(), 1);
    }

    void theReportIsShownBeforeItIsCopied()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        QObject owner;
        auto *report = new Call<QString>(&owner);
        DiagnosticsDialog dialog(report);
        auto *text = dialog.findChild<QPlainTextEdit *>();
        QPushButton *copy = button(dialog, "Copy diagnostics");
        QVERIFY(text->isReadOnly() && text->toPlainText().isEmpty());
        QVERIFY(!copy->isEnabled());

        const QString said = QStringLiteral("Scripto Keys 0\n<b>not bold</b> & so on\n");
        report->settle(said);
        QTRY_VERIFY(copy->isEnabled());
        QCOMPARE(text->toPlainText(), said);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
        QVERIFY(!says(dialog, QStringLiteral("Copied.")));

        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), said);
        QVERIFY(says(dialog, QStringLiteral("Copied.")));
    }

    void theDialogMayCloseBeforeTheReport()
    {
        QObject owner;
        auto *report = new Call<QString>(&owner);
        {
            DiagnosticsDialog dialog(report);
        }
        bool isOver = false;
        report->then(&owner, [&isOver](const Result<QString> &) { isOver = true; });
        report->settle(QStringLiteral("nobody reads it"));
        QTRY_VERIFY(isOver);
    }

    void desktopFactsNameThePlatform()
    {
        const QString facts = desktopFacts().join(u'\n');
        QVERIFY2(facts.contains(QStringLiteral("Qt platform: offscreen")), qPrintable(facts));
        QVERIFY2(facts.contains(QStringLiteral("Screen: ")), qPrintable(facts));
    }
};

SCRIPTO_TEST(TestAboutDialog)

} // namespace tst_aboutdialog

#include "tst_aboutdialog.moc"
