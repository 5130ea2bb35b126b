// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/cleanup.h"
#include "app/keys/operations/revokebatch.h"
#include "ui/common/counted.h"

#include <optional>

namespace scripto {

// Plain texts of the clean-up.

// A text with a name in it, which is drawn in bold.
struct NamedText {
    QString before;
    QString name;
    QString after;

    QString plain() const { return before + name + after; }
};

// What speaks against revoking the key without a thought: it is, or may be, in use here. Empty if nothing does.
std::optional<Doubt> needHere(const KeyRow &row);

// Why the key is listed: "Last used 4 months ago" or, if it is needed here, "Profile ci holds it; used 4 months ago".
// `now` is the server's time. The holders are all named if `whole`.
NamedText reasonText(const KeyRow &row, const QDateTime &now, bool whole = false);

// "work, probably home", or "–".
QString usersText(const KeyRow &row);

// Why the batch kept the key.
QString keptText(const RevokeBatch::Item &item);

// Which keys are not offered, although they may be stale. Empty if there are none.
QString leftOutText(const LeftOutOfCleanUp &left);

} // namespace scripto
