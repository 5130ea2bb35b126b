// SPDX-License-Identifier: MIT
#include "app/login/loginflow.h"

#include "app/core/profilename.h"

namespace scripto {

LoginFlow::LoginFlow(ScriptoApi &api, ProfileStore &profiles, Environment environment, Clock clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_profiles(profiles)
    , m_environment(std::move(environment))
    , m_clock(std::move(clock))
    , m_server(serverFromBaseUrl(m_environment.serverOverride()))
{
    if (!m_server)
        m_problem = m_server.error();
}

bool LoginFlow::isWaiting() const
{
    return m_step == Step::SendingCode || m_step == Step::Completing || m_step == Step::Storing;
}

bool LoginFlow::hasUnsafeKey() const
{
    return m_step == Step::Completing || m_step == Step::Storing || m_step == Step::NotSaved;
}

QString LoginFlow::profileOf(const QString &email) const
{
    for (const ProfileRow &row : m_profiles.rows()) {
        if (nameUse(row.profile.name, email) == NameUse::Update)
            return row.profile.name;
    }
    return {};
}

QString LoginFlow::newNameFor(const QString &email) const
{
    return freeProfileName(profileNameFromEmail(email.trimmed()), m_profiles.names());
}

LoginFlow::NameUse LoginFlow::nameUse(const QString &profileName, const QString &email) const
{
    const ProfileRow *row = m_profiles.row(profileName);
    if (!row)
        return NameUse::New;
    const auto server = serverOf(row->profile, m_environment);
    const bool sameAccount = m_server && server && *server == *m_server
        && row->profile.email.compare(email.trimmed(), Qt::CaseInsensitive) == 0;
    return sameAccount ? NameUse::Update : NameUse::Taken;
}

void LoginFlow::requestCode(const QString &email, const LoginTarget &target)
{
    m_email = email.trimmed();
    m_target = target;
    sendCode();
}

void LoginFlow::resendCode()
{
    if (m_step == Step::Code)
        sendCode();
}

void LoginFlow::changeEmail()
{
    if (m_step == Step::Code)
        setStep(Step::Email);
}

void LoginFlow::cancelRequest()
{
    if (m_step == Step::SendingCode && m_request)
        m_request->cancel();
}

QDateTime LoginFlow::resendAllowedAt() const
{
    return m_resendAllowedAt;
}

void LoginFlow::sendCode()
{
    if (!m_server)
        return setStep(Step::Email, m_server.error());
    const Step before = m_step; // where a refusal leads back to
    auto *call = m_api.requestCode(*m_server, m_email);
    m_request = call;
    setStep(Step::SendingCode);
    call->then(this, [this, before](const Result<CodeSent> &sent) {
        if (sent) {
            // The server's spelling is the account's.
            if (!sent->email.isEmpty())
                m_email = sent->email;
            m_codeSentAt = m_clock();
            m_resendAllowedAt = m_codeSentAt.addSecs(resendPause.count());
            return setStep(Step::Code);
        }
        if (sent.error().retryAfter)
            m_resendAllowedAt = m_clock().addMSecs(sent.error().retryAfter->count());
        if (sent.error().kind == ErrorKind::Cancelled)
            return setStep(before);
        setStep(before, sent.error());
    });
}

void LoginFlow::complete(const QString &code)
{
    if (m_step != Step::Code)
        return;
    const QString keyName = m_target.keyName.trimmed();
    m_api.completeLogin(*m_server, m_email, code, keyName)->then(this, [this](const Result<SignedIn> &signedIn) {
        receiveKey(signedIn);
    });
    setStep(Step::Completing);
}

void LoginFlow::receiveKey(const Result<SignedIn> &signedIn)
{
    if (!signedIn)
        return setStep(Step::Code, signedIn.error());
    m_profile = {};
    m_profile.apiKey = signedIn->apiKey;
    m_profile.keyId = signedIn->keyId;
    m_profile.userId = signedIn->userId;
    m_profile.email = signedIn->email.isEmpty() ? m_email : signedIn->email;
    m_profile.keyName = m_target.keyName.trimmed();
    m_profile.createdAt = m_clock();
    if (*m_server != productionServer())
        m_profile.baseUrl = m_server->toString();
    store();
}

void LoginFlow::saveAgain()
{
    if (m_step == Step::NotSaved)
        store();
}

// The list may have changed since the name was chosen; the profile of another account is never overwritten.
void LoginFlow::chooseName()
{
    QString name = m_target.profileName.trimmed();
    if (name.isEmpty())
        name = profileOf(m_email);
    const ProfileRow *old = m_profiles.row(name);
    const bool isOurs = old && nameUse(name, m_email) == NameUse::Update
        && (old->profile.userId.isEmpty() || isSameAccount(old->profile, m_profile));
    if (name.isEmpty() || (old && !isOurs)) {
        name = freeProfileName(name.isEmpty() ? profileNameFromEmail(m_email) : name, m_profiles.names());
        old = nullptr;
    }
    m_profile.name = name;
    m_replacedOldKey = old && !old->profile.apiKey.isEmpty();
}

void LoginFlow::store()
{
    chooseName();
    setStep(Step::Storing);
    m_profiles.put(m_profile, ProfileStore::Activate::Yes)->then(this, [this](const Result<Stored> &stored) {
        if (!stored)
            return setStep(Step::NotSaved, stored.error());
        m_keychainProblem = stored->keychainProblem;
        m_profile.apiKey = {};
        setStep(Step::Done);
    });
}

void LoginFlow::leave()
{
    if (m_step == Step::Completing || m_step == Step::Storing) {
        m_left = true;
        return;
    }
    cancelRequest();
    deleteLater();
}

void LoginFlow::setStep(Step step, std::optional<Error> problem)
{
    m_step = step;
    m_problem = std::move(problem);
    Q_EMIT changed();
    if (m_left && !isWaiting()) {
        m_left = false;
        Q_EMIT endedUnseen();
    }
}

} // namespace scripto
