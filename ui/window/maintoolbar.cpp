// SPDX-License-Identifier: MIT
#include "ui/window/maintoolbar.h"

#include "ui/common/actiontexts.h"
#include "ui/common/fonts.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/filterfield.h"

#include <QEvent>
#include <QMenu>
#include <QToolButton>

namespace scripto {

namespace {

constexpr int barHeight = 49; // with the line below
constexpr int leastFilterWidth = 180;
constexpr int narrowestFilter = 120; // with icons only, for large text in a small window

QWidget *space(int width, QSizePolicy::Policy policy, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    widget->setMinimumSize(px(width), px(barHeight)); // also determines the bar's height
    widget->setSizePolicy(policy, QSizePolicy::Preferred);
    return widget;
}

} // namespace

MainToolBar::MainToolBar(QWidget *parent)
    : QToolBar(parent)
    , signIn(nullptr)
    , filter(new FilterField(this))
    , details(new QAction(this))
    , menu(new QMenu(this))
    , m_menuButton(new QToolButton(this))
{
    setObjectName(QStringLiteral("toolbar"));
    setWindowTitle(tr("Main toolbar"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setContextMenuPolicy(Qt::PreventContextMenu);

    addWidget(space(2, QSizePolicy::Fixed, this)); // with the margins of a button, the first icon starts at 16
    signIn = add(tr("Sign in…"), Icon::SignIn, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                 tr("Get a key by e-mail, and a profile for it"));
    newKey = add(tr("New key…"), Icon::NewKey, QKeySequence::New, tr("Create another key in this account"));
    addSeparator();
    revoke = add(tr("Revoke"), Icon::Revoke, QKeySequence(), tr("Revoke the selected keys"));
    setTitle(*revoke, tr("Revoke"), tr("Revoke the selected keys"), shortcutText(QKeySequence::Delete));
    rotate = add(tr("Ro&tate…"), Icon::Rotate, QKeySequence(Qt::CTRL | Qt::Key_T),
                 tr("Replace the key with a new one, here and on the server"));
    addSeparator();
    refresh = add(tr("Refresh"), Icon::Refresh, QKeySequence::Refresh, tr("Read the keys again"));
    addWidget(space(0, QSizePolicy::Expanding, this));

    addWidget(filter);
    connect(filter, &FilterField::wantedWidthChanged, this, &MainToolBar::fit);
    addWidget(space(12, QSizePolicy::Fixed, this));
    addDetailsButton();
    addMenuButton();
    addWidget(space(2, QSizePolicy::Fixed, this));
    orderTabs();
}

void MainToolBar::setCompact(bool compact)
{
    filter->setCompact(compact);
}

void MainToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void MainToolBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        fit();
}

// The buttons have texts if that leaves room for a short filter; the filter is as wide as it wants to be, if the buttons
// leave the room: a tool bar drops what does not fit.
void MainToolBar::fit()
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (roomForFilter() < px(leastFilterWidth))
        setToolButtonStyle(Qt::ToolButtonIconOnly);
    filter->setFixedWidth(qMax(px(narrowestFilter), qMin(filter->wantedWidth(), roomForFilter())));
}

int MainToolBar::roomForFilter() const
{
    const int now = filter->sizeHint().expandedTo(filter->minimumSize()).boundedTo(filter->maximumSize()).width();
    return width() - (sizeHint().width() - now);
}

QAction *MainToolBar::add(const QString &title, Icon icon, const QKeySequence &shortcut, const QString &purpose)
{
    auto *action = new QAction(toneIcon(icon), title, this);
    action->setShortcut(shortcut);
    setTitle(*action, title, purpose);
    addAction(action);
    widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    return action;
}

void MainToolBar::addDetailsButton()
{
    details->setCheckable(true);
    details->setShortcut(Qt::Key_F9);
    setTitle(*details, tr("&Details pane"), tr("Show the details of what is selected"));
    details->setIcon(toneIcon(Icon::Panel));
    connect(details, &QAction::toggled, this,
            [this](bool shown) { details->setIcon(toneIcon(Icon::Panel, shown ? Tone::Accent : Tone::Text2)); });
    auto *button = new QToolButton(this);
    button->setDefaultAction(details);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    addWidget(button);
}

// Tab follows the order on the screen, not the order of creation.
void MainToolBar::orderTabs()
{
    QWidget *before = nullptr;
    const QList<QAction *> all = actions();
    for (QAction *action : all) {
        QWidget *widget = widgetForAction(action);
        if (before)
            setTabOrder(before, widget);
        before = widget;
    }
}

void MainToolBar::addMenuButton()
{
    m_menuButton->setIcon(toneIcon(Icon::Menu));
    m_menuButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(toolTipText({tr("Menu")}, shortcutText(Qt::Key_F10)));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(menu);
    addWidget(m_menuButton);
}

void MainToolBar::openMenu()
{
    m_menuButton->showMenu();
}

} // namespace scripto
