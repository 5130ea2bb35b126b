// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace scripto {

class Chip;
class KeysTitle;
class RingIcon;
struct KeysState;

// The first line of the pane: whose keys these are, whether they are being read, and the way to those of all accounts.
class KeysHead final : public QWidget {
    Q_OBJECT

public:
    explicit KeysHead(QWidget *parent = nullptr);

    void setState(const KeysState &state);
    // With rows on show, a read is told here; one that takes long can be stopped.
    void setReading(bool reading);

Q_SIGNALS:
    void stopReadingRequested();
    void allAccountsToggled(bool all);

private:
    void updateReading();

    KeysTitle *m_title;
    RingIcon *m_ring;
    QPushButton *m_stopReading;
    Chip *m_allAccounts;
    QTimer m_longRead; // a read is worth offering to stop
    bool m_reading = false;
};

} // namespace scripto
