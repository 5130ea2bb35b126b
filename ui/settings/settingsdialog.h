// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/dialogframe.h"
#include "ui/settings/settingspages.h"

#include <QList>

class QListView;

namespace scripto {

class Notice;
class Settings;

// A list of sections and the page of the chosen one. Every change applies at once.
class SettingsDialog final : public DialogFrame {
    Q_OBJECT

public:
    SettingsDialog(Settings &settings, const StorageFacts &facts, const DesktopParts &desktop,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void showFolderRequested();

private:
    void addSections();
    void showSection(int index);
    void showProblem();

    Settings &m_settings;
    QStringList m_names;
    QList<QWidget *> m_pages;
    QListView *m_sections;
    Notice *m_problem;
};

} // namespace scripto
