// SPDX-License-Identifier: MIT
#include "ui/common/statussegment.h"

#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyleOptionMenuItem>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QWidgetAction>

#include <algorithm>

namespace scripto {

namespace {

constexpr char asideProperty[] = "scriptoAside";
constexpr int noteWidth = 264;
constexpr int segmentHeight = 28;

// A button with a menu, which is its child while it is open.
class SegmentAccess final : public QAccessibleWidget {
public:
    explicit SegmentAccess(StatusSegment *segment)
        : QAccessibleWidget(segment, QAccessible::ButtonMenu)
    {
    }

    int childCount() const override { return segment().menu().isVisible() ? 1 : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 && childCount() > 0 ? QAccessible::queryAccessibleInterface(&segment().menu()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == &segment().menu() ? 0 : -1;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        state.pressed = segment().isDown();
        return state;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            segment().open();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    StatusSegment &segment() const { return *static_cast<StatusSegment *>(object()); }
};

QAccessibleInterface *makeSegmentAccess(const QString &, QObject *object)
{
    auto *segment = qobject_cast<StatusSegment *>(object);
    return segment ? new SegmentAccess(segment) : nullptr;
}

QFont runFont(bool isStrong)
{
    return fontOf(isStrong ? FontRole::SmallStrong : FontRole::Small);
}

int runWidth(const QString &text, bool isStrong)
{
    return QFontMetrics(runFont(isStrong)).horizontalAdvance(text);
}

} // namespace

SegmentMenu::SegmentMenu(QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_NoMouseReplay); // a click on the open segment only closes its menu
    // Assistive technology triggers an action without closing its menu.
    connect(this, &QMenu::triggered, this, &QWidget::close);
}

void SegmentMenu::addNote(const QString &rich)
{
    auto *label = new TextLabel(rich, FontRole::Small, Tone::Text3, this);
    label->setWordWrap(true);
    label->setContentsMargins(px(12), px(8), px(12), px(8));
    label->setFixedSize(px(noteWidth), label->heightForWidth(px(noteWidth)));
    auto *action = new QWidgetAction(this);
    action->setText(plainOf(rich));
    action->setDefaultWidget(label);
    action->setEnabled(false); // the arrow keys pass it
    QPalette palette = label->palette();
    palette.setColor(QPalette::Disabled, QPalette::Text, themeOf(this).text3); // but it is to be read
    label->setPalette(palette);
    addAction(action);
}

QAction *SegmentMenu::addEntry(const QString &text, const std::function<void()> &chosen, const QString &aside)
{
    QAction *action = addAction(withoutMnemonic(text));
    action->setProperty(asideProperty, aside);
    connect(action, &QAction::triggered, this, [chosen] { chosen(); });
    return action;
}

QAction *SegmentMenu::addChoice(const QString &text, bool isChecked, const std::function<void()> &chosen,
                                const QString &aside)
{
    QAction *action = addEntry(text, chosen, aside);
    action->setCheckable(true);
    action->setChecked(isChecked);
    action->setActionGroup(&m_choices);
    return action;
}

void SegmentMenu::initStyleOption(QStyleOptionMenuItem *option, const QAction *action) const
{
    QMenu::initStyleOption(option, action);
    const QString aside = action ? action->property(asideProperty).toString() : QString();
    if (!aside.isEmpty())
        option->text += u'\t' + aside;
}

StatusSegment::StatusSegment(const QString &accessibleName, std::function<void(SegmentMenu &)> fill, Mark mark,
                             QWidget *parent)
    : QToolButton(parent)
    , m_fill(std::move(fill))
    , m_mark(mark)
    , m_menu(this)
{
    QAccessible::installFactory(makeSegmentAccess); // installing the same function again has no effect
    setAccessibleName(accessibleName);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QToolButton::pressed, this, &StatusSegment::open);
    connect(&m_menu, &QMenu::aboutToHide, this, [this] { setDown(false); });
}

void StatusSegment::setState(std::optional<Icon> icon, Tone iconTone, const QString &rich, const QString &whole)
{
    const QString plain = whole.isEmpty() ? plainOf(rich) : whole;
    if (m_icon == icon && m_iconTone == iconTone && m_rich == rich && m_whole == plain)
        return;
    m_icon = icon;
    m_iconTone = iconTone;
    m_rich = rich;
    m_whole = plain;
    m_runs.clear();
    static const QRegularExpression emphasis(QStringLiteral("</?b>"));
    bool isStrong = false; // the parts between <b> and </b>
    for (const QString &part : rich.split(emphasis)) {
        // A blank at the end of a part would be lost.
        constexpr QChar blank(QChar::Nbsp);
        const QString text = plainOf(QString(part).replace(u' ', blank)).replace(blank, u' ');
        if (!text.isEmpty())
            m_runs.append({text, isStrong});
        isStrong = !isStrong;
    }
    setAccessibleDescription(m_whole);
    setToolTip(toolTipText({m_whole}));
    updateGeometry();
    update();
}

QString StatusSegment::plainText() const
{
    return m_whole;
}

// By popup(), because a QToolButton's own menu would run an event loop of its own, and open downwards if there is room.
void StatusSegment::open()
{
    if (m_menu.isVisible())
        return;
    m_menu.clear();
    m_fill(m_menu);
    if (m_menu.isEmpty())
        return;
    setDown(true);
    const QSize size = m_menu.sizeHint();
    const int left = isRightToLeft() ? width() - size.width() : 0;
    QRect place(mapToGlobal(QPoint(left, -size.height())), size);
    const QRect within = window()->geometry();
    place.moveLeft(qBound(within.left(), place.left(), qMax(within.left(), within.right() + 1 - size.width())));
    m_menu.popup(place.topLeft());
}

QSize StatusSegment::sizeHint() const
{
    return {width() - textRect().width() + textWidth(), px(segmentHeight)};
}

QSize StatusSegment::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {qMin(hint.width(), hint.width() - textWidth() + px(40)), hint.height()};
}

// The room between the icon and the chevron.
QRect StatusSegment::textRect() const
{
    const int side = px(8);
    const int before = m_icon ? px(16) + px(6) : 0;
    const int after = m_mark == Mark::Chevron ? (m_runs.isEmpty() ? 0 : px(6)) + px(16) : 0;
    return rect().adjusted(side + before, 0, -side - after, 0);
}

int StatusSegment::textWidth() const
{
    int width = 0;
    for (const Run &run : m_runs)
        width += runWidth(run.text, run.isStrong);
    return width;
}

void StatusSegment::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return open();
    default:
        QToolButton::keyPressEvent(event);
    }
}

void StatusSegment::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = QIcon();
    painter.drawComplexControl(QStyle::CC_ToolButton, option); // the background and the focus
    const Theme &theme = themeOf(this);
    const QRect text = textRect();
    const auto place = [this](int left) {
        const QRect square(left, (height() - px(16)) / 2, px(16), px(16));
        return QStyle::visualRect(layoutDirection(), rect(), square);
    };
    if (m_icon)
        paintIcon(&painter, place(px(8)), *m_icon, theme.tone(m_iconTone));
    if (m_mark == Mark::Chevron)
        paintIcon(&painter, place(width() - px(8) - px(16)), Icon::Down, theme.text2);
    paintRuns(&painter, QStyle::visualRect(layoutDirection(), rect(), text));
}

// Names lose most when there is no room: the rest says what they are.
QList<StatusSegment::Run> StatusSegment::fittingRuns(int room) const
{
    QList<Run> runs = m_runs;
    int over = textWidth() - room;
    for (const bool strong : {true, false}) {
        for (Run &run : runs) {
            if (over <= 0)
                return runs;
            if (run.isStrong != strong)
                continue;
            const int before = runWidth(run.text, run.isStrong);
            run.text = QFontMetrics(runFont(strong))
                           .elidedText(run.text, strong ? Qt::ElideMiddle : Qt::ElideRight,
                                       qMax(before - over, px(strong ? 24 : 0)));
            over -= before - runWidth(run.text, run.isStrong);
        }
    }
    return runs;
}

void StatusSegment::paintRuns(QPainter *painter, QRect room)
{
    const Theme &theme = themeOf(this);
    painter->setClipRect(room);
    for (const Run &run : fittingRuns(room.width())) {
        const int width = runWidth(run.text, run.isStrong);
        QRect place = room;
        place.setWidth(width);
        if (isRightToLeft()) {
            place.moveRight(room.right());
            room.setRight(place.left() - 1);
        } else {
            room.setLeft(place.right() + 1);
        }
        paintText(painter, place, run.text, runFont(run.isStrong), run.isStrong ? theme.text : theme.text2,
                  Qt::AlignLeft, Qt::ElideNone);
    }
}

} // namespace scripto
