// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QClipboard;
class QMimeData;

namespace scripto {

inline constexpr int clipboardSeconds = 30;

// Puts a secret on the clipboard for a short while: never on the primary selection, marked so that clipboard managers
// that know the mark do not keep it, and taken back after 30 s and at the program's end if it is still ours.
// What others have put on the clipboard is never read: an owner that does not answer makes that take seconds.
// macOS and Windows have marks of their own; those are untried.
class SecretClipboard final : public QObject {
    Q_OBJECT

public:
    // `second` is shorter in tests only. The clipboard outlives this.
    explicit SecretClipboard(QClipboard &clipboard, std::chrono::milliseconds second = std::chrono::seconds(1),
                             QObject *parent = nullptr);
    ~SecretClipboard() override;

    // False if the clipboard did not take it: it stays with another program, and nothing is counted down.
    [[nodiscard]] bool copy(const Secret &secret);
    // 0 when nothing of ours is on the clipboard.
    int secondsLeft() const { return m_secondsLeft; }

Q_SIGNALS:
    // After copying and then once a second, down to 1.
    void tick(int secondsLeft);
    // The secret was taken back, or something else has taken its place.
    void cleared();
    // Before cleared(), when another program has taken the clipboard over so soon after copying that it was no person.
    void takenOver();

private:
    bool isOurs() const;
    void follow();
    void step();
    void takeBack();

    QClipboard &m_clipboard;
    QPointer<QMimeData> m_copied; // the clipboard's; it goes when somebody else owns the clipboard
    QTimer m_second;
    int m_secondsLeft = 0;
};

} // namespace scripto
