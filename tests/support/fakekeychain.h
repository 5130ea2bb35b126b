// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <QMap>
#include <QSet>

#include <functional>
#include <optional>

namespace scripto {

// A scripted keychain. It starts Ready and empty, responds by itself, and behaves as the interface promises.
class FakeKeychain final : public Keychain {
    Q_OBJECT
public:
    using Keychain::Keychain;

    KeychainState state() const override { return m_state; }
    QString displayName() const override { return QStringLiteral("the test keychain"); }
    Call<QStringList> *list() override;
    Call<Secret> *read(const QString &user) override;
    Call<Done> *write(const QString &user, const Secret &value) override;
    Call<Done> *remove(const QString &user, Prompts prompts) override;
    // Makes it Ready if it is Locked or NotSetUp, unless unlockFails is set.
    Call<Done> *unlock() override;

    // Its entries. Changing them here raises no signal, as if they had always been so.
    QMap<QString, Secret> entries;
    // Users of individually locked entries; unlock() empties it.
    QSet<QString> locked;
    // If set, the user is asked for each removal and gives this answer.
    std::optional<bool> confirmation;
    // The calls in order: "list", "read work", "write work", "remove work", "unlock".
    QStringList asked;
    // The next list, read, write or remove fails with it and does nothing.
    std::optional<Error> nextFails;
    std::optional<Error> writesFail; // every write fails, until reset
    std::optional<Error> unlockFails;

    void setState(KeychainState state);
    // Another program makes the change.
    void changeOutside(const QString &user, const Secret &value);
    void removeOutside(const QString &user);

    // While held, calls wait; each is carried out, in order, when it is answered.
    void hold() { m_held = true; }
    void answerNext();
    void release();
    qsizetype waiting() const { return m_waiting.size(); }

private:
    template <typename T> Call<T> *add(const QString &what, std::function<Result<T>()> work);

    KeychainState m_state = KeychainState::Ready;
    bool m_held = false;
    QList<std::function<void()>> m_waiting;
};

} // namespace scripto
