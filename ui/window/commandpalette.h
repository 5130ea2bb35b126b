// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QListView;

namespace scripto {

class FilterEdit;
class PaletteModel;
class TextLabel;
struct PaletteItem;

// All commands in one list: typing filters it, Enter runs the current one. Opens below the top of its window.
class CommandPalette final : public QWidget {
    Q_OBJECT

public:
    using MakeItems = std::function<QList<PaletteItem>()>;

    // `makeItems` is called at each opening and for updateItems().
    CommandPalette(MakeItems makeItems, QWidget *window);

    void open();
    // Profiles or keys have changed.
    void updateItems();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void setQuery(const QString &text);
    bool handleKey(int key);
    void step(int by);
    void setRow(int row);
    void run(int row);
    void fit();
    int listHeight() const;

    MakeItems m_makeItems;
    FilterEdit *m_field;
    TextLabel *m_count;
    QListView *m_list;
    PaletteModel *m_model;
    TextLabel *m_nothing;
    TextLabel *m_hint;
};

} // namespace scripto
