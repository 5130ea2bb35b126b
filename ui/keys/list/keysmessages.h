// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"
#include "ui/common/messagebar.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>
#include <functional>
#include <optional>

namespace scripto {

// Why the rows are those of an earlier read; `age` for the middle of a sentence ("2 h ago").
MessageBar::Message outdatedMessage(const Error &error, const QString &age);

MessageBar::Message staleMessage(int keys, std::chrono::days unused);
// The same in short, for windows with little room.
MessageBar::Message briefStaleMessage(int keys);

// The list may lack some keys.
MessageBar::Message cutMessage();

// What the one message slot under the table shows: of all that there is to tell, what matters most.
class KeysMessages final : public QObject {
    Q_OBJECT

public:
    // In order of precedence. Hold: what can be taken back for some seconds only. Error: how something that the user
    // asked for ended; it stays until its button is clicked or it is cleared, and gets a button "Dismiss" where it has
    // none. Result: leaves by itself once it has been seen for 10 s,
    // unless the mouse points at it. Interrupted: what became of something that an
    // earlier run of the program was in the middle of. LeftOver: what an earlier run of the
    // program left undone; it waits for the user. Outdated: why the rows are not those of now;
    // it lasts, so it must not hide an undo or a confirmation.
    enum class Level { Countdown, Error, Progress, Result, Interrupted, InterruptedRevokes, Outdated, Hint };

    // The bar outlives this.
    explicit KeysMessages(MessageBar &bar, QObject *parent = nullptr);

    // Replaces what was told at this level. `action` runs when the message's button is clicked, which also takes an
    // Error, a Result, an Interrupted or a LeftOver away. A click that began on the button of another message does
    // nothing.
    void show(Level level, const MessageBar::Message &message, std::function<void()> action = {});
    // The same with a turning ring instead of the icon.
    void showWaiting(Level level, const MessageBar::Message &message, std::function<void()> action = {});
    // The same with a ring that runs out: `left` from 1 to 0.
    void showCountdown(Level level, const MessageBar::Message &message, qreal left, std::function<void()> action);
    void clear(Level level);
    // Whether there is something at this level, shown or behind another.
    bool isTold(Level level) const;
    // The number of the message at this level, which differs if the offer differs; 0 if there is none.
    int messageAt(Level level) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        MessageBar::Message message;
        std::function<void()> action;
        bool waiting = false;
        std::optional<qreal> countdown = {};
        int offer = 0; // a number that changes with what the button does
    };

    static bool offersTheSame(const Entry &entry, const Entry &before);

    void put(Level level, Entry entry);
    void update();
    void timeResult();
    int shownOffer() const; // 0: none
    void act();
    std::optional<Level> topmost() const;

    MessageBar &m_bar;
    bool m_isPointedAt = false;
    int m_offers = 0;
    int m_pressed = 0; // the offer that the mouse was pressed on
    std::array<std::optional<Entry>, static_cast<size_t>(Level::Hint) + 1> m_entries;
    QTimer m_resultEnds{this};
};

} // namespace scripto
