// SPDX-License-Identifier: MIT
#include "ui/keys/keytexts.h"

#include "app/core/showntext.h"
#include "ui/common/counted.h"
#include "ui/common/errortexts.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"

#include <QCoreApplication>

namespace scripto {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("scripto::KeyTexts", text);
}

StateWord calm(Icon icon, const char *word)
{
    return {icon, say(word), Tone::Neutral, Tone::Neutral, FontRole::Body};
}

StateWord wantsDecision(Icon icon, const char *word, Tone tone)
{
    return {icon, say(word), tone, tone, FontRole::BodyMedium};
}

QString perhaps(const QDateTime &time, const QDateTime &now)
{
    return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "Maybe %1")).arg(agoInSentence(time, now));
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
    return say(QT_TRANSLATE_NOOP("scripto::KeyTexts",
                                 "Replaced on %1 by a new key. Revoke it when nothing uses it any more."))
        .arg(dateText(row.replacedAt.toLocalTime()));
}

bool isLeaving(const KeyRow &row)
{
    return row.revoking || row.secondsUntilRevoked > 0;
}

StateWord keyStateWord(const KeyRow &row)
{
    if (row.untilConfirmed)
        return wantsDecision(Icon::Disabled, QT_TRANSLATE_NOOP("scripto::KeyTexts", "To be revoked"), Tone::Accent);
    if (row.secondsUntilRevoked > 0) {
        StateWord state =
            wantsDecision(Icon::Countdown, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Revoking %1 s"), Tone::Accent);
        state.word = state.word.arg(row.secondsUntilRevoked);
        state.countdown =
            static_cast<qreal>(row.secondsUntilRevoked) / qMax(row.secondsUntilRevoked, row.countdownSeconds);
        return state;
    }
    if (row.revoking)
        return wantsDecision(Icon::Wait, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Revoking…"), Tone::Accent);
    if (isCalledReplaced(row))
        return wantsDecision(Icon::Rotate, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Replaced"), Tone::Warn);
    if (isCalledOrphan(row))
        return wantsDecision(Icon::Orphan, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Orphan"), Tone::Warn);
    switch (row.status) {
    case KeyStatus::Expired:
        return wantsDecision(Icon::Expired, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Expired"), Tone::Danger);
    case KeyStatus::Disabled:
        // Only where the user can resume it.
        return row.changeable ? calm(Icon::Disabled, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Paused"))
                              : calm(Icon::Disabled, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Disabled"));
    case KeyStatus::Expiring:
        return wantsDecision(Icon::Hourglass, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Expiring"), Tone::Warn);
    case KeyStatus::Stale:
        return wantsDecision(Icon::ClockFace, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Stale"), Tone::Warn);
    case KeyStatus::NeverUsed:
        return calm(Icon::Never, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Never used"));
    case KeyStatus::NeverReported:
        return calm(Icon::Never, QT_TRANSLATE_NOOP("scripto::KeyTexts", "No use seen"));
    case KeyStatus::NotTracked:
        return calm(Icon::Unknown, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Not tracked"));
    case KeyStatus::NotReported:
        return calm(Icon::Unknown, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Not reported"));
    case KeyStatus::OwnUse:
        return calm(Icon::Unknown, QT_TRANSLATE_NOOP("scripto::KeyTexts", "Use unknown"));
    case KeyStatus::InUse:
        return calm(Icon::Dot, QT_TRANSLATE_NOOP("scripto::KeyTexts", "In use"));
    }
    Q_UNREACHABLE();
}

QString lastUsedText(const LastUse &use, const QDateTime &now)
{
    switch (use.kind) {
    case LastUse::Kind::NotReported:
        return QStringLiteral("–");
    case LastUse::Kind::OwnNewest:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "This app"));
    case LastUse::Kind::NeverReported:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "None reported"));
    case LastUse::Kind::NotTracked:
        return use.at.isValid() ? perhaps(use.at, now) : QStringLiteral("–");
    case LastUse::Kind::Outside:
        return use.source == LastUse::Source::Inferred ? perhaps(use.at, now) : ago(use.at, now);
    case LastUse::Kind::Never:
        return ago({}, now);
    }
    Q_UNREACHABLE();
}

QString lastUsedInFull(const LastUse &use, const QDateTime &now)
{
    if (use.kind == LastUse::Kind::NotTracked)
        return lastUsedText(use, now) + QStringLiteral("; ")
            + say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "the server does not record the use of this key"));
    if (use.kind != LastUse::Kind::OwnNewest)
        return lastUsedText(use, now);
    const QString age = agoInSentence(use.at, now);
    if (!use.outsideUnknownSince.isValid())
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "This app, %1; others not known")).arg(age);
    return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "This app, %1; others not known since %2"))
        .arg(age, dateText(use.outsideUnknownSince.toLocalTime()));
}

QString keyNameProblem(const QString &name)
{
    constexpr qsizetype longestName = 100; // Source: Scripto's API documentation
    if (name.isEmpty())
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "A key needs a name."));
    if (name.size() > longestName)
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "The name has %1 characters; %2 are allowed."))
            .arg(QString::number(name.size()), QString::number(longestName));
    return nameProblem(name);
}

QString holderName(const Holder &holder)
{
    return holder.isEnvironment ? say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "this environment"))
                                : shownText(holder.profile);
}

QString holderText(const Holder &holder)
{
    const QString name = holderName(holder);
    switch (holder.certainty) {
    case Holder::Certainty::Sure:
        return name;
    case Holder::Certainty::Probable:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "probably %1")).arg(name);
    case Holder::Certainty::Possible:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "maybe %1")).arg(name);
    }
    Q_UNREACHABLE();
}

QString lookingCostText(const KeyStore::LookingCost &cost)
{
    if (cost.usesLeft == 0)
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts",
                                     "The key of “%1” has no uses left. The server deletes it at the next one."))
            .arg(shownText(cost.reader));
    const QString uses = cost.usesLeft == 1
        ? say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "once more"))
        : say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "%1 more times")).arg(cost.usesLeft);
    return say(QT_TRANSLATE_NOOP("scripto::KeyTexts",
                                 "The key of “%1” can be used %2, and reading the list is one use. The server deletes "
                                 "a key that is used up."))
        .arg(shownText(cost.reader), uses);
}

QString lookingCostAction(const KeyStore::LookingCost &cost)
{
    return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "Show keys (uses 1 of %1)")).arg(cost.usesLeft);
}

QString foundInText(const QStringList &places)
{
    constexpr qsizetype mostNamed = 3;
    QStringList named;
    for (const QString &place : places.first(qMin(places.size(), mostNamed)))
        named.append(strong(place));
    if (const qsizetype more = places.size() - mostNamed; more > 0)
        named.append(counted(more, say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "1 more place")),
                             say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "%1 more places"))));
    return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "This key was found in %1.")).arg(listText(named));
}

QString doubtText(Doubt doubt)
{
    switch (doubt) {
    case Doubt::Held:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "This key is, or may be, in use on this computer."));
    case Doubt::ReadsThisList:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "Scripto Keys reads this list with it."));
    case Doubt::Changing:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "This key is being rotated."));
    case Doubt::FileNotRead:
        return say(
            QT_TRANSLATE_NOOP("scripto::KeyTexts", "config.json cannot be read, so a profile in it may use this key."));
    case Doubt::UseNotReported:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts", "The server doesn’t report when this key was last used."));
    case Doubt::NotTracked:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts",
                                     "The server doesn’t record the use of this key: its rate limit is incomplete."));
    case Doubt::OwnUseHidesOthers:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts",
                                     "Scripto Keys used this key itself, which hides whether other programs do."));
    case Doubt::NeverOnlyReported:
        return say(QT_TRANSLATE_NOOP("scripto::KeyTexts",
                                     "The server reports no use of this key, but that cannot be checked."));
    case Doubt::NotStale:
    case Doubt::Orphan:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace scripto
