// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace scripto {

// A field for a code of six digits, shown as "481 902" while it is typed. Whatever else is typed or pasted with the
// digits is dropped.
class CodeField final : public QLineEdit {
    Q_OBJECT

public:
    explicit CodeField(QWidget *parent = nullptr);

    QString code() const; // digits only
    bool isComplete() const;

private:
    void group();
};

} // namespace scripto
