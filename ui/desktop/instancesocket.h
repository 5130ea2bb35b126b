// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/activation.h"

#include <QLocalServer>
#include <QObject>

#include <chrono>
#include <functional>

class QLocalSocket;

namespace scripto {

// How instances find each other without a session bus: a socket in the program's own folder, which the system closes
// when its instance ends. Nothing here waits.
class InstanceSocket final : public QObject {
    Q_OBJECT

public:
    // Without a path, it neither listens nor finds anybody.
    explicit InstanceSocket(QString path);

    // Asks the instance that listens there, if any. `then` gets whether it shows its window.
    void ask(const Activation &wanted, std::chrono::milliseconds patience, const std::function<void(bool)> &then);
    // Listens, unless another instance does.
    void listen(std::function<void(const Activation &)> take);
    void close();

private:
    void read(QLocalSocket *connection);

    const QString m_path;
    QLocalServer m_server;
    std::function<void(const Activation &)> m_take;
};

} // namespace scripto
