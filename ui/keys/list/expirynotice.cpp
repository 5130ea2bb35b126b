// SPDX-License-Identifier: MIT
#include "ui/keys/list/expirynotice.h"

#include "app/keys/facts/rotationplan.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/common/fonts.h"
#include "ui/common/relativetime.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <chrono>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto looksAgain = 30s;
constexpr qsizetype mostNamed = 3;

QString holdersText(const QStringList &profiles)
{
    const QString first = quotedName(profiles.first());
    if (profiles.size() == 1)
        return first;
    if (profiles.size() == 2)
        return ExpiryNotice::tr("%1 and %2").arg(first, quotedName(profiles.last()));
    return ExpiryNotice::tr("%1 and %2 more profiles").arg(first, QString::number(profiles.size() - 1));
}

QString timeText(const ExpiringKey &key, const QDateTime &now)
{
    return aheadInSentence(key.expiresAt.toLocalTime(), now);
}

QString countText(qsizetype count, qsizetype expired)
{
    if (expired == 0)
        return ExpiryNotice::tr("%1 keys expire within 7 days").arg(count);
    if (expired == count)
        return ExpiryNotice::tr("%1 keys have expired").arg(count);
    return ExpiryNotice::tr("%1 keys have expired or expire within 7 days").arg(count);
}

} // namespace

QString expiryText(const QList<ExpiringKey> &keys, const QDateTime &now)
{
    if (keys.size() == 1) {
        const ExpiringKey &key = keys.first();
        const QString text = key.hasExpired(now) ? ExpiryNotice::tr("The key of %1 expired %2.")
                                                 : ExpiryNotice::tr("The key of %1 expires %2.");
        return text.arg(holdersText(key.profiles), timeText(key, now));
    }
    const auto expired =
        std::count_if(keys.begin(), keys.end(), [&](const ExpiringKey &key) { return key.hasExpired(now); });
    QStringList parts;
    for (const ExpiringKey &key : keys.first(qMin(keys.size(), mostNamed)))
        parts.append(ExpiryNotice::tr("%1 %2").arg(holdersText(key.profiles), timeText(key, now)));
    if (keys.size() > mostNamed)
        parts.append(ExpiryNotice::tr("%1 more").arg(keys.size() - mostNamed));
    return ExpiryNotice::tr("%1: %2.").arg(countText(keys.size(), expired), parts.join(QStringLiteral(", ")));
}

ExpiryNotice::ExpiryNotice(const ProfileStore &profiles, const KeyStore &keys, QWidget *parent)
    : Notice(parent)
    , m_profiles(profiles)
    , m_keys(keys)
    , m_act(new QPushButton(this))
{
    auto *dismiss = new QPushButton(toneIcon(Icon::Close), {}, this);
    dismiss->setAccessibleName(tr("Hide until the next start"));
    dismiss->setToolTip(toolTipText({dismiss->accessibleName()}));
    setKind(m_act, ButtonKind::Bar);
    setKind(dismiss, ButtonKind::Icon);
    row()->addWidget(m_act);
    row()->addWidget(dismiss);
    connect(dismiss, &QPushButton::clicked, this, &ExpiryNotice::dismiss);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const QString profile = m_expiring.first().profiles.first();
        if (canBeRenewed())
            Q_EMIT renewRequested(profile);
        else
            Q_EMIT signInRequested(profile);
    });
    row()->setContentsMargins(px(16), px(8), px(4), px(8));
    connect(&profiles, &ProfileStore::changed, this, &ExpiryNotice::follow);
    connect(&keys, &KeyStore::changed, this, &ExpiryNotice::follow);
    connect(&m_grownOlder, &QTimer::timeout, this, &ExpiryNotice::follow);
    m_grownOlder.start(looksAgain);
    follow();
}

void ExpiryNotice::follow()
{
    const QDateTime now = m_keys.serverNow().toLocalTime();
    const KeyAccounts &accounts = m_keys.accounts();
    const auto seen = [&accounts](const QString &profile) {
        return HeldKeyLookup{accounts.rowHeldBy(profile), accounts.heldBy(profile) == KeyAccounts::Held::Gone};
    };
    m_expiring = expiringKeys(m_profiles.rows(), seen, now, accounts.rules());
    const bool isNews = !m_dismissed.contains(marks());
    setVisible(!m_expiring.isEmpty() && isNews);
    if (m_expiring.isEmpty())
        return;
    const bool expired = m_expiring.first().hasExpired(now);
    setMessage(expired ? MessageKind::Error : MessageKind::Warn, expiryText(m_expiring, now),
               expired ? Icon::Expired : Icon::Hourglass);
    m_act->setText(canBeRenewed() ? tr("Renew…") : tr("Sign in again…"));
}

// If the row is not loaded yet, the click finds out.
bool ExpiryNotice::canBeRenewed() const
{
    const ExpiringKey &first = m_expiring.first();
    if (first.hasExpired(m_keys.serverNow()))
        return false;
    const AccountKeys *account = m_keys.accounts().find(first.key.account);
    return first.key.id.isEmpty() || (account && account->rotationPlan(first.key.id));
}

void ExpiryNotice::dismiss()
{
    m_dismissed += marks();
    hide();
}

// What a dismissal covers. “Expires” and “has expired” count as two different things.
QSet<QString> ExpiryNotice::marks() const
{
    const QDateTime now = m_keys.serverNow();
    QSet<QString> marks;
    for (const ExpiringKey &key : m_expiring)
        marks.insert(key.profiles.join(u'\n') + (key.hasExpired(now) ? u'!' : u'?'));
    return marks;
}

} // namespace scripto
