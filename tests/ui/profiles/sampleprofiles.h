// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestore.h"

namespace scripto::samples {

inline Profile profile(const QString &name, const QString &email, const QString &tail, const QString &baseUrl = {})
{
    Profile profile;
    profile.name = name;
    profile.email = email;
    profile.baseUrl = baseUrl;
    if (!tail.isEmpty())
        profile.apiKey = Secret(QStringLiteral("scripto_") + tail + QString(30, u'x'));
    return profile;
}

// The repairs that the mirror offers.
inline QList<Repair> repairs(MirrorState mirror)
{
    switch (mirror) {
    case MirrorState::Differs:
    case MirrorState::DifferentAccount:
        return {Repair::KeepBoth, Repair::UseFile, Repair::UseKeychain};
    case MirrorState::NotInConfig:
        return {Repair::Restore, Repair::Forget};
    case MirrorState::InKeychain:
        return {Repair::Restore};
    case MirrorState::NotInKeychain:
        return {Repair::WriteToKeychain};
    default:
        return {};
    }
}

inline ProfileRow row(const QString &name, const QString &email, const QString &tail, MirrorState mirror,
                      const QString &baseUrl = {})
{
    ProfileRow row;
    row.profile = profile(name, email, tail, baseUrl);
    row.inFile = mirror != MirrorState::NotInConfig && mirror != MirrorState::InKeychain;
    row.mirror = mirror;
    row.repairs = repairs(mirror);
    return row;
}

// Four profiles in the states that the window shows most often.
inline QList<ProfileRow> profileRows()
{
    QList<ProfileRow> rows{
        row(QStringLiteral("work"), QStringLiteral("you@example.com"), QStringLiteral("ab"), MirrorState::InSync),
        row(QStringLiteral("staging"), QStringLiteral("ops@example.com"), QStringLiteral("k7"), MirrorState::Differs,
            QStringLiteral("http://localhost:5173")),
        row(QStringLiteral("personal"), QStringLiteral("me@home.example"), QStringLiteral("Yt"), MirrorState::InSync),
        row(QStringLiteral("ci-backup"), QStringLiteral("you@example.com"), QStringLiteral("4J"),
            MirrorState::NotInConfig)};
    rows[0].active = true;
    return rows;
}

} // namespace scripto::samples
