// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/keyrow.h"
#include "app/keys/revokejournal.h"
#include "ui/common/notice.h"
#include "ui/common/retrycountdown.h"
#include "ui/uiservices.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace scripto {

class KeysMessages;
class RevokeBatch;
class RevokeBatchDialog;
class SignInActions;

// Revoking, from the click to the message that says how it ended.
class RevokeActions final : public QObject {
    Q_OBJECT

public:
    // Messages appear in the slot of `messages`, the first one at once: what an earlier run of the program was to
    // revoke and did not.
    RevokeActions(UiServices &services, KeysMessages &messages, SignInActions &signIns, QWidget *window);

    // One key that is stale, and that no profile may hold, goes with this one call and can be taken back for some
    // seconds; any other one is asked about; several are shown first.
    void revoke(const QList<KeyRef> &keys);
    // All that are stale, after a look.
    void revokeStale();
    // Takes back those of them that are held.
    void undo(const QList<KeyRef> &keys);

    // Requests are under way whose end somebody should see.
    bool isRevoking() const;

private:
    QList<KeyRow> rowsOf(const QList<KeyRef> &keys) const;
    void ask(const KeyRow &row);
    void showBatch(const QList<KeyRow> &rows, bool stale);
    void hold(const KeyRow &row);
    void undoAll();
    void tellKept(const QList<RevokeIntent> &kept);
    void tellNotNoted(const Error &error);
    void tellHold();
    void tellLeftOver();
    void follow(RevokeBatch *batch);
    void carryOut(const QList<RevokeIntent> &intents);
    void carryOutLeftOver(QList<RevokeIntent> intents);
    void showLeftOver(const QList<RevokeIntent> &intents);
    void tellRevoked(const RevokeBatch &batch);
    void tellNotRevoked(const QString &what, const Error &error, const QList<KeyRef> &keys);
    void tell(MessageKind kind, const QString &rich);

    UiServices &m_services;
    KeysMessages &m_messages;
    SignInActions &m_signIns;
    QWidget *m_window;
    RetryCountdown m_pause; // that the server asks for before the next revoke
    QPointer<RevokeBatchDialog> m_batch;
    int m_running = 0;
};

} // namespace scripto
