// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QDebug>
#include <QString>

#include <iosfwd>
#include <memory>

class QTextStream;

namespace scripto {

// An API key or another value that must never be logged or shown by accident. Copies share one buffer, which is
// overwritten when the last of them goes. The caller must keep text from reveal…() short-lived.
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

    // Compares without an early exit, so that timing reveals nothing about a common start.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    std::shared_ptr<const QByteArray> m_bytes;
};

// Makes logging a secret a compile-time error.
QDebug operator<<(QDebug, const Secret &) = delete;
std::ostream &operator<<(std::ostream &, const Secret &) = delete;
QTextStream &operator<<(QTextStream &, const Secret &) = delete;

} // namespace scripto
