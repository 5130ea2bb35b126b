// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/journal/revokejournal.h"
#include "ui/common/paneview.h"

#include <chrono>
#include <optional>

namespace scripto {

class CleanUpFooter;
class CleanUpModel;
class CleanUpTable;
class KeyStore;
class PendingRevokes;
class RevokeBatch;
class RevokeCountdown;
class TextLabel;

// Revokes several keys in the place of the table: the choice with reasons serves as the confirmation, then comes the
// countdown with undo, the progress of each row, and the result.
class CleanUpView final : public PaneView {
    Q_OBJECT

public:
    // `unused`: the keys are the stale ones, unused for this long.
    CleanUpView(KeyStore &keys, PendingRevokes &revokes, RevokeCountdown &countdown, const QList<KeyRow> &rows,
                std::optional<std::chrono::days> unused, QWidget *parent = nullptr);
    ~CleanUpView() override;

    // Counting down, or requests are running or waiting.
    bool isBusy() const override;
    // Undoes a countdown, stops running requests, or leaves.
    void dismiss() override;

    // Whether the key is listed here: then the view shows what becomes of it.
    bool lists(const KeyRef &key) const;
    // Shows the progress of the batch, and lets go of it at the end. False if none of its keys is revoked here.
    bool follow(RevokeBatch *batch);
    // Whether the result of all its keys is shown here.
    bool reportsOn(const RevokeBatch &batch) const;

Q_SIGNALS:
    // The user would rather have these keys paused; the view closes.
    void pauseRequested(const QList<scripto::KeyRef> &keys);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut(std::optional<std::chrono::days> unused);
    void showTexts(bool isLow);
    void connectParts();
    void connectCountdown();
    bool isCounting() const;
    void begin();
    bool canPause() const;
    void pause();
    void undoAll();
    void followCountdown();
    void keep(const QList<RevokeIntent> &intents, const QString &why);
    void backToChoice();
    void explain(const QString &why);
    void showChoice();
    void showCountdown();
    void askToConfirm();
    QList<RevokeIntent> intents() const;
    void showProgress();
    void showEnd();
    QString result() const;

    KeyStore &m_keys;
    PendingRevokes &m_revokes;
    RevokeCountdown &m_countdown;
    const bool m_stale;
    CleanUpModel *m_rows;
    CleanUpTable *m_table;
    TextLabel *m_lead;
    TextLabel *m_leftOut;
    CleanUpFooter *m_footer;
    RevokeBatch *m_batch = nullptr; // from the end of the countdown on
    QString m_what; // rich; what the keys have in common
    QString m_note; // rich; why the keys chosen before were not revoked
    bool m_isStopping = false;
};

} // namespace scripto
