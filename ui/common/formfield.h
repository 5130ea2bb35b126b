// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace scripto {

class Notice;
class TextLabel;

// A field of a form: label above, hint or error below. Sets the label's buddy, the field's accessible name to the label
// and its accessible description to the text below. A key in a field that shows its text is masked, whether it was
// pasted or is typed by another program, because that text is seen, sent and stored. Only a FormField marks its field as
// invalid, so that a field is never red without a text that says why.
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
    // Marks the field also while `notice`, which says what is wrong with it, is shown, and announces it. Null: no
    // longer.
    void setExplanation(Notice *notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showBelow();
    void refuseKeys();

    QWidget *m_field;
    TextLabel *m_below;
    Notice *m_explanation = nullptr;
    QString m_hint;
    QString m_error;
};

} // namespace scripto
