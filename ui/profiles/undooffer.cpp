// SPDX-License-Identifier: MIT
#include "ui/profiles/undooffer.h"

#include "app/profiles/profilestore.h"

namespace scripto {

UndoOffer UndoOffer::made(Kind kind, const ProfileStore &profiles)
{
    UndoOffer offer;
    offer.m_kind = kind;
    const UndoHistory::Step *step = kind == Kind::Undo ? profiles.toUndo() : profiles.toRedo();
    offer.m_step = step ? step->serial : 0;
    offer.m_profiles = profiles.file().profiles;
    offer.m_active = profiles.activeProfile();
    return offer;
}

void UndoOffer::offerUndo(const ProfileStore &profiles)
{
    *this = made(Kind::Undo, profiles);
}

void UndoOffer::offerRedo(const ProfileStore &profiles)
{
    *this = made(Kind::Redo, profiles);
}

void UndoOffer::end()
{
    *this = {};
}

bool UndoOffer::isOutdated(const ProfileStore &profiles) const
{
    return isOpen() && *this != made(m_kind, profiles);
}

} // namespace scripto
