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

private:
    void group();
};

} // namespace scripto
