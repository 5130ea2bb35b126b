// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace scripto {

// A field for a one-time code of whatever length; six digits are shown as "481 902" while they are typed. A mail that
// is pasted gives way to the code in it.
class CodeField final : public QLineEdit {
    Q_OBJECT

public:
    explicit CodeField(QWidget *parent = nullptr);

    QString code() const;
    bool isComplete() const;

private:
    void group();
};

} // namespace scripto
