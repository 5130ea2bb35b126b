// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "ui/common/dialogframe.h"

#include <chrono>
#include <optional>

class QProgressBar;

namespace scripto {

class KeyStore;
class Notice;
class PendingRevokes;
class RevokeBatch;
class RevokeBatchModel;
class RevokeBatchView;

// Several keys at once: a preview that is the confirmation, then the progress of each. Closes by the user only.
class RevokeBatchDialog final : public DialogFrame {
    Q_OBJECT

public:
    // `unused`: these are the stale keys, not used for that long.
    RevokeBatchDialog(KeyStore &keys, PendingRevokes &revokes, const QList<KeyRow> &rows,
                      std::optional<std::chrono::days> unused, QWidget *parent = nullptr);
    ~RevokeBatchDialog() override;

    // Of which it shows how it goes on; null before.
    const RevokeBatch *batch() const { return m_batch; }

    // Requests are under way, or to come.
    bool isRunning() const;
    // While it runs: what waits is kept, and the dialog stays for the rest.
    void dismiss() override;

private:
    void addTable();
    void addButtons();
    void showChoice();
    void start();
    void goOn();
    void showProgress();
    void showEnd();
    QString counts() const;

    KeyStore &m_keys;
    PendingRevokes &m_revokes;
    bool m_stale;
    RevokeBatchModel *m_rows;
    RevokeBatchView *m_view;
    RevokeBatch *m_batch = nullptr;
    QProgressBar *m_progress;
    Notice *m_notice;
    TextLabel *m_note;
    TextLabel *m_count;
    QPushButton *m_close; // also cancels and stops
    QPushButton *m_verb;
};

} // namespace scripto
