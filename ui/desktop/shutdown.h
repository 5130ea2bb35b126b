// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace scripto {

// Ends the program in an orderly way when the system asks for it: by SIGTERM, SIGHUP or SIGINT, or when the desktop
// session ends. Nothing can be asked then. A second signal, or the end of the time limit, ends the program at once.
class Shutdown final : public QObject {
    Q_OBJECT

public:
    struct Limits {
        std::chrono::seconds untilSafe{5}; // for keys that are on their way
        std::chrono::seconds inAll{10}; // even if the event loop hangs; whole seconds, for alarm()
    };

    // `isSafe` returns whether no key is lost by ending now. A signal that the program was started to ignore (nohup)
    // stays ignored.
    Shutdown(std::function<bool()> isSafe, Limits limits, QObject *parent = nullptr);
    explicit Shutdown(std::function<bool()> isSafe, QObject *parent = nullptr);
    ~Shutdown() override;

    // The last call in main(). Ends the process by the signal that was caught, if any, so that its parent process sees
    // it; otherwise returns `exitCode`.
    static int end(int exitCode);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // The session may be about to end, or may continue after all: save what is shown.
    void saving();
    // Save what is shown; the event loop ends soon.
    void begun();

private:
    void begin();
    void endIfSafe();

    const std::function<bool()> m_isSafe;
    QTimer m_look;
    QTimer m_limit;
    bool m_hasBegun = false;
};

} // namespace scripto
