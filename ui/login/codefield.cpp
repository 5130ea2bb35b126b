// SPDX-License-Identifier: MIT
#include "ui/login/codefield.h"

#include "ui/common/fonts.h"

namespace scripto {

namespace {

constexpr qsizetype codeLength = 6; // Source: Scripto's API documentation
constexpr qsizetype groupLength = 3;

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit()) // of any script; the server knows ASCII
            digits += QChar(u'0' + c.digitValue());
    }
    return digits.first(qMin(digits.size(), codeLength));
}

QString grouped(QString digits)
{
    if (digits.size() > groupLength)
        digits.insert(groupLength, u' ');
    return digits;
}

} // namespace

CodeField::CodeField(QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    setFont(fontOf(FontRole::Code));
    setFixedSize(px(176), px(44));
    connect(this, &QLineEdit::textChanged, this, &CodeField::group);
}

QString CodeField::code() const
{
    return digitsOf(text());
}

bool CodeField::isComplete() const
{
    return code().size() == codeLength;
}

void CodeField::group()
{
    const QString wanted = grouped(code());
    if (wanted == text())
        return;
    // The cursor stays behind the same digit.
    const QString before = grouped(digitsOf(text().first(cursorPosition())));
    setText(wanted);
    setCursorPosition(static_cast<int>(before.size()));
}

} // namespace scripto
