// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"
#include "app/keys/revokejournal.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

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
    // Both forget what is held, or about to be, and return that; nothing was sent.
    QList<RevokeIntent> undo();
    QList<RevokeIntent> undo(const QString &account, const QString &id);

    // Until due() or failed() tells of them, so that they can be taken back to the last moment.
    const QList<RevokeIntent> &held() const { return m_held; }
    bool isHeld(const QString &account, const QString &id) const;
    int duration() const { return m_duration; }
    // At least 1 while something is held.
    int secondsLeft() const;

Q_SIGNALS:
    // What is held, or how long still.
    void changed();
    // Their time is up: they are to be revoked, and removed from the journal when the server has answered.
    void due(const QList<scripto::RevokeIntent> &intents);
    // Some could not be noted. They are not held any more, and nothing is sent.
    void failed(const scripto::Error &error);

private:
    QList<RevokeIntent> notHeld(const QList<RevokeIntent> &intents) const;
    QList<RevokeIntent> drop(const std::function<bool(const RevokeIntent &)> &drops);
    void start(const QList<RevokeIntent> &intents);
    void tick();
    void release();
    void onReleased(const QList<RevokeIntent> &released, const Result<Done> &noted);

    RevokeJournal &m_journal;
    QTimer m_second;
    int m_duration = 5;
    int m_left = 0;
    int m_notings = 0;
    QMap<int, QList<RevokeIntent>> m_noting; // each call of hold() whose intents the journal has not noted yet
    QList<RevokeIntent> m_held; // `sent`: the countdown is over, and the journal is noting that
};

} // namespace scripto
