// SPDX-License-Identifier: MIT
#pragma once

#include "app/finder/usualplaces.h"
#include "ui/common/paint.h"
#include "ui/finder/foundkey.h"

// Plain texts for what the search has found and left out.
namespace scripto {

// "~/proj/.env:3"; `home` is the user's folder. shownText() has been applied.
QString placeText(const FoundPlace &place, const QString &home);
QString pathText(const QByteArray &path, const QString &home);

// "old-ci", "Unknown key".
QString nameText(const FoundKey &key);
// "Held by profile work, found in 3 places".
QString standingText(const FoundKey &key, int places);
// Its icon and colour; the word is nameText().
StateWord standingWord(const FoundKey &key);

// ".env file, git work tree".
QString kindText(const FoundPlace &place);

// "larger than 10 MB".
QString reasonText(SkipReason reason);
// "48,210 files were read."
QString filesReadText(int files);
// "48,210 files were read. 12 were left out. It took 9 s."
QString summaryText(const FindSummary &summary);
// Which of its means the kernel lacks; empty if none.
QString sandboxText(const FindSummary &summary);
// What was not read and why, for reading and copying.
QString skippedText(const FindSummary &summary, const QList<SkippedPlace> &named, const QString &home);
// All but links and the objects of git, which nobody expects to be read.
int skippedCount(const FindSummary &summary);

} // namespace scripto
