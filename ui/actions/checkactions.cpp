// SPDX-License-Identifier: MIT
#include "ui/actions/checkactions.h"

#include "app/core/showntext.h"
#include "app/keys/list/keyaccounts.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/checktexts.h"
#include "ui/actions/subjects.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keysmessages.h"

#include <algorithm>

namespace scripto {

namespace {

using AnswerState = ProfileCheck::State;
using Level = KeysMessages::Level;

QHash<QString, Profile> profilesNow(const ProfileStore &profiles)
{
    QHash<QString, Profile> now;
    for (const ProfileRow &row : profiles.rows())
        now.insert(row.profile.name, row.profile);
    return now;
}

} // namespace

CheckActions::CheckActions(ScriptoApi &api, ProfileStore &profiles, KeyAccounts &accounts, Environment environment,
                           Clock clock, KeysMessages &messages, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_profiles(profiles)
    , m_accounts(accounts)
    , m_environment(std::move(environment))
    , m_clock(std::move(clock))
    , m_messages(messages)
{
    connect(&accounts, &KeyAccounts::listRead, this,
            [this](const AccountKeys &account) { forgetUnreached(account); });
}

void CheckActions::checkAllOrStop()
{
    if (m_all)
        return m_all->stop();
    ProfileCheck *check = makeCheck();
    if (check->askable() == 0) {
        delete check;
        return m_messages.show(Level::Result,
                               {MessageKind::Info, tr("No profile has a key that can be checked.")});
    }
    m_all = check;
    start(check);
}

void CheckActions::check(const QString &profile)
{
    const ProfileRow *row = m_profiles.row(profile);
    const auto found = m_findings.constFind(profile);
    const bool isUnderWay = found != m_findings.cend() && isPassing(found->trouble);
    if (row && !row->profile.apiKey.isEmpty() && !isUnderWay)
        checkOne(profile, false);
}

void CheckActions::checkOne(const QString &profile, bool asksFewUses)
{
    ProfileCheck *check = makeCheck(profile);
    check->setAsksFewUses(asksFewUses);
    if (!check->items().isEmpty() && check->items().first().state == AnswerState::FewUses) {
        askAboutFewUses(check->items().first());
        delete check;
        return;
    }
    start(check);
}

ProfileCheck *CheckActions::makeCheck(const QString &only)
{
    return new ProfileCheck(m_api, m_profiles, m_accounts, m_environment, m_clock, this, only);
}

void CheckActions::start(ProfileCheck *check)
{
    m_running.append(check);
    check->start();
    // A finding is about the profile as it was when the check began, even if it has changed since.
    const QHash<QString, Profile> asked = profilesNow(m_profiles);
    const auto noteItem = [this, check, asked, before = m_findings](qsizetype index) {
        const ProfileCheck::Item &item = check->items().at(index);
        note(item, asked.value(item.profile), before);
    };
    connect(check, &ProfileCheck::itemChanged, this, [this, noteItem](qsizetype index) {
        noteItem(index);
        showProgress();
        Q_EMIT changed();
    });
    connect(check, &ProfileCheck::finished, this, [this, check] {
        m_running.removeOne(check);
        showProgress();
        if (std::exchange(m_all, m_all == check ? nullptr : m_all) == check)
            reportAll(*check);
        else
            reportOne(*check);
        check->deleteLater();
        Q_EMIT changed();
    });
    for (qsizetype i = 0; i < check->items().size(); ++i)
        noteItem(i);
    showProgress();
    Q_EMIT changed();
}

void CheckActions::note(const ProfileCheck::Item &item, const Profile &profile, const ProfileFindings &before)
{
    const ProfileFinding finding =
        item.state == AnswerState::Stopped ? before.value(item.profile) : findingOf(item, profile);
    if (finding.trouble == ProfileTrouble::None)
        m_findings.remove(item.profile);
    else
        m_findings.insert(item.profile, finding);
}

void CheckActions::showProgress()
{
    if (m_running.isEmpty())
        return m_messages.clear(Level::Checking);
    const auto stop = [this] {
        for (ProfileCheck *check : QList(m_running))
            check->stop();
    };
    const ProfileCheck &check = m_all ? *m_all : *m_running.last();
    const int left = check.count(AnswerState::Waiting) + check.count(AnswerState::Checking);
    const QString text = m_all
        ? tr("Checking %1 profiles, %2 to go.").arg(QString::number(check.askable()), QString::number(left))
        : tr("Checking the key of %1.").arg(quotedName(check.items().value(0).profile));
    m_messages.showWaiting(Level::Checking,
                           {.kind = MessageKind::Info,
                            .rich = text,
                            .action = tr("Stop"),
                            .actionIcon = Icon::Stop,
                            .about = {checkSubject()}},
                           stop);
}

void CheckActions::reportAll(const ProfileCheck &check)
{
    QList<ProfileTrouble> troubles;
    std::pair<ProfileTrouble, QString> worst{ProfileTrouble::None, {}};
    for (const ProfileCheck::Item &item : check.items()) {
        const ProfileRow *row = m_profiles.row(item.profile);
        if (!row) // removed meanwhile
            continue;
        const ProfileTrouble trouble = troubleOf(*row, {}, {}, m_findings.value(item.profile));
        troubles.append(trouble);
        if (trouble < worst.first)
            worst = {trouble, item.profile};
    }
    const bool isFine = worst.first == ProfileTrouble::None;
    MessageBar::Message message{.kind = isFine ? MessageKind::Ok : MessageKind::Warn,
                                .rich = checkSummary(check, troubles)};
    if (isFine)
        return m_messages.show(Level::Result, message);
    message.action = tr("Show");
    message.actionHint = tr("Show profile “%1”").arg(shownText(worst.second));
    m_messages.show(Level::Result, message, [this, name = worst.second] { Q_EMIT showRequested(name); });
}

// The word in the row is part of the result.
void CheckActions::reportOne(const ProfileCheck &check)
{
    if (check.items().isEmpty()) // the profile has gone meanwhile
        return;
    const ProfileCheck::Item &item = check.items().first();
    const QString name = quotedName(item.profile);
    const QStringList about{subjectOfProfile(item.profile)};
    switch (item.state) {
    case AnswerState::Works:
        return m_messages.show(
            Level::Result,
            {.kind = MessageKind::Ok, .rich = tr("The key of %1 works.").arg(name), .about = about});
    case AnswerState::OtherAccount:
        return m_messages.show(Level::Result,
                               {MessageKind::Warn,
                                tr("The key of %1 works, but belongs to %2.").arg(name, escapedName(item.found.email))});
    case AnswerState::NotAccepted:
        m_messages.clear(Level::Result);
        return m_messages.show(
            Level::Error,
            {.kind = MessageKind::Warn,
             .rich = tr("The server did not accept the key of %1.").arg(name),
             .action = tr("Sign in again…"),
             .about = about},
            [this, profile = item.profile] { Q_EMIT signInRequested(profile); });
    case AnswerState::Stopped:
        return;
    default:
        break;
    }
    const QString notChecked = tr("The key of %1 was not checked.").arg(name);
    if (item.problem)
        m_messages.show(Level::Error, {.kind = MessageKind::Error,
                                       .rich = notChecked + u' ' + escaped(errorText(*item.problem)),
                                       .about = about});
    else
        m_messages.show(Level::Result, {MessageKind::Warn, notChecked});
}

void CheckActions::askAboutFewUses(const ProfileCheck::Item &item)
{
    m_messages.show(Level::Result,
                    {.kind = MessageKind::Warn,
                     .rich = checkCostText(item.profile, item.usesLeft.value_or(0)),
                     .action = tr("Check anyway")},
                    [this, profile = item.profile] { checkOne(profile, true); });
}

// Its server can be reached again.
void CheckActions::forgetUnreached(const AccountKeys &account)
{
    const auto forgotten = m_findings.removeIf([&](ProfileFindings::iterator each) {
        return each->trouble == ProfileTrouble::NotReached && m_accounts.findOfProfile(each.key()) == &account;
    });
    if (forgotten > 0)
        Q_EMIT changed();
}

} // namespace scripto
