// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"

#include <QList>

namespace scripto {

class ProfileStore;

// The step that a message's “Undo” or “Redo” applies to. The offer is outdated once another step is next, or once any
// program has changed the profiles since the message was shown.
class UndoOffer {
public:
    void offerUndo(const ProfileStore &profiles);
    void offerRedo(const ProfileStore &profiles);
    void end();

    bool isOpen() const { return m_kind != Kind::None; }
    // Its serial number; 0 if there is none.
    qint64 step() const { return m_step; }
    bool isOutdated(const ProfileStore &profiles) const;

private:
    enum class Kind { None, Undo, Redo };

    static UndoOffer made(Kind kind, const ProfileStore &profiles);
    friend bool operator==(const UndoOffer &, const UndoOffer &) = default;

    Kind m_kind = Kind::None;
    qint64 m_step = 0;
    QList<Profile> m_profiles; // of config.json
    QString m_active;
};

} // namespace scripto
