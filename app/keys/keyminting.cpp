// SPDX-License-Identifier: MIT
#include "app/keys/keyminting.h"

#include "app/core/profilename.h"

namespace scripto {

KeyMinting::KeyMinting(ScriptoApi &api, ProfileStore &profiles, Credentials credentials, Profile account, MintWish wish,
                       QDateTime now, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_account(std::move(account))
    , m_wish(std::move(wish))
{
    if (m_wish.life)
        m_wantedExpiry = now.addSecs(m_wish.life->count());
    api.mintKey(credentials, m_wish.name, m_wish.life)->then(this, [this](const Result<MintedKey> &minted) {
        receive(minted);
    });
}

void KeyMinting::store(const QString &profileName)
{
    Profile profile = m_account;
    // Free when it was asked for; somebody may have been quicker.
    profile.name = freeProfileName(profileName, m_profiles.names());
    profile.apiKey = m_minted.key;
    profile.keyId = m_minted.record.id;
    profile.keyName = m_minted.record.name;
    profile.keyPrefix = m_minted.record.prefix;
    profile.createdAt = m_minted.record.createdAt;
    profile.expiresAt = m_minted.record.expiresAt;
    m_wish.profileName = profile.name;
    m_storeProblem.reset();
    setStep(Step::Storing);
    m_profiles.put(profile, ProfileStore::Activate::IfNoneActive)->then(this, [this](const Result<Stored> &stored) {
        if (stored)
            m_stored = *stored;
        else
            m_storeProblem = stored.error();
        setStep(Step::Ready);
    });
}

void KeyMinting::markCopied()
{
    m_copied = true;
    Q_EMIT changed();
}

void KeyMinting::leave()
{
    if (hasEnded())
        deleteLater();
    else
        m_left = true;
}

bool KeyMinting::hasEnded() const
{
    return m_step == Step::Ready || m_step == Step::Refused;
}

void KeyMinting::receive(const Result<MintedKey> &minted)
{
    if (!minted) {
        m_problem = minted.error();
        setStep(Step::Refused);
        return;
    }
    m_minted = *minted;
    Q_EMIT arrived(m_minted.record);
    if (m_wish.profileName.isEmpty())
        setStep(Step::Ready);
    else
        store(m_wish.profileName);
}

void KeyMinting::setStep(Step step)
{
    m_step = step;
    Q_EMIT changed();
    if (m_left && hasEnded()) {
        m_left = false;
        Q_EMIT endedUnseen();
    }
}

} // namespace scripto
