// SPDX-License-Identifier: MIT
#pragma once

#include <QMutex>
#include <QStringList>
#include <QtGlobal>

namespace scripto {

// Collects what the process would print, from all threads, while it exists. There can be one at a time.
class LogListener {
public:
    LogListener()
    {
        const QMutexLocker lock(&heard().mutex);
        heard().lines.clear();
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &context, const QString &text) {
            const QMutexLocker handlerLock(&heard().mutex);
            heard().lines.append(QString::fromLatin1(context.category) + QStringLiteral(": ") + text);
        });
    }
    ~LogListener() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(LogListener)

    // "scripto.api: GET …"
    static QStringList lines()
    {
        const QMutexLocker lock(&heard().mutex);
        return heard().lines;
    }

private:
    struct Heard {
        QMutex mutex;
        QStringList lines;
    };
    static Heard &heard()
    {
        static Heard the;
        return the;
    }

    QtMessageHandler m_before = nullptr;
};

} // namespace scripto
