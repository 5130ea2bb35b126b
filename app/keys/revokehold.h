// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"
#include "app/keys/revokejournal.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace scripto {

// Keys that are revoked in a few seconds unless the user takes that back. Nothing is sent while they are held: a
// program that ends meanwhile has revoked none of them, and says so at its next start.
class RevokeHold : public QObject {
    Q_OBJECT
public:
    // `second`: shorter in tests.
    explicit RevokeHold(RevokeJournal &journal, std::chrono::milliseconds second = std::chrono::seconds(1),
                        QObject *parent = nullptr);

    // How long keys are held; 0 = not at all.
    void setDuration(int seconds) { m_duration = seconds; }

    // Notes the intents, then holds them together with those held already: one countdown for all, which begins anew.
    // failed() where they cannot be noted; nothing is held or sent then.
    void hold(const QList<RevokeIntent> &intents);
    // Both forget what is held; nothing was sent.
    void undo();
    void undo(const QString &account, const QString &id);

    const QList<RevokeIntent> &held() const { return m_held; }
    bool isHeld(const QString &account, const QString &id) const;
    int duration() const { return m_duration; }
    int secondsLeft() const { return m_left; }

Q_SIGNALS:
    // What is held, or how long still.
    void changed();
    // Their time is up: they are to be revoked, and removed from the journal when the server has answered.
    void due(const QList<scripto::RevokeIntent> &intents);
    void failed(const scripto::Error &error);

private:
    QList<RevokeIntent> notHeld(const QList<RevokeIntent> &intents) const;
    void start(const QList<RevokeIntent> &intents);
    void tick();
    void release();

    RevokeJournal &m_journal;
    QTimer m_second;
    int m_duration = 5;
    int m_left = 0;
    QList<RevokeIntent> m_held;
};

} // namespace scripto
