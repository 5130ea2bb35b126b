// SPDX-License-Identifier: MIT
#include "ui/common/chipbar.h"

#include "ui/common/actiontexts.h"
#include "ui/common/chip.h"
#include "ui/common/fonts.h"
#include "ui/common/textlabel.h"

#include <QActionGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>
#include <QStyleOptionMenuItem>

namespace scripto {
namespace {

// Shows the counts in the shortcut column, apart from the names that assistive technology reads.
class MoreMenu final : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void initStyleOption(QStyleOptionMenuItem *option, const QAction *action) const override
    {
        QMenu::initStyleOption(option, action);
        if (const int count = action->property("count").toInt(); count >= 0)
            option->text += QLatin1Char('\t') + QString::number(count);
    }
};

} // namespace

QKeySequence chipShortcut(int index)
{
    return index < 9 ? QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)) : QKeySequence();
}

ChipBar::ChipBar(QWidget *parent)
    : QWidget(parent)
    , m_more(new Chip(tr("More"), this))
    , m_menu(new MoreMenu(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_more->setMenu(m_menu);
    m_more->hide();
    connect(m_menu, &QMenu::aboutToShow, this, &ChipBar::fillMenu);
}

void ChipBar::setChips(const QStringList &names)
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (int i = 0; i < names.size(); ++i) {
        auto *chip = new Chip(names[i], this);
        chip->setCheckable(true);
        chip->setAutoExclusive(true);
        // Not clicked(), because assistive technology toggles it.
        connect(chip, &Chip::toggled, this, [this, i](bool checked) {
            if (checked)
                setCurrent(i);
        });
        m_chips << chip;
    }
    m_more->raise();
    for (Chip *chip : std::as_const(m_chips))
        setTabOrder(chip, m_more);
    m_current = names.isEmpty() ? -1 : 0;
    showCurrent();
    updateGeometry();
}

void ChipBar::setExplanations(const QStringList &texts)
{
    for (int i = 0; i < texts.size(); ++i)
        m_chips[i]->setToolTip(toolTipText({texts[i]}, shortcutText(chipShortcut(i))));
}

QStringList ChipBar::names() const
{
    QStringList names;
    for (const Chip *chip : m_chips)
        names.append(chip->text());
    return names;
}

int ChipBar::count(int index) const
{
    return m_chips[index]->count();
}

void ChipBar::setCount(int index, int count)
{
    m_chips[index]->setCount(count);
    updateUsable();
    arrange();
    updateGeometry();
}

void ChipBar::setCurrent(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    showCurrent();
    Q_EMIT currentChanged(index);
}

void ChipBar::showCurrent()
{
    for (int i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setChecked(i == m_current);
        // As with radio buttons: one Tab stop, and the arrow keys move from there.
        m_chips[i]->setFocusPolicy(i == m_current ? Qt::StrongFocus : Qt::ClickFocus);
    }
    updateUsable();
    arrange();
}

bool ChipBar::isUsable(int index) const
{
    return m_chips[index]->count() != 0 || index == m_current;
}

void ChipBar::updateUsable()
{
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setEnabled(isUsable(i));
}

QSize ChipBar::sizeHint() const
{
    int width = 0;
    for (const Chip *chip : m_chips)
        width += chip->sizeHint().width();
    return {width, m_more->sizeHint().height()};
}

QSize ChipBar::minimumSizeHint() const
{
    const int first = m_chips.isEmpty() ? 0 : m_chips.first()->sizeHint().width();
    return {first + m_more->sizeHint().width(), m_more->sizeHint().height()};
}

// The number of chips that fit beside "More", or all if it is not needed.
int ChipBar::fitting() const
{
    if (sizeHint().width() <= width())
        return static_cast<int>(m_chips.size());
    int left = width() - m_more->sizeHint().width();
    int count = 0;
    for (const Chip *chip : m_chips) {
        left -= chip->sizeHint().width();
        if (left < 0)
            break;
        ++count;
    }
    return qMax(count, 1);
}

void ChipBar::arrange()
{
    if (m_chips.isEmpty())
        return;
    m_more->setText(tr("More"));
    m_visible = fitting();
    m_more->setHighlighted(m_current >= m_visible);
    if (m_current >= m_visible) {
        m_more->setText(tr("More: %1").arg(m_chips[m_current]->text()));
        m_visible = fitting(); // a longer text leaves less room, so the current chip stays in the menu
    }
    QRect place(QPoint(0, 0), QSize(0, m_more->sizeHint().height()));
    const auto put = [&](Chip *chip) {
        place.setWidth(chip->sizeHint().width());
        chip->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        chip->show();
        place.moveLeft(place.right() + 1);
    };
    for (int i = 0; i < m_chips.size(); ++i) {
        if (i < m_visible)
            put(m_chips[i]);
        else
            m_chips[i]->hide();
    }
    if (m_visible < m_chips.size())
        put(m_more);
    else
        m_more->hide();
}

void ChipBar::fillMenu()
{
    m_menu->clear();
    auto *group = new QActionGroup(m_menu);
    for (int i = m_visible; i < m_chips.size(); ++i) {
        QAction *action = m_menu->addAction(m_chips[i]->text());
        action->setProperty("count", m_chips[i]->count());
        action->setCheckable(true);
        action->setChecked(i == m_current);
        action->setEnabled(m_chips[i]->isEnabled());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { setCurrent(i); });
    }
}

void ChipBar::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int forward = mirrored ? Qt::Key_Left : Qt::Key_Right;
    const int backward = mirrored ? Qt::Key_Right : Qt::Key_Left;
    const int at = m_more->hasFocus() ? m_visible : m_current;
    if (event->key() == forward)
        moveTo(usableFrom(at + 1, 1));
    else if (event->key() == backward)
        moveTo(usableFrom(at - 1, -1));
    else if (event->key() == Qt::Key_Home)
        moveTo(usableFrom(0, 1));
    else if (event->key() == Qt::Key_End)
        moveTo(usableFrom(m_visible - 1, -1));
    else
        QWidget::keyPressEvent(event);
}

// The first visible chip from there on that can be chosen; -1 or m_visible if there is none.
int ChipBar::usableFrom(int index, int step) const
{
    while (index >= 0 && index < m_visible && !m_chips[index]->isEnabled())
        index += step;
    return index;
}

void ChipBar::moveTo(int index)
{
    if (index >= m_visible && m_more->isVisible())
        return m_more->setFocus(Qt::OtherFocusReason);
    if (index < 0 || index >= m_visible)
        return;
    // First, because a chip that is left may become inactive, and Qt moves the focus away from it.
    m_chips[index]->setFocus(Qt::OtherFocusReason);
    setCurrent(index);
}

void ChipBar::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ChipBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
}

} // namespace scripto
