// SPDX-License-Identifier: MIT
#include "app/profiles/lastcopies.h"

#include "app/core/showntext.h"

#include <QCoreApplication>

#include <algorithm>

namespace scripto {

namespace {

struct LastCopyText {
    Q_DECLARE_TR_FUNCTIONS(scripto::UndoHistory)
};

bool isIn(const QList<Profile> &profiles, const Secret &key)
{
    return std::any_of(profiles.begin(), profiles.end(), [&](const Profile &each) { return each.apiKey == key; });
}

QList<Profile> copiesIn(const EntryChange::Side &side)
{
    return side.entry ? QList<Profile>{side.entry->profile} + side.entry->previous : QList<Profile>();
}

// The copies that no entry has afterwards.
QList<Profile> leavingKeychain(const QList<EntryChange> &entries)
{
    QList<Profile> before;
    QList<Profile> after;
    for (const EntryChange &entry : entries) {
        before += copiesIn(entry.before);
        after += copiesIn(entry.after);
    }
    before.removeIf([&](const Profile &copy) { return isIn(after, copy.apiKey); });
    return before;
}

} // namespace

ConfigFile::Change keepingLastCopies(const UndoHistory::Way &way)
{
    const QList<Profile> leaving = leavingKeychain(way.entries);
    if (leaving.isEmpty())
        return way.file;
    return [change = way.file, leaving](ConfigDocument &document) -> Result<void> {
        if (auto changed = change ? change(document) : Result<void>(); !changed)
            return changed;
        const QList<Profile> inFile = document.profiles();
        for (const Profile &copy : leaving) {
            if (!isIn(inFile, copy.apiKey))
                return failure(
                    ErrorKind::Invalid,
                    LastCopyText::tr("The keychain has the only copy of “%1” now.").arg(shownText(copy.name)));
        }
        return {};
    };
}

} // namespace scripto
