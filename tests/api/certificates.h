// SPDX-License-Identifier: MIT
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace scripto {

// Certificates for 127.0.0.1, made by the openssl program: private keys don't belong in a repository.
class Certificates {
public:
    Certificates();

    bool isReady() const { return m_isReady; }
    QSslCertificate authority() const;
    QSslConfiguration good() const { return named(QStringLiteral("good")); }
    // "good", "expired" and "otherName", signed by authority(), or "selfSigned".
    QSslConfiguration named(const QString &name) const;

private:
    bool openssl(const QString &arguments) const;
    bool makeSigned(const QString &name, const QString &subjectName, const QString &days) const;

    QTemporaryDir m_folder;
    bool m_isReady = false;
};

// While it exists, this process trusts `authority` like the system's authorities.
class TrustForAWhile {
public:
    explicit TrustForAWhile(const QSslCertificate &authority);
    ~TrustForAWhile();
    Q_DISABLE_COPY_MOVE(TrustForAWhile)

private:
    const QSslConfiguration m_before;
};

} // namespace scripto
