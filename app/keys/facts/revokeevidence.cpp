// SPDX-License-Identifier: MIT
#include "app/keys/facts/revokeevidence.h"

#include "app/core/showntext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace scripto {

namespace {

struct EvidenceText {
    Q_DECLARE_TR_FUNCTIONS(scripto::RevokeEvidence)
};

QString member(const char *name)
{
    return QString::fromLatin1(name);
}

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeIn(const QJsonObject &object, const char *name)
{
    return QDateTime::fromString(object.value(member(name)).toString(), Qt::ISODateWithMs);
}

bool wasUsedSince(const LastUse &then, const LastUse &now)
{
    const QDateTime newest = newestUseByOthers(now);
    const QDateTime before = newestUseByOthers(then);
    return newest.isValid() && (!before.isValid() || newest > before);
}

// A holder that was known with the same or a lesser certainty is not new.
bool wasKnown(const QList<Holder> &holders, const Holder &holder)
{
    return std::any_of(holders.begin(), holders.end(), [&](const Holder &each) {
        return each.profile == holder.profile && each.isEnvironment == holder.isEnvironment
            && each.certainty <= holder.certainty;
    });
}

} // namespace

RevokeEvidence evidenceOf(const KeyRow &row)
{
    return {true, row.key.start, row.key.createdAt, row.use, row.holders, row.readsThisList};
}

QString newObjection(const RevokeEvidence &then, const RevokeEvidence &now)
{
    if (!now.isKnown)
        return EvidenceText::tr("It is not in the server’s list any more.");
    if (then.isKnown && (then.start != now.start || then.createdAt != now.createdAt))
        return EvidenceText::tr("The server lists another key under its id.");
    if (then.isKnown && wasUsedSince(then.use, now.use))
        return EvidenceText::tr("It was used in the meantime.");
    for (const Holder &holder : now.holders) {
        if (!wasKnown(then.holders, holder) && holder.isEnvironment)
            return EvidenceText::tr("SCRIPTO_API_KEY of this program’s environment may be this key.");
        if (!wasKnown(then.holders, holder))
            return holder.certainty == Holder::Certainty::Sure
                ? EvidenceText::tr("The profile “%1” uses it now.").arg(shownText(holder.profile))
                : EvidenceText::tr("The profile “%1” may use it now.").arg(shownText(holder.profile));
    }
    if (now.readsList && !then.readsList)
        return EvidenceText::tr("Scripto Keys reads the list with it now.");
    return {};
}

bool needsNoQuestion(const KeyRow &row)
{
    return doubtsOf(row.evidence()).isEmpty();
}

QJsonObject toJson(const RevokeEvidence &evidence)
{
    if (!evidence.isKnown)
        return {};
    QJsonArray holders;
    for (const Holder &holder : evidence.holders)
        holders.append(QJsonObject{{member("profile"), holder.profile},
                                   {member("certainty"), static_cast<int>(holder.certainty)},
                                   {member("isEnvironment"), holder.isEnvironment}});
    return {{member("start"), evidence.start},
            {member("createdAt"), textOf(evidence.createdAt)},
            {member("usedAt"), textOf(newestUseByOthers(evidence.use))},
            {member("readsList"), evidence.readsList},
            {member("owners"), holders}};
}

RevokeEvidence evidenceFromJson(const QJsonObject &object)
{
    RevokeEvidence evidence;
    if (object.isEmpty())
        return evidence;
    evidence.isKnown = true;
    evidence.start = object.value(member("start")).toString();
    evidence.createdAt = timeIn(object, "createdAt");
    if (const QDateTime usedAt = timeIn(object, "usedAt"); usedAt.isValid())
        evidence.use = {LastUse::Kind::Outside, usedAt, {}};
    evidence.readsList = object.value(member("readsList")).toBool();
    for (const QJsonValue &value : object.value(member("owners")).toArray()) {
        const int certainty = value[u"certainty"].toInt();
        if (certainty >= 0 && certainty <= static_cast<int>(Holder::Certainty::Possible))
            evidence.holders.append({value[u"profile"].toString(), static_cast<Holder::Certainty>(certainty), false,
                                     value[u"isEnvironment"].toBool()});
    }
    return evidence;
}

} // namespace scripto
