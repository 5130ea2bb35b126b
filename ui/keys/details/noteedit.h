// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace scripto {

// The field for the note about a key. Masks keys as they are typed or pasted.
class NoteEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteEdit(QWidget *parent = nullptr);

    // Shows the note of another key.
    void start(const QString &note);
    // The note has changed elsewhere; what the user is writing stays.
    void follow(const QString &note);

    QString note() const { return toPlainText().trimmed(); }
    // The note that the user was shown.
    const QString &before() const { return m_before; }
    bool isEdited() const { return note() != m_before; }
    // What the field says now is the note.
    void accept() { m_before = note(); }

Q_SIGNALS:
    // The field has lost the focus.
    void left();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refuseKeys();

    QString m_before;
};

} // namespace scripto
