// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <chrono>
#include <memory>

namespace scripto {

// The keychain of the desktop through QtKeychain, with what QtKeychain does not tell asked of the Secret Service over
// D-Bus before each job. Nothing is done before the first call. One operation runs at a time; those that wait are
// joined where they are the same on one entry: of several writes the last one is done, and each caller hears of it.
//
// What is cancelled before its turn is not done. What this program itself writes or removes is not told by
// entriesChanged(), nor is a change of the same entry by somebody else in the same few milliseconds.
class SystemKeychain final : public Keychain {
    Q_OBJECT
public:
    struct Limits {
        std::chrono::milliseconds look{5000}; // for each question to the Secret Service
        std::chrono::milliseconds job{15000}; // for each job of QtKeychain
        std::chrono::milliseconds prompt{120000}; // for the user to confirm a removal
        std::chrono::milliseconds recheck{3000}; // between looks while it is locked, not set up or silent
    };

    explicit SystemKeychain(QString service, QObject *parent = nullptr);
    SystemKeychain(QString service, Limits limits, QObject *parent = nullptr);
    ~SystemKeychain() override;

    // "scripto" for $HOME/.config/scripto/config.json, "scripto:<folder>" for a config file elsewhere: two config
    // folders never share entries.
    static QString serviceFor(const QString &configPath);

    KeychainState state() const override;
    QString displayName() const override;
    Call<QStringList> *list() override;
    Call<Secret> *read(const QString &user) override;
    Call<Done> *write(const QString &user, const Secret &value) override;
    Call<Done> *remove(const QString &user, Prompts prompts) override;
    Call<Done> *unlock() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace scripto
