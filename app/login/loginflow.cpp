// SPDX-License-Identifier: MIT
#include "app/login/loginflow.h"

#include "app/core/profilename.h"

#include <algorithm>

namespace scripto {

namespace {

constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;
constexpr int notAllowed = 405;

bool isMissingRoute(const Error &error)
{
    return error.kind == ErrorKind::Refused && (error.httpStatus == notFound || error.httpStatus == notAllowed);
}

// Whether the server refuses the session, and not just this particular key.
bool isRefusalOfSession(const Error &error)
{
    return isMissingRoute(error) || (error.kind == ErrorKind::Refused && error.httpStatus == forbidden);
}

} // namespace

LoginFlow::LoginFlow(Services services, QObject *parent)
    : CodeFlow(services.api, std::move(services.clock), serverFromBaseUrl(services.environment.serverOverride()),
               parent)
    , m_profiles(services.profiles)
    , m_journal(services.journal)
    , m_sessions(services.sessions)
    , m_kept(services.kept)
    , m_servers(services.servers)
    , m_environment(std::move(services.environment))
{
    chooseRoute();
}

void LoginFlow::startWith(const LoginStart &start)
{
    setServer(start.server);
    proposeEmail(start.email);
    m_startProfile = start.profileName;
    chooseRoute();
}

void LoginFlow::chooseRoute()
{
    m_opensSession = server() && m_servers.wantsSession(*server()) && m_servers.sessionMayMint(*server());
}

LoginFlow::CodeUse LoginFlow::codeUse() const
{
    if (m_opensSession)
        return CodeUse::KeyAndSession;
    if (!m_session.cookie.isEmpty())
        return CodeUse::KeyAfterSession;
    if (!m_hasSessionCodes)
        return CodeUse::KeyWithoutSession;
    return server() && m_servers.wantsSession(*server()) ? CodeUse::KeyBeforeSession : CodeUse::Key;
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
    if (email.trimmed().compare(this->email(), Qt::CaseInsensitive) != 0)
        m_session = {}; // of another account
    CodeFlow::requestCode(email);
}

Call<CodeSent> *LoginFlow::askForCode()
{
    const auto ask = [this] { return m_opensSession ? askForSessionCode() : m_api.requestCode(*server(), email()); };
    return m_needsFile ? m_profiles.tryToSave()->andThen(this, [ask](Done) { return ask(); }) : ask();
}

// A server without these routes still has the CLI's.
Call<CodeSent> *LoginFlow::askForSessionCode()
{
    auto *call = new Call<CodeSent>(this);
    auto *asked = m_api.requestSessionCode(*server(), email());
    connect(call, &CallBase::cancelRequested, asked, &CallBase::cancel);
    asked->then(call, [this, call](const Result<CodeSent> &sent) {
        if (sent || !isMissingRoute(sent.error()))
            return call->settle(sent);
        m_opensSession = m_hasSessionCodes = false;
        if (!call->isSettled()) // cancelled
            m_api.requestCode(*server(), email())->pipe(call);
    });
    return call;
}

void LoginFlow::sendOff(const QString &code)
{
    recordMint([this, code](const MintRecord &note) {
        if (m_opensSession)
            openSession(code, note);
        else
            completeLogin(code, note);
    });
}

// The record is on disk before anything that may make a key is sent.
void LoginFlow::recordMint(const std::function<void(const MintRecord &note)> &send)
{
    MintRecord note = MintRecord::make(*server(), email(), m_target.keyName, now());
    note.bySignIn = true;
    const Step before = step(); // not Completing yet
    m_journal.note(note)->then(this, [this, send, note, before](const Result<Done> &noted) {
        if (noted)
            return send(note);
        const QString what = before == Step::NoKey
            ? tr("No key was requested, since that could not be noted first. %1")
            : tr("The code was not sent, since the sign-in could not be noted first. %1");
        setStep(before, Error{ErrorKind::Invalid, what.arg(noted.error().message)});
    });
}

bool LoginFlow::spendsCode(const Error &problem) const
{
    return CodeFlow::spendsCode(problem) || isMintFailure(problem) || problem.kind == ErrorKind::SessionNeeded;
}

void LoginFlow::completeLogin(const QString &code, const MintRecord &note)
{
    m_api.completeLogin(*server(), email(), code, note.name)
        ->then(this, [this, note](const Result<SignedIn> &signedIn) {
            if (signedIn) {
                reportAccepted();
                m_note = note.id;
                return receiveKey(*signedIn, {});
            }
            endRecord(note, signedIn.error());
            setStep(Step::Code, signedIn.error());
        });
}

void LoginFlow::endRecord(const MintRecord &note, const Error &error)
{
    if (error.kind == ErrorKind::AnswerLost)
        Q_EMIT answerLost(note, now());
    else
        m_journal.end(note.id);
}

// Until the session is open, no key can have been made.
void LoginFlow::openSession(const QString &code, const MintRecord &note)
{
    m_api.openSession(*server(), email(), code)->then(this, [this, note](const Result<WebSession> &session) {
        if (!session) {
            m_journal.end(note.id);
            return setStep(Step::Code, session.error());
        }
        reportAccepted();
        keepSession(*session);
        mint(note);
    });
}

// Keeps the session under the names that the profile's account will have. An address that profiles of another user also
// have identifies nobody.
void LoginFlow::keepSession(const WebSession &session)
{
    m_session = session;
    QList<AccountId> names{AccountId::ofUser(*server(), session.userId)};
    const QStringList others = profilesOf(email());
    const bool isShared = std::any_of(others.begin(), others.end(), [&](const QString &name) {
        const QString user = m_profiles.row(name)->profile.userId;
        return !user.isEmpty() && !session.userId.isEmpty() && user != session.userId;
    });
    if (!isShared)
        names.append(AccountId::ofEmail(*server(), email()));
    m_sessions.open(*server(), email(), names, session.cookie);
    m_kept.keepIf(staysSignedIn(), {*server(), email(), names, session.cookie, endOf(session, now())});
}

void LoginFlow::mint(const MintRecord &note)
{
    m_api.mintKey({*server(), {}, m_session.cookie}, note.name, std::nullopt)
        ->then(this, [this, note](const Result<MintedKey> &minted) {
            if (!minted)
                return endWithoutKey(minted.error(), note);
            m_servers.noteSessionMayMint(*server(), true);
            m_note = note.id;
            receiveKey({minted->key, minted->record.id, m_session.userId, m_session.email}, minted->record);
        });
}

// The session is kept: it can still manage keys.
void LoginFlow::endWithoutKey(const Error &error, const MintRecord &note)
{
    endRecord(note, error);
    m_opensSession = false;
    if (error.kind == ErrorKind::SessionNeeded)
        return findOutWhyRefused(error);
    if (isRefusalOfSession(error))
        m_servers.noteSessionMayMint(*server(), false);
    setStep(Step::NoKey, error);
}

// The same answer means that the session has just ended, or that this server lets none make keys.
void LoginFlow::findOutWhyRefused(const Error &error)
{
    m_api.whoAmI({*server(), {}, m_session.cookie})->then(this, [this, error](const Result<Account> &account) {
        if (account) {
            m_servers.noteSessionMayMint(*server(), false);
            return setStep(Step::NoKey,
                           Error{ErrorKind::Refused, tr("It does not let a web session make keys."), unauthorized});
        }
        if (account.error().kind != ErrorKind::Unauthenticated)
            return setStep(Step::NoKey, account.error());
        m_sessions.drop(m_session.cookie);
        m_session = {};
        m_opensSession = true;
        setStep(Step::Code, error);
    });
}

bool LoginFlow::canMintAgain() const
{
    return step() == Step::NoKey && m_servers.sessionMayMint(*server());
}

void LoginFlow::mintAgain()
{
    if (!canMintAgain())
        return;
    recordMint([this](const MintRecord &note) { mint(note); });
    setStep(Step::Completing);
}

void LoginFlow::receiveKey(const SignedIn &signedIn, const ApiKey &record)
{
    m_profile = {};
    m_profile.apiKey = signedIn.apiKey;
    m_profile.keyId = signedIn.keyId;
    m_profile.userId = signedIn.userId;
    m_profile.email = signedIn.email.isEmpty() ? email() : signedIn.email;
    m_profile.keyName = m_target.keyName.trimmed();
    m_profile.keyPrefix = record.prefix;
    m_profile.createdAt = record.createdAt.isValid() ? record.createdAt : now();
    m_profile.expiresAt = record.expiresAt;
    // A profile without a server means production, unless this program was started for another server.
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
