// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QBoxLayout;
class QPushButton;

namespace scripto {

class Card;
class ProfileStore;
class TextLabel;

// What the window shows until config.json has a profile: the ways to get the first one, as cards.
class FirstRun final : public QScrollArea {
    Q_OBJECT

public:
    // `configPath` is where config.json is, or will be.
    FirstRun(const ProfileStore &profiles, QString configPath, QWidget *parent = nullptr);

    // False also if a problem with config.json hides its profiles.
    static bool isWanted(const ProfileStore &profiles);

Q_SIGNALS:
    void signInRequested();
    void addRequested();
    void restoreRequested();
    void unlockRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeColumn();
    void makeCards();
    void follow();
    void showKeychain();
    void fit();

    const ProfileStore &m_profiles;
    const QString m_configPath;
    QBoxLayout *m_cards;
    QPushButton *m_signIn = nullptr;
    Card *m_restore = nullptr;
    TextLabel *m_restoreText;
    QPushButton *m_restoreButton = nullptr;
    TextLabel *m_footnote;
    QWidget *m_column; // title, cards and footnote
};

} // namespace scripto
