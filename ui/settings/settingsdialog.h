// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/dialogframe.h"

class QGridLayout;

namespace scripto {

class Notice;
class Settings;

// Every change applies at once.
class SettingsDialog final : public DialogFrame {
    Q_OBJECT

public:
    // `configPath` is the path of config.json.
    SettingsDialog(Settings &settings, const QString &configPath, QWidget *parent = nullptr);

Q_SIGNALS:
    void showFileRequested();

private:
    QGridLayout *addSection(const QString &title);
    void addRow(QGridLayout *section, const QString &label, QWidget *field, const QString &after = {});
    void addKeys();
    void addAppearance();
    void addPlaces(const QString &configPath);
    void showProblem();

    Settings &m_settings;
    Notice *m_problem;
};

} // namespace scripto
