// SPDX-License-Identifier: MIT
#include "app/core/keyfingerprint.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace scripto {

namespace {

constexpr qsizetype saltBytes = 32;

} // namespace

KeyFingerprint KeyFingerprint::fromText(const QString &text)
{
    KeyFingerprint fingerprint;
    fingerprint.m_digest = text.toLatin1();
    return fingerprint;
}

KeyFingerprint fingerprintOf(const Secret &key, const QByteArray &salt)
{
    if (key.isEmpty())
        return {};
    QMessageAuthenticationCode digest(QCryptographicHash::Sha256, salt);
    const QByteArrayView bytes = key.reveal();
    digest.addData(bytes.data(), bytes.size());
    return KeyFingerprint::fromText(QString::fromLatin1(digest.result().toHex()));
}

QByteArray randomSalt()
{
    QByteArray salt(saltBytes, Qt::Uninitialized);
    for (char &byte : salt)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return salt.toHex();
}

} // namespace scripto
