// SPDX-License-Identifier: MIT
#include "ui/window/desktopnotices.h"

#include "app/core/showntext.h"
#include "app/keys/facts/expiringkeys.h"
#include "app/services/services.h"
#include "ui/common/relativetime.h"
#include "ui/desktop/notifier.h"
#include "ui/settings/settings.h"

#include <QGuiApplication>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>
#include <chrono>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto noticesEvery = 60s;
constexpr std::array noticeDays{1, 3, 14}; // before a key expires
constexpr qsizetype mostNamed = 3;

const auto expiryCause = QStringLiteral("expiry");
const auto useCause = QStringLiteral("use");
const auto revokeCause = QStringLiteral("revoke");
const auto rotateCause = QStringLiteral("rotate");

// In the settings: for which day the user was notified, by profile and expiry.
constexpr QLatin1StringView notifiedName("notifications/expiry");

// The notice that is due, or 0.
int dayOfNotice(const QDateTime &expiresAt, const QDateTime &now)
{
    const auto day = std::find_if(noticeDays.begin(), noticeDays.end(),
                                  [&](int days) { return expiresAt <= now.addDays(days); });
    return expiresAt <= now || day == noticeDays.end() ? 0 : *day;
}

QString markOf(const ExpiringKey &key)
{
    return key.profiles.first() + u' ' + key.expiresAt.toUTC().toString(Qt::ISODate);
}

QString namesOf(const QStringList &profiles)
{
    QStringList names;
    for (const QString &profile : profiles.first(std::min(profiles.size(), mostNamed)))
        names.append(DesktopNotices::tr("“%1”").arg(shownText(profile, longestInTitle)));
    if (profiles.size() > mostNamed)
        names.append(DesktopNotices::tr("%n more", nullptr, static_cast<int>(profiles.size() - mostNamed)));
    return QLocale().createSeparatedList(names);
}

} // namespace

DesktopNotices::DesktopNotices(Services &services, Settings &settings, Notifier &notifier)
    : m_services(services)
    , m_settings(settings)
    , m_notifier(notifier)
{
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &DesktopNotices::followFront);
    connect(&m_notifier, &Notifier::clicked, this, [this](const QString &cause, bool isButton, const QString &token) {
        const bool isExpiry = cause.startsWith(expiryCause);
        Q_EMIT windowRequested({.opens = isExpiry && isButton ? Activation::Opens::Renewal : Activation::Opens::Window,
                                .profile = isExpiry ? cause.mid(expiryCause.size()) : QString(),
                                .token = token});
    });
    connect(&m_services.profiles, &ProfileStore::changed, this, &DesktopNotices::reportExpiries);
    connect(&m_services.keys, &KeyStore::changed, this, &DesktopNotices::reportExpiries);
    connect(&m_grownOlder, &QTimer::timeout, this, &DesktopNotices::reportExpiries);
    m_grownOlder.start(noticesEvery);
    connect(&m_services.profiles, &ProfileStore::changedOutside, this, [this](const QStringList &, bool activeChanged) {
        if (activeChanged)
            reportUse();
    });
    connect(&m_services.revokes, &PendingRevokes::finished, this,
            [this] { reportFinished(revokeCause, tr("Revoking has finished")); });
    connect(&m_services.running, &Rotations::ended, this, [this](const KeyRotation &rotation) {
        reportFinished(rotateCause,
                       tr("Rotating “%1” has finished").arg(shownText(rotation.record().name, longestInTitle)));
    });
    followFront(QGuiApplication::applicationState());
}

// Removes what is shown: a click on it would reach nobody.
DesktopNotices::~DesktopNotices()
{
    m_notifier.clear();
}

void DesktopNotices::startHidden()
{
    m_wasInFront = true;
    reportExpiries();
}

void DesktopNotices::followFront(Qt::ApplicationState state)
{
    if (state != Qt::ApplicationActive)
        return;
    m_wasInFront = true;
    m_notifier.clear(); // the window says it now
}

bool DesktopNotices::isWanted(bool setting) const
{
    return setting && m_wasInFront && QGuiApplication::applicationState() != Qt::ApplicationActive;
}

void DesktopNotices::reportExpiries()
{
    if (!m_services.profiles.isLoaded() || !m_wasInFront)
        return;
    const QDateTime now = m_services.keys.serverNow();
    const KeyAccounts &accounts = m_services.keys.accounts();
    const auto seen = [&accounts](const QString &profile) {
        return HeldKeyLookup{accounts.rowHeldBy(profile), accounts.heldBy(profile) == KeyAccounts::Held::Gone};
    };
    StatusRules rules = accounts.rules();
    rules.expiringWithin = std::chrono::days(noticeDays.back());
    const QJsonObject before = m_settings.values().value(notifiedName).toObject();
    QJsonObject notified; // without those that no longer expire
    for (const ExpiringKey &key : expiringKeys(m_services.profiles.rows(), seen, now, rules)) {
        const int day = dayOfNotice(key.expiresAt, now);
        if (day == 0)
            continue;
        const int earlier = before.value(markOf(key)).toInt();
        // A window in front shows it anyway.
        if (earlier == 0 || day < earlier)
            reportExpiry(key, now);
        notified.insert(markOf(key), day);
    }
    if (notified != before)
        m_settings.keep({{notifiedName, notified}});
}

void DesktopNotices::reportExpiry(const ExpiringKey &key, const QDateTime &now)
{
    if (!isWanted(m_settings.notifiesOfExpiry()))
        return;
    const QString when = aheadInSentence(key.expiresAt.toLocalTime(), now.toLocalTime());
    m_notifier.show({.cause = expiryCause + key.profiles.first(),
                     .title = tr("The key of %1 expires %2").arg(namesOf(key.profiles), when),
                     .text = tr("Renew it before programs that use it stop working."),
                     .button = tr("Renew")});
}

void DesktopNotices::reportUse()
{
    if (!isWanted(m_settings.notifiesOfUse()))
        return;
    const QString active = shownText(m_services.profiles.activeProfile(), longestInTitle);
    m_notifier.show({.cause = useCause,
                     .title = active.isEmpty() ? tr("The CLI now uses no profile")
                                               : tr("The CLI now uses “%1”").arg(active),
                     .text = tr("Another program changed config.json."),
                     .button = tr("Show")});
}

void DesktopNotices::reportFinished(const QString &cause, const QString &title)
{
    if (isWanted(m_settings.notifiesOfWork()))
        m_notifier.show({.cause = cause,
                         .title = title,
                         .text = tr("Scripto Keys shows the result."),
                         .button = tr("Show")});
}

} // namespace scripto
