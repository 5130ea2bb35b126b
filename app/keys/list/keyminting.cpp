// SPDX-License-Identifier: MIT
#include "app/keys/list/keyminting.h"

#include "app/api/lostkeys.h"
#include "app/core/logging.h"
#include "app/core/profilename.h"

namespace scripto {

KeyMinting::KeyMinting(ScriptoApi &api, ProfileStore &profiles, MintJournal &journal, MintingAccount account,
                       MintRequest request, QObject *parent)
    : DetachableFlow(parent)
    , m_api(api)
    , m_profiles(profiles)
    , m_journal(journal)
    , m_account(std::move(account))
    , m_request(std::move(request))
{
    if (m_request.life)
        m_wantedExpiry = m_account.now.addSecs(m_request.life->count());
    if (m_request.isNoted) {
        send();
        return;
    }
    m_isNoted = true;
    m_journal.note(m_account.note)->then(this, [this](const Result<Done> &noted) {
        if (noted) {
            send();
            return;
        }
        m_problem = Error{ErrorKind::Invalid,
                          tr("No key was asked for, since it could not be noted first. %1").arg(noted.error().message)};
        setStep(Step::Refused);
    });
}

void KeyMinting::send()
{
    m_sinceSent.start();
    m_api.mintKey(m_account.credentials, m_request.name, m_request.life)
        ->then(this, [this](const Result<MintedKey> &minted) { receive(minted); });
}

void KeyMinting::store(const QString &profileName)
{
    Profile profile = m_account.profile;
    // The name was free when the user chose it, but may have been taken since.
    profile.name = freeProfileName(profileName, m_profiles.names());
    profile.apiKey = m_minted.key;
    profile.keyId = m_minted.record.id;
    profile.keyName = m_minted.record.name;
    profile.keyPrefix = m_minted.record.prefix;
    profile.createdAt = m_minted.record.createdAt;
    profile.expiresAt = m_minted.record.expiresAt;
    m_request.profileName = profile.name;
    m_storeProblem.reset();
    setStep(Step::Storing);
    m_profiles.put(profile, ProfileStore::Activate::IfNoneActive, ProfileStore::Origin::Mint)
        ->then(this, [this](const Result<Stored> &stored) {
            if (stored)
                m_stored = *stored;
            else
                m_storeProblem = stored.error();
            if (stored)
                endNote();
            setStep(Step::Ready);
        });
}

void KeyMinting::markCopied()
{
    m_copied = true;
    endNote();
    Q_EMIT changed();
}

void KeyMinting::markStored()
{
    m_stored.emplace();
    endNote();
    Q_EMIT changed();
}

void KeyMinting::aboutToEnd()
{
    if (m_step == Step::Ready) // the user has seen it
        endNote();
}

bool KeyMinting::hasEnded() const
{
    return m_step == Step::Ready || m_step == Step::Refused;
}

void KeyMinting::receive(const Result<MintedKey> &minted)
{
    if (!minted) {
        m_problem = minted.error();
        if (m_problem->kind == ErrorKind::AnswerLost) {
            search();
            return;
        }
        endNote();
        setStep(Step::Refused);
        return;
    }
    m_minted = *minted;
    Q_EMIT arrived(m_minted.record);
    if (m_request.profileName.isEmpty())
        setStep(Step::Ready);
    else
        store(m_request.profileName);
}

void KeyMinting::search()
{
    setStep(Step::Searching);
    m_api.listKeys(m_account.credentials)->then(this, [this](const Result<KeyList> &list) { judge(list); });
}

void KeyMinting::judge(const Result<KeyList> &list)
{
    m_lost.emplace();
    if (list) {
        // Server time according to this answer.
        const QDateTime now = list->serverTime.isValid() ? list->serverTime : m_account.now;
        const QDateTime sent = now.addMSecs(-m_sinceSent.elapsed());
        m_lost->appeared = findLostKeys(list->keys, {m_request.name.trimmed(), sent, now, m_account.keyIds});
        m_lost->mayBeTruncated = list->mayBeTruncated();
        Q_EMIT listed(*list);
        // Meanwhile somebody may have signed in, which creates a key with that name.
        m_lost->appeared.removeIf([this](const ApiKey &key) { return m_account.isTaken(key.id); });
        if (!m_lost->mayBeTruncated)
            endNote();
    } else {
        m_lost->problem = list.error();
    }
    setStep(Step::Refused);
}

void KeyMinting::endNote()
{
    if (std::exchange(m_isNoted, false))
        m_journal.end(m_account.note.id);
}

void KeyMinting::setStep(Step step)
{
    const auto asks = [](Step each) { return each == Step::Sending || each == Step::Searching; };
    const bool asked = asks(std::exchange(m_step, step));
    debugLog(keysLog(), "minting:", step);
    if (asked && !asks(step))
        Q_EMIT answered();
    announceStep();
}

} // namespace scripto
