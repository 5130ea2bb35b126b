// SPDX-License-Identifier: MIT
#include "app/keys/facts/evidence.h"

#include <optional>

namespace scripto {

namespace {

std::optional<Doubt> doubtAboutUse(const KeyEvidence &evidence)
{
    switch (evidence.use.kind) {
    case LastUse::Kind::NotReported:
        return Doubt::UseNotReported;
    case LastUse::Kind::NotTracked:
        return Doubt::NotTracked;
    case LastUse::Kind::OwnNewest:
        return Doubt::OwnUseHidesOthers;
    case LastUse::Kind::NeverReported:
        return Doubt::NeverOnlyReported;
    case LastUse::Kind::Never:
    case LastUse::Kind::Outside:
        break;
    }
    return evidence.stale ? std::nullopt : std::optional(Doubt::NotStale);
}

} // namespace

QList<Doubt> doubtsOf(const KeyEvidence &evidence)
{
    QList<Doubt> doubts;
    const auto add = [&doubts](bool applies, Doubt doubt) {
        if (applies)
            doubts.append(doubt);
    };
    add(!evidence.holders.isEmpty(), Doubt::Held);
    add(evidence.readsThisList, Doubt::ReadsThisList);
    add(evidence.isChanging, Doubt::Changing);
    add(!evidence.fileIsRead, Doubt::FileNotRead);
    if (const auto doubt = doubtAboutUse(evidence))
        doubts.append(*doubt);
    add(evidence.orphan, Doubt::Orphan);
    return doubts;
}

} // namespace scripto
