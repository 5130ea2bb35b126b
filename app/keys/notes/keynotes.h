// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/identity.h"
#include "app/state/statefile.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace scripto {

class KeyAccounts;
class KeyRotation;
class Rotations;

// The user's notes about keys, in plain text, in a file that all instances share. A note belongs to the key's id on its
// server: the account's name may change when more becomes known about it. A rotation hands the note on to the new key;
// a note goes with its revoked key.
class KeyNotes : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype longest = 2'000; // characters; two notes that were merged may be longer
    // The pause before a failed write is repeated.
    static constexpr std::chrono::seconds retryPause{10};

    KeyNotes(StateFile file, const KeyAccounts &accounts, const Rotations &rotations, QObject *parent = nullptr);

    // The note, or an empty text. Complete keys in it are masked, even if another program has written them to the file.
    QString of(const KeyRef &key) const;
    // Known at once, and written as soon as possible. `before` is the note that the user was shown: if another instance
    // has written something else since, both texts are kept. An empty note is removed.
    void set(const KeyRef &key, const QString &note, const QString &before);

    // Reads what other instances have written, on the worker.
    void readAgain();
    // Whether changes would be lost if the program ended now, and why they are not on disk; empty while they are being
    // written for the first time.
    bool isUnwritten() const { return !m_unwritten.isEmpty(); }
    const std::optional<Error> &problem() const { return m_problem; }
    // Saves pending changes immediately.
    void write();

Q_SIGNALS:
    void changed();
    // The problem has appeared or gone away.
    void problemChanged();
    // A write has ended, successfully or not.
    void writeEnded();

private:
    void follow(const KeyRotation &rotation);
    void forget(const KeyRef &key, const KeyRef &successor);
    void change(const StateFile::Change &change);
    void onWritten(qsizetype count, const Result<QJsonObject> &written);

    StateFile m_file;
    QJsonObject m_all; // with the changes that are not written yet
    QList<StateFile::Change> m_unwritten;
    bool m_isWriting = false;
    std::optional<Error> m_problem;
    QTimer m_again;
};

} // namespace scripto
