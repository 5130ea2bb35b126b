// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QGridLayout;

namespace scripto {

class TextLabel;

// Names and values, a line each.
class PropertyGrid final : public QWidget {
    Q_OBJECT

public:
    // Width of the names in pixels at the default font.
    explicit PropertyGrid(int nameWidth, QWidget *parent = nullptr);

    // Belongs to the grid.
    TextLabel *addProperty(const QString &name);
    // Hides the line where there is nothing to tell.
    void setFact(TextLabel *value, const QString &rich);

private:
    QGridLayout *m_grid;
};

} // namespace scripto
