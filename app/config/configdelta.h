// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configdocument.h"

#include <memory>

namespace scripto {

// What leads from one document to another: the profiles that were added, changed, renamed or removed (each as a whole,
// with members unknown here and its place), the active profile and the other top-level members. Serves undo:
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

    // All or nothing. ErrorKind::Invalid where somebody else has changed what would be changed: it would be lost.
    // Only the active profile is merely left alone then, as long as there is more to do.
    Result<void> apply(ConfigDocument &document) const;

    // Applies what can be applied without overwriting anything; the rest of `document` stays as it is.
    void merge(ConfigDocument &document) const;
    void mergeProfiles(ConfigDocument &document) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace scripto
