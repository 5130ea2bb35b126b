// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace scripto {

// A field for a one-time code of any length. Six digits appear as "481 902" while typing. If a whole mail is pasted,
// only its code stays.
class CodeField final : public QLineEdit {
    Q_OBJECT

public:
    explicit CodeField(QWidget *parent = nullptr);

    QString code() const;
    bool isComplete() const;

Q_SIGNALS:
    // The user has changed the text by a key, or has pasted or dropped something as long as a code. Text that is set by
    // a program, such as a screen reader's, emits neither.
    void typed();
    void pasted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    enum class Edit { None, Typed, Pasted };

    void noteEdit(const QString &edited);
    void follow();
    void group();

    QString m_before; // the text before the present change
    Edit m_edit = Edit::None; // the kind of the present change
    bool m_isTyping = false;
};

} // namespace scripto
