// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QGridLayout;

namespace scripto {

class TextLabel;

// Names and values, one pair per line.
class PropertyGrid final : public QWidget {
    Q_OBJECT

public:
    // `nameWidth` is in pixels at the default font.
    explicit PropertyGrid(int nameWidth, QWidget *parent = nullptr);

    // The grid owns the label.
    TextLabel *addProperty(const QString &name);
    // Hides the line if `rich` is empty.
    void setFact(TextLabel *value, const QString &rich);

private:
    QGridLayout *m_grid;
};

} // namespace scripto
