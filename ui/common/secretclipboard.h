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

inline constexpr int clipboardSeconds = 30; // unless setSeconds() changes that
inline constexpr std::chrono::seconds shownSeconds{10}; // unless setRevealTime() changes that

// Puts a secret on the clipboard for a short time: never on the primary selection, marked so that clipboard managers
// that know the mark do not store it, and cleared after a while and at the program's end if it is still ours. Never
// reads what others have put on the clipboard: if its owner does not answer, that takes seconds. macOS and Windows have
// marks of their own, which are untested.
class SecretClipboard final : public QObject {
    Q_OBJECT

public:
    // `second` is shorter in tests only. The clipboard must outlive this object.
    explicit SecretClipboard(QClipboard &clipboard, std::chrono::milliseconds second = std::chrono::seconds(1),
                             QObject *parent = nullptr);
    ~SecretClipboard() override;

    // How long a secret stays, from the next copy on.
    void setSeconds(int seconds) { m_seconds = seconds; }
    int seconds() const { return m_seconds; }
    // How long a key stays visible that is shown beside its copy button, from the next one on.
    void setRevealTime(std::chrono::seconds time) { m_revealTime = time; }
    std::chrono::seconds revealTime() const { return m_revealTime; }
    // Returns false if the clipboard did not accept it: then another program keeps it, and no countdown starts.
    [[nodiscard]] bool copy(const Secret &secret);
    // 0 if nothing of ours is on the clipboard.
    int secondsLeft() const { return m_secondsLeft; }
    // Whether no second has passed since copy().
    bool isJustCopied() const { return m_secondsLeft > 0 && m_secondsLeft == m_copiedFor; }

Q_SIGNALS:
    // Emitted after copying and then once a second, down to 1.
    void tick(int secondsLeft);
    // The secret was cleared, or something else has replaced it.
    void cleared();
    // Emitted before cleared() if another program has taken over the clipboard too soon after copying to be a person.
    void takenOver();

private:
    bool isOurs() const;
    void follow();
    void step();
    void takeBack();

    QClipboard &m_clipboard;
    QPointer<QMimeData> m_copied; // owned by the clipboard; deleted when somebody else owns the clipboard
    QTimer m_second;
    int m_seconds = clipboardSeconds;
    std::chrono::seconds m_revealTime = shownSeconds;
    int m_copiedFor = 0; // m_seconds at the last copy
    int m_secondsLeft = 0;
};

} // namespace scripto
