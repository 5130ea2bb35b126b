// SPDX-License-Identifier: MIT
#include "ui/common/formfield.h"

#include "app/core/masking.h"
#include "ui/common/accessibleroles.h"
#include "ui/common/errortexts.h"
#include "ui/common/notice.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace scripto {

FormField::FormField(const QString &label, QWidget *field, QWidget *beside, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_below(new TextLabel(FontRole::Small, Tone::Text3))
{
    auto *name = new TextLabel(escaped(label), FontRole::SmallMedium, Tone::Text2);
    name->setBuddy(field);
    field->setAccessibleName(label);
    m_below->setWordWrap(true);
    m_below->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(px(12));
    row->addWidget(field, beside ? 0 : 1);
    if (beside)
        row->addWidget(beside, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addWidget(name);
    column->addLayout(row);
    column->addWidget(m_below);
    setFocusProxy(field);
    auto *edit = qobject_cast<QLineEdit *>(field);
    if (!edit || edit->echoMode() != QLineEdit::Normal)
        return;
    connect(edit, &QLineEdit::textChanged, this, &FormField::refuseKeys);
    refuseKeys(); // the name to be changed may contain one
}

void FormField::refuseKeys()
{
    auto *edit = static_cast<QLineEdit *>(m_field);
    const QString masked = withTypedKeysMasked(edit->text());
    if (masked == edit->text())
        return;
    edit->setText(masked); // also clears the field's undo history
    // Queued, because other handlers of this change first clear the previous error.
    QMetaObject::invokeMethod(
        this, [this, edit] { setError(nameProblem(edit->text())); }, Qt::QueuedConnection);
}

void FormField::setHint(const QString &rich)
{
    m_hint = rich;
    showBelow();
}

void FormField::setError(const QString &plain)
{
    if (plain == m_error)
        return;
    m_error = plain;
    showBelow();
    if (hasError())
        announce(m_below);
}

void FormField::setExplanation(Notice *notice)
{
    if (m_explanation)
        m_explanation->removeEventFilter(this);
    m_explanation = notice;
    if (notice)
        notice->installEventFilter(this);
    showBelow();
    if (notice && !notice->isHidden())
        announce(notice);
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isShown = event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (watched == m_explanation && isShown)
        showBelow();
    return QWidget::eventFilter(watched, event);
}

void FormField::showBelow()
{
    const bool isExplained = m_explanation && !m_explanation->isHidden();
    setInvalid(m_field, hasError() || isExplained);
    const QString shown = hasError() ? escaped(m_error) : m_hint;
    m_below->setTone(hasError() ? Tone::Danger : Tone::Text3);
    m_below->setText(shown);
    m_below->setVisible(!shown.isEmpty());
    m_field->setAccessibleDescription(shown.isEmpty() && isExplained ? m_explanation->plainText() : plainOf(shown));
}

} // namespace scripto
