// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

#include <functional>
#include <optional>

namespace scripto {

// The menu of a StatusSegment.
class SegmentMenu final : public QMenu {
    Q_OBJECT

public:
    explicit SegmentMenu(QWidget *parent);

    // An explanation, which cannot be chosen; long ones wrap. Rich text: escape text from outside.
    void addNote(const QString &rich);
    // `aside` stands at the end, apart from the name that assistive technology reads. Escapes mnemonics.
    QAction *addEntry(const QString &text, const std::function<void()> &chosen, const QString &aside = {});
    // The same for one of several choices that exclude each other.
    QAction *addChoice(const QString &text, bool isChecked, const std::function<void()> &chosen,
                       const QString &aside = {});

protected:
    void initStyleOption(QStyleOptionMenuItem *option, const QAction *action) const override;

private:
    QActionGroup m_choices{this};
};

// A segment of the status line: a flat button with an icon and a small text, whose menu opens upwards. The accessible
// name stays the one given at construction ("Keychain state"); the text is its description. Its menu is its child for
// assistive technology, which cannot find menus otherwise.
class StatusSegment final : public QToolButton {
    Q_OBJECT

public:
    enum class Mark { Chevron, None };

    // `fill` adds the entries, each time the menu opens.
    StatusSegment(const QString &accessibleName, std::function<void(SegmentMenu &)> fill, Mark mark = Mark::Chevron,
                  QWidget *parent = nullptr);

    // `rich` may emphasise names: these are shortened first if there is no room. `whole` says more than there is room
    // for; it is the description and the tool tip.
    void setState(std::optional<Icon> icon, Tone iconTone, const QString &rich, const QString &whole = {});
    QString plainText() const; // the description
    SegmentMenu &menu() { return m_menu; }
    void open();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Run {
        QString text;
        bool isStrong = false;
    };

    QRect textRect() const;
    int textWidth() const;
    QList<Run> fittingRuns(int room) const;
    void paintRuns(QPainter *painter, QRect room);

    std::function<void(SegmentMenu &)> m_fill;
    Mark m_mark;
    std::optional<Icon> m_icon;
    Tone m_iconTone = Tone::Text2;
    QString m_rich;
    QString m_whole; // plain
    QList<Run> m_runs;
    SegmentMenu m_menu;
};

} // namespace scripto
