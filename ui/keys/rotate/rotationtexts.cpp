// SPDX-License-Identifier: MIT
#include "ui/keys/rotate/rotationtexts.h"

#include "app/core/showntext.h"
#include "app/keys/list/keyanswer.h"
#include "ui/common/errortexts.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/keys/mintedexpiry.h"

#include <QCoreApplication>

#include <array>

namespace scripto {

namespace {

using Step = KeyRotation::Step;
using Outcome = KeyRotation::Outcome;
using StepState = RotationStep::State;

constexpr qsizetype mostNamedKeys = 3;
constexpr qint64 secondsADay = 24 * 60 * 60;

struct RotationTexts {
    Q_DECLARE_TR_FUNCTIONS(scripto::RotationTexts)
};

// "“a”", "“a” and “b”", "“a”, “b” and “c”", "“a”, “b”, “c” and 2 more".
QString listed(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names.first(qMin(names.size(), mostNamedKeys)))
        quoted.append(quotedName(name));
    if (names.size() > mostNamedKeys)
        quoted.append(RotationTexts::tr("%1 more").arg(names.size() - mostNamedKeys));
    return listText(quoted);
}

QString capitalized(QString text)
{
    return text.replace(0, 1, text.at(0).toUpper());
}

QString lifeText(std::chrono::seconds life)
{
    const qint64 days = (life.count() + secondsADay / 2) / secondsADay;
    if (days >= 2)
        return RotationTexts::tr("%1 days").arg(days);
    return RotationTexts::tr("%1 hours").arg(qMax(qint64(2), life.count() / 3600));
}

// “Profile “work” has the new key.”
QString haveText(const KeyRotation &rotation)
{
    const QStringList profiles = rotation.storedIn();
    if (profiles.isEmpty())
        return {};
    const QString text =
        profiles.size() == 1 ? RotationTexts::tr("%1 has the new key.") : RotationTexts::tr("%1 have the new key.");
    const QString other = otherExpiryText(rotation.minted().record.expiresAt, rotation.wantedExpiry());
    return text.arg(capitalized(profilesText(profiles))) + u' ' + (other.isEmpty() ? QString() : other + u' ');
}

// "30 s", "24 h", "30 days".
QString timeText(qint64 ms)
{
    constexpr qint64 second = 1000;
    if (ms % (secondsADay * second) == 0 && ms > secondsADay * second)
        return RotationTexts::tr("%1 days").arg(ms / (secondsADay * second));
    if (ms % (3600 * second) == 0)
        return RotationTexts::tr("%1 h").arg(ms / (3600 * second));
    return RotationTexts::tr("%1 s").arg(static_cast<double>(ms) / second);
}

QString settingText(KeySetting setting, const ApiKey &key)
{
    switch (setting) {
    case KeySetting::Disabled:
        return RotationTexts::tr("being disabled");
    case KeySetting::Permissions:
        return RotationTexts::tr("permissions");
    case KeySetting::Metadata:
        return RotationTexts::tr("metadata");
    case KeySetting::Remaining:
        return key.remaining ? RotationTexts::tr("limit of %1 more requests").arg(*key.remaining)
                             : RotationTexts::tr("unlimited number of requests");
    case KeySetting::Refill:
        return RotationTexts::tr("refill of %1 requests every %2")
            .arg(QString::number(key.refillAmount.value_or(0)), timeText(key.refillInterval.value_or(0)));
    case KeySetting::RateLimit:
        if (key.rateLimitEnabled == false || !key.rateLimitMax || !key.rateLimitTimeWindow)
            return RotationTexts::tr("freedom from a rate limit");
        return RotationTexts::tr("rate limit of %1 requests in %2")
            .arg(QString::number(*key.rateLimitMax), timeText(*key.rateLimitTimeWindow));
    }
    Q_UNREACHABLE();
}

// For `key`, which has the settings: "permissions, metadata and limit of 97 more requests".
QString settingsText(const QList<KeySetting> &settings, const ApiKey &key)
{
    QStringList texts;
    for (const KeySetting setting : settings)
        texts.append(settingText(setting, key));
    return listText(texts);
}

// Starts with a space.
QString lostText(const KeyRotation &rotation)
{
    const QList<KeySetting> lost = rotation.lostSettings();
    if (lost.isEmpty())
        return {};
    return u' '
        + RotationTexts::tr("The new key does not have the old one’s %1.")
              .arg(escaped(settingsText(lost, rotation.plan().old)));
}

QString because(const std::optional<Error> &problem)
{
    return problem ? u' ' + escaped(errorText(*problem)) : QString();
}

// Creating, saving and checking the new key, then handling the old one.
using States = std::array<StepState, 4>;

States statesAtEnd(Outcome outcome)
{
    using enum StepState;
    switch (outcome) {
    case Outcome::Replaced:
    case Outcome::Revoked:
        return {Done, Done, Done, Done};
    case Outcome::NotRevoked:
        return {Done, Done, Done, Failed};
    case Outcome::Unchecked:
        return {Done, Done, Failed, Skipped};
    case Outcome::WentBack:
        return {Done, Done, Failed, Done};
    case Outcome::NotNeeded:
        return {Done, Skipped, Skipped, Skipped};
    case Outcome::Refused:
    case Outcome::Lost:
        return {Failed, Skipped, Skipped, Skipped};
    }
    Q_UNREACHABLE();
}

States statesAt(Step step, Outcome outcome)
{
    using enum StepState;
    switch (step) {
    case Step::Noting:
    case Step::Minting:
    case Step::Searching:
        return {Now, Ahead, Ahead, Ahead};
    case Step::Storing:
        return {Done, Now, Ahead, Ahead};
    case Step::NotStored:
        return {Done, Failed, Ahead, Ahead};
    case Step::Checking:
        return {Done, Done, Now, Ahead};
    case Step::GoingBack:
        return {Done, Done, Failed, Now};
    case Step::Revoking:
        return {Done, Done, Done, Now};
    case Step::Ended:
        return statesAtEnd(outcome);
    }
    Q_UNREACHABLE();
}

QString notRevokedText(const std::optional<Error> &problem)
{
    if (problem && problem->kind == ErrorKind::AnswerLost)
        return RotationTexts::tr("Whether the old one was revoked is not known.") + because(problem);
    return RotationTexts::tr("The old one was not revoked.") + because(problem);
}

MessageBar::Message resumedMessage(const SettledRotation &settled)
{
    const QString name = quotedName(settled.record.name);
    const QString finished =
        RotationTexts::tr("The interrupted rotation of %1 has been completed: the new key is in config.json.").arg(name)
        + u' ';
    const QString revoke = RotationTexts::tr("Revoke…");
    const QString why = because(settled.problem);
    switch (settled.outcome) {
    case Outcome::Revoked:
        return {MessageKind::Ok, finished + RotationTexts::tr("The old one was revoked.")};
    case Outcome::Replaced:
        return {MessageKind::Ok,
                finished + RotationTexts::tr("The old one is kept: revoke it when nothing uses it any more."), revoke};
    case Outcome::NotRevoked:
        return {MessageKind::Warn, finished + notRevokedText(settled.problem), revoke};
    case Outcome::WentBack:
        return {MessageKind::Warn,
                RotationTexts::tr("The rotation of %1 that was interrupted was taken back: the server did not accept "
                                  "the new key, and nobody holds it.")
                        .arg(name)
                    + why,
                revoke};
    default:
        if (settled.problem && isRefusalOfKey(*settled.problem))
            return {
                MessageKind::Error,
                RotationTexts::tr("The rotation of %1 was interrupted with the new key in config.json, and the "
                                  "server does not accept it. The old one was not found in the keychain. If that is "
                                  "locked, unlock it and start Scripto Keys again; otherwise sign in again.")
                        .arg(name)
                    + why};
        return {MessageKind::Warn,
                finished
                    + RotationTexts::tr("It could not be checked, so the old one is kept: revoke it when the new one "
                                        "has proved to work.")
                    + why};
    }
}

MessageBar::Message superfluousMessage(const SettledRotation &settled, const QDateTime &createdAt)
{
    const QString name = quotedName(settled.record.name);
    const QString revoke = RotationTexts::tr("Revoke…");
    if (settled.keys.size() > 1)
        return {MessageKind::Warn,
                RotationTexts::tr("One of %1 keys %2 comes from a rotation that was interrupted; no profile holds "
                                  "them.")
                    .arg(QString::number(settled.keys.size()), name),
                revoke};
    if (!createdAt.isValid())
        return {MessageKind::Warn,
                RotationTexts::tr("The rotation of %1 that was interrupted has left a key behind that nobody holds. "
                                  "Nothing else was changed.")
                    .arg(name),
                revoke};
    return {MessageKind::Warn,
            RotationTexts::tr("The rotation of %1 that was interrupted has left a key behind that nobody holds, "
                              "created %2. Nothing else was changed.")
                .arg(name, dateTimeText(createdAt)),
            revoke};
}

} // namespace

QString profilesText(const QStringList &names)
{
    return (names.size() == 1 ? RotationTexts::tr("profile %1") : RotationTexts::tr("profiles %1")).arg(listed(names));
}

QString rotationLead(const RotationPlan &plan, RotationVerb verb, const QDateTime &now)
{
    const QString what =
        RotationTexts::tr("A new key of the same name takes its place in %1.").arg(profilesText(plan.profiles));
    if (verb == RotationVerb::Renew)
        return what;
    if (!plan.life)
        return what + u' ' + RotationTexts::tr("Like this one, it never expires.");
    return what + u' '
        + RotationTexts::tr("It is valid for %1 from now, until %2.")
              .arg(lifeText(*plan.life), dateText(now.addSecs(plan.life->count())));
}

QString useByOthersText(const RotationPlan &plan, const QDateTime &now)
{
    if (plan.usedAt.isValid()) {
        const QString text = plan.usedLately ? RotationTexts::tr("Others used this key %1; they may still hold it.")
                                             : RotationTexts::tr("Others last used this key %1.");
        return text.arg(agoInSentence(plan.usedAt.toLocalTime(), now));
    }
    return plan.usedLately ? RotationTexts::tr("The server doesn’t report whether other programs use this key.")
                           : RotationTexts::tr("Nobody else has used this key, as far as the server reports.");
}

QString notCopiedText(const RotationPlan &plan)
{
    QStringList sentences;
    if (!plan.notCopied.isEmpty())
        sentences.append(
            RotationTexts::tr("The new key will not have the old one’s %1. Only the server’s administrator "
                              "can set that, so keep the old key until the new one can do its work.")
                .arg(strong(settingsText(plan.notCopied, plan.old))));
    if (!plan.inDoubt.isEmpty())
        sentences.append(RotationTexts::tr("This key has a %1, which can’t be copied. The new key gets the server’s "
                                           "default limit, which may differ.")
                             .arg(strong(settingsText(plan.inDoubt, plan.old))));
    return sentences.join(u' ');
}

QString notBackText(const KeyRotation &rotation)
{
    const QString what =
        RotationTexts::tr("The server did not accept the new key, and the old one is not back in config.json yet.")
        + because(rotation.backProblem()) + u' ';
    if (rotation.backPause().count() == 0)
        return what + RotationTexts::tr("Trying again…");
    return what + RotationTexts::tr("Scripto Keys tries again by itself.");
}

QString elsewhereText(const RotationPlan &plan)
{
    if (plan.elsewhere.isEmpty())
        return {};
    const QString text = plan.elsewhere.size() == 1
        ? RotationTexts::tr("The keychain’s copy of %1 keeps the old key; config.json has another one, or none.")
        : RotationTexts::tr("The keychain’s copies of %1 keep the old key; config.json has others, or none.");
    return text.arg(listed(plan.elsewhere));
}

QString orphansText(const QString &name, const QList<KeyRow> &orphans)
{
    if (orphans.size() > 1)
        return RotationTexts::tr("One of %1 keys %2 comes from an earlier rotation; no profile holds them. Revoke it "
                                 "before another one is made.")
            .arg(QString::number(orphans.size()), quotedName(name));
    const QDateTime createdAt = orphans.first().key.createdAt.toLocalTime();
    if (!createdAt.isValid())
        return RotationTexts::tr("An earlier rotation of %1 has left a key behind that nobody holds. Revoke it before "
                                 "another one is made.")
            .arg(quotedName(name));
    return RotationTexts::tr("An earlier rotation of %1 has left a key behind that nobody holds, created %2. Revoke "
                             "it before another one is made.")
        .arg(quotedName(name), dateTimeText(createdAt));
}

QList<RotationStep> rotationSteps(Step step, Outcome outcome, bool revokesOld)
{
    const auto [made, saved, checked, then] = statesAt(step, outcome);
    QList<RotationStep> steps{{step == Step::Searching ? RotationTexts::tr("Looking for the new key in the list")
                                                       : RotationTexts::tr("Making the new key"),
                               made},
                              {RotationTexts::tr("Saving it in config.json"), saved},
                              {RotationTexts::tr("Checking it"), checked}};
    if (step == Step::GoingBack || (step == Step::Ended && outcome == Outcome::WentBack))
        steps.append({RotationTexts::tr("Putting the old key back"), then});
    else if (revokesOld)
        steps.append({RotationTexts::tr("Revoking the old key"), then});
    return steps;
}

RotationEnd rotationEnd(const KeyRotation &rotation, RotationVerb verb)
{
    const RotationPlan &plan = rotation.plan();
    const QString have = haveText(rotation);
    const bool isRenewed = verb == RotationVerb::Renew;
    const QString done = isRenewed ? RotationTexts::tr("%1 was renewed.") : RotationTexts::tr("%1 was rotated.");
    const QString rotated = done.arg(quotedName(plan.name)) + u' ' + have;
    const QString notRotated =
        (isRenewed ? RotationTexts::tr("“%1” was not renewed") : RotationTexts::tr("“%1” was not rotated"))
            .arg(shownText(plan.name, longestInTitle));
    const QString revokeNew = RotationTexts::tr("Revoke the new key…");
    const QString because = scripto::because(rotation.problem());
    const QString lost = lostText(rotation);
    switch (rotation.outcome()) {
    case Outcome::Revoked:
        return {MessageKind::Ok, {}, rotated + RotationTexts::tr("The old one was revoked.") + lost};
    case Outcome::Replaced:
        return {lost.isEmpty() ? MessageKind::Ok : MessageKind::Warn,
                {},
                rotated + RotationTexts::tr("The old one is kept: revoke it when nothing uses it any more.") + lost,
                RotationTexts::tr("Revoke…"),
                plan.key};
    case Outcome::NotRevoked:
        return {MessageKind::Warn, RotationTexts::tr("The old key was not revoked"),
                have + RotationTexts::tr("It works.") + u' ' + notRevokedText(rotation.problem()) + lost,
                RotationTexts::tr("Revoke the old key…"), plan.key};
    case Outcome::Unchecked:
        return {MessageKind::Warn, RotationTexts::tr("The new key was not checked"),
                have
                    + RotationTexts::tr("It could not be checked, so the old one is kept: revoke it when the new one "
                                        "has proved to work.")
                    + because + lost};
    case Outcome::WentBack:
        return {MessageKind::Error, notRotated,
                RotationTexts::tr("The server did not accept the new key, so the old one is back in config.json. "
                                  "Nobody holds the new one.")
                    + because,
                revokeNew, rotation.newKey()};
    case Outcome::NotNeeded:
        return {MessageKind::Warn, notRotated,
                RotationTexts::tr("No profile held the old key any more when the new one came, so nothing was changed. "
                                  "Nobody holds the new one.")
                    + because,
                revokeNew, rotation.newKey()};
    case Outcome::Refused:
    case Outcome::Lost:
        break; // back to the form, which says why
    }
    return {MessageKind::Error, notRotated, RotationTexts::tr("No key was changed.") + because};
}

MessageBar::Message settledMessage(const SettledRotation &settled, const QDateTime &orphanCreatedAt)
{
    const QString name = quotedName(settled.record.name);
    switch (settled.what) {
    case SettledRotation::What::Resumed:
        return resumedMessage(settled);
    case SettledRotation::What::Superfluous:
        return superfluousMessage(settled, orphanCreatedAt);
    case SettledRotation::What::NothingHappened:
        return {MessageKind::Info,
                RotationTexts::tr("The rotation of %1 was interrupted before there was a new key. Nothing was changed.")
                    .arg(name)};
    case SettledRotation::What::CannotTell:
        if (!settled.keys.isEmpty())
            return {MessageKind::Warn,
                    RotationTexts::tr("The rotation of %1 was interrupted and may have left a key of that name behind. "
                                      "It cannot be told whether a profile holds it.")
                        .arg(name)};
        return {MessageKind::Warn,
                RotationTexts::tr("The rotation of %1 was interrupted and may have left a key behind. The server lists "
                                  "100 keys and no more, so that it cannot be told.")
                    .arg(name)};
    case SettledRotation::What::Waiting:
        break;
    }
    if (isEndless(settled))
        return {
            MessageKind::Warn,
            RotationTexts::tr("The rotation of %1 was interrupted and may have left a key behind. No profile of its "
                              "account is left to find out with. Sign in to that account to settle it.")
                .arg(name),
            RotationTexts::tr("Forget this")};
    if (settled.problem && settled.problem->kind == ErrorKind::KeychainLocked)
        return {MessageKind::Warn,
                RotationTexts::tr("The rotation of %1 was interrupted. Unlock the keychain to settle it; nothing is "
                                  "revoked before.")
                    .arg(name),
                {}};
    const bool needsSession = settled.problem && settled.problem->kind == ErrorKind::SessionNeeded;
    return {
        MessageKind::Warn,
        RotationTexts::tr("The rotation of %1 was interrupted. It is settled as soon as the keys of its account can "
                          "be read; nothing is revoked before.")
                .arg(name)
            + because(settled.problem),
        needsSession ? RotationTexts::tr("Sign in to manage keys") : QString()};
}

bool isEndless(const SettledRotation &settled)
{
    return settled.what == SettledRotation::What::Waiting && settled.problem
        && settled.problem->kind == ErrorKind::NotFound;
}

QList<KeyRef> revokableOf(const SettledRotation &settled)
{
    const bool isResumed = settled.what == SettledRotation::What::Resumed;
    if (isResumed && (settled.outcome == Outcome::Replaced || settled.outcome == Outcome::NotRevoked))
        return {KeyRef(settled.record.account, settled.record.oldId)};
    return settled.keys;
}

} // namespace scripto
