// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/dialogframe.h"

namespace scripto {

class Commands;
class FilterEdit;
enum class CommandPlace;
struct ShortcutLine;

// Every shortcut, by the place where it works.
class ShortcutsDialog final : public DialogFrame {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const Commands &commands, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line {
        QWidget *widget;
        QString text; // what a query is compared with
    };
    struct Section {
        QWidget *title;
        QList<Line> lines;
    };

    void addSection(QVBoxLayout *column, const QString &title, const QList<ShortcutLine> &lines);
    QWidget *makeLine(const ShortcutLine &line);
    void filter(const QString &query);

    FilterEdit *m_field;
    TextLabel *m_nothing;
    QList<Section> m_sections;
};

} // namespace scripto
