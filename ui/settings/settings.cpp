// SPDX-License-Identifier: MIT
#include "ui/settings/settings.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace scripto {

namespace {

constexpr QLatin1StringView staleName("keys/staleAfterDays");
constexpr QLatin1StringView holdName("keys/revokeHoldSeconds");
constexpr QLatin1StringView coloursName("appearance/colours");

constexpr int defaultStale = 90;
constexpr int defaultHold = 5;

int numberOr(const QVariant &value, int otherwise)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber ? number : otherwise;
}

} // namespace

QString Settings::usablePath(const QString &path)
{
    constexpr int version = 1;
    const QSettings file(path, QSettings::IniFormat);
    if (file.value(QStringLiteral("version")).toInt() <= version)
        return path;
    return path.chopped(QFileInfo(path).suffix().size() + 1) + QStringLiteral("-%1.ini").arg(version);
}

Settings::Settings(QSettings &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
}

std::chrono::days Settings::staleAfter() const
{
    const int days = numberOr(m_file.value(staleName), defaultStale);
    const bool offered = std::find(std::begin(staleChoices), std::end(staleChoices), days) != std::end(staleChoices);
    return std::chrono::days(offered ? days : defaultStale);
}

std::chrono::seconds Settings::revokeHold() const
{
    const int seconds = numberOr(m_file.value(holdName), defaultHold);
    return std::chrono::seconds(seconds >= 0 && seconds <= longestHold ? seconds : defaultHold);
}

ColourChoice Settings::colours() const
{
    return colourChoiceFrom(m_file.value(coloursName).toString());
}

void Settings::setStaleAfter(std::chrono::days days)
{
    set(staleName, static_cast<int>(days.count()));
}

void Settings::setRevokeHold(std::chrono::seconds seconds)
{
    set(holdName, static_cast<int>(seconds.count()));
}

void Settings::setColours(ColourChoice choice)
{
    set(coloursName, wordOf(choice));
}

void Settings::set(QAnyStringView name, const QVariant &value)
{
    m_file.setValue(name, value);
    m_file.sync();
    Q_EMIT changed();
    if (m_file.status() != QSettings::NoError)
        Q_EMIT notSaved();
}

} // namespace scripto
