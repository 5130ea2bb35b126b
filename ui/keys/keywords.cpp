// SPDX-License-Identifier: MIT
#include "ui/keys/keywords.h"

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

StateWord keyStateWord(const KeyRow &row)
{
    if (row.revoking)
        return wantsDecision(Icon::Wait, QT_TRANSLATE_NOOP("scripto::KeyWords", "Revoking…"), Tone::Accent);
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

QString ownerText(const Owner &owner)
{
    switch (owner.certainty) {
    case Owner::Certainty::Sure:
        return owner.profile;
    case Owner::Certainty::Probable:
        return say(QT_TRANSLATE_NOOP("scripto::KeyWords", "probably %1")).arg(owner.profile);
    case Owner::Certainty::Possible:
        return say(QT_TRANSLATE_NOOP("scripto::KeyWords", "maybe %1")).arg(owner.profile);
    }
    Q_UNREACHABLE();
}

} // namespace scripto
