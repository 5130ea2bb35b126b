// SPDX-License-Identifier: MIT
#include "ui/settings/aboutdialog.h"

#include "app/core/serverurl.h"
#include "ui/common/fonts.h"
#include "ui/common/textlabel.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int aboutWidth = 440;
constexpr int nameWidth = 88;
constexpr int lineHeight = 24; // of a link, too

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : DialogFrame(aboutWidth, parent)
    , m_lines(new QGridLayout)
{
    setTitle(tr("About Scripto Keys"));
    setLead(tr("Shows and manages the API keys of the Scripto writing service."));
    m_lines->setHorizontalSpacing(px(8));
    m_lines->setVerticalSpacing(0);
    m_lines->setColumnMinimumWidth(0, px(nameWidth));
    m_lines->setColumnStretch(1, 1);
    content()->addLayout(m_lines);
    addLine(tr("Version"), QStringLiteral(SCRIPTO_VERSION));
    addLine(QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
    addLine(QStringLiteral("QtKeychain"), QStringLiteral(SCRIPTO_QTKEYCHAIN_VERSION));
    addLinkLine(tr("Website"), serverName(productionServer()),
                [] { QDesktopServices::openUrl(productionServer()); });
    addLinkLine(tr("Your keys"), tr("API keys on the web"), [this] { Q_EMIT webKeysRequested(); });
    addLinkLine(tr("Licence"), tr("MIT, free to use, change and share"), [] {
        QDesktopServices::openUrl(QUrl(QStringLiteral("https://spdx.org/licenses/MIT.html")));
    });
    QPushButton *diagnostics = addLink(tr("Copy diagnostics…"));
    connect(diagnostics, &QPushButton::clicked, this, &AboutDialog::diagnosticsRequested);
    addCancel(tr("Close"))->setFocus();
}

void AboutDialog::addName(const QString &name, QWidget *value)
{
    auto *label = new TextLabel(escaped(name), FontRole::Body, Tone::Text2, this);
    label->setBuddy(value);
    const int row = m_lines->rowCount();
    m_lines->addWidget(label, row, 0);
    m_lines->setRowMinimumHeight(row, px(lineHeight));
}

void AboutDialog::addLine(const QString &name, const QString &value)
{
    auto *shown = new TextLabel(escaped(value), FontRole::Body, Tone::Text, this);
    shown->setWordWrap(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addName(name, nullptr);
    m_lines->addWidget(shown, m_lines->rowCount() - 1, 1);
}

void AboutDialog::addLinkLine(const QString &name, const QString &text, const std::function<void()> &open)
{
    auto *link = new QPushButton(text, this);
    link->setAutoDefault(false);
    setKind(link, ButtonKind::Link);
    addName(name, link);
    m_lines->addWidget(link, m_lines->rowCount() - 1, 1, Qt::AlignLeft);
    connect(link, &QPushButton::clicked, this, open);
}

} // namespace scripto
