// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/retrycountdown.h"

#include <QWidget>

namespace scripto {

class LoginFlow;
class Notice;

// The page that says why the web session, which the code has opened, has made no key.
class NoKeyPage final : public QWidget {
    Q_OBJECT

public:
    explicit NoKeyPage(const LoginFlow &flow, QWidget *parent = nullptr);

    void follow();
    // False while the server requires a pause.
    bool canGoOn() const { return !m_pause.isRunning(); }

Q_SIGNALS:
    void pauseTicked();

private:
    QString problemText(const Error &error) const;

    const LoginFlow &m_flow;
    RetryCountdown m_pause;
    Notice *m_notice;
};

} // namespace scripto
