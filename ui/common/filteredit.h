// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QLineEdit>

#include <functional>

namespace scripto {

// A field that filters a list. A whole key in it, as of somebody who looks for a leaked one, is taken out at once: the
// field keeps its mask, and the key is handed over to be compared with, in memory only.
class FilterEdit final : public QLineEdit {
    Q_OBJECT

public:
    using IsKey = std::function<bool(const Secret &)>;

    // The placeholder is the accessible name, too.
    explicit FilterEdit(const QString &placeholder, QWidget *parent = nullptr);

    // For keys that do not look like one: those of profiles, whatever their prefix.
    void setKnownKeys(IsKey isKnown) { m_isKnown = std::move(isKnown); }

Q_SIGNALS:
    // `text` is the mask if there is a key.
    void filterChanged(const QString &text, const Secret &key);

private:
    void take(const QString &text);

    IsKey m_isKnown;
};

} // namespace scripto
