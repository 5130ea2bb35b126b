// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/worker.h"

#include <QSslConfiguration>
#include <QStringList>

namespace scripto {

// An environment variable that names further certificate authorities to trust besides the system's.
struct TrustSource {
    QString variable;
    QString path;
    bool isFolder = false;

    // The variables that the CLI (a Node program) and OpenSSL read: NODE_EXTRA_CA_CERTS, SSL_CERT_FILE and
    // SSL_CERT_DIR; the last one is a list of folders.
    static QList<TrustSource> fromEnvironment();
};

// Whose certificates are accepted. Returns a Call because reading the variables' files takes time.
class TrustStore : public QObject {
    Q_OBJECT
public:
    TrustStore(Worker &worker, QList<TrustSource> sources);

    // The sources are read once, at the first call, as in Node and OpenSSL.
    Call<QSslConfiguration> *configuration();
    // What the user can do about a server with an unknown authority, and which of the variables could not be used.
    QString advice() const;

private:
    struct Read {
        QList<QSslCertificate> authorities; // the system's and those of the sources
        QStringList problems; // one sentence each
    };
    static Read read(const QList<TrustSource> &sources);

    Worker &m_worker;
    const QList<TrustSource> m_sources;
    QPointer<Call<Read>> m_reading;
    std::optional<Read> m_read;
};

} // namespace scripto
