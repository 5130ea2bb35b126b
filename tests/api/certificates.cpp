// SPDX-License-Identifier: MIT
#include "tests/api/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace scripto {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Certificates::Certificates()
{
    m_isReady = openssl(u"req -x509 -newkey rsa:2048 -nodes -keyout authority.key -out authority.pem -days 30 "
                        "-subj /CN=Authority-of-a-test"_qs)
        && openssl(u"req -x509 -newkey rsa:2048 -nodes -keyout selfSigned.key -out selfSigned.pem -days 30 "
                   "-subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"_qs)
        && makeSigned(u"good"_qs, u"IP:127.0.0.1"_qs, u"-days 30"_qs)
        && makeSigned(u"expired"_qs, u"IP:127.0.0.1"_qs, u"-days -1"_qs)
        && makeSigned(u"otherName"_qs, u"DNS:scripto.invalid"_qs, u"-days 30"_qs);
}

bool Certificates::openssl(const QString &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_qs, arguments.split(u' '));
    return process.waitForFinished() && process.exitCode() == 0;
}

bool Certificates::makeSigned(const QString &name, const QString &subjectName, const QString &days) const
{
    QFile extensions(m_folder.filePath(name + u".ext"_qs));
    if (!extensions.open(QIODevice::WriteOnly) || extensions.write("subjectAltName=" + subjectName.toUtf8()) < 0)
        return false;
    extensions.close();
    return openssl(u"req -newkey rsa:2048 -nodes -keyout %1.key -out %1.csr -subj /CN=test"_qs.arg(name))
        && openssl(u"x509 -req -in %1.csr -CA authority.pem -CAkey authority.key -CAcreateserial -out %1.pem "
                   "-extfile %1.ext %2"_qs.arg(name, days));
}

QSslCertificate Certificates::authority() const
{
    return QSslCertificate(contentOf(m_folder.filePath(u"authority.pem"_qs)));
}

QSslConfiguration Certificates::named(const QString &name) const
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(contentOf(m_folder.filePath(name + u".pem"_qs))));
    configuration.setPrivateKey(QSslKey(contentOf(m_folder.filePath(name + u".key"_qs)), QSsl::Rsa));
    return configuration;
}

TrustForAWhile::TrustForAWhile(const QSslCertificate &authority)
    : m_before(QSslConfiguration::defaultConfiguration())
{
    QSslConfiguration configuration = m_before;
    configuration.addCaCertificate(authority);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

TrustForAWhile::~TrustForAWhile()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

} // namespace scripto
