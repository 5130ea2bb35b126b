// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"

#include <QTimeZone>

namespace scripto::samples {

// Noon, so that a few hours ago is still today.
inline QDateTime now()
{
    return QDateTime(QDate(2026, 11, 23), QTime(12, 0));
}

inline ApiKey key(const QString &name, const QString &start, const QDateTime &lastUsed, const QDate &created,
                  const QDate &expires = {})
{
    ApiKey key;
    key.id = QStringLiteral("id-") + name;
    key.name = name;
    key.prefix = QStringLiteral("scripto_");
    key.start = key.prefix + start;
    key.createdAt = QDateTime(created, QTime(9, 0));
    if (expires.isValid())
        key.expiresAt = QDateTime(expires, QTime(9, 0));
    key.updatedAt = lastUsed.isValid() ? lastUsed : key.createdAt;
    key.rateLimitEnabled = false;
    key.lastUsedReported = true;
    key.lastUsedAt = lastUsed;
    return key;
}

inline KeyRow row(const ApiKey &key, const QList<Holder> &holders = {}, bool readsThisList = false)
{
    KeyRow made{key};
    made.use = lastUse(key);
    made.status = keyStatus(key, made.use, now(), {.expiringWithin = std::chrono::days(14)});
    made.stale = isStale(key, made.use, now());
    made.holders = holders;
    made.readsThisList = readsThisList;
    return made;
}

// The newest use is by this program; use by others is known only until the given time.
inline LastUse ownUse(const QDateTime &at, const QDateTime &outsideUnknownSince = {})
{
    return {LastUse::Kind::OwnNewest, at, outsideUnknownSince, LastUse::Source::ThisProgram};
}

// Fourteen keys of every kind.
inline QList<KeyRow> keyRows()
{
    const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
    const auto minutes = [](int count) { return now().addSecs(-60LL * count); };
    const auto days = [](int count) { return now().addDays(-count); };
    ApiKey disabled = key(text("contractor-anna"), text("vE"), now().addMonths(-2), {2026, 1, 9}, {2026, 12, 31});
    disabled.enabled = false;
    const Holder work{text("work"), Holder::Certainty::Sure, true};
    const Holder backup{text("ci-backup"), Holder::Certainty::Sure, false};
    KeyRow orphan = row(key(text("scripto-cli"), text("mW"), {}, {2026, 11, 20}));
    orphan.orphan = true;
    return {row(key(text("load-test"), text("Rn"), now().addMonths(-4), {2026, 6, 30})),
            row(key(text("ci-main"), text("Gh"), minutes(4), {2026, 3, 3})),
            row(key(text("laptop"), text("ab"), minutes(125), {2026, 6, 20}), {work}, true),
            row(key(text("metrics-export"), text("Qm"), minutes(305), {2026, 5, 2}, {2026, 12, 1})),
            row(key(text("deploy-prod"), text("x9"), days(1), {2026, 2, 14}, {2027, 2, 14})),
            row(key(text("staging-runner"), text("k7"), days(3), {2026, 4, 8})),
            row(key(text("hackathon"), text("T2"), days(44), {2026, 8, 16}, {2026, 11, 15})),
            row(disabled),
            row(key(text("macbook-2023"), text("4J"), now().addMonths(-5), {2025, 10, 2}), {backup}),
            row(key(text("old-ci"), text("x9"), now().addMonths(-7), {2025, 11, 11})),
            row(key(text("thesis-scripts"), text("Lp"), now().addMonths(-8), {2025, 9, 27})),
            row(key(text("demo-workshop"), text("8d"), now().addMonths(-11), {2025, 12, 4})),
            row(key(text("notebook"), text("Zs"), {}, {2026, 11, 18}, {2027, 2, 16})),
            orphan};
}

} // namespace scripto::samples
