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

bool wasUsedSince(const KeyUse &then, const KeyUse &now)
{
    const QDateTime newest = newestUseByOthers(now);
    const QDateTime before = newestUseByOthers(then);
    return newest.isValid() && (!before.isValid() || newest > before);
}

// As sure as before, or surer, does not count: that was known.
bool wasKnown(const QList<Owner> &owners, const Owner &owner)
{
    return std::any_of(owners.begin(), owners.end(), [&](const Owner &each) {
        return each.profile == owner.profile && each.isEnvironment == owner.isEnvironment
            && each.certainty <= owner.certainty;
    });
}

} // namespace

RevokeEvidence evidenceOf(const KeyRow &row)
{
    return {true, row.key.start, row.key.createdAt, row.use, row.owners, row.readsThisList};
}

QString newObjection(const RevokeEvidence &then, const RevokeEvidence &now)
{
    if (!now.isKnown)
        return EvidenceText::tr("It is not in the server’s list any more.");
    if (then.isKnown && (then.start != now.start || then.createdAt != now.createdAt))
        return EvidenceText::tr("The server lists another key under its id.");
    if (then.isKnown && wasUsedSince(then.use, now.use))
        return EvidenceText::tr("It was used in the meantime.");
    for (const Owner &owner : now.owners) {
        if (!wasKnown(then.owners, owner) && owner.isEnvironment)
            return EvidenceText::tr("SCRIPTO_API_KEY of this program’s environment may be this key.");
        if (!wasKnown(then.owners, owner))
            return owner.certainty == Owner::Certainty::Sure
                ? EvidenceText::tr("The profile “%1” uses it now.").arg(shownText(owner.profile))
                : EvidenceText::tr("The profile “%1” may use it now.").arg(shownText(owner.profile));
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
    QJsonArray owners;
    for (const Owner &owner : evidence.owners)
        owners.append(QJsonObject{{member("profile"), owner.profile},
                                  {member("certainty"), static_cast<int>(owner.certainty)},
                                  {member("isEnvironment"), owner.isEnvironment}});
    return {{member("start"), evidence.start},
            {member("createdAt"), textOf(evidence.createdAt)},
            {member("usedAt"), textOf(newestUseByOthers(evidence.use))},
            {member("readsList"), evidence.readsList},
            {member("owners"), owners}};
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
        evidence.use = {KeyUse::Kind::Outside, usedAt, {}};
    evidence.readsList = object.value(member("readsList")).toBool();
    for (const QJsonValue &value : object.value(member("owners")).toArray()) {
        const int certainty = value[u"certainty"].toInt();
        if (certainty >= 0 && certainty <= static_cast<int>(Owner::Certainty::Possible))
            evidence.owners.append({value[u"profile"].toString(), static_cast<Owner::Certainty>(certainty), false,
                                    value[u"isEnvironment"].toBool()});
    }
    return evidence;
}

} // namespace scripto
