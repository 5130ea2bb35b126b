// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configdocument.h"

#include <memory>

namespace scripto {

// The difference between two documents: the profiles that were added, changed, renamed or removed (each as a whole,
// with unknown members and its place), the active profile and the other top-level members. Used for undo:
//
//     [step](ConfigDocument &document) -> Result<void> {
//         const ConfigDocument before = document;
//         …change it…
//         *step = ConfigDelta(document, before); // the way back
//     }
//
// later file.change([step](ConfigDocument &document) { return step->apply(document); }).
class ConfigDelta {
public:
    ConfigDelta();
    ConfigDelta(const ConfigDocument &from, const ConfigDocument &to);

    bool isEmpty() const;

    // Applies everything or nothing. Fails with Invalid if somebody else has changed what this would change, because
    // that would be lost. Only a changed active profile is skipped, as long as there is more to do.
    Result<void> apply(ConfigDocument &document) const;

    // Applies what can be applied without overwriting anything. The rest of `document` stays as it is.
    void merge(ConfigDocument &document) const;
    void mergeProfiles(ConfigDocument &document) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace scripto
