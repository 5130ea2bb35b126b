// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/profilesmodel.h"

#include <QRect>

namespace scripto {

// Where the parts of a profile's two lines are, for painting and for clicks. A part that the row lacks is empty.
struct ProfileRowLayout {
    QRect name;
    QRect tag; // “CLI uses this”: after the name, or at the end of line 2 if there is no room
    QRect state; // icon and word; never shortened
    QRect stateTarget; // the state's area for clicks, large enough to hit
    QRect account;
    QRect hint; // “Ctrl+2”
    QRect use; // the button
    bool isNarrow = false; // the state is an icon only
};

// `offersUse` makes room for the button, and for `hint` if that shortens nothing.
ProfileRowLayout layOutProfileRow(const QRect &rect, const ProfileItem &item, bool offersUse, const QString &hint);

QString profileTag();
QString useVerb();

} // namespace scripto
