// SPDX-License-Identifier: MIT
#include "app/login/loginflow.h"

#include "app/core/profilename.h"

namespace scripto {

LoginFlow::LoginFlow(ScriptoApi &api, ProfileStore &profiles, MintJournal &journal, Environment environment,
                     Clock clock, QObject *parent)
    : CodeFlow(api, std::move(clock), serverFromBaseUrl(environment.serverOverride()), parent)
    , m_profiles(profiles)
    , m_journal(journal)
    , m_environment(std::move(environment))
{
}

void LoginFlow::startWith(const LoginStart &start)
{
    setServer(start.server);
    proposeEmail(start.email);
    m_startProfile = start.profileName;
}

bool LoginFlow::hasUnsafeKey() const
{
    return step() == Step::Completing || step() == Step::Storing || step() == Step::NotSaved;
}

QStringList LoginFlow::profilesOf(const QString &email) const
{
    QStringList names = m_profiles.names();
    for (const QString &preferred : {m_profiles.activeProfile(), m_startProfile}) {
        if (names.removeOne(preferred))
            names.prepend(preferred);
    }
    names.removeIf([this, &email](const QString &name) { return nameUse(name, email) != NameUse::Update; });
    return names;
}

QString LoginFlow::proposedProfile(const QString &email) const
{
    for (const QString &name : {m_startProfile, m_profiles.activeProfile()}) {
        if (nameUse(name, email) == NameUse::Update)
            return name;
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
    const auto itsServer = serverOf(row->profile, m_environment);
    const bool sameAccount = server() && itsServer && *itsServer == *server()
        && row->profile.email.compare(email.trimmed(), Qt::CaseInsensitive) == 0;
    return sameAccount ? NameUse::Update : NameUse::Taken;
}

void LoginFlow::requestCode(const QString &email, const LoginTarget &target)
{
    m_target = target;
    CodeFlow::requestCode(email);
}

Call<CodeSent> *LoginFlow::askForCode()
{
    const auto ask = [this] { return m_api.requestCode(*server(), email()); };
    return m_needsFile ? m_profiles.tryToSave()->andThen(this, [ask](Done) { return ask(); }) : ask();
}

void LoginFlow::sendOff(const QString &code)
{
    MintRecord note = MintRecord::make(*server(), email(), m_target.keyName, now());
    note.bySignIn = true;
    m_journal.note(note)->then(this, [this, code, note](const Result<Done> &noted) {
        if (noted)
            sendNoted(code, note);
        else
            setStep(Step::Code,
                    Error{ErrorKind::Invalid,
                          tr("The code was not sent, since the sign-in could not be noted first. %1")
                              .arg(noted.error().message)});
    });
}

bool LoginFlow::spendsCode(const Error &problem) const
{
    return CodeFlow::spendsCode(problem) || isMintFailure(problem);
}

void LoginFlow::sendNoted(const QString &code, const MintRecord &note)
{
    m_api.completeLogin(*server(), email(), code, note.name)
        ->then(this, [this, note](const Result<SignedIn> &signedIn) {
            if (signedIn)
                m_note = note.id;
            else if (signedIn.error().kind == ErrorKind::AnswerLost)
                Q_EMIT answerLost(note, now());
            else
                m_journal.end(note.id);
            receiveKey(signedIn);
        });
}

void LoginFlow::receiveKey(const Result<SignedIn> &signedIn)
{
    if (!signedIn)
        return setStep(Step::Code, signedIn.error());
    reportAccepted();
    m_profile = {};
    m_profile.apiKey = signedIn->apiKey;
    m_profile.keyId = signedIn->keyId;
    m_profile.userId = signedIn->userId;
    m_profile.email = signedIn->email.isEmpty() ? email() : signedIn->email;
    m_profile.keyName = m_target.keyName.trimmed();
    m_profile.createdAt = now();
    // Production is what a profile without a server means, unless this program was told of another one.
    if (*server() != productionServer() || !m_environment.serverOverride().isEmpty())
        m_profile.baseUrl = server()->toString();
    store();
}

void LoginFlow::saveAgain()
{
    if (step() == Step::NotSaved)
        store();
}

// The list may have changed since the name was chosen. Another account's profile is never overwritten.
void LoginFlow::chooseName()
{
    QString name = m_target.profileName.trimmed();
    if (name.isEmpty())
        name = proposedProfile(email());
    const ProfileRow *old = m_profiles.row(name);
    const bool isOurs = old && nameUse(name, email()) == NameUse::Update
        && (old->profile.userId.isEmpty() || isSameAccount(old->profile, m_profile));
    if (name.isEmpty() || (old && !isOurs)) {
        name = freeProfileName(name.isEmpty() ? profileNameFromEmail(email()) : name, m_profiles.names());
        old = nullptr;
    }
    m_profile.name = name;
    m_replacedOldKey = old && !old->profile.apiKey.isEmpty();
}

void LoginFlow::store()
{
    using Origin = ProfileStore::Origin;
    const Origin origin = step() == Step::NotSaved ? Origin::Existing : Origin::SignIn; // reported once
    chooseName();
    setStep(Step::Storing);
    m_profiles.put(m_profile, ProfileStore::Activate::Yes, origin)->then(this, [this](const Result<Stored> &stored) {
        if (!stored)
            return setStep(Step::NotSaved, stored.error());
        m_journal.end(m_note);
        m_keychainProblem = stored->keychainProblem;
        m_profile.apiKey = {};
        setStep(Step::Done);
    });
}

} // namespace scripto
