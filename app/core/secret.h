// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QDebug>
#include <QString>

#include <memory>

namespace scripto {

// An API key or another value that must never be logged or shown by accident. Copies share one buffer, which is
// overwritten when the last of them goes; text made by reveal…() is the caller's to keep short-lived.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView utf8);
    explicit Secret(const QByteArray &utf8)
        : Secret(QByteArrayView(utf8))
    {
    }
    explicit Secret(const QString &text);

    bool isEmpty() const { return !m_bytes; }
    QByteArrayView reveal() const;
    QString revealText() const;

    // Compares without leaving early, so that timing says nothing about a common start.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    std::shared_ptr<const QByteArray> m_bytes;
};

// Refuses at compile time what would end in a log.
QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace scripto
