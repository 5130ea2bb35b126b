// SPDX-License-Identifier: MIT
#pragma once

#include "ui/keys/list/filtertexts.h"

#include <QFrame>

class QListView;
class QStandardItemModel;

namespace scripto {

class TextLabel;

// What appears below the filter: suggestions for the word that is being written, or what is wrong with it. It never
// has the focus, which stays in the field.
class FilterHelp final : public QFrame {
    Q_OBJECT

public:
    explicit FilterHelp(QWidget *parent);

    // A suggestion that begins with `word` is current at once. Without suggestions and note, it hides.
    void showFor(const QString &word, const QList<FilterSuggestion> &suggestions, const QString &note);
    // Makes the next suggestion current, or the previous one. Returns false if there is none.
    bool move(int step);
    // The text of the current suggestion; empty if there is none.
    QString current() const;
    // Below `field`, within the parent.
    void placeBelow(const QWidget &field);

Q_SIGNALS:
    void chosen(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int contentsHeight(int width) const;

    QStandardItemModel *m_model;
    QListView *m_list;
    TextLabel *m_note;
};

} // namespace scripto
