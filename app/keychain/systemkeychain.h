// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

#include <chrono>
#include <memory>

namespace scripto {

// The desktop's keychain through QtKeychain; before each job, it asks the Secret Service over D-Bus for what QtKeychain
// does not report. Does nothing before the first call. Runs one operation at a time. Waiting operations of the same
// kind on one entry are combined: of several writes only the last is done, and each caller gets its result.
//
// A call that is cancelled before its turn is not carried out. entriesChanged() does not report this program's own
// writes and removals, nor a change of the same entry by another program within the same few milliseconds.
class SystemKeychain final : public Keychain {
    Q_OBJECT
public:
    struct Limits {
        std::chrono::milliseconds look{5000}; // for each question to the Secret Service
        std::chrono::milliseconds job{15000}; // for each QtKeychain job
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
