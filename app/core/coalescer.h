// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <utility>

namespace scripto {

// Acts once when control is back in the event loop, however often that was requested until then. A member of `context`,
// which it must not outlive.
class Coalescer {
public:
    Coalescer(QObject *context, std::function<void()> act)
        : m_context(context)
        , m_act(std::move(act))
    {
    }
    Q_DISABLE_COPY_MOVE(Coalescer)

    void request()
    {
        if (std::exchange(m_isRequested, true))
            return;
        QMetaObject::invokeMethod(
            m_context,
            [this] {
                m_isRequested = false;
                m_act();
            },
            Qt::QueuedConnection);
    }

private:
    QObject *m_context;
    std::function<void()> m_act;
    bool m_isRequested = false;
};

} // namespace scripto
