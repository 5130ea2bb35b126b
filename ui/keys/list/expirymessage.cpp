// SPDX-License-Identifier: MIT
#include "ui/keys/list/expirymessage.h"

#include "app/keys/facts/rotationplan.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/common/visibletimer.h"
#include "ui/keys/list/keysmessages.h"

#include <algorithm>
#include <chrono>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto looksAgain = 1min;
constexpr qsizetype mostNamed = 3;

QString holdersText(const QStringList &profiles)
{
    const QString first = quotedName(profiles.first());
    if (profiles.size() == 1)
        return first;
    if (profiles.size() == 2)
        return listText({first, quotedName(profiles.last())});
    return ExpiryMessage::tr("%1 and %2 more profiles").arg(first, QString::number(profiles.size() - 1));
}

QString timeText(const ExpiringKey &key, const QDateTime &now)
{
    return aheadInSentence(key.expiresAt.toLocalTime(), now);
}

QString countText(qsizetype count, qsizetype expired)
{
    if (expired == 0)
        return ExpiryMessage::tr("%1 keys expire within 7 days").arg(count);
    if (expired == count)
        return ExpiryMessage::tr("%1 keys have expired").arg(count);
    return ExpiryMessage::tr("%1 keys have expired or expire within 7 days").arg(count);
}

} // namespace

QString expiryText(const QList<ExpiringKey> &keys, const QDateTime &now)
{
    if (keys.size() == 1) {
        const ExpiringKey &key = keys.first();
        const QString text = key.hasExpired(now) ? ExpiryMessage::tr("The key of %1 expired %2.")
                                                 : ExpiryMessage::tr("The key of %1 expires %2.");
        return text.arg(holdersText(key.profiles), timeText(key, now));
    }
    const auto expired =
        std::count_if(keys.begin(), keys.end(), [&](const ExpiringKey &key) { return key.hasExpired(now); });
    QStringList parts;
    for (const ExpiringKey &key : keys.first(qMin(keys.size(), mostNamed)))
        parts.append(ExpiryMessage::tr("%1 %2").arg(holdersText(key.profiles), timeText(key, now)));
    if (keys.size() > mostNamed)
        parts.append(ExpiryMessage::tr("%1 more").arg(keys.size() - mostNamed));
    return ExpiryMessage::tr("%1: %2.").arg(countText(keys.size(), expired), parts.join(QStringLiteral(", ")));
}

ExpiryMessage::ExpiryMessage(const ProfileStore &profiles, const KeyStore &keys, KeysMessages &messages,
                             QWidget *window)
    : QObject(window)
    , m_profiles(profiles)
    , m_keys(keys)
    , m_messages(messages)
{
    connect(&profiles, &ProfileStore::changed, this, &ExpiryMessage::follow);
    connect(&keys, &KeyStore::changed, this, &ExpiryMessage::follow);
    auto *grownOlder = new VisibleTimer(window);
    connect(grownOlder, &VisibleTimer::timeout, this, &ExpiryMessage::follow);
    grownOlder->start(looksAgain);
    follow();
}

void ExpiryMessage::follow()
{
    const QDateTime now = m_keys.serverNow().toLocalTime();
    const KeyAccounts &accounts = m_keys.accounts();
    const auto seen = [&accounts](const QString &profile) {
        return HeldKeyLookup{accounts.rowHeldBy(profile), accounts.heldBy(profile) == KeyAccounts::Held::Gone};
    };
    m_expiring = expiringKeys(m_profiles.rows(), seen, now, accounts.rules());
    if (m_expiring.isEmpty() || m_dismissed.contains(marks()))
        return m_messages.clear(KeysMessages::Level::Expiring);
    const bool expired = m_expiring.first().hasExpired(now);
    m_messages.show(
        KeysMessages::Level::Expiring,
        {.kind = expired ? MessageKind::Error : MessageKind::Warn,
         .rich = expiryText(m_expiring, now),
         .action = canBeRenewed() ? tr("Renew…") : tr("Sign in again…"),
         .icon = expired ? Icon::Expired : Icon::Hourglass},
        [this] { act(); }, [this] { m_dismissed += marks(); });
}

void ExpiryMessage::act()
{
    const QString profile = m_expiring.first().profiles.first();
    if (canBeRenewed())
        Q_EMIT renewRequested(profile);
    else
        Q_EMIT signInRequested(profile);
}

// If the row is not loaded yet, the click finds out.
bool ExpiryMessage::canBeRenewed() const
{
    const ExpiringKey &first = m_expiring.first();
    if (first.hasExpired(m_keys.serverNow()))
        return false;
    const AccountKeys *account = m_keys.accounts().find(first.key.account);
    return first.key.id.isEmpty() || (account && account->rotationPlan(first.key.id));
}

// What a dismissal covers. “Expires” and “has expired” count as two different things.
QSet<QString> ExpiryMessage::marks() const
{
    const QDateTime now = m_keys.serverNow();
    QSet<QString> marks;
    for (const ExpiringKey &key : m_expiring)
        marks.insert(key.profiles.join(u'\n') + (key.hasExpired(now) ? u'!' : u'?'));
    return marks;
}

} // namespace scripto
