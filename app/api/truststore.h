// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/worker.h"

#include <QSslConfiguration>
#include <QStringList>

namespace scripto {

// A variable that names certificates of authorities to be trusted besides those of the system.
struct TrustSource {
    QString variable;
    QString path;
    bool isFolder = false;

    // Those that the CLI, a Node program, and OpenSSL read: NODE_EXTRA_CA_CERTS, SSL_CERT_FILE and SSL_CERT_DIR, the
    // last a list of folders.
    static QList<TrustSource> fromEnvironment();
};

// Whose certificates are accepted. Reading them takes time where there are such variables, hence a Call.
class TrustStore : public QObject {
    Q_OBJECT
public:
    TrustStore(Worker &worker, QList<TrustSource> sources);

    // The sources are read once, at the first call, as Node and OpenSSL do.
    Call<QSslConfiguration> *configuration();
    // What the user can do about a server whose authority is not known, and which of the variables were no use.
    QString advice() const;

private:
    struct Read {
        QList<QSslCertificate> authorities; // the system's and those of the sources
        QStringList problems; // a sentence each
    };
    static Read read(const QList<TrustSource> &sources);

    Worker &m_worker;
    const QList<TrustSource> m_sources;
    QPointer<Call<Read>> m_reading;
    std::optional<Read> m_read;
};

} // namespace scripto
