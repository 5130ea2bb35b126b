// SPDX-License-Identifier: MIT
#include "ui/window/windowactivation.h"

#include "app/profiles/profilestore.h"
#include "ui/window/maintoolbar.h"

#include <QAction>
#include <QApplication>
#include <QWidget>

#include <utility>

namespace scripto {

WindowActivation::WindowActivation(const ProfileStore &profiles, MainToolBar &toolBar, QWidget &window)
    : QObject(&window)
    , m_profiles(profiles)
    , m_toolBar(toolBar)
    , m_window(window)
{
    connect(&m_profiles, &ProfileStore::changed, this, &WindowActivation::openWhenReady);
}

void WindowActivation::bringToFront(const Activation &activation)
{
    // On Wayland, Qt reads the token from the environment; a window on X11 needs none.
    if (QGuiApplication::platformName().startsWith(u"wayland") && !activation.token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activation.token.toUtf8());
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    for (QWidget *each : {&m_window, QApplication::activeModalWidget()}) {
        if (each) {
            each->raise();
            each->activateWindow();
        }
    }
    m_activation = activation;
    openWhenReady();
}

void WindowActivation::openWhenReady()
{
    if (m_activation.opens == Activation::Opens::Window || !m_profiles.isLoaded())
        return;
    const auto opens = std::exchange(m_activation.opens, Activation::Opens::Window);
    if (QApplication::activeModalWidget())
        return;
    if (opens == Activation::Opens::Renewal)
        Q_EMIT renewalRequested(m_activation.profile);
    else
        (opens == Activation::Opens::NewKey ? m_toolBar.newKey : m_toolBar.signIn)->trigger();
}

} // namespace scripto
