// SPDX-License-Identifier: MIT
#include "ui/login/codefield.h"

#include "app/login/codetext.h"
#include "ui/common/fonts.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace scripto {

namespace {

constexpr int narrowest = 176; // six digits in two groups
constexpr int widest = 260;
constexpr int aroundText = 32;

// The number of characters in `text` that take the place of others in `before`.
qsizetype insertedLength(const QString &before, const QString &text)
{
    const auto shorter = qMin(before.size(), text.size());
    const auto start = std::mismatch(before.begin(), before.begin() + shorter, text.begin()).first - before.begin();
    qsizetype end = 0;
    while (end < shorter - start && before.at(before.size() - 1 - end) == text.at(text.size() - 1 - end))
        ++end;
    return text.size() - start - end;
}

} // namespace

CodeField::CodeField(QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setFont(fontOf(FontRole::Code));
    setFixedSize(px(narrowest), px(44));
    connect(this, &QLineEdit::textEdited, this, &CodeField::noteEdit); // emitted before textChanged
    connect(this, &QLineEdit::textChanged, this, &CodeField::follow);
}

QString CodeField::code() const
{
    return codeIn(text());
}

bool CodeField::isComplete() const
{
    return code().size() >= shortestCode;
}

// A key can insert several characters as well: Undo does.
void CodeField::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback typing(m_isTyping, !event->matches(QKeySequence::Paste));
    QLineEdit::keyPressEvent(event);
}

void CodeField::inputMethodEvent(QInputMethodEvent *event)
{
    const QScopedValueRollback typing(m_isTyping, true);
    QLineEdit::inputMethodEvent(event);
}

void CodeField::noteEdit(const QString &edited)
{
    const bool isPasted = !m_isTyping && insertedLength(m_before, edited) >= shortestCode;
    m_edit = isPasted ? Edit::Pasted : Edit::Typed;
}

void CodeField::follow()
{
    const Edit edit = std::exchange(m_edit, Edit::None);
    group(); // changes the text once more
    m_before = text();
    if (edit == Edit::Typed)
        Q_EMIT typed();
    else if (edit == Edit::Pasted)
        Q_EMIT pasted();
}

void CodeField::group()
{
    const QString found = code();
    const QString wanted = found.isEmpty() ? text() : groupedCode(found);
    if (wanted != text()) {
        // Keeps the cursor behind the same character, unless a pasted mail was replaced by its code.
        const bool isSame = text().remove(u' ') == found;
        const QString before = text().first(cursorPosition()).remove(u' ');
        setText(wanted);
        setCursorPosition(static_cast<int>(isSame ? groupedCode(before).size() : wanted.size()));
    }
    const int needed = fontMetrics().horizontalAdvance(wanted) + px(aroundText);
    setFixedWidth(qBound(px(narrowest), needed, px(widest)));
}

} // namespace scripto
