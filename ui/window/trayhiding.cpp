// SPDX-License-Identifier: MIT
#include "ui/window/trayhiding.h"

#include "ui/settings/settings.h"
#include "ui/window/traymenu.h"

#include <QEvent>
#include <QGuiApplication>
#include <QWidget>

#include <chrono>
#include <utility>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto panelStartsWithin = 30s;
constexpr auto panelRestartsWithin = 5s; // a panel that crashed is back by then

} // namespace

TrayHiding::TrayHiding(QWidget &window, const Settings &settings, const TrayMenu &tray)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_tray(tray)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &TrayHiding::windowNeeded);
    connect(&tray, &TrayMenu::shownChanged, this, &TrayHiding::followTray);
    window.installEventFilter(this);
}

void TrayHiding::startHidden()
{
    m_isHidden = true;
    QGuiApplication::setQuitOnLastWindowClosed(false);
    if (!m_settings.showsInTray())
        Q_EMIT windowNeeded();
    else if (!m_tray.isShown())
        m_patience.start(panelStartsWithin);
}

void TrayHiding::showWindow()
{
    if (m_isHidden)
        Q_EMIT windowNeeded();
}

void TrayHiding::end()
{
    if (!m_isHidden)
        return;
    leaveTray();
    QCoreApplication::quit();
}

bool TrayHiding::hidesInstead()
{
    if (!m_settings.staysInTray() || !m_tray.isShown())
        return false;
    m_isHidden = true;
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window.hide();
    return true;
}

bool TrayHiding::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        leaveTray();
    return QObject::eventFilter(watched, event);
}

void TrayHiding::followTray()
{
    if (!m_isHidden)
        return;
    if (m_tray.isShown())
        m_patience.stop();
    else if (!m_patience.isActive())
        m_patience.start(panelRestartsWithin);
}

void TrayHiding::leaveTray()
{
    if (!std::exchange(m_isHidden, false))
        return;
    m_patience.stop();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

} // namespace scripto
