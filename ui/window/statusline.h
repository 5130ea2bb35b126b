// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <optional>

namespace scripto {

class KeyStore;
class ProfileStore;
class StatusItem;
class TextLabel;
struct Environment;

// The line at the bottom: what the CLI uses, the state of the keychain, how many keys are shown and how old they are.
// It only informs and never asks.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    StatusLine(const ProfileStore &profiles, const KeyStore &keys, const Environment &environment,
               QWidget *parent = nullptr);

    void tell(int shownKeys, bool compact);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showCli();
    void showKeychain(bool compact);
    void showPolling(bool compact);
    void showKeys(int shownKeys, bool compact);
    QString keysText(int shownKeys, bool compact) const;

    const ProfileStore &m_profiles;
    const KeyStore &m_keys;
    const Environment &m_environment;
    StatusItem *m_cli;
    StatusItem *m_keychain;
    StatusItem *m_polling;
    TextLabel *m_counts;
};

} // namespace scripto
