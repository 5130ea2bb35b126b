// SPDX-License-Identifier: MIT
#pragma once

#include "app/login/loginflow.h"
#include "app/services/services.h"
#include "tests/histories/fakeserver.h"
#include "tests/support/fakekeychain.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <memory>

namespace scripto {

class Model;

// A computer that runs this program, with its user and other programs. Files are real ones in memory.
class World {
public:
    World();
    ~World();

    // The program without its window.
    void start();
    void quit(); // by the user
    void kill();
    Services &program() { return *m_services; }

    QDateTime now() const;

    // Actions of other programs.
    using Edit = std::function<void(ConfigDocument &)>;
    void editConfig(const Edit &edit); // nothing if the file is broken
    void writeConfig(const QByteArray &bytes);
    void removeConfig();
    void useElsewhere(FakeServer::Key &key); // on another computer
    QByteArray configBytes() const;
    const std::optional<ConfigDocument> &config() const; // as it is now; nothing if it is broken
    // The bytes of config.json and of the files beside it.
    QByteArray bytesOfFiles() const;
    void sleep(std::chrono::milliseconds time); // the whole computer
    // The time in which the program could see the newest change of config.json or the keychain by another program.
    std::chrono::milliseconds sinceOthers() const;
    void noteOthers();
    void silenceConfig(); // its disk does not answer
    void silenceState();
    void answerDisks();

    // Actions of the user, as the window would pass them on.
    void signIn(const QString &user, const QString &profile);
    void mint(const QString &profileOfAccount, const QString &storeAs);
    void revoke(const KeyRow &row);
    void rotate(const KeyRow &row, bool revokeOld);
    void undo();
    void redo();
    void rename(const QString &from, const QString &to);
    void remove(const QString &profile);
    void repair(const QString &profile, Repair repair);
    void answerInterrupted(bool isYes);

    // The key that a rotation replaces or has replaced; null if there is none.
    FakeServer::Key *rotatedKey();
    // The key that is about to be revoked; null if there is none.
    FakeServer::Key *heldKey();
    // Whether a key is on its way to this program, or exists only in it.
    bool awaitsKey() const;
    bool holdsUnstored(const Secret &secret) const;
    // Whether this program's records on disk mention the key, so that the next start would report it.
    bool isNoted(const FakeServer::Key &key) const;

    const QTemporaryDir folder;
    const QString configPath = folder.filePath(QStringLiteral("scripto/config.json"));
    FakeServer server;
    FakeKeychain keychain;
    FakeKeychain sessionKeychain;
    QByteArray backup; // of config.json
    Secret environmentKey; // SCRIPTO_API_KEY
    std::unique_ptr<Model> model;

private:
    void listen();
    void follow(RevokeBatch *batch);
    QJsonArray noted(const char *file, const char *list) const;
    void select();
    void end();
    void showMinting(KeyMinting *minting);
    void showRotation(KeyRotation *rotation);

    const QDateTime m_begin = QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
    const std::chrono::milliseconds m_beginVirtual;
    std::chrono::milliseconds m_others;
    bool m_isConfigSilent = false;
    mutable QByteArray m_parsed;
    mutable std::optional<ConfigDocument> m_config; // of these bytes
    std::unique_ptr<Services> m_services;
    std::unique_ptr<QObject> m_window;
    QList<QPointer<LoginFlow>> m_logins;
    QList<QPointer<KeyMinting>> m_mintings;
    QList<QPointer<KeyRotation>> m_rotations;
    int m_named = 0;
};

} // namespace scripto
