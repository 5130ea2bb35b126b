// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace scripto {

// The pane's title on one line: a leading text, then a lighter one. Elided at its end if the pane is narrow; the
// tooltip and the accessible name have the whole text.
class KeysTitle final : public QLabel {
    Q_OBJECT

public:
    explicit KeysTitle(QWidget *parent = nullptr);

    void setTexts(const QString &lead, const QString &detail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_lead;
    QString m_detail;
};

} // namespace scripto
