// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"
#include "app/state/statefile.h"
#include "ui/common/colourscheme.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace scripto {

// The user's choices, with their limits, and the last layout of the window. A stored value outside its limits counts as
// the default, or as the safe choice if there is one. A change applies at once and is saved on the worker's thread,
// together with what the file has lost; if that fails, it lasts for this run and is saved with the next change.
class Settings final : public QObject {
    Q_OBJECT

public:
    static constexpr int staleChoices[] = {30, 60, 90, 180}; // days
    static constexpr int textChoices[] = {100, 110, 125, 150, 175, 200}; // percent
    static constexpr int longestCountdown = 60; // seconds
    // How far ahead a key counts as expiring, in days.
    static constexpr int fewestExpiring = 1;
    static constexpr int mostExpiring = 90;
    // How long a key stays on the clipboard or on the screen, in seconds.
    static constexpr int shortestStay = 5;
    static constexpr int longestStay = 600;

    // While the file is empty, the first edition's settings.ini in the same folder is read instead.
    explicit Settings(StateFile file, QObject *parent = nullptr);

    std::chrono::days staleAfter() const; // default 90
    std::chrono::days expiringWithin() const; // default 14
    // How long a revoke can be taken back; 0 = not at all. Default 5.
    std::chrono::seconds revokeCountdown() const;
    // Whether a revoke waits until the user confirms it, instead of the countdown. Default no, unless the choice cannot
    // be read: nothing may be revoked before a user who needs time had it.
    bool revokesWhenConfirmed() const;
    std::chrono::seconds clipboardTime() const; // default 30
    std::chrono::seconds revealTime() const; // default 10
    ColourChoice colours() const;
    // These apply from the next start on.
    QString language() const; // the code of one of languages(); empty for the desktop's; default empty
    int textPercent() const; // of the desktop's text size; default 100
    bool usesDesktopStyle() const; // default no
    // Default yes, unless the choice cannot be read: a secret must not go where the user did not want it.
    bool usesKeychain() const;
    // Where keys were found on this computer. Default yes, unless the choice cannot be read.
    bool remembersFoundPlaces() const;
    bool showsInTray() const; // default no
    bool staysInTray() const; // when the window is closed; default no
    bool startsInTray() const; // when the user logs in; default no
    // In a sandbox, as the desktop last answered; elsewhere, a file knows. Default no.
    bool startsAtLogin() const;
    // Which notifications the desktop shows while the window is not in front. Default yes, unless the choice cannot be
    // read.
    bool notifiesOfExpiry() const; // a key that a profile here uses
    bool notifiesOfUse() const; // another program changed what the CLI uses
    bool notifiesOfWork() const; // long work has finished

    void setStaleAfter(std::chrono::days days);
    void setExpiringWithin(std::chrono::days days);
    void setRevokeCountdown(std::chrono::seconds seconds);
    void setRevokesWhenConfirmed(bool confirmed);
    void setClipboardTime(std::chrono::seconds seconds);
    void setRevealTime(std::chrono::seconds seconds);
    void setColours(ColourChoice choice);
    void setLanguage(const QString &code);
    void setTextPercent(int percent);
    void setUsesDesktopStyle(bool uses);
    void setUsesKeychain(bool uses);
    void setRemembersFoundPlaces(bool remembers);
    void setShowsInTray(bool shows);
    void setStaysInTray(bool stays);
    void setStartsInTray(bool starts);
    void setStartsAtLogin(bool starts);
    void setNotifiesOfExpiry(bool notifies);
    void setNotifiesOfUse(bool notifies);
    void setNotifiesOfWork(bool notifies);

    // The layout of windows and columns, under names that the window chooses. Bytes are base64.
    const QJsonObject &values() const { return m_values; }
    void keep(const QJsonObject &values);

    // Why the last save failed. Nothing is lost until the program ends.
    const std::optional<Error> &problem() const { return m_problem; }
    // Why the choices of earlier runs are not known. Empty again after a save.
    const std::optional<Error> &readProblem() const { return m_readProblem; }

Q_SIGNALS:
    void changed(); // one of the user's choices
    void problemChanged(); // one of them appeared, changed or went away

private:
    void set(QLatin1StringView name, const QJsonValue &value);
    void onSaved(const Result<QJsonObject> &result);

    StateFile m_file;
    QJsonObject m_values;
    std::optional<Error> m_problem;
    std::optional<Error> m_readProblem;
};

} // namespace scripto
