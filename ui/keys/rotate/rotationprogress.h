// SPDX-License-Identifier: MIT
#pragma once

#include "ui/keys/rotate/rotationtexts.h"

#include <QWidget>

class QVBoxLayout;

namespace scripto {

class Notice;
class RingIcon;
class TextLabel;

// The page that shows a rotation's progress and what went wrong.
class RotationProgress final : public QWidget {
    Q_OBJECT

public:
    explicit RotationProgress(QWidget *parent = nullptr);

    void setSteps(const QList<RotationStep> &steps);
    void setEnd(const RotationEnd &end);

private:
    struct Line {
        RingIcon *icon;
        TextLabel *text;
    };
    void addLine();

    QVBoxLayout *m_layout;
    QList<Line> m_lines;
    Notice *m_end;
};

} // namespace scripto
