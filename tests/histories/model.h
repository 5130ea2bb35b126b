// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/journal/revokejournal.h"
#include "tests/histories/fakeserver.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace scripto {

class World;

// What has to be true in a World, by its own simple rules: it knows what is where, what was agreed to, and who has let
// go of what.
class Model {
public:
    explicit Model(World &world);

    // The first that was found.
    const QString &fault() const { return m_fault; }

    // The user agrees to something.
    void approve(const KeyRow &shown, bool isAsked);
    void approveRotation(const KeyRow &shown);
    void approveAgain(const RevokeIntent &intent);
    void withdraw(const QList<RevokeIntent> &intents);
    // The program has ended; what it was to revoke needs another yes.
    void endRun();
    void letGo(const Secret &secret);
    void letGo(const QString &keyId);
    // With its profile, its copy in the keychain goes, and those that are kept beside it.
    void mayLose(const QString &profile);
    // Without a keychain that has it, a key that is replaced in config.json is nowhere else.
    void mayReplace(const QStringList &profiles);
    // The user was told that this key may exist.
    void noteTold(const QString &keyName);

    // When the server is about to revoke it for this program.
    void judgeRevoke(const FakeServer::Key &key);
    // When this program says that it was revoked.
    void judgeClaim(const QString &id);
    // Others have changed what is where.
    void takeStock();
    // After a step.
    void judge();
    // When nothing is under way, and everything can be reached.
    void judgeAtRest();

private:
    struct Approval {
        QSet<QString> holders; // that the user was shown
        QDateTime at;
        bool isAsked = false;
        bool isRotation = false; // goes on by itself in the next run
        bool isOver = false; // and nobody has agreed since
    };

    void fail(const QString &fault);
    QSet<QString> holdersOf(const Secret &secret) const;
    QSet<QByteArray> stock() const;
    void judgeLosses();
    void judgeNotes();
    void judgeMarks();
    void judgeProfiles();
    void judgeKeys();
    void judgeRow(const KeyRow &row, const FakeServer::Key &key);

    World &m_world;
    QString m_fault;
    QHash<QString, Approval> m_approved; // by key id
    QSet<QByteArray> m_letGo;
    QSet<QString> m_told;
    QSet<QByteArray> m_stock;
    QSet<QByteArray> m_everHere;
};

} // namespace scripto
