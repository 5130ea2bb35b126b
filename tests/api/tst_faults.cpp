// SPDX-License-Identifier: MIT
#include "app/api/httpclient.h"
#include "app/api/scriptoapi.h"
#include "app/core/worker.h"
#include "tests/api/faults.h"
#include "tests/api/httpfixture.h"
#include "tests/support/gapprobe.h"
#include "tests/support/testroom.h"
#include "ui/common/errortexts.h"

#include <QEventLoop>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

namespace tst_faults {

using namespace scripto;
using namespace std::chrono_literals;

// Each fault during a list, a mint and a revoke: what the user sees, what was sent, and that the event loop kept
// running. The texts are in tests/data/faults.txt; with SCRIPTO_WRITE_EXPECTED set, the test writes them instead of
// comparing, so that git shows the difference.

namespace {

const QString textFile = QStringLiteral(SCRIPTO_TEST_DATA "/faults.txt");

QString outcome(const KeyList &list)
{
    return u"(%1 key, %2 rows left out)"_qs.arg(list.keys.size()).arg(list.unreadableRows);
}

QString outcome(const MintedKey &minted)
{
    return u"(the key %1)"_qs.arg(minted.key.revealText());
}

QString outcome(const Done &)
{
    return u"(done)"_qs;
}

// A server with a fault, and the three requests to it.
class Scene {
public:
    Scene(const Fault &fault, const Certificates &certificates);
    ~Scene();

    bool isDone() const { return m_texts.size() == 3; }
    // The texts that the user sees for each request, and what the server received.
    QString text() const;
    QList<QByteArray> targets() const;

private:
    // Each request has its own connections: Qt fails all requests that wait for a connection when one of them ends.
    struct Client {
        explicit Client(const HttpLimits &limits)
            : http(limits)
        {
        }
        HttpClient http;
        Worker worker;
        ScriptoApi api{http, worker};
    };

    void stopServer(Fault::Place place);
    template <typename T> void ask(const QString &what, Call<T> *call);
    QString withoutPorts(QString text) const;

    std::optional<TrustForAWhile> m_trust;
    std::unique_ptr<TestServer> m_server;
    QUrl m_url;
    QTcpSocket m_fill[4];
    Client m_lists;
    Client m_mints;
    Client m_revokes;
    QMap<QString, QString> m_texts;
};

HttpLimits limitsFor(const Fault &fault)
{
    HttpLimits limits = withoutPause();
    if (fault.lasts) {
        limits.connected = 800ms;
        limits.firstByte = 900ms;
        limits.whole = 2500ms;
    }
    return limits;
}

Scene::Scene(const Fault &fault, const Certificates &certificates)
    : m_lists(limitsFor(fault))
    , m_mints(limitsFor(fault))
    , m_revokes(limitsFor(fault))
{
    std::optional<QSslConfiguration> tls;
    if (fault.place == Fault::Place::Certificate) {
        tls = certificates.named(fault.certificate);
        m_trust.emplace(certificates.authority());
    }
    m_server = std::make_unique<TestServer>(tls);
    m_url = m_server->url();
    m_server->setScript(fault.script);
    stopServer(fault.place);

    const Credentials credentials{m_url, testKey()};
    ask(u"list"_qs, m_lists.api.listKeys(credentials));
    ask(u"mint"_qs, m_mints.api.mintKey(credentials, u"laptop"_qs, {}));
    ask(u"revoke"_qs, m_revokes.api.revokeKey(credentials, u"k1"_qs));
}

Scene::~Scene() = default;

void Scene::stopServer(Fault::Place place)
{
    if (place == Fault::Place::NoServer)
        m_server.reset();
    if (place != Fault::Place::NoAccept)
        return;
    m_server->stopAccepting();
    // The operating system completes some connections by itself; these use them up.
    for (QTcpSocket &socket : m_fill) {
        socket.connectToHost(QHostAddress::LocalHost, m_server->port());
        socket.waitForConnected(50);
    }
}

template <typename T> void Scene::ask(const QString &what, Call<T> *call)
{
    call->then(call, [this, what](const Result<T> &result) {
        m_texts.insert(what, result ? outcome(*result) : errorText(result.error()));
    });
}

QString Scene::withoutPorts(QString text) const
{
    static const QRegularExpression otherPort(u"127\\.0\\.0\\.1:\\d+"_qs);
    return text.replace(m_url.authority(), u"HOST"_qs).replace(otherPort, u"OTHER"_qs);
}

QList<QByteArray> Scene::targets() const
{
    QList<QByteArray> targets;
    if (m_server) {
        for (const TestServer::Request &request : m_server->requests())
            targets.append(request.method + ' ' + request.target);
    }
    return targets;
}

QString Scene::text() const
{
    QString text;
    for (const auto &[what, route] : {std::pair(u"list"_qs, "GET /api/keys"), std::pair(u"mint"_qs, "POST /api/keys"),
                                      std::pair(u"revoke"_qs, "DELETE /api/keys/k1")})
        text += u"%1, sent %2: %3\n"_qs.arg(what).arg(targets().count(route)).arg(withoutPorts(m_texts[what]));
    return text;
}

// "# name" and the lines up to the next one.
QMap<QString, QString> expectedTexts()
{
    QMap<QString, QString> texts;
    QFile file(textFile);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    for (const QString &part : QString::fromUtf8(file.readAll()).split(u"# "_qs, Qt::SkipEmptyParts))
        texts.insert(part.section(u'\n', 0, 0), part.section(u'\n', 1).trimmed() + u'\n');
    return texts;
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reportsEveryFaultSafely_data();
    void reportsEveryFaultSafely();
    void everyTextBelongsToAFault();
    void cleanupTestCase();

private:
    const Certificates m_certificates;
    TestServer m_other;
    const QList<Fault> m_faults = allFaults(m_other);
    const QMap<QString, QString> m_expected = expectedTexts();
    QHash<qsizetype, std::shared_ptr<Scene>> m_lasting;
    QString m_written;
    QStringList m_seen;
};

// Faults that only end with a deadline run at the same time.
void TestFaults::initTestCase()
{
    QVERIFY2(m_certificates.isReady(), "openssl makes the certificates for this test");
    QVERIFY(m_faults.size() > 80);
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        if (m_faults[i].lasts)
            m_lasting.insert(i, std::make_shared<Scene>(m_faults[i], m_certificates));
    }
}

void TestFaults::reportsEveryFaultSafely_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_faults.size(); ++i)
        QTest::addRow("%02d %s", static_cast<int>(i), qPrintable(m_faults[i].name)) << i;
}

void TestFaults::reportsEveryFaultSafely()
{
    QFETCH(qsizetype, index);
    const Fault &fault = m_faults[index];
    QTest::failOnWarning(QRegularExpression(u"aaaaaa|bbbbbb|/api"_qs)); // no key and no path in a log
    GapProbe probe;
    const std::shared_ptr<Scene> scene =
        fault.lasts ? m_lasting.take(index) : std::make_shared<Scene>(fault, m_certificates);
    QTRY_VERIFY_WITH_TIMEOUT(scene->isDone(), 30'000);
    QVERIFY2(probe.longest() < 250, qPrintable(u"the event loop was held up for %1 ms"_qs.arg(probe.longest())));

    // A request that changes something is sent at most once, and nothing is sent anywhere else.
    const QList<QByteArray> targets = scene->targets();
    QVERIFY(targets.count("POST /api/keys") <= 1 && targets.count("DELETE /api/keys/k1") <= 1);
    for (const QByteArray &target : targets)
        QVERIFY2(QByteArrayList({"GET /api/keys", "POST /api/keys", "DELETE /api/keys/k1", "GET /api/auth/me"})
                     .contains(target),
                 target.constData());
    QCOMPARE(m_other.connections(), 0);

    const QString text = scene->text();
    QVERIFY2(!text.contains(u"aaaaaa") && !text.contains(u"/api"), qPrintable(text));
    const bool isFirst = !m_seen.contains(fault.name);
    m_seen.append(fault.name);
    if (qEnvironmentVariableIsSet("SCRIPTO_WRITE_EXPECTED")) {
        if (isFirst)
            m_written += u"# %1\n%2\n"_qs.arg(fault.name, text);
        return;
    }
    QCOMPARE(text, m_expected.value(fault.name));
}

void TestFaults::everyTextBelongsToAFault()
{
    if (m_seen.size() < m_faults.size())
        QSKIP("not all faults were tried");
    for (auto it = m_expected.begin(); it != m_expected.end(); ++it)
        QVERIFY2(m_seen.contains(it.key()), qPrintable(it.key()));
}

void TestFaults::cleanupTestCase()
{
    m_lasting.clear();
    if (m_written.isEmpty())
        return;
    QFile file(textFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_written.trimmed().toUtf8() + '\n');
}

SCRIPTO_TEST(TestFaults)

} // namespace tst_faults

#include "tst_faults.moc"
