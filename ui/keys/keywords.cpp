// SPDX-License-Identifier: MIT
#include "ui/keys/keywords.h"

#include "app/core/showntext.h"
#include "ui/common/relativetime.h"

#include <QCoreApplication>

namespace scripto {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("scripto::KeyWords", text);
}

StateWord calm(Icon icon, const char *word)
{
    return {icon, say(word), Tone::Neutral, Tone::Neutral, FontRole::Body};
}

StateWord wantsDecision(Icon icon, const char *word, Tone tone)
{
    return {icon, say(word), tone, tone, FontRole::BodyMedium};
}

} // namespace

bool isCalledOrphan(const KeyRow &row)
{
    return row.orphan && row.status > KeyStatus::Expiring && !isCalledReplaced(row);
}

bool isCalledReplaced(const KeyRow &row)
{
    return row.replacedAt.isValid() && row.status > KeyStatus::Disabled;
}

QString replacedText(const KeyRow &row)
{
    return say(QT_TRANSLATE_NOOP("scripto::KeyWords",
                                 "Replaced on %1 by a new key. Revoke it when nothing uses it any more."))
        .arg(dateText(row.replacedAt.toLocalTime()));
}

bool isLeaving(const KeyRow &row)
{
    return row.revoking || row.heldSeconds > 0;
}

StateWord keyStateWord(const KeyRow &row)
{
    if (row.heldSeconds > 0) {
        StateWord state =
            wantsDecision(Icon::Countdown, QT_TRANSLATE_NOOP("scripto::KeyWords", "Revoking %1 s"), Tone::Accent);
        state.word = state.word.arg(row.heldSeconds);
        state.countdown = static_cast<qreal>(row.heldSeconds) / qMax(row.heldSeconds, row.heldOf);
        return state;
    }
    if (row.revoking)
        return wantsDecision(Icon::Wait, QT_TRANSLATE_NOOP("scripto::KeyWords", "Revoking…"), Tone::Accent);
    if (isCalledReplaced(row))
        return wantsDecision(Icon::Rotate, QT_TRANSLATE_NOOP("scripto::KeyWords", "Replaced"), Tone::Warn);
    if (isCalledOrphan(row))
        return wantsDecision(Icon::Orphan, QT_TRANSLATE_NOOP("scripto::KeyWords", "Orphan"), Tone::Warn);
    switch (row.status) {
    case KeyStatus::Expired:
        return wantsDecision(Icon::Expired, QT_TRANSLATE_NOOP("scripto::KeyWords", "Expired"), Tone::Danger);
    case KeyStatus::Disabled:
        return calm(Icon::Disabled, QT_TRANSLATE_NOOP("scripto::KeyWords", "Disabled"));
    case KeyStatus::Expiring:
        return wantsDecision(Icon::Hourglass, QT_TRANSLATE_NOOP("scripto::KeyWords", "Expiring"), Tone::Warn);
    case KeyStatus::Stale:
        return wantsDecision(Icon::ClockFace, QT_TRANSLATE_NOOP("scripto::KeyWords", "Stale"), Tone::Warn);
    case KeyStatus::NeverUsed:
        return calm(Icon::Never, QT_TRANSLATE_NOOP("scripto::KeyWords", "Never used"));
    case KeyStatus::NotReported:
        return calm(Icon::Unknown, QT_TRANSLATE_NOOP("scripto::KeyWords", "Not reported"));
    case KeyStatus::OwnUse:
        return calm(Icon::Unknown, QT_TRANSLATE_NOOP("scripto::KeyWords", "Use unknown"));
    case KeyStatus::InUse:
        return calm(Icon::Dot, QT_TRANSLATE_NOOP("scripto::KeyWords", "In use"));
    }
    Q_UNREACHABLE();
}

QString lastUsedText(const KeyUse &use, const QDateTime &now)
{
    switch (use.kind) {
    case KeyUse::Kind::NotReported:
        return QStringLiteral("–");
    case KeyUse::Kind::OwnNewest:
        return say(QT_TRANSLATE_NOOP("scripto::KeyWords", "By this app"));
    case KeyUse::Kind::Never:
    case KeyUse::Kind::Outside:
        return ago(use.at, now);
    }
    Q_UNREACHABLE();
}

QString lastUsedInFull(const KeyUse &use, const QDateTime &now)
{
    if (use.kind != KeyUse::Kind::OwnNewest)
        return lastUsedText(use, now);
    const QString age = agoInSentence(use.at, now);
    if (!use.outsideUnknownSince.isValid())
        return say(QT_TRANSLATE_NOOP("scripto::KeyWords", "By this app, %1; use by others unknown")).arg(age);
    return say(QT_TRANSLATE_NOOP("scripto::KeyWords", "By this app, %1; use by others unknown since %2"))
        .arg(age, dateText(use.outsideUnknownSince.toLocalTime()));
}

QString ownerText(const Owner &owner)
{
    switch (owner.certainty) {
    case Owner::Certainty::Sure:
        return shownText(owner.profile);
    case Owner::Certainty::Probable:
        return say(QT_TRANSLATE_NOOP("scripto::KeyWords", "probably %1")).arg(shownText(owner.profile));
    case Owner::Certainty::Possible:
        return say(QT_TRANSLATE_NOOP("scripto::KeyWords", "maybe %1")).arg(shownText(owner.profile));
    }
    Q_UNREACHABLE();
}

} // namespace scripto
