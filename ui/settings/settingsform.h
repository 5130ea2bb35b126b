// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace scripto {

class TextLabel;

// A page of the settings: labels in one column, fields in the other. On a narrow screen, fields stand below their
// labels.
class SettingsForm final : public QWidget {
    Q_OBJECT

public:
    // `isNarrow`: there is no room for two columns.
    explicit SettingsForm(bool isNarrow, QWidget *parent = nullptr);

    // A field with its label, which also becomes its accessible name, and words that complete the sentence.
    void addField(const QString &label, QWidget *field, const QString &after = {});
    // Several widgets beside each other; an empty label leaves the first column free.
    void addLine(const QString &label, const QList<QWidget *> &widgets);
    // A box with its own words, alone or behind a label.
    QCheckBox *addCheckBox(const QString &text, bool isOn, const QString &label = {});
    // A box that only counts while the one above is on.
    QCheckBox *addNestedBox(const QString &text, bool isOn);
    // Above the lines that belong together.
    void addTitle(const QString &text);
    // A small text below the last line.
    void addHint(const QString &rich);
    // Under the text of a check box that fills the line.
    TextLabel *addHintOfBox(const QString &rich);
    void addGap();
    QWidget *words(const QString &rich);

private:
    void addLabel(const QString &label, QWidget *field);
    TextLabel *addSmall(const QString &rich, int column, int indent);

    QGridLayout *m_grid;
    const int m_fieldColumn;
    int m_rows = 0;
};

} // namespace scripto
