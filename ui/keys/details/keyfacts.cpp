// SPDX-License-Identifier: MIT
#include "ui/keys/details/keyfacts.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/relativetime.h"
#include "ui/keys/keytexts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace scripto {

namespace {

struct FactText {
    Q_DECLARE_TR_FUNCTIONS(scripto::KeyFacts)
};

using Look = Fact::Look;

constexpr qsizetype longestFreeForm = 4'000; // characters; nobody reads more

// What the key's use says about it; the sentence's state comes first.
QString useSentence(const KeyRow &row, const QDateTime &now)
{
    const LastUse &use = row.use;
    const QString used = agoInSentence(use.at.toLocalTime(), now);
    const QString created = agoInSentence(row.key.createdAt.toLocalTime(), now);
    switch (use.kind) {
    case LastUse::Kind::NotReported:
        return FactText::tr("the server doesn’t report when it was last used.");
    case LastUse::Kind::NotTracked:
        return use.at.isValid() ? FactText::tr("the server doesn’t record its use. It may have been used %1.").arg(used)
                                : FactText::tr("the server doesn’t record its use.");
    case LastUse::Kind::Never:
        return FactText::tr("unchanged since it was created %1.").arg(created);
    case LastUse::Kind::NeverReported:
        return FactText::tr("the server reports no use since it was created %1.").arg(created);
    case LastUse::Kind::OwnNewest:
        return FactText::tr("only this app is known to use it.");
    case LastUse::Kind::Outside:
        return use.source == LastUse::Source::Inferred
            ? FactText::tr("it changed %1, which may have been a use.").arg(used)
            : FactText::tr("last used %1.").arg(used);
    }
    Q_UNREACHABLE();
}

QString stateSentence(const KeyRow &row, const QDateTime &now)
{
    if (row.secondsUntilRevoked > 0)
        return FactText::tr("it still works, and Undo keeps it.");
    if (row.revoking)
        return FactText::tr("the server has not answered yet.");
    if (isCalledReplaced(row))
        return FactText::tr("a new key took its place on %1. Revoke it when nothing uses it any more.")
            .arg(dateText(row.replacedAt.toLocalTime()));
    if (isCalledOrphan(row))
        return FactText::tr("probably left over from an earlier sign-in.");
    switch (row.status) {
    case KeyStatus::Expired:
        return FactText::tr("it expired %1.").arg(agoInSentence(row.key.expiresAt.toLocalTime(), now));
    case KeyStatus::Disabled:
        return row.changeable ? FactText::tr("the server doesn’t accept it until you resume it.")
                              : FactText::tr("the server doesn’t accept it at present.");
    case KeyStatus::Expiring:
        return FactText::tr("it expires %1.").arg(aheadInSentence(row.key.expiresAt.toLocalTime(), now));
    default:
        return useSentence(row, now);
    }
}

QString oneHolderSentence(const Holder &holder)
{
    if (holder.isEnvironment)
        return holder.certainty == Holder::Certainty::Sure
            ? FactText::tr("It is SCRIPTO_API_KEY in this environment.")
            : FactText::tr("It may be SCRIPTO_API_KEY in this environment.");
    switch (holder.certainty) {
    case Holder::Certainty::Sure:
        return FactText::tr("Profile %1 holds it.").arg(holderName(holder));
    case Holder::Certainty::Probable:
        return FactText::tr("Profile %1 probably holds it.").arg(holderName(holder));
    case Holder::Certainty::Possible:
        return FactText::tr("Profile %1 may hold it.").arg(holderName(holder));
    }
    Q_UNREACHABLE();
}

QString holdersSentence(const KeyRow &row)
{
    if (row.holders.isEmpty())
        return row.fileIsRead ? FactText::tr("No profile on this computer holds it.")
                              : FactText::tr("config.json can’t be read, so a profile may hold it.");
    if (row.holders.size() == 1)
        return oneHolderSentence(row.holders.first());
    QStringList names;
    for (const Holder &holder : row.holders)
        names.append(holderText(holder));
    return FactText::tr("Held by %1.").arg(names.join(QStringLiteral(", ")));
}

QString withColon(QString word)
{
    if (word.endsWith(QChar(0x2026)))
        word.chop(1);
    return FactText::tr("%1:").arg(word);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

// In the largest unit that gives a whole number.
QString durationText(qint64 milliseconds)
{
    constexpr qint64 second = 1000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    if (milliseconds % hour == 0)
        return FactText::tr("%1 h").arg(number(milliseconds / hour));
    if (milliseconds % minute == 0)
        return FactText::tr("%1 min").arg(number(milliseconds / minute));
    return FactText::tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / second, 'g', 6));
}

Fact notReported(const QString &name)
{
    return {.name = name, .value = FactText::tr("Not reported"), .look = Look::Quiet};
}

Fact copiedAsShown(const QString &name, const QString &value, Look look = Look::Text)
{
    return {.name = name, .value = value, .look = look, .copied = shownText(value, longestFreeForm)};
}

QString useEvidence(const LastUse &use)
{
    switch (use.kind) {
    case LastUse::Kind::NotReported:
        return {};
    case LastUse::Kind::NotTracked:
        return use.at.isValid() ? FactText::tr("Not tracked; the key changed then")
                                : FactText::tr("Not tracked by this server");
    case LastUse::Kind::Never:
    case LastUse::Kind::NeverReported:
        return FactText::tr("Server says");
    case LastUse::Kind::Outside:
        return use.source == LastUse::Source::Inferred ? FactText::tr("Perhaps: the key changed then")
                                                       : FactText::tr("Server says");
    case LastUse::Kind::OwnNewest:
        break;
    }
    return use.outsideUnknownSince.isValid()
        ? FactText::tr("This app; others not known since %1").arg(dateText(use.outsideUnknownSince.toLocalTime()))
        : FactText::tr("This app; others not known");
}

Fact lastUsedFact(const LastUse &use, const QDateTime &now)
{
    Fact fact{.name = FactText::tr("Last used"), .evidence = useEvidence(use)};
    if (use.at.isValid()) {
        fact.value = dayTimeText(use.at.toLocalTime(), now);
        fact.copied = dateTimeText(use.at.toLocalTime());
        return fact;
    }
    fact.look = Look::Quiet;
    const bool isNever = use.kind == LastUse::Kind::Never || use.kind == LastUse::Kind::NeverReported;
    fact.value = isNever                         ? FactText::tr("Never")
        : use.kind == LastUse::Kind::NotReported ? FactText::tr("Not reported")
                                                 : FactText::tr("Unknown");
    return fact;
}

Fact createdFact(const ApiKey &key)
{
    const QString name = FactText::tr("Created");
    const QDateTime at = key.createdAt.toLocalTime();
    return at.isValid() ? Fact{.name = name, .value = dateText(at), .copied = dateTimeText(at)} : notReported(name);
}

Fact expiryFact(const ApiKey &key)
{
    const QString name = FactText::tr("Expires");
    return key.expiresAt.isValid() ? copiedAsShown(name, dateTimeText(key.expiresAt.toLocalTime()))
                                   : Fact{.name = name, .value = FactText::tr("Never"), .look = Look::Quiet};
}

Fact rateLimitFact(const ApiKey &key)
{
    const QString name = FactText::tr("Rate limit");
    if (key.rateLimitMax && key.rateLimitTimeWindow)
        return copiedAsShown(
            name, FactText::tr("%1 in %2").arg(number(*key.rateLimitMax), durationText(*key.rateLimitTimeWindow)));
    if (key.rateLimitEnabled == false)
        return {.name = name, .value = FactText::tr("None"), .look = Look::Quiet};
    return notReported(name);
}

QString compactText(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    QString text = value.isString() ? value.toString() : QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    text = withKeysMasked(text);
    return text.size() > longestFreeForm ? text.first(longestFreeForm) + QChar(0x2026) : text;
}

bool saysSomething(const QJsonValue &value)
{
    return (value.isString() && !value.toString().isEmpty()) || (value.isArray() && !value.toArray().isEmpty())
        || (value.isObject() && !value.toObject().isEmpty());
}

QList<Fact> limitFacts(const ApiKey &key)
{
    QList<Fact> facts;
    const QString requests = FactText::tr("Requests");
    facts.append(key.requestCount ? copiedAsShown(requests, number(*key.requestCount)) : notReported(requests));
    if (key.remaining)
        facts.append(copiedAsShown(FactText::tr("Uses left"), number(*key.remaining)));
    facts.append(rateLimitFact(key));
    const QString permissions = FactText::tr("Permissions");
    facts.append(saysSomething(key.permissions) ? copiedAsShown(permissions, compactText(key.permissions), Look::Mono)
                                                : notReported(permissions));
    if (saysSomething(key.metadata))
        facts.append(copiedAsShown(FactText::tr("Metadata"), compactText(key.metadata), Look::Mono));
    if (key.isCut)
        facts.append({.name = FactText::tr("Shortened"),
                      .value = FactText::tr("Some texts of the server were too long"),
                      .look = Look::Quiet});
    return facts;
}

// The server chooses its ids. Within single quotes a shell takes everything but a quote literally.
QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

KeySentence keySentence(const KeyRow &row, const QDateTime &now)
{
    const StateWord state = keyStateWord(row);
    return {state, withColon(state.word), stateSentence(row, now.toLocalTime()) + u' ' + holdersSentence(row)};
}

QList<Fact> keyFacts(const KeyRow &row, const QDateTime &now)
{
    const ApiKey &key = row.key;
    const QString start = FactText::tr("Key start");
    QList<Fact> facts{key.start.isEmpty() ? notReported(start)
                                          : copiedAsShown(start, maskedStart(key.start), Look::MaskedKey)};
    facts.append({.name = FactText::tr("Id"), .value = key.id, .look = Look::Mono, .copied = key.id});
    if (!row.accountName.isEmpty())
        facts.append(copiedAsShown(FactText::tr("Account"), row.accountName));
    facts.append(createdFact(key));
    facts.append(expiryFact(key));
    facts.append(lastUsedFact(row.use, now.toLocalTime()));
    return facts + limitFacts(key);
}

KeySentence sharedSentence(const QList<KeyRow> &rows)
{
    const StateWord first = keyStateWord(rows.first());
    const bool isShared =
        std::all_of(rows.begin(), rows.end(), [&](const KeyRow &row) { return keyStateWord(row).word == first.word; });
    const auto held = std::count_if(rows.begin(), rows.end(), [](const KeyRow &row) { return !row.holders.isEmpty(); });
    const bool isRead = rows.first().fileIsRead;
    const QString holders = held > 0 ? FactText::tr("Held on this computer: %1 of them.").arg(held)
        : isRead                     ? FactText::tr("No profile on this computer holds any of them.")
                                     : FactText::tr("config.json can’t be read, so a profile may hold one of them.");
    if (!isShared)
        return {{Icon::Info, {}, Tone::Neutral, Tone::Neutral}, FactText::tr("Different states."), holders};
    return {first, FactText::tr("%1, all of them.").arg(first.word), holders};
}

QList<Fact> sharedFacts(const QList<KeyRow> &rows, const QDateTime &now)
{
    QList<Fact> shared = keyFacts(rows.first(), now);
    for (const KeyRow &row : rows) {
        const QList<Fact> facts = keyFacts(row, now);
        shared.removeIf([&facts](const Fact &fact) { return !facts.contains(fact); });
    }
    return shared;
}

QString revokeCommand(const QUrl &server, const QString &id)
{
    const QString address = server.toString(QUrl::FullyEncoded) + QStringLiteral("/api/keys/")
        + QString::fromLatin1(QUrl::toPercentEncoding(id));
    return QStringLiteral("curl -X DELETE -H \"Authorization: Bearer $SCRIPTO_API_KEY\" ") + shellQuoted(address);
}

} // namespace scripto
