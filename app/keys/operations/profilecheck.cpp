// SPDX-License-Identifier: MIT
#include "app/keys/operations/profilecheck.h"

#include "app/keys/facts/lookingcost.h"
#include "app/keys/list/keyaccounts.h"
#include "app/profiles/profilestore.h"

#include <QElapsedTimer>

#include <algorithm>

namespace scripto {

namespace {

// For each server. Fewer than HttpClient allows, so that measured times include no waiting in this program.
constexpr int atATime = 4;

} // namespace

ProfileCheck::ProfileCheck(ScriptoApi &api, ProfileStore &profiles, KeyAccounts &accounts, Environment environment,
                           Clock clock, QObject *parent, QString only)
    : QObject(parent)
    , m_api(api)
    , m_profiles(profiles)
    , m_accounts(accounts)
    , m_environment(std::move(environment))
    , m_clock(std::move(clock))
    , m_only(std::move(only))
{
    connect(&profiles, &ProfileStore::changed, this, [this] {
        if (!m_started)
            readProfiles();
    });
    readProfiles();
}

int ProfileCheck::askable() const
{
    return static_cast<int>(m_items.size()) - count(State::NoKey) - count(State::NoServer) - count(State::FewUses);
}

int ProfileCheck::withFewUses() const
{
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [](const Item &item) { return !mayUseUnasked(item.usesLeft); }));
}

void ProfileCheck::setAsksFewUses(bool asks)
{
    if (isRunning() || std::exchange(m_asksFewUses, asks) == asks)
        return;
    m_started = false; // earlier results do not fit the new choice
    readProfiles();
}

// A key has one limit, whichever profile and address it is known by.
std::optional<qint64> ProfileCheck::usesLeft(const Secret &key) const
{
    std::optional<qint64> least;
    for (const ProfileRow &row : m_profiles.rows()) {
        if (row.profile.apiKey != key)
            continue;
        const AccountKeys *account = m_accounts.openOfProfile(row.profile.name);
        const std::optional<qint64> left = account ? account->usesLeft(row.profile.name) : std::nullopt;
        if (left && (!least || *left < *least))
            least = left;
    }
    return least;
}

void ProfileCheck::start()
{
    if (isRunning())
        return;
    m_started = true;
    readProfiles();
    m_open = m_questions.size();
    // Queued, so that the caller can show the start first.
    QMetaObject::invokeMethod(this, &ProfileCheck::goOn, Qt::QueuedConnection);
}

void ProfileCheck::stop()
{
    for (Question &question : m_questions) {
        if (question.call)
            question.call->cancel();
        if (std::exchange(question.begun, true))
            continue;
        for (const qsizetype item : std::as_const(question.items))
            setState(item, State::Stopped);
        endOne();
    }
}

void ProfileCheck::readProfiles()
{
    m_items.clear();
    m_counts.fill(0);
    m_questions.clear();
    for (const ProfileRow &row : m_profiles.rows()) {
        const Profile &profile = row.profile;
        if (!m_only.isEmpty() && profile.name != m_only)
            continue;
        Item item{profile.name, profile.baseUrl, {}, {profile.userId, profile.email, {}}};
        const Result<QUrl> server = serverOf(profile, m_environment);
        if (server)
            item.server = *server;
        else
            item.problem = server.error();
        if (server && !profile.apiKey.isEmpty())
            item.usesLeft = usesLeft(profile.apiKey);
        const bool isLeftOut = !m_asksFewUses && !mayUseUnasked(item.usesLeft);
        item.state = !server           ? State::NoServer
            : profile.apiKey.isEmpty() ? State::NoKey
            : isLeftOut                ? State::FewUses
                                       : State::Waiting;
        if (item.state == State::Waiting) {
            const auto same = std::find_if(m_questions.begin(), m_questions.end(), [&](const Question &each) {
                return each.with.server == *server && each.with.key == profile.apiKey;
            });
            if (same == m_questions.end())
                m_questions.append(Question{{*server, profile.apiKey}, {m_items.size()}});
            else
                same->items.append(m_items.size());
        }
        ++m_counts[static_cast<size_t>(item.state)];
        m_items.append(item);
    }
    Q_EMIT reset();
}

void ProfileCheck::goOn()
{
    if (m_questions.isEmpty())
        return Q_EMIT finished();
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        if (!m_questions.at(i).begun && m_underWay.value(m_questions.at(i).with.server) < atATime)
            ask(i);
    }
}

void ProfileCheck::ask(qsizetype question)
{
    Question &asked = m_questions[question];
    asked.begun = true;
    asked.call = m_api.whoAmI(asked.with);
    ++m_underWay[asked.with.server];
    for (const qsizetype item : std::as_const(asked.items)) {
        const QString &profile = m_items.at(item).profile;
        if (AccountKeys *account = m_accounts.openOfProfile(profile))
            account->noteUse(profile, asked.call);
    }
    QElapsedTimer since;
    since.start();
    asked.call->then(this, [this, question, since](const Result<Account> &account) {
        take(question, account, std::chrono::milliseconds(since.elapsed()));
    });
    for (const qsizetype item : std::as_const(asked.items))
        setState(item, State::Checking);
}

void ProfileCheck::take(qsizetype question, const Result<Account> &account, std::chrono::milliseconds took)
{
    const Question &asked = m_questions.at(question);
    --m_underWay[asked.with.server];
    m_accounts.noteAnswer(asked.with.key, account ? std::nullopt : std::optional(account.error()));
    for (const qsizetype each : asked.items) {
        Item &item = m_items[each];
        const State state = judge(item, account);
        if (account)
            item.found = *account;
        else
            item.problem = account.error();
        if (state != State::Stopped) {
            item.took = took;
            item.at = m_clock();
        }
        if (state == State::NotAccepted || account)
            m_profiles.markKeyRefused(item.profile, asked.with.key, state == State::NotAccepted);
        item.isGone = state == State::NotAccepted && m_accounts.heldBy(item.profile) == KeyAccounts::Held::Gone;
        setState(each, state);
    }
    endOne();
    goOn();
}

ProfileCheck::State ProfileCheck::judge(const Item &item, const Result<Account> &account) const
{
    if (account)
        return KeyMemory::areDifferent({item.expected.id, item.expected.email}, {account->id, account->email})
            ? State::OtherAccount
            : State::Works;
    if (account.error().kind == ErrorKind::Cancelled)
        return State::Stopped;
    if (account.error().kind == ErrorKind::Unauthenticated)
        return State::NotAccepted;
    return isOffline(account.error()) ? State::Unreachable : State::Failed;
}

void ProfileCheck::setState(qsizetype item, State state)
{
    --m_counts[static_cast<size_t>(std::exchange(m_items[item].state, state))];
    ++m_counts[static_cast<size_t>(state)];
    Q_EMIT itemChanged(item);
}

void ProfileCheck::endOne()
{
    if (--m_open == 0)
        Q_EMIT finished();
}

} // namespace scripto
