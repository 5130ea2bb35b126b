// SPDX-License-Identifier: MIT
#include "ui/settings/settingsdialog.h"

#include "app/core/showntext.h"
#include "ui/common/errortexts.h"
#include "ui/common/fonts.h"
#include "ui/common/notice.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/settings/settings.h"

#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace scripto {

namespace {

constexpr int labelWidth = 200;

QString shortened(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, const QString &configPath, QWidget *parent)
    : DialogFrame(560, parent)
    , m_settings(settings)
    , m_problem(new Notice(this))
{
    setTitle(tr("Settings"));
    addKeys();
    addAppearance();
    addPlaces(configPath);
    content()->addWidget(m_problem);
    connect(&m_settings, &Settings::problemChanged, this, &SettingsDialog::showProblem);
    showProblem();
    addFootnote(tr("Changes apply at once."));
    addCancel(tr("Close"));
}

void SettingsDialog::showProblem()
{
    m_problem->setVisible(m_settings.problem().has_value());
    if (m_settings.problem())
        m_problem->setMessage(MessageKind::Warn, unsavedSettings(*m_settings.problem()));
}

QGridLayout *SettingsDialog::addSection(const QString &title)
{
    auto *section = new QGridLayout;
    section->setHorizontalSpacing(px(8));
    section->setVerticalSpacing(px(8));
    section->setColumnMinimumWidth(0, px(labelWidth));
    section->setColumnStretch(2, 1);
    section->addWidget(new TextLabel(title, FontRole::Section, Tone::Text, this), 0, 0, 1, 3);
    content()->addLayout(section);
    return section;
}

void SettingsDialog::addRow(QGridLayout *section, const QString &label, QWidget *field, const QString &after)
{
    const int row = section->rowCount();
    auto *name = new TextLabel(label, FontRole::Body, Tone::Text, this);
    name->setBuddy(field);
    field->setAccessibleName(label);
    section->addWidget(name, row, 0);
    section->addWidget(field, row, 1);
    if (!after.isEmpty())
        section->addWidget(new TextLabel(after, FontRole::Body, Tone::Text2, this), row, 2);
}

void SettingsDialog::addKeys()
{
    auto *section = addSection(tr("Keys"));

    auto *stale = new QComboBox(this);
    for (const int days : Settings::staleChoices)
        stale->addItem(tr("%1 days").arg(days), days);
    stale->setCurrentIndex(stale->findData(static_cast<int>(m_settings.staleAfter().count())));
    connect(stale, &QComboBox::currentIndexChanged, this,
            [this, stale] { m_settings.setStaleAfter(std::chrono::days(stale->currentData().toInt())); });
    addRow(section, tr("Stale after"), stale, tr("without use"));

    auto *hold = new QSpinBox(this);
    hold->setRange(0, Settings::longestCountdown);
    hold->setValue(static_cast<int>(m_settings.revokeCountdown().count()));
    connect(hold, &QSpinBox::valueChanged, this,
            [this](int seconds) { m_settings.setRevokeCountdown(std::chrono::seconds(seconds)); });
    addRow(section, tr("Wait before revoking"), hold, tr("s, in which Undo works"));
}

void SettingsDialog::addAppearance()
{
    auto *section = addSection(tr("Appearance"));
    auto *colours = new QComboBox(this);
    const std::pair<QString, ColourChoice> names[] = {{tr("Same as the system"), ColourChoice::System},
                                                      {tr("Light"), ColourChoice::Light},
                                                      {tr("Dark"), ColourChoice::Dark}};
    for (const auto &[name, choice] : names)
        colours->addItem(name, static_cast<int>(choice));
    colours->setCurrentIndex(colours->findData(static_cast<int>(m_settings.colours())));
    connect(colours, &QComboBox::currentIndexChanged, this,
            [this, colours] { m_settings.setColours(static_cast<ColourChoice>(colours->currentData().toInt())); });
    addRow(section, tr("Colours"), colours);
}

void SettingsDialog::addPlaces(const QString &configPath)
{
    auto *section = addSection(tr("Where things are"));
    auto *path = new QLineEdit(shownText(shortened(configPath), longestSentence), this);
    path->setReadOnly(true);
    path->setCursorPosition(0);
    auto *show = new QPushButton(tr("Show"), this);
    show->setAutoDefault(false);
    connect(show, &QPushButton::clicked, this, &SettingsDialog::showFileRequested);
    const int row = section->rowCount();
    auto *name = new TextLabel(QStringLiteral("config.json"), FontRole::Body, Tone::Text, this);
    name->setBuddy(path);
    path->setAccessibleName(QStringLiteral("config.json"));
    section->addWidget(name, row, 0);
    section->addWidget(path, row, 1, 1, 2);
    section->addWidget(show, row, 3);
    auto *hint = new TextLabel(tr("Shared with the CLI. %1 moves it.").arg(QStringLiteral("XDG_CONFIG_HOME")),
                               FontRole::Small, Tone::Text3, this);
    hint->setWordWrap(true);
    section->addWidget(hint, row + 1, 1, 1, 3);
}

} // namespace scripto
