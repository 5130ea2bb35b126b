// SPDX-License-Identifier: MIT
#include "ui/common/filteredit.h"

#include "app/core/masking.h"
#include "ui/common/icons.h"

#include <QAction>
#include <QSignalBlocker>

#include <algorithm>

namespace scripto {

namespace {

// What may be a whole key: the words, also in quotation marks or after "note:".
QStringList possibleKeys(const QString &text)
{
    QStringList parts{text.trimmed()};
    for (const QString &word : text.simplified().split(u' ')) {
        const QString bare = QString(word).remove(u'"');
        parts.append(bare);
        if (const QString value = bare.section(u':', 1); !value.isEmpty())
            parts.append(value);
    }
    return parts;
}

} // namespace

FilterEdit::FilterEdit(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    if (auto *clear = findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear")); // Qt gives it no name
    addAction(toneIcon(Icon::Search), QLineEdit::LeadingPosition)->setText(placeholder);
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::take);
}

Secret FilterEdit::keyOf(const QString &text) const
{
    if (Secret key = keyIn(text); !key.isEmpty())
        return key;
    for (const QString &part : m_isKnown ? possibleKeys(text) : QStringList()) {
        if (const Secret key(part); !key.isEmpty() && m_isKnown(key))
            return key;
    }
    const QString trimmed = text.trimmed();
    // What directly follows the mask is the rest of a key that is being typed.
    const QString mask = maskedKey(m_key);
    if (mask.isEmpty() || !trimmed.startsWith(mask))
        return {};
    const QString rest = trimmed.sliced(mask.size());
    const bool isOfKey = std::all_of(rest.begin(), rest.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
    return isOfKey ? Secret(m_key.revealText() + rest) : Secret();
}

void FilterEdit::take(const QString &text)
{
    m_key = keyOf(text);
    if (m_key.isEmpty())
        return Q_EMIT filterChanged(text, {});
    const QString mask = maskedKey(m_key);
    {
        // Not undo(), which would bring the key back. setText() clears the undo history.
        const QSignalBlocker quiet(this);
        setText(mask);
    }
    Q_EMIT filterChanged(mask, m_key);
}

} // namespace scripto
