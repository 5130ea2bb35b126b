// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QLineEdit>

#include <functional>

namespace scripto {

// A field that filters a list. A complete key in it, for example when the user looks for a leaked one, is removed at
// once: the field keeps its mask, and the key is passed on for comparison, in memory only. A key that is typed letter
// by letter is removed as soon as it is too long for the start of one, and what is typed next is added to it.
class FilterEdit final : public QLineEdit {
    Q_OBJECT

public:
    using IsKey = std::function<bool(const Secret &)>;

    // The placeholder is also the accessible name.
    explicit FilterEdit(const QString &placeholder, QWidget *parent = nullptr);

    // For keys that are not recognisable: those of profiles, whatever their prefix.
    void setKnownKeys(IsKey isKnown) { m_isKnown = std::move(isKnown); }

Q_SIGNALS:
    // `text` is the mask if there is a key.
    void filterChanged(const QString &text, const Secret &key);

private:
    void take(const QString &text);
    Secret keyOf(const QString &text) const;

    IsKey m_isKnown;
    Secret m_key; // whose mask is in the field
};

} // namespace scripto
