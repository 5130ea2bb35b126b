// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keyminting.h"
#include "ui/common/actionnotice.h"
#include "ui/common/retrycountdown.h"

#include <functional>

namespace scripto {

// A notice in a form: why there is no new key, and one way out.
class MintProblem final : public ActionNotice {
    Q_OBJECT

public:
    explicit MintProblem(QWidget *parent = nullptr);

    void tell(const Error &error);
    // The key was not created because it could not be saved. Offers to create it for copying.
    void showSavedNowhere(const Error &error);
    // What happened to the key `name` if the response to its request was lost.
    void showLost(const LostMint &lost, const QString &name);
    void showRevoked(const Result<Done> &result);
    // Hides unless the notice has to stay: typing ends neither a server's pause nor an orphan key.
    void takeBack();
    // Whether the server requires a pause.
    bool isPausing() const { return m_pause.isRunning(); }
    // Whether an orphan should be revoked before another key is requested.
    bool offersToRevoke() const { return !m_lostId.isEmpty(); }

Q_SIGNALS:
    void pauseTicked();
    void sessionWanted();
    // The user wants to create the key anyway and will copy it.
    void copyingChosen();
    void revokeWanted(const QString &id);

private:
    void tell(MessageKind kind, const QString &rich, const QString &action = {}, std::function<void()> act = {});
    void revoke();

    std::function<void()> m_act; // the button's action
    QString m_lostId; // the key that the button revokes
    RetryCountdown m_pause;
};

} // namespace scripto
