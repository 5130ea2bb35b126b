// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/activation.h"

#include <QObject>

class QWidget;

namespace scripto {

class MainToolBar;
class ProfileStore;

// Does what another start of the program, or the desktop, asks of the window. A dialog opens only if its button in the
// toolbar could be pressed, and once the profiles are known.
class WindowActivation final : public QObject {
    Q_OBJECT

public:
    WindowActivation(const ProfileStore &profiles, MainToolBar &toolBar, QWidget &window);

    void bringToFront(const Activation &activation);

Q_SIGNALS:
    void renewalRequested(const QString &profile);

private:
    void openWhenReady();

    const ProfileStore &m_profiles;
    MainToolBar &m_toolBar;
    QWidget &m_window;
    Activation m_activation; // with what is still to be opened
};

} // namespace scripto
