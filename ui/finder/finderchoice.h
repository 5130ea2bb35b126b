// SPDX-License-Identifier: MIT
#pragma once

#include "app/finder/usualplaces.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace scripto {

// What will be searched: the usual places and the folders that the user adds, each with a check box.
class FinderChoice final : public QWidget {
    Q_OBJECT

public:
    explicit FinderChoice(const QString &home, QWidget *parent = nullptr);

    void addFolder(const QString &path);
    // What is checked.
    QList<FindRoot> roots() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox *addLine(const QString &title, const QString &detail);

    QString m_home;
    QVBoxLayout *m_lines;
    QList<std::pair<UsualPlace, QCheckBox *>> m_places;
    QList<std::pair<QByteArray, QCheckBox *>> m_folders;
};

} // namespace scripto
