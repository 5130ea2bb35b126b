// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace scripto {

// Everything is plain text.
struct Fact {
    enum class Look { Text, Quiet, Mono, MaskedKey, Link };

    QString name;
    QString value = {};
    Look look = Look::Text; // Quiet for unknown values and for “Never”
    QString evidence = {}; // where the value comes from; below it
    QString copied = {}; // what the copy button copies; without it there is no such button

    friend bool operator==(const Fact &, const Fact &) = default;
};

// Names and values, one pair per row. The row under the mouse has a tint and, if the value can be copied, a button,
// which the keyboard reaches, too.
class FactList final : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    // Rows stay as they are, with their focus, while the names do.
    void setFacts(const QList<Fact> &facts);

Q_SIGNALS:
    void linkActivated(const QString &name);

private:
    class Row;

    Row *addRow(const QString &name);

    QList<Fact> m_facts;
    QList<Row *> m_rows;
};

} // namespace scripto
