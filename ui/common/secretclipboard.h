// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QClipboard;

namespace scripto {

inline constexpr int clipboardSeconds = 30;

// Puts a secret on the clipboard for a short while: never on the primary selection, marked so that clipboard managers
// that know the mark do not keep it, and taken back after 30 s and at the program's end if it is still ours.
// macOS and Windows have marks of their own; those are untried.
class SecretClipboard final : public QObject {
    Q_OBJECT

public:
    // `second` is shorter in tests only. The clipboard outlives this.
    explicit SecretClipboard(QClipboard &clipboard, std::chrono::milliseconds second = std::chrono::seconds(1),
                             QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copy(const Secret &secret);
    // 0 when nothing of ours is on the clipboard.
    int secondsLeft() const { return m_secondsLeft; }

Q_SIGNALS:
    // After copying and then once a second, down to 1.
    void tick(int secondsLeft);
    // The time is over: the secret was taken back, or something else had taken its place.
    void cleared();

private:
    void step();
    void takeBack();

    QClipboard &m_clipboard;
    QByteArray m_digest; // of what was copied; the text itself is the clipboard's
    QTimer m_second;
    int m_secondsLeft = 0;
};

} // namespace scripto
