// SPDX-License-Identifier: MIT
#include "ui/settings/settings.h"

#include "app/core/ownfile.h"
#include "ui/common/language.h"
#include "ui/common/secretclipboard.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace scripto {

namespace {

constexpr QLatin1StringView staleName("keys/staleAfterDays");
constexpr QLatin1StringView expiringName("keys/expiringWithinDays");
constexpr QLatin1StringView countdownName("keys/revokeHoldSeconds");
constexpr QLatin1StringView confirmName("keys/revokeWhenConfirmed");
constexpr QLatin1StringView clipboardName("secrecy/clipboardSeconds");
constexpr QLatin1StringView revealName("secrecy/revealSeconds");
constexpr QLatin1StringView coloursName("appearance/colours");
constexpr QLatin1StringView languageName("appearance/language");
constexpr QLatin1StringView textName("appearance/textPercent");
constexpr QLatin1StringView styleName("appearance/desktopStyle");
constexpr QLatin1StringView keychainName("storage/keychain");
constexpr QLatin1StringView foundPlacesName("finder/remember");
constexpr QLatin1StringView trayName("desktop/tray");
constexpr QLatin1StringView stayName("desktop/stayInTray");
constexpr QLatin1StringView startName("desktop/startInTray");
constexpr QLatin1StringView loginName("desktop/startAtLogin");
constexpr QLatin1StringView notifyExpiryName("notifications/keyExpires");
constexpr QLatin1StringView notifyUseName("notifications/useChanged");
constexpr QLatin1StringView notifyWorkName("notifications/workFinished");

constexpr int defaultStale = 90;
constexpr int defaultExpiring = 14;
constexpr int defaultCountdown = 5;
constexpr int defaultClipboard = clipboardSeconds;
constexpr int defaultReveal = shownSeconds.count();
constexpr int defaultText = 100;

// QSettings is used for reading only. It cannot be trusted to save: a failed write leaves an empty file without an
// error, and an unreadable file counts as empty and is replaced (seen with Qt 6.4.2).
QJsonObject firstEdition(const QString &folder)
{
    const QString path = folder + QStringLiteral("/settings.ini");
    QFile file(path); // which forgets its name as it is opened
    if (openOwnFile(file) != OwnFile::Opened)
        return {};
    const QSettings ini(path, QSettings::IniFormat);
    QJsonObject values;
    for (const QString &name : ini.allKeys()) {
        const QVariant value = ini.value(name);
        const bool isBytes = value.typeId() == QMetaType::QByteArray;
        values.insert(name,
                      isBytes ? QString::fromLatin1(value.toByteArray().toBase64()) : QJsonValue::fromVariant(value));
    }
    return values;
}

void insertAll(const QJsonObject &from, QJsonObject &to)
{
    for (auto it = from.begin(); it != from.end(); ++it)
        to.insert(it.key(), it.value());
}

// The first edition stored numbers as text.
int numberOr(const QJsonValue &value, int otherwise)
{
    bool isNumber = false;
    const int number = value.toVariant().toInt(&isNumber);
    return isNumber ? number : otherwise;
}

// `safe` counts if the value is neither yes nor no.
bool yesOr(const QJsonValue &value, bool byDefault, bool safe)
{
    return value.isUndefined() ? byDefault : value.toBool(safe);
}

int numberWithin(int least, int most, const QJsonValue &value, int otherwise)
{
    const int number = numberOr(value, otherwise);
    return number >= least && number <= most ? number : otherwise;
}

template <size_t count> int numberOf(const int (&choices)[count], const QJsonValue &value, int otherwise)
{
    const int number = numberOr(value, otherwise);
    return std::find(std::begin(choices), std::end(choices), number) != std::end(choices) ? number : otherwise;
}

} // namespace

Settings::Settings(StateFile file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    if (const Result<QJsonObject> stored = m_file.tryToRead()) {
        m_values = stored->isEmpty() ? firstEdition(QFileInfo(m_file.path()).path()) : *stored;
    } else {
        m_readProblem = stored.error();
        // As values, because the next save may replace the file.
        m_values = {{keychainName, false}, {confirmName, true}};
    }
}

std::chrono::days Settings::staleAfter() const
{
    return std::chrono::days(numberOf(staleChoices, m_values.value(staleName), defaultStale));
}

std::chrono::days Settings::expiringWithin() const
{
    return std::chrono::days(numberWithin(fewestExpiring, mostExpiring, m_values.value(expiringName), defaultExpiring));
}

std::chrono::seconds Settings::revokeCountdown() const
{
    return std::chrono::seconds(numberWithin(0, longestCountdown, m_values.value(countdownName), defaultCountdown));
}

bool Settings::revokesWhenConfirmed() const
{
    return yesOr(m_values.value(confirmName), false, true);
}

std::chrono::seconds Settings::clipboardTime() const
{
    return std::chrono::seconds(
        numberWithin(shortestStay, longestStay, m_values.value(clipboardName), defaultClipboard));
}

std::chrono::seconds Settings::revealTime() const
{
    return std::chrono::seconds(numberWithin(shortestStay, longestStay, m_values.value(revealName), defaultReveal));
}

ColourChoice Settings::colours() const
{
    return colourChoiceFrom(m_values.value(coloursName).toString());
}

QString Settings::language() const
{
    const QString code = m_values.value(languageName).toString();
    const QList<Language> &all = languages();
    const bool isKnown = std::any_of(all.begin(), all.end(), [&](const Language &each) { return each.code == code; });
    return isKnown ? code : QString();
}

int Settings::textPercent() const
{
    return numberOf(textChoices, m_values.value(textName), defaultText);
}

bool Settings::usesDesktopStyle() const
{
    return m_values.value(styleName).toBool(false);
}

bool Settings::usesKeychain() const
{
    return yesOr(m_values.value(keychainName), true, false);
}

bool Settings::remembersFoundPlaces() const
{
    return yesOr(m_values.value(foundPlacesName), true, false);
}

bool Settings::showsInTray() const
{
    return m_values.value(trayName).toBool(false);
}

bool Settings::staysInTray() const
{
    return m_values.value(stayName).toBool(false);
}

bool Settings::startsInTray() const
{
    return m_values.value(startName).toBool(false);
}

bool Settings::startsAtLogin() const
{
    return m_values.value(loginName).toBool(false);
}

bool Settings::notifiesOfExpiry() const
{
    return yesOr(m_values.value(notifyExpiryName), true, false);
}

bool Settings::notifiesOfUse() const
{
    return yesOr(m_values.value(notifyUseName), true, false);
}

bool Settings::notifiesOfWork() const
{
    return yesOr(m_values.value(notifyWorkName), true, false);
}

void Settings::setStaleAfter(std::chrono::days days)
{
    set(staleName, static_cast<int>(days.count()));
}

void Settings::setExpiringWithin(std::chrono::days days)
{
    set(expiringName, static_cast<int>(days.count()));
}

void Settings::setRevokeCountdown(std::chrono::seconds seconds)
{
    set(countdownName, static_cast<int>(seconds.count()));
}

void Settings::setRevokesWhenConfirmed(bool confirmed)
{
    set(confirmName, confirmed);
}

void Settings::setClipboardTime(std::chrono::seconds seconds)
{
    set(clipboardName, static_cast<int>(seconds.count()));
}

void Settings::setRevealTime(std::chrono::seconds seconds)
{
    set(revealName, static_cast<int>(seconds.count()));
}

void Settings::setColours(ColourChoice choice)
{
    set(coloursName, wordOf(choice));
}

void Settings::setLanguage(const QString &code)
{
    set(languageName, code);
}

void Settings::setTextPercent(int percent)
{
    set(textName, percent);
}

void Settings::setUsesDesktopStyle(bool uses)
{
    set(styleName, uses);
}

void Settings::setUsesKeychain(bool uses)
{
    set(keychainName, uses);
}

void Settings::setRemembersFoundPlaces(bool remembers)
{
    set(foundPlacesName, remembers);
}

void Settings::setShowsInTray(bool shows)
{
    set(trayName, shows);
}

void Settings::setStaysInTray(bool stays)
{
    set(stayName, stays);
}

void Settings::setStartsInTray(bool starts)
{
    set(startName, starts);
}

void Settings::setStartsAtLogin(bool starts)
{
    set(loginName, starts);
}

void Settings::setNotifiesOfExpiry(bool notifies)
{
    set(notifyExpiryName, notifies);
}

void Settings::setNotifiesOfUse(bool notifies)
{
    set(notifyUseName, notifies);
}

void Settings::setNotifiesOfWork(bool notifies)
{
    set(notifyWorkName, notifies);
}

void Settings::set(QLatin1StringView name, const QJsonValue &value)
{
    keep({{name, value}});
    Q_EMIT changed();
}

void Settings::keep(const QJsonObject &values)
{
    insertAll(values, m_values);
    m_file
        .remember([known = m_values, values](QJsonObject &stored) {
            if (stored.isEmpty()) // new, or lost
                stored = known;
            insertAll(values, stored);
        })
        ->then(this, [this](const Result<QJsonObject> &result) { onSaved(result); });
}

void Settings::onSaved(const Result<QJsonObject> &result)
{
    const QString before = m_problem ? m_problem->message : QString();
    m_problem = result ? std::nullopt : std::optional(result.error());
    const bool isReadNow = result && std::exchange(m_readProblem, std::nullopt);
    if (isReadNow || before != (m_problem ? m_problem->message : QString()))
        Q_EMIT problemChanged();
}

} // namespace scripto
