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

// Why the rows are from an earlier read. `age` fits mid-sentence ("2 h ago").
MessageBar::Message outdatedMessage(const Error &error, const QString &age);

// Says that the list may be incomplete.
MessageBar::Message cutMessage();

// Shows the most important message in the one slot below the table.
class KeysMessages final : public QObject {
    Q_OBJECT

public:
    // In order of precedence.
    // Countdown: can be undone for a few seconds.
    // Error: an action of the user failed. Stays until clicked or cleared; without an action it gets a “Dismiss”
    // button.
    // Result: disappears after being visible for 10 s, unless the mouse is over it.
    // Interrupted: the outcome of something that an earlier run did not finish.
    // InterruptedRevokes: keys that an earlier run did not revoke; waits for the user.
    // Outdated: why the rows are not current. Lasts long, so it must not hide an undo or a confirmation.
    enum class Level { Countdown, Error, Progress, Result, Interrupted, InterruptedRevokes, Outdated, Hint };

    // The bar must outlive this object.
    explicit KeysMessages(MessageBar &bar, QObject *parent = nullptr);

    // Replaces the message at this level. A click on its button runs `action`, and also removes an Error, Result,
    // Interrupted or InterruptedRevokes. A click that began on another message's button does nothing.
    void show(Level level, const MessageBar::Message &message, std::function<void()> action = {});
    // As show(), with a spinner instead of the icon.
    void showWaiting(Level level, const MessageBar::Message &message, std::function<void()> action = {});
    // As show(), with a ring that empties as `left` goes from 1 to 0.
    void showCountdown(Level level, const MessageBar::Message &message, qreal left, std::function<void()> action);
    void clear(Level level);
    // Whether there is a message at this level, shown or behind another.
    bool isTold(Level level) const;
    // An id of the message at this level that changes with its offer; 0 if there is none.
    int messageAt(Level level) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        MessageBar::Message message;
        std::function<void()> action;
        bool waiting = false;
        std::optional<qreal> countdown = {};
        int offer = 0; // an id that changes with the button's action
    };

    static bool offersTheSame(const Entry &entry, const Entry &before);

    void put(Level level, Entry entry);
    void update();
    void timeResult();
    int shownOffer() const; // 0 if none
    void act();
    std::optional<Level> topmost() const;

    MessageBar &m_bar;
    bool m_isPointedAt = false;
    int m_offers = 0;
    int m_pressed = 0; // the offer under the mouse press
    std::array<std::optional<Entry>, static_cast<size_t>(Level::Hint) + 1> m_entries;
    QTimer m_resultEnds{this};
};

} // namespace scripto
