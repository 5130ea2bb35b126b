// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"

#include <functional>
#include <optional>

namespace scripto {

class KeysFilter;
class KeysModel;
class KeysView;

// Which keys are selected in the table, and which are selected by themselves: the next one after a revoke, and a key
// that was just made.
class KeysSelection {
public:
    // The view shows the filter, and the filter the model.
    KeysSelection(KeysView &view, const KeysFilter &filter, const KeysModel &model);

    // In the order shown, without keys that are counting down or being revoked.
    QList<KeyRef> keys() const;
    QList<KeyRef> countingDown() const;
    // Whether revoking keys() asks first: there are several, or not every one is proven to be of no use to anybody.
    bool asksBeforeRevoke() const;

    // Changes the rows. If the selected keys are being revoked now, the next one that stays is selected instead, so
    // that the next press of Delete has something to act on. A key that somebody else revoked only leaves the
    // selection: the user did not choose the one after it.
    void change(const std::function<void()> &changeRows);

    // Wants this key, or the one that the profile holds, to be selected as soon as it is listed.
    void want(const KeyRef &key);
    void wantKeyOf(const QString &profile);
    // The wanted key, once: from then on, none is wanted.
    std::optional<KeyRef> takeWanted();

    // Selects the key and scrolls to it. Returns false if it is not shown.
    bool select(const KeyRef &key);

private:
    struct Selected {
        KeyRef key;
        bool isLeaving = false;
    };

    QList<int> selectedRows() const;
    QList<KeyRef> shownKeys() const;
    bool isMoving(const QList<Selected> &before) const;
    void moveOn(const QList<KeyRef> &shownBefore, const KeyRef &from);
    const KeyRow *find(const KeyRef &key) const;

    KeysView &m_view;
    const KeysFilter &m_filter;
    const KeysModel &m_model;
    std::function<bool(const KeyRow &)> m_isWanted;
};

} // namespace scripto
