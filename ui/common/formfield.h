// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

class TextLabel;

// A field of a form: label above, hint or error below. Sets the label's buddy, and the field's accessible name to the
// label and its accessible description to the text below. A key that is entered in a field that shows its text is
// masked at once, since that text is seen, sent and kept.
class FormField final : public QWidget {
    Q_OBJECT

public:
    // `beside`, if any, stands to the right of the field.
    FormField(const QString &label, QWidget *field, QWidget *beside = nullptr, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setHint(const QString &rich);
    // Marks the field and stands in place of the hint, announced; empty takes it back.
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
