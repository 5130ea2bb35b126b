// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QByteArray>
#include <QHash>

namespace scripto {

// Tells whether two keys are the same without keeping either: a salted digest, of use only with the salt it was made
// with.
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

// Empty for no key.
KeyFingerprint fingerprintOf(const Secret &key, const QByteArray &salt);

QByteArray randomSalt();

} // namespace scripto
