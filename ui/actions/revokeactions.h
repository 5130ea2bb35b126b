// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/operations/revokebatch.h"
#include "ui/actions/uiservices.h"
#include "ui/common/notice.h"
#include "ui/common/retrycountdown.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace scripto {

class KeysMessages;
class RevokeBatchDialog;
class SignInActions;

// Revoking, from the click to the message that says how it ended.
class RevokeActions final : public QObject {
    Q_OBJECT

public:
    // Messages appear in the slot of `messages`, the first one at once: what an earlier run of the program was to
    // revoke and did not.
    RevokeActions(UiServices &services, KeysMessages &messages, SignInActions &signIns, QWidget *window);

    // One key that needs no question goes with this one call and can be taken back for some seconds; any other one is
    // asked about; several are shown first.
    void revoke(const QList<KeyRef> &keys);
    // The same, and always asks.
    void review(const QList<KeyRef> &keys);
    // All that are stale, after a look.
    void revokeStale();
    // Takes back those of them that are pending.
    void undo(const QList<KeyRef> &keys);
    void reportKept(const QList<RevokeIntent> &kept);

    // Requests are under way whose end somebody should see.
    bool isRevoking() const;

private:
    QList<KeyRow> rowsOf(const QList<KeyRef> &keys) const;
    void ask(const KeyRow &row);
    void showBatch(const QList<KeyRow> &rows, bool stale);
    void undoAll();
    void followCountdown();
    void reportNotNoted(const Error &error);
    void showCountdown();
    void reportStopped(const QList<RevokeIntent> &intents, const QString &why);
    void reportInterruptedRevokes();
    void showInterruptedRevokes();
    void follow(RevokeBatch *batch);
    void reportEnd(const RevokeBatch &batch);
    void reportHolders(QStringList sentences, const RevokeBatch &batch);
    void reportNotRevoked(const QString &what, const Error &error, const QList<KeyRef> &keys);
    void offerReview(const QString &what, const QList<KeyRef> &keys);
    void tell(MessageKind kind, const QString &rich);

    UiServices &m_services;
    KeysMessages &m_messages;
    SignInActions &m_signIns;
    QWidget *m_window;
    RetryCountdown m_pause; // that the server asks for before the next revoke
    QPointer<RevokeBatchDialog> m_batch;
};

} // namespace scripto
