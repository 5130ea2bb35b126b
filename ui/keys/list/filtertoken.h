// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace scripto {

// One finished word of the filter. A click removes it.
class FilterToken final : public QPushButton {
    Q_OBJECT

public:
    FilterToken(const QString &word, const QString &meaning, QWidget *parent);

    const QString &word() const { return m_word; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
};

} // namespace scripto
