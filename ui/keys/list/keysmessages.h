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
MessageBar::Message cutMessage(bool hasBothEnds);

// Shows the most important message in the one slot below the table.
class KeysMessages final : public QObject {
    Q_OBJECT

public:
    // In order of precedence. Each level has one message; only Error keeps several, the newest first.
    enum class Level {
        Error, // an action of the user failed, or ended unseen; stays until the user acts on it or closes it
        Stuck, // a rotation that cannot be taken back yet; this and the next two stay as long as their cause
        Disk, // a disk that does not answer
        Outdated, // why the rows are not current
        Countdown, // can be undone for a few seconds
        Progress,
        Checking, // profiles
        Result, // leaves after being visible for 10 s, which stand still under the mouse and the keyboard
        InterruptedRotations, // the outcome of rotations that an earlier run did not finish
        InterruptedMints, // keys that may have been made by an earlier run
        InterruptedRevokes, // keys that an earlier run did not revoke; waits for the user
        Advice, // what the user can do to see or change keys
        Expiring, // profiles whose keys expire
        Files, // files that are not used
        Hint,
    };

    // The bar must outlive this object.
    explicit KeysMessages(MessageBar &bar, QObject *parent = nullptr);

    // Replaces the message at this level. A click on its button runs `action`, one on ✕ runs `closed`; either also
    // removes the message, unless it stays as long as its cause. A click that began on another message does nothing.
    // Errors about nothing but the subjects of this message are outdated, and removed.
    void show(Level level, const MessageBar::Message &message, std::function<void()> action = {},
              std::function<void()> closed = {});
    // As show(), with a spinner instead of the icon.
    void showWaiting(Level level, const MessageBar::Message &message, std::function<void()> action = {});
    // As show(), with a ring that empties as `left` goes from 1 to 0.
    void showCountdown(Level level, const MessageBar::Message &message, qreal left, std::function<void()> action);
    // As show(), with a second button that runs `confirmed`. The message stays until the caller replaces or clears it.
    void showQuestion(Level level, const MessageBar::Message &message, std::function<void()> action,
                      std::function<void()> confirmed);
    // While another view takes the place of the keys, shows only messages about the user's actions: from Error to
    // Result.
    void setInView(bool inView);
    void clear(Level level);
    // Removes the errors that are only about these subjects, because they no longer hold.
    void settle(const QStringList &about);
    // Whether there is a message at this level, shown or behind another.
    bool isTold(Level level) const;
    // Whether there is an error about exactly these subjects.
    bool isErrorAbout(const QStringList &about) const;
    // An id of the message at this level that changes with its offer; 0 if there is none.
    int messageAt(Level level) const;

Q_SIGNALS:
    // Also if another message hides it.
    void errorShown();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        MessageBar::Message message;
        std::function<void()> action;
        std::function<void()> closed;
        std::function<void()> confirmed = {};
        bool waiting = false;
        std::optional<qreal> countdown = {};
        int offer = 0; // an id that changes with the button's action
    };

    static bool offersTheSame(const Entry &entry, const Entry &before);
    static bool isSameError(const Entry &entry, const Entry &before);

    void put(Level level, Entry entry);
    void putError(Entry entry);
    void update();
    void timeResult();
    void setFocused(bool isFocused);
    int shownOffer() const; // 0 if none
    void leave(bool acts);
    void confirm();
    std::optional<Level> topmost() const;
    const Entry &top(Level level) const;

    MessageBar &m_bar;
    bool m_isInView = false;
    bool m_isPointedAt = false;
    bool m_isFocused = false;
    bool m_isHidden = false;
    int m_offers = 0;
    int m_pressed = 0; // the offer under the mouse press
    std::array<QList<Entry>, static_cast<size_t>(Level::Hint) + 1> m_entries; // the newest last
    QTimer m_resultEnds{this};
    std::chrono::milliseconds m_resultLeft; // while its time stands still
};

} // namespace scripto
