// SPDX-License-Identifier: MIT
#include "app/keychain/switchedkeychain.h"

#include <utility>

namespace scripto {

SwitchedKeychain::SwitchedKeychain(Keychain &keychain, QObject *parent)
    : Keychain(parent)
    , m_keychain(keychain)
{
    connect(&keychain, &Keychain::stateChanged, this, [this] {
        if (m_isOn)
            Q_EMIT stateChanged();
    });
    connect(&keychain, &Keychain::entriesChanged, this, [this] {
        if (m_isOn)
            Q_EMIT entriesChanged();
    });
}

void SwitchedKeychain::setOn(bool isOn)
{
    if (std::exchange(m_isOn, isOn) != isOn)
        Q_EMIT stateChanged();
}

KeychainState SwitchedKeychain::state() const
{
    return m_isOn ? m_keychain.state() : KeychainState::Off;
}

template <typename Ask> auto SwitchedKeychain::ask(Ask how) -> decltype(how())
{
    using Asked = std::remove_pointer_t<decltype(how())>;
    return m_isOn ? how() : Asked::settled(this, failure(errorKindOf(KeychainState::Off)));
}

Call<QStringList> *SwitchedKeychain::list()
{
    return ask([&] { return m_keychain.list(); });
}

Call<Secret> *SwitchedKeychain::read(const QString &user)
{
    return ask([&] { return m_keychain.read(user); });
}

Call<Done> *SwitchedKeychain::write(const QString &user, const Secret &value)
{
    return ask([&] { return m_keychain.write(user, value); });
}

Call<Done> *SwitchedKeychain::remove(const QString &user, Prompts prompts)
{
    return ask([&] { return m_keychain.remove(user, prompts); });
}

Call<Done> *SwitchedKeychain::unlock()
{
    return ask([&] { return m_keychain.unlock(); });
}

} // namespace scripto
