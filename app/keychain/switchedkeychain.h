// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

namespace scripto {

// A keychain that the user can turn off. While it is off, its state is Off, every call fails with KeychainOff, and
// nothing is passed on; entries stay as they are. A request that was passed on before still ends as it would have.
class SwitchedKeychain final : public Keychain {
    Q_OBJECT
public:
    // The keychain is on at first. `keychain` must outlive this object.
    explicit SwitchedKeychain(Keychain &keychain, QObject *parent = nullptr);

    void setOn(bool isOn);

    KeychainState state() const override;
    QString displayName() const override { return m_keychain.displayName(); }
    Call<QStringList> *list() override;
    Call<Secret> *read(const QString &user) override;
    Call<Done> *write(const QString &user, const Secret &value) override;
    Call<Done> *remove(const QString &user, Prompts prompts) override;
    Call<Done> *unlock() override;

private:
    template <typename Ask> auto ask(Ask how) -> decltype(how());

    Keychain &m_keychain;
    bool m_isOn = true;
};

} // namespace scripto
