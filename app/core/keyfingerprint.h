// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QByteArray>
#include <QHash>

namespace scripto {

// Compares keys without storing them: a salted digest, meaningful only together with its salt.
class KeyFingerprint {
public:
    KeyFingerprint() = default;

    bool isEmpty() const { return m_digest.isEmpty(); }
    // For state files.
    QString toText() const { return QString::fromLatin1(m_digest); }
    static KeyFingerprint fromText(const QString &text);

    friend bool operator==(const KeyFingerprint &, const KeyFingerprint &) = default;
    friend size_t qHash(const KeyFingerprint &fingerprint, size_t seed = 0)
    {
        return ::qHash(fingerprint.m_digest, seed);
    }

private:
    friend KeyFingerprint fingerprintOf(const Secret &key, const QByteArray &salt);

    QByteArray m_digest; // hexadecimal
};

// Empty if there is no key.
KeyFingerprint fingerprintOf(const Secret &key, const QByteArray &salt);

QByteArray randomSalt();

} // namespace scripto
