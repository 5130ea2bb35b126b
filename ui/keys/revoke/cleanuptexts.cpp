// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/cleanuptexts.h"

#include "ui/common/errortexts.h"
#include "ui/common/relativetime.h"
#include "ui/keys/keytexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace scripto {

namespace {

using Because = RevokeBatch::KeptBecause;

struct CleanUpText {
    Q_DECLARE_TR_FUNCTIONS(scripto::CleanUp)
};

// "Last used 4 months ago", as a sentence of its own.
QString useSentence(const KeyRow &row, const QDateTime &now)
{
    const bool isInferred = row.use.source == LastUse::Source::Inferred;
    if (row.use.kind == LastUse::Kind::Outside)
        return (isInferred ? CleanUpText::tr("Maybe used %1") : CleanUpText::tr("Last used %1"))
            .arg(agoInSentence(row.use.at.toLocalTime(), now));
    const QString never =
        row.use.kind == LastUse::Kind::Never ? CleanUpText::tr("Never used") : CleanUpText::tr("No use reported");
    if (!row.key.createdAt.isValid())
        return never;
    return CleanUpText::tr("%1, created %2").arg(never, agoInSentence(row.key.createdAt.toLocalTime(), now));
}

// "used 4 months ago", after another statement.
QString useInSentence(const LastUse &use, const QDateTime &now)
{
    const QString age = agoInSentence(use.at.toLocalTime(), now);
    switch (use.kind) {
    case LastUse::Kind::Outside:
        return use.source == LastUse::Source::Inferred ? CleanUpText::tr("maybe used %1").arg(age)
                                                       : CleanUpText::tr("used %1").arg(age);
    case LastUse::Kind::OwnNewest:
        return CleanUpText::tr("used by Scripto Keys %1").arg(age);
    case LastUse::Kind::Never:
        return CleanUpText::tr("never used");
    case LastUse::Kind::NeverReported:
        return CleanUpText::tr("no use reported");
    case LastUse::Kind::NotReported:
    case LastUse::Kind::NotTracked:
        return CleanUpText::tr("use not known");
    }
    Q_UNREACHABLE();
}

QString stateText(const KeyRow &row, const QDateTime &now)
{
    const bool isSaidByUse = row.status == KeyStatus::NeverUsed || row.status == KeyStatus::InUse;
    if (row.stale || (isSaidByUse && !isCalledOrphan(row) && !isCalledReplaced(row)))
        return useSentence(row, now);
    return keyStateWord(row).word;
}

// `sentence` with the name in place of %1.
NamedText around(const QString &sentence, const QString &name)
{
    const qsizetype at = sentence.indexOf(QStringLiteral("%1"));
    return at < 0 ? NamedText{sentence, {}, {}} : NamedText{sentence.left(at), name, sentence.mid(at + 2)};
}

NamedText oneHolder(const Holder &holder)
{
    const QString name = holderName(holder);
    switch (holder.certainty) {
    case Holder::Certainty::Sure:
        return around(holder.isEnvironment ? CleanUpText::tr("%1 holds it") : CleanUpText::tr("Profile %1 holds it"),
                      name);
    case Holder::Certainty::Probable:
        return around(holder.isEnvironment ? CleanUpText::tr("%1 probably holds it")
                                           : CleanUpText::tr("Profile %1 probably holds it"),
                      name);
    case Holder::Certainty::Possible:
        return around(
            holder.isEnvironment ? CleanUpText::tr("%1 may hold it") : CleanUpText::tr("Profile %1 may hold it"), name);
    }
    Q_UNREACHABLE();
}

NamedText holdersText(const QList<Holder> &holders, bool whole)
{
    if (holders.size() == 1)
        return oneHolder(holders.first());
    if (whole) {
        QStringList names;
        for (const Holder &holder : holders)
            names.append(holderText(holder));
        return around(CleanUpText::tr("Held by %1"), names.join(QStringLiteral(", ")));
    }
    const bool sure = std::all_of(holders.begin(), holders.end(),
                                  [](const Holder &holder) { return holder.certainty == Holder::Certainty::Sure; });
    QString sentence = sure ? CleanUpText::tr("%1 and %2 more hold it") : CleanUpText::tr("%1 and %2 more may hold it");
    sentence.replace(QStringLiteral("%2"), QString::number(holders.size() - 1));
    return around(sentence, holderName(holders.first()));
}

} // namespace

std::optional<Doubt> needHere(const KeyRow &row)
{
    for (const Doubt doubt : doubtsOf(row.evidence())) {
        if (doubt == Doubt::Held || doubt == Doubt::ReadsThisList || doubt == Doubt::Changing
            || doubt == Doubt::FileNotRead)
            return doubt;
    }
    return {};
}

NamedText reasonText(const KeyRow &row, const QDateTime &now, bool whole)
{
    const QDateTime local = now.toLocalTime();
    const std::optional<Doubt> need = needHere(row);
    if (!need)
        return {stateText(row, local), {}, {}};
    if (need == Doubt::Changing || need == Doubt::FileNotRead)
        return {doubtText(*need), {}, {}};
    NamedText text = need == Doubt::Held ? holdersText(row.holders, whole)
                                         : NamedText{CleanUpText::tr("Scripto Keys reads the list with it"), {}, {}};
    if (need == Doubt::Held && row.readsThisList && whole)
        text.after += QStringLiteral("; ") + CleanUpText::tr("Scripto Keys reads the list with it");
    text.after += QStringLiteral("; ") + useInSentence(row.use, local);
    return text;
}

QString usersText(const KeyRow &row)
{
    QStringList names;
    for (const Holder &holder : row.holders)
        names.append(holderText(holder));
    if (row.readsThisList)
        names.append(CleanUpText::tr("this app"));
    return names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "));
}

QString keptText(const RevokeBatch::Item &item)
{
    switch (item.keptBecause) {
    case Because::Stopped:
        return CleanUpText::tr("stopped before its turn");
    case Because::OthersFailed:
        return CleanUpText::tr("needed to read the list, which others are left in");
    case Because::Paused:
        return CleanUpText::tr("the server asks for a pause");
    case Because::Slept:
        return CleanUpText::tr("the computer was asleep");
    case Because::Elsewhere:
        return CleanUpText::tr("another window is revoking it");
    case Because::NotNoted:
        return CleanUpText::tr("this could not be recorded on disk first");
    case Because::Changed:
        return item.problem ? errorText(*item.problem) : QString();
    }
    Q_UNREACHABLE();
}

QString leftOutText(const LeftOutOfCleanUp &left)
{
    QStringList sentences;
    const auto add = [&sentences](int count, const QString &one, const QString &many) {
        if (count > 0)
            sentences.append(counted(count, one, many));
    };
    add(left.notReported, CleanUpText::tr("1 more key is left out: the server doesn’t report its use."),
        CleanUpText::tr("%1 more keys are left out: the server doesn’t report their use."));
    add(left.notTracked, CleanUpText::tr("1 more key is left out: the server doesn’t record its use."),
        CleanUpText::tr("%1 more keys are left out: the server doesn’t record their use."));
    add(left.ownUse, CleanUpText::tr("1 more key is left out: Scripto Keys used it itself, so its last use says nothing."),
        CleanUpText::tr("%1 more keys are left out: Scripto Keys used them itself, so their last use says nothing."));
    return sentences.join(u' ');
}

} // namespace scripto
