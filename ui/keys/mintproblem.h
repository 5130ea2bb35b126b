// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keyminting.h"
#include "ui/common/actionnotice.h"
#include "ui/common/retrycountdown.h"

#include <functional>

namespace scripto {

// Why there is no new key, in the form that has asked for it, with the one way out that there is.
class MintProblem final : public ActionNotice {
    Q_OBJECT

public:
    explicit MintProblem(QWidget *parent = nullptr);

    void tell(const Error &error);
    // There is no key because it could not be saved; offers to make it for copying.
    void showSavedNowhere(const Error &error);
    // What became of a key `name` whose answer was lost.
    void showLost(const LostMint &lost, const QString &name);
    void showRevoked(const Result<Done> &result);
    // Hides, unless it has to stay: a pause goes on whatever is typed, and so does a key that nobody holds.
    void takeBack();
    // The server asks for one.
    bool isPausing() const { return m_pause.isRunning(); }
    // That is to be done before another key is asked for.
    bool offersToRevoke() const { return !m_lostId.isEmpty(); }

Q_SIGNALS:
    void pauseTicked();
    void sessionWanted();
    // To make the key all the same: the user copies it himself.
    void copyingChosen();
    void revokeWanted(const QString &id);

private:
    void tell(MessageKind kind, const QString &rich, const QString &action = {}, std::function<void()> act = {});
    void revoke();

    std::function<void()> m_act; // what the button does
    QString m_lostId; // what is offered to be revoked
    RetryCountdown m_pause;
};

} // namespace scripto
