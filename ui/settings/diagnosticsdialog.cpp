// SPDX-License-Identifier: MIT
#include "ui/settings/diagnosticsdialog.h"

#include "ui/common/fonts.h"
#include "ui/common/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int reportWidth = 640;
constexpr int reportHeight = 320;

QString valueOf(const char *variable)
{
    const QString value = qEnvironmentVariable(variable);
    return value.isEmpty() ? QStringLiteral("not set") : value;
}

} // namespace

QStringList desktopFacts()
{
    const QFont font = QGuiApplication::font();
    QStringList lines{
        QStringLiteral("Desktop: %1, window system: %2")
            .arg(valueOf("XDG_CURRENT_DESKTOP"), valueOf("XDG_SESSION_TYPE")),
        QStringLiteral("Qt platform: %1, theme: %2, scale: %3, font DPI: %4")
            .arg(QGuiApplication::platformName(), valueOf("QT_QPA_PLATFORMTHEME"), valueOf("QT_SCALE_FACTOR"),
                 valueOf("QT_FONT_DPI")),
        QStringLiteral("Font: %1 %2, locale: %3")
            .arg(font.family(), QString::number(font.pointSizeF()), QLocale().name()),
    };
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        const QRect place = screen->geometry();
        lines.append(QStringLiteral("Screen: %1 × %2 at %3, scale %4")
                         .arg(QString::number(place.width()), QString::number(place.height()),
                              QString::number(screen->logicalDotsPerInch()),
                              QString::number(screen->devicePixelRatio())));
    }
    return lines;
}

DiagnosticsDialog::DiagnosticsDialog(Call<QString> *report, QWidget *parent)
    : DialogFrame(reportWidth, parent)
    , m_text(new QPlainTextEdit(this))
{
    setTitle(tr("Diagnostics"));
    setLead(tr("Paste this into a problem report. It leaves out keys, e-mail addresses, your name and this computer’s "
               "name. Nothing is sent."));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(fontOf(FontRole::Mono));
    m_text->setFixedHeight(px(reportHeight));
    m_text->setPlaceholderText(tr("Looking at files and keychain…"));
    m_text->setAccessibleName(tr("Diagnostics"));
    content()->addWidget(m_text);
    m_copied = addFootnote();
    addCancel(tr("Close"));
    m_copy = addVerb(tr("Copy diagnostics"));
    m_copy->setEnabled(false);
    connect(m_copy, &QPushButton::clicked, this, &DiagnosticsDialog::copy);
    report->then(this, [this](const Result<QString> &text) {
        if (!text)
            return;
        m_text->setPlainText(*text);
        m_copy->setEnabled(true);
        m_copy->setFocus();
    });
}

void DiagnosticsDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_copied->setText(tr("Copied."));
}

} // namespace scripto
