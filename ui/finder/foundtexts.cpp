// SPDX-License-Identifier: MIT
#include "ui/finder/foundtexts.h"

#include "app/core/showntext.h"
#include "ui/common/counted.h"
#include "ui/common/textlabel.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace scripto {

namespace {

struct FoundTexts {
    Q_DECLARE_TR_FUNCTIONS(scripto::FoundTexts)
};

constexpr std::array<SkipReason, skipReasons> allReasons{
    SkipReason::NoPermission, SkipReason::Unreadable,      SkipReason::TooLarge,
    SkipReason::Archive,      SkipReason::OtherFileSystem, SkipReason::TooDeep,
    SkipReason::Special,      SkipReason::Binary,          SkipReason::GitObjects,
};

QString fileKindText(FileKind kind)
{
    switch (kind) {
    case FileKind::EnvFile:
        return FoundTexts::tr(".env file");
    case FileKind::ShellHistory:
        return FoundTexts::tr("Shell history");
    case FileKind::ShellStart:
        return FoundTexts::tr("Shell start-up file");
    case FileKind::Agent:
        return FoundTexts::tr("Agent configuration");
    case FileKind::Ci:
        return FoundTexts::tr("CI file");
    case FileKind::Script:
        return FoundTexts::tr("Shell script");
    case FileKind::Configuration:
        return FoundTexts::tr("Configuration file");
    case FileKind::CliProfiles:
        return FoundTexts::tr("Profiles of the CLI");
    case FileKind::Other:
        return FoundTexts::tr("Text file");
    }
    Q_UNREACHABLE();
}

int countOf(const FindSummary &summary, SkipReason reason)
{
    return summary.skipped.at(static_cast<size_t>(reason));
}

} // namespace

QString pathText(const QByteArray &path, const QString &home)
{
    const QString text = QFile::decodeName(path);
    return shownText(text.startsWith(home + u'/') ? u'~' + text.mid(home.size()) : text, longestSentence);
}

QString placeText(const FoundPlace &place, const QString &home)
{
    return QStringLiteral("%1:%2").arg(pathText(place.path, home), QString::number(place.line));
}

QString nameText(const FoundKey &key)
{
    if (key.kind == FoundKey::Kind::Unknown)
        return FoundTexts::tr("Unknown key");
    if (!key.name.isEmpty())
        return shownText(key.name);
    if (key.kind == FoundKey::Kind::Revoked)
        return FoundTexts::tr("Revoked key");
    if (!key.isCertain)
        return FoundTexts::tr("One of several keys");
    return key.holders.isEmpty() ? FoundTexts::tr("Unnamed key")
                                 : FoundTexts::tr("Key of %1").arg(shownText(key.holders.first()));
}

QString standingText(const FoundKey &key, int places)
{
    QStringList holders;
    for (const QString &holder : key.holders)
        holders.append(shownText(holder));
    const QString found = counted(places, FoundTexts::tr("Found in 1 place."), FoundTexts::tr("Found in %1 places."));
    switch (key.kind) {
    case FoundKey::Kind::Unknown:
        return FoundTexts::tr("No profile holds it, and no list that was read shows its start. %1").arg(found);
    case FoundKey::Kind::Held:
        return FoundTexts::tr("Held by %1. %2").arg(listText(holders), found);
    case FoundKey::Kind::Revoked:
        return FoundTexts::tr("Was revoked here. %1").arg(found);
    case FoundKey::Kind::Listed:
        return key.isCertain ? FoundTexts::tr("Key of %1 that no profile holds. %2").arg(shownText(key.account), found)
                             : FoundTexts::tr("Its start fits a key of %1. %2").arg(shownText(key.account), found);
    }
    Q_UNREACHABLE();
}

StateWord standingWord(const FoundKey &key)
{
    switch (key.kind) {
    case FoundKey::Kind::Unknown:
        return {Icon::Warning, nameText(key), Tone::Warn, Tone::Text, FontRole::Section};
    case FoundKey::Kind::Held:
        return {Icon::Key, nameText(key), Tone::Neutral, Tone::Text, FontRole::Section};
    case FoundKey::Kind::Revoked:
        return {Icon::Check, nameText(key), Tone::Ok, Tone::Text, FontRole::Section};
    case FoundKey::Kind::Listed:
        return {Icon::Orphan, nameText(key), Tone::Warn, Tone::Text, FontRole::Section};
    }
    Q_UNREACHABLE();
}

QString kindText(const FoundPlace &place)
{
    const QString kind = fileKindText(kindOf(place.path));
    return place.inWorkTree ? FoundTexts::tr("%1, git work tree").arg(kind) : kind;
}

QString reasonText(SkipReason reason)
{
    switch (reason) {
    case SkipReason::TooLarge:
        return FoundTexts::tr("Larger than 10 MB");
    case SkipReason::Binary:
        return FoundTexts::tr("Not a text file");
    case SkipReason::Archive:
        return FoundTexts::tr("Compressed");
    case SkipReason::Special:
        return FoundTexts::tr("A pipe, socket or device");
    case SkipReason::OtherFileSystem:
        return FoundTexts::tr("On another file system");
    case SkipReason::NoPermission:
        return FoundTexts::tr("No permission");
    case SkipReason::Unreadable:
        return FoundTexts::tr("Could not be read");
    case SkipReason::GitObjects:
        return FoundTexts::tr("History of git");
    case SkipReason::TooDeep:
        return FoundTexts::tr("More than 100 folders deep");
    }
    Q_UNREACHABLE();
}

int skippedCount(const FindSummary &summary)
{
    int count = 0;
    for (const SkipReason reason : allReasons)
        count += reason == SkipReason::GitObjects ? 0 : countOf(summary, reason);
    return count;
}

QString summaryText(const FindSummary &summary)
{
    const qint64 seconds = qMax<qint64>(1, (summary.milliseconds + 500) / 1000);
    const QString read = filesReadText(summary.files);
    const QString time = counted(seconds, FoundTexts::tr("It took 1 s."), FoundTexts::tr("It took %1 s."));
    const int left = skippedCount(summary);
    if (left == 0)
        return QStringLiteral("%1 %2").arg(read, time);
    return QStringLiteral("%1 %2 %3")
        .arg(read, counted(left, FoundTexts::tr("1 was left out."), FoundTexts::tr("%1 were left out.")), time);
}

QString filesReadText(int files)
{
    return counted(files, FoundTexts::tr("1 file was read."), FoundTexts::tr("%1 files were read."));
}

QString sandboxText(const FindSummary &summary)
{
    if (!summary.isFenced)
        return FoundTexts::tr("This system could not cut the search off from the network.");
    return summary.isConfined ? QString() : FoundTexts::tr("This system could not limit what the search may read.");
}

QString skippedText(const FindSummary &summary, const QList<SkippedPlace> &named, const QString &home)
{
    QStringList lines;
    for (const SkipReason reason : allReasons) {
        const int count = countOf(summary, reason);
        if (count == 0)
            continue;
        lines.append(FoundTexts::tr("%1: %2").arg(reasonText(reason), QLocale().toString(count)));
        int shown = 0;
        for (const SkippedPlace &place : named) {
            if (place.reason != reason)
                continue;
            lines.append(QStringLiteral("    ") + pathText(place.path, home));
            ++shown;
        }
        if (shown < count)
            lines.append(QStringLiteral("    ") + FoundTexts::tr("and %1 more").arg(QLocale().toString(count - shown)));
        lines.append(QString());
    }
    if (summary.links > 0)
        lines.append(counted(summary.links, FoundTexts::tr("1 link was not followed."),
                             FoundTexts::tr("%1 links were not followed.")));
    return lines.join(u'\n').trimmed();
}

} // namespace scripto
