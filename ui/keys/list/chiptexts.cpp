// SPDX-License-Identifier: MIT
#include "ui/keys/list/chiptexts.h"

#include <QCoreApplication>

namespace scripto {

namespace {

struct ChipTexts {
    Q_DECLARE_TR_FUNCTIONS(scripto::ChipTexts)
};

QString chipDays(const QString &sentence, std::chrono::days days)
{
    return sentence.arg(days.count());
}

} // namespace

QStringList chipExplanations(const StatusRules &rules)
{
    return {
        ChipTexts::tr("All keys of the account"),
        chipDays(ChipTexts::tr("Keys that weren’t used for %1 days, as far as the server reports"), rules.staleAfter),
        ChipTexts::tr("Keys that were never used, as far as the server reports"),
        chipDays(ChipTexts::tr("Keys that expire within %1 days"), rules.expiringWithin),
        ChipTexts::tr("Keys that have expired and no longer work"),
        ChipTexts::tr("Keys that a profile on this computer holds"),
        ChipTexts::tr("Keys that no profile holds, most likely left behind by an earlier sign-in"),
        ChipTexts::tr("Keys that were rotated and kept, to be revoked once nothing uses them")};
}

} // namespace scripto
