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

// Revokes several keys: a preview serves as the confirmation, then each row shows its progress. Only the user closes
// it.
class RevokeBatchDialog final : public DialogFrame {
    Q_OBJECT

public:
    // `unused`: the keys are the stale ones, unused for this long.
    RevokeBatchDialog(KeyStore &keys, PendingRevokes &revokes, const QList<KeyRow> &rows,
                      std::optional<std::chrono::days> unused, QWidget *parent = nullptr);
    ~RevokeBatchDialog() override;

    // The batch whose progress is shown; null before it starts.
    const RevokeBatch *batch() const { return m_batch; }

    // Whether requests are running or waiting.
    bool isRunning() const;
    // Stops a running batch: keeps the waiting keys and stays open until the current requests end.
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
