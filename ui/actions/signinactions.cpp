// SPDX-License-Identifier: MIT
#include "ui/actions/signinactions.h"

#include "app/keys/list/keystore.h"
#include "app/keys/operations/interruptedmints.h"
#include "app/login/loginflow.h"
#include "app/login/sessionflow.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/subjects.h"
#include "ui/common/errortexts.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/keys/accountname.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/login/signedintext.h"
#include "ui/login/signindialog.h"
#include "ui/settings/settings.h"

#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace scripto {

namespace {

using Level = KeysMessages::Level;

constexpr QLatin1StringView codeLengthsName("login/codeLengths"); // in the settings

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

SignInActions::SignInActions(UiServices &services, KeysMessages &messages, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_messages(messages)
    , m_window(window)
{
    connect(&services.keys.accounts(), &KeyAccounts::otherAccountFound, this, &SignInActions::reportOtherAccount);
    const InterruptedMints &mints = services.interruptedMints;
    connect(&mints, &InterruptedMints::leftBehindChanged, this, &SignInActions::reportInterruptedMints);
    connect(&mints, &InterruptedMints::settled, this, &SignInActions::reportSettled);
    reportInterruptedMints();
}

void SignInActions::reportOtherAccount(const QString &profile, const QString &email)
{
    const QString text = email.isEmpty()
        ? tr("The key of profile %1 belongs to another account than the profile says.").arg(quotedName(profile))
        : tr("The key of profile %1 belongs to %2, not to the account that the profile names.")
              .arg(quotedName(profile), strong(email));
    m_messages.show(Level::Result, {MessageKind::Warn, text + u' ' + tr("Its keys are shown on their own.")});
}

void SignInActions::signIn()
{
    showLogin(makeFlow({}));
}

void SignInActions::signInAgain()
{
    const KeyAccount &account = m_services.keys.account();
    showLogin(makeFlow({account.server, account.email, account.reader}));
}

// Without a server, the sign-in starts from nothing.
LoginFlow *SignInActions::makeFlow(const LoginStart &start)
{
    auto *flow =
        new LoginFlow({m_services.api, m_services.profiles, m_services.mints, m_services.keys.accounts().sessions(),
                       m_services.kept, m_services.servers, m_services.environment, m_services.clock},
                      this);
    if (!start.server.isEmpty())
        flow->startWith(start);
    rememberCodeLength(*flow);
    m_logins.append(flow);
    connect(flow, &QObject::destroyed, this, [this, flow] { m_logins.removeOne(flow); });
    connect(flow, &LoginFlow::answerLost, &m_services.interruptedMints, &InterruptedMints::lookFor);
    connect(flow, &LoginFlow::changed, this, [this, flow] {
        if (flow->step() == LoginFlow::Step::Done)
            reportSignedIn(*flow);
    });
    connect(flow, &LoginFlow::finishedDetached, this, [this, flow] { followDetached(flow); });
    return flow;
}

// Remembers only how long a code was that the server accepted.
void SignInActions::rememberCodeLength(CodeFlow &flow)
{
    if (!flow.server())
        return;
    const QString server = flow.server()->toString(QUrl::FullyEncoded);
    flow.expectLength(m_services.settings.values().value(codeLengthsName).toObject().value(server).toInt());
    connect(&flow, &CodeFlow::codeAccepted, this, [this, server](qsizetype length) {
        QJsonObject lengths = m_services.settings.values().value(codeLengthsName).toObject();
        if (lengths.value(server).toInt() == length)
            return;
        lengths.insert(server, length);
        m_services.settings.keep({{codeLengthsName, lengths}});
    });
}

void SignInActions::reportSignedIn(const LoginFlow &flow)
{
    Q_EMIT profileAdded(flow.profileName());
    Q_EMIT signedIn();
    m_services.keys.refresh();
    m_messages.show(
        Level::Result,
        {.kind = MessageKind::Ok, .rich = signedInText(flow), .about = {subjectOfProfile(flow.profileName())}});
}

void SignInActions::reportGoingOn(const CodeFlow &flow)
{
    m_messages.showWaiting(
        Level::Progress,
        {MessageKind::Info, tr("Signing in as %1. The key is kept when it arrives.").arg(strong(flow.email()))});
}

void SignInActions::followDetached(LoginFlow *flow)
{
    m_messages.clear(Level::Progress);
    if (flow->step() == LoginFlow::Step::Done)
        flow->detach();
    else
        showLogin(flow);
}

void SignInActions::signInFor(const QString &profile)
{
    const ProfileRow *row = m_services.profiles.row(profile);
    const Result<QUrl> server = row ? serverOf(row->profile, m_services.environment) : QUrl();
    showLogin(makeFlow(row && server ? LoginStart{*server, row->profile.email, profile} : LoginStart()));
}

void SignInActions::showLogin(LoginFlow *flow)
{
    auto *dialog = new SignInDialog(*flow, m_services.clipboard, m_services.clock, m_window);
    connect(dialog, &QDialog::rejected, this, [this, flow = QPointer(flow)] {
        if (flow && flow->isWaiting())
            reportGoingOn(*flow);
    });
    openDialog(dialog);
}

void SignInActions::openSession(QWidget *parent, std::function<void()> then)
{
    openSession(m_services.keys.account(), parent, std::move(then));
}

void SignInActions::openSession(const KeyAccount &account, QWidget *parent, std::function<void()> then)
{
    const ProfileRow *row = m_services.profiles.row(account.reader);
    if (!row)
        return;
    auto *flow = new SessionFlow(m_services.api, m_services.keys.accounts().sessions(), m_services.kept,
                                 {account.server, row->profile, account.id}, m_services.clock, this);
    rememberCodeLength(*flow);
    connect(flow, &SessionFlow::changed, this, [flow, then = std::move(then)] {
        if (then && flow->step() == SessionFlow::Step::Done)
            then();
    });
    connect(flow, &SessionFlow::finishedDetached, this, [this, flow] {
        if (flow->step() == SessionFlow::Step::Done)
            flow->detach();
        else
            showSession(flow, m_window);
    });
    showSession(flow, parent);
}

void SignInActions::showSession(SessionFlow *flow, QWidget *parent)
{
    openDialog(new SignInDialog(*flow, m_services.clock, parent));
}

void SignInActions::closeSession()
{
    AccountKeys *account = m_services.keys.selected();
    if (!account)
        return;
    const QString name = accountName(account->account());
    account->closeSession()->then(this, [this, name](const Result<Done> &result) {
        if (result)
            m_messages.show(Level::Result, {MessageKind::Ok, tr("The web session of %1 has ended.").arg(strong(name))});
        else
            m_messages.show(Level::Error,
                            {MessageKind::Warn,
                             tr("The web session of %1 was forgotten here. The server hasn’t confirmed that it has "
                                "ended.")
                                     .arg(strong(name))
                                 + u' ' + escaped(errorText(result.error()))});
    });
}

bool SignInActions::hasUnsafeKey() const
{
    return std::any_of(m_logins.begin(), m_logins.end(), [](const LoginFlow *flow) { return flow->hasUnsafeKey(); });
}

void SignInActions::reportInterruptedMints()
{
    const QList<MintRecord> left = m_services.interruptedMints.leftBehind();
    if (left.isEmpty())
        return m_messages.clear(Level::InterruptedMints);
    const MintRecord &record = left.first();
    const QString name = quotedName(record.name);
    const QString account = escapedName(record.email.isEmpty() ? serverName(record.server) : record.email);
    m_messages.show(Level::InterruptedMints,
                    {MessageKind::Warn,
                     tr("Scripto Keys was closed while the key %1 of %2 was being made. It may exist although nobody "
                        "holds it.")
                         .arg(name, account),
                     tr("Look for it")},
                    [this, record] { lookFor(record); });
}

// Selecting one of the account's profiles reads its list.
void SignInActions::lookFor(const MintRecord &record)
{
    reportInterruptedMints(); // until the key is found or known to be missing
    for (const ProfileRow &row : m_services.profiles.rows()) {
        const Result<QUrl> server = serverOf(row.profile, m_services.environment);
        if (server && *server == record.server && row.profile.email.compare(record.email, Qt::CaseInsensitive) == 0) {
            Q_EMIT profileAdded(row.profile.name);
            m_services.keys.refresh();
            return;
        }
    }
    showLogin(makeFlow({record.server, record.email, {}}));
}

void SignInActions::reportSettled(const SettledMint &mint)
{
    const QString what = mint.record.bySignIn ? tr("The interrupted sign-in") : tr("The interrupted request for a key");
    switch (mint.what) {
    case SettledMint::What::Made:
        return reportMade(what, mint.keys);
    case SettledMint::What::CannotTell:
        return m_messages.show(
            Level::Error,
            {MessageKind::Warn,
             tr("%1 may have made a key. The server lists only 100 keys, so it’s not known.").arg(what)});
    case SettledMint::What::NotMade:
        return m_messages.show(Level::Result, {MessageKind::Ok, tr("%1 has left no key behind.").arg(what)});
    }
}

void SignInActions::reportMade(const QString &what, const QList<KeyRef> &keys)
{
    const KeyRow *row = m_services.keys.accounts().row(keys.first());
    if (!row)
        return;
    const QString text = keys.size() == 1 ? tr("%1 has made the key %2 of %3, which nobody holds.")
                                          : tr("%1 has made one of the keys %2 of %3; no profile holds them.");
    const QString time = row->key.createdAt.isValid() ? dateTimeText(row->key.createdAt.toLocalTime()) : tr("now");
    m_messages.show(Level::Error,
                    {.kind = MessageKind::Warn,
                     .rich = text.arg(what, quotedName(row->key.name), time),
                     .action = tr("Revoke…"),
                     .about = subjectsOf(keys)},
                    [this, keys] { Q_EMIT revokeWanted(keys); });
}

} // namespace scripto
