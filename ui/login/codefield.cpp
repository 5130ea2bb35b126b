// SPDX-License-Identifier: MIT
#include "ui/login/codefield.h"

#include "app/login/codetext.h"
#include "ui/common/fonts.h"

namespace scripto {

namespace {

constexpr int narrowest = 176; // six digits in two groups
constexpr int widest = 260;
constexpr int aroundText = 32;

} // namespace

CodeField::CodeField(QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setFont(fontOf(FontRole::Code));
    setFixedSize(px(narrowest), px(44));
    connect(this, &QLineEdit::textChanged, this, &CodeField::group);
}

QString CodeField::code() const
{
    return codeIn(text());
}

bool CodeField::isComplete() const
{
    return code().size() >= shortestCode;
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
