// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QPushButton;

namespace scripto {

class KeysTitle;
class RingIcon;
class Switch;
struct KeysState;

// The head of the pane: whose keys are shown, whether they are being read, and the switch to all accounts.
class KeysHead final : public QWidget {
    Q_OBJECT

public:
    explicit KeysHead(QWidget *parent = nullptr);

    void setState(const KeysState &state);
    // For reads while rows are shown. A long one can be stopped.
    void setReading(bool reading);
    // The title names no account, but ends in a button: the list of profiles is behind it.
    void setFolded(bool folded);
    QPushButton &foldButton() const { return *m_fold; }
    // Does what the switch does.
    QAction *allAccountsAction() const { return m_toggleAll; }

Q_SIGNALS:
    void stopReadingRequested();
    void allAccountsToggled(bool all);

private:
    void updateTitle();
    void updateReading();

    KeysTitle *m_title;
    QPushButton *m_fold;
    RingIcon *m_ring;
    QPushButton *m_stopReading;
    Switch *m_allAccounts;
    QAction *m_toggleAll;
    QTimer m_longRead; // once over, the read can be stopped
    bool m_reading = false;
    bool m_isFolded = false;
    bool m_showsAll = false;
    QString m_account;
    QString m_server; // empty if the title need not name it
};

} // namespace scripto
