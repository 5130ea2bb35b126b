// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace scripto {

// The title of the pane, on one line: what leads, and in a lighter tone what follows. Cut at its end where the pane is
// narrow; assistive technology and the tool tip have all of it.
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
