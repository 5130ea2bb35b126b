// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

class TextLabel;

// A field of a form: label above, hint or error below. Sets the label's buddy, the field's accessible name to the label
// and its accessible description to the text below. A key in a field that shows its text is masked, whether it was
// pasted or is typed by another program, because that text is seen, sent and stored.
class FormField final : public QWidget {
    Q_OBJECT

public:
    // `beside`, if any, is placed to the right of the field.
    FormField(const QString &label, QWidget *field, QWidget *beside = nullptr, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setHint(const QString &rich);
    // Marks the field, replaces the hint with the error and announces it; empty restores the hint.
    void setError(const QString &plain);
    bool hasError() const { return !m_error.isEmpty(); }

private:
    void showBelow();
    void refuseKeys();

    QWidget *m_field;
    TextLabel *m_below;
    QString m_hint;
    QString m_error;
};

} // namespace scripto
