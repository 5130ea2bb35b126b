// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/profiles/profilechanges.h"
#include "app/profiles/profilemirror.h"

namespace scripto {

// Carries out what the user chooses for profiles whose two sides are not in step.
class ProfileRepairs : public QObject {
    Q_OBJECT
public:
    ProfileRepairs(ProfileStorage &storage, ProfileChanges &changes, const ProfileMirror &mirror, Clock clock,
                   QObject *parent = nullptr);

    // See ProfileStore. With a single repair, its error becomes the call's error.
    Call<Repaired> *run(const QList<ChosenRepair> &repairs);
    QList<PlannedRepair> plan() const;

private:
    class Job;

    QString brokenPath() const;

    ProfileStorage &m_storage;
    ProfileChanges &m_changes;
    const ProfileMirror &m_mirror;
    const Clock m_clock;
};

} // namespace scripto
