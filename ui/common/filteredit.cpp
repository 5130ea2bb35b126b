// SPDX-License-Identifier: MIT
#include "ui/common/filteredit.h"

#include "app/core/masking.h"
#include "ui/common/icons.h"

#include <QSignalBlocker>

namespace scripto {

FilterEdit::FilterEdit(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(toneIcon(Icon::Search), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::take);
}

void FilterEdit::take(const QString &text)
{
    Secret key = keyIn(text);
    const Secret all(text.trimmed());
    if (key.isEmpty() && m_isKnown && !all.isEmpty() && m_isKnown(all))
        key = all;
    if (key.isEmpty())
        return Q_EMIT filterChanged(text, {});
    const QString mask = maskedKey(key);
    {
        // Not undo(), which would bring the key back. setText() clears the undo history.
        const QSignalBlocker quiet(this);
        setText(mask);
    }
    Q_EMIT filterChanged(mask, key);
}

} // namespace scripto
