// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychainentry.h"
#include "app/keys/facts/keyrow.h"
#include "app/keys/journal/revokejournal.h"
#include "tests/histories/fakeserver.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace scripto {

class World;

// What must be true in a World, by its own simple rules: it knows where each key is, what the user has agreed to, and
// which keys may be lost.
class Model {
public:
    explicit Model(World &world);

    // The first fault found.
    const QString &fault() const { return m_fault; }

    // The user agrees to something.
    void approve(const KeyRow &shown, bool isAsked);
    void approveRotation(const KeyRow &shown);
    void approveAgain(const RevokeIntent &intent);
    void withdraw(const QList<RevokeIntent> &intents);
    // The program has ended; its pending revokes need another confirmation.
    void endRun();
    void letGo(const Secret &secret);
    void letGo(const QString &keyId);
    // A removed profile's keychain copy goes too, along with the previous keys kept in it.
    void mayLose(const QString &profile);
    // Unless the keychain has it, a key that is replaced in config.json exists nowhere else.
    void mayReplace(const QStringList &profiles);
    // The user was told that a key of this name or id may exist.
    void noteTold(const QString &key);

    // Called when the server is about to revoke the key for this program.
    void judgeRevoke(const FakeServer::Key &key);
    // Called when this program reports that the key was revoked.
    void judgeClaim(const QString &id);
    // Called when this program reports which keys are left from a request that was interrupted or went unanswered.
    void judgeSearch(const QString &keyName, const QList<KeyRef> &found);
    // Other programs have changed where keys are.
    void takeStock();
    // Called after each step.
    void judge();
    // Called when nothing is running and everything is reachable.
    void judgeAtRest();

private:
    struct Approval {
        QSet<QString> holders; // as shown to the user
        QDateTime at;
        bool isAsked = false;
        bool isRotation = false; // continues by itself in the next run
        bool isOfEarlierRun = false;
        bool isOver = false; // and not confirmed again since
    };

    void fail(const QString &fault);
    QSet<QString> holdersOf(const Secret &secret) const;
    bool isTold(const FakeServer::Key &key) const;
    bool isWanted(const QString &id) const;
    const std::optional<KeychainEntry> &entry(const Secret &value) const;
    QSet<QByteArray> keptInKeychain() const;
    QSet<QByteArray> stock() const;
    void judgeLosses();
    void judgeNotes();
    void judgeMarks();
    void judgeCountdowns();
    void judgeProfiles();
    void judgeKeys();
    void judgeRow(const KeyRow &row, const FakeServer::Key &key);
    void judgeHolding(const FakeServer::Key &key, const QString &holder);
    bool isListOfUserGood(const QString &user) const;

    World &m_world;
    QString m_fault;
    QHash<QString, Approval> m_approved; // by key id
    QSet<QByteArray> m_letGo;
    QSet<QString> m_told;
    QSet<QByteArray> m_stock;
    QSet<QByteArray> m_everHere;
    mutable QHash<QByteArray, std::optional<KeychainEntry>> m_entries; // by value
};

} // namespace scripto
