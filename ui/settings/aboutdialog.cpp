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

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : DialogFrame(aboutWidth, parent)
    , m_lines(new QGridLayout)
{
    setTitle(tr("About Scripto Keys"));
    setLead(tr("Shows and manages the API keys of the Scripto writing service."));
    m_lines->setHorizontalSpacing(px(8));
    m_lines->setVerticalSpacing(px(8));
    m_lines->setColumnMinimumWidth(0, px(nameWidth));
    m_lines->setColumnStretch(1, 1);
    content()->addLayout(m_lines);
    addLine(tr("Version"), QStringLiteral(SCRIPTO_VERSION));
    addLine(tr("Qt"), QString::fromLatin1(qVersion()));
    addLine(tr("Licence"), tr("MIT, free to use, change and share"));
    addWebsite();
    QPushButton *diagnostics = addLink(tr("Copy diagnostics…"));
    connect(diagnostics, &QPushButton::clicked, this, &AboutDialog::diagnosticsRequested);
    addCancel(tr("Close"))->setFocus();
}

void AboutDialog::addLine(const QString &name, const QString &value)
{
    const int row = m_lines->rowCount();
    m_lines->addWidget(new TextLabel(escaped(name), FontRole::Body, Tone::Text2, this), row, 0, Qt::AlignTop);
    auto *shown = new TextLabel(escaped(value), FontRole::Body, Tone::Text, this);
    shown->setWordWrap(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(shown, row, 1);
}

void AboutDialog::addWebsite()
{
    const int row = m_lines->rowCount();
    auto *link = new QPushButton(serverName(productionServer()), this);
    link->setAutoDefault(false);
    setKind(link, ButtonKind::Link);
    auto *name = new TextLabel(tr("Website"), FontRole::Body, Tone::Text2, this);
    name->setBuddy(link);
    m_lines->addWidget(name, row, 0);
    m_lines->addWidget(link, row, 1, Qt::AlignLeft);
    connect(link, &QPushButton::clicked, this, [] { QDesktopServices::openUrl(productionServer()); });
}

} // namespace scripto
