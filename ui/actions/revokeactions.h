// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/operations/revokebatch.h"
#include "ui/actions/uiservices.h"
#include "ui/common/notice.h"
#include "ui/common/retrycountdown.h"

#include <QObject>
#include <QPointer>

#include <map>

class QWidget;

namespace scripto {

class CleanUpView;
class KeysMessages;
class PaneView;
class SignInActions;

// Revoking, from the click to the message with the result.
class RevokeActions final : public QObject {
    Q_OBJECT

public:
    // Shows its messages in `messages`, first of all the keys that an earlier run did not revoke.
    RevokeActions(UiServices &services, KeysMessages &messages, SignInActions &signIns, QWidget *window);

    // Revokes one key that needs no question after a countdown with undo. Any other key needs a confirmation, and
    // several keys are listed in a view first.
    void revoke(const QList<KeyRef> &keys);
    // Like revoke(), but always asks.
    void review(const QList<KeyRef> &keys);
    // Lists all stale keys before revoking them.
    void cleanUp();
    // Ends the countdown of those keys that have one.
    void undo(const QList<KeyRef> &keys);
    void reportKept(const QList<RevokeIntent> &kept);
    // `first` is a sentence about what follows from it.
    void reportEnd(const RevokeBatch &batch, const QString &first = {});

    // Whether requests are running whose result the user should see.
    bool isRevoking() const;

Q_SIGNALS:
    // The window should show this in place of the keys, and owns it from now on.
    void viewRequested(scripto::PaneView *view);
    // The user would rather have these keys paused.
    void pauseRequested(const QList<scripto::KeyRef> &keys);

private:
    QList<KeyRow> rowsOf(const QList<KeyRef> &keys) const;
    void ask(const KeyRow &row);
    void choose(const QList<KeyRow> &rows, bool stale);
    QList<RevokeIntent> notInView(QList<RevokeIntent> intents) const;
    void undoAll();
    void followCountdown();
    void reportNotNoted(const Error &error);
    void showCountdown();
    void askToConfirm(const QList<RevokeIntent> &pending);
    void showOthersQuestion();
    void reportStopped(const QList<RevokeIntent> &intents, const QString &why);
    void reportInterruptedRevokes();
    void showInterruptedRevokes();
    void follow(RevokeBatch *batch);
    void reportHolders(QStringList sentences, const RevokeBatch &batch, const QList<KeyRef> &keys);
    void reportNotRevoked(const QString &what, const Error &error, const QList<KeyRef> &keys);
    void offerReview(const QString &what, const QList<KeyRef> &keys);
    void tell(MessageKind kind, const QString &rich, const QList<KeyRef> &keys = {});

    UiServices &m_services;
    KeysMessages &m_messages;
    SignInActions &m_signIns;
    QWidget *m_window;
    // The pauses that the server requires before the next try, by the subjects of the message that counts each down.
    std::map<QStringList, RetryCountdown> m_pauses;
    QPointer<CleanUpView> m_view; // reports on the keys that it lists
};

} // namespace scripto
