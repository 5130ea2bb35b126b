// SPDX-License-Identifier: MIT
#include "app/api/truststore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

#include <algorithm>

namespace scripto {

namespace {

constexpr qint64 mostCertificateBytes = 16 * 1024 * 1024; // a bundle of all public authorities has 0.3 MB

using Certificates = std::optional<QList<QSslCertificate>>; // nullopt = cannot be read

Certificates certificatesInFile(const QString &path)
{
    QFile file(path);
    // A device or a pipe might never end.
    if (!QFileInfo(path).isFile() || file.size() > mostCertificateBytes || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QSslCertificate::fromData(file.readAll(), QSsl::Pem);
}

Certificates certificatesInFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.isDir() || !folder.isReadable())
        return std::nullopt;
    QList<QSslCertificate> certificates;
    QSet<QString> seen; // most entries are links to others, named after their hash
    const QFileInfoList files = QDir(path).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        const QString target = file.canonicalFilePath();
        if (!seen.contains(target))
            certificates += certificatesInFile(target).value_or(QList<QSslCertificate>());
        seen.insert(target);
    }
    return certificates;
}

void addFile(const char *variable, QList<TrustSource> &sources)
{
    const QString path = qEnvironmentVariable(variable);
    if (!path.isEmpty())
        sources.append({QString::fromLatin1(variable), path});
}

} // namespace

QList<TrustSource> TrustSource::fromEnvironment()
{
    QList<TrustSource> sources;
    addFile("NODE_EXTRA_CA_CERTS", sources);
    addFile("SSL_CERT_FILE", sources);
    const QString folders = QStringLiteral("SSL_CERT_DIR");
    const QStringList paths =
        qEnvironmentVariable(qPrintable(folders)).split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString &path : paths)
        sources.append({folders, path, true});
    return sources;
}

TrustStore::TrustStore(Worker &worker, QList<TrustSource> sources)
    : m_worker(worker)
    , m_sources(std::move(sources))
{
}

Call<QSslConfiguration> *TrustStore::configuration()
{
    auto *call = new Call<QSslConfiguration>(this);
    // Without sources, Qt looks up the system's authorities one by one as needed, which is faster.
    if (m_sources.isEmpty()) {
        call->settle(QSslConfiguration::defaultConfiguration());
        return call;
    }
    const auto settle = [this, call] {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificates(m_read->authorities);
        call->settle(configuration);
    };
    if (m_read) {
        settle();
        return call;
    }
    if (!m_reading) {
        m_reading = m_worker.run([sources = m_sources] { return Result<Read>(read(sources)); });
        m_reading->then(this, [this](const Result<Read> &read) { m_read = *read; });
    }
    m_reading->then(call, [settle](const Result<Read> &) { settle(); });
    return call;
}

QString TrustStore::advice() const
{
    if (m_read && !m_read->problems.isEmpty())
        return m_read->problems.join(u' ');
    return tr("If the authority is your own or your company’s, start Scripto Keys with NODE_EXTRA_CA_CERTS or "
              "SSL_CERT_FILE set to the path of its certificate.");
}

TrustStore::Read TrustStore::read(const QList<TrustSource> &sources)
{
    Read result{QSslConfiguration::systemCaCertificates(), {}};
    for (const TrustSource &source : sources) {
        const Certificates found =
            source.isFolder ? certificatesInFolder(source.path) : certificatesInFile(source.path);
        if (!found)
            result.problems.append(tr("%1 names %2, which can’t be read.").arg(source.variable, source.path));
        else if (found->isEmpty())
            result.problems.append(tr("%1 names %2, which holds no certificate.").arg(source.variable, source.path));
        else
            result.authorities += *found;
    }
    return result;
}

} // namespace scripto
