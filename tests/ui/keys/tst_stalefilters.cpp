// SPDX-License-Identifier: MIT
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/journal/revokecountdown.h"
#include "app/keys/journal/rotationjournal.h"
#include "app/keys/list/keystore.h"
#include "tests/api/httpfixture.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keysmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

namespace tst_stalefilters {

using namespace scripto;

namespace {

using Category = KeysFilter::Category;
using Ids = QSet<QString>;

constexpr int keyCount = 1000;

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString text(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

// From a real server's rows to the filters, over a week. Both clocks are moved; the program's is wrong by more than an
// hour.
class TestStaleFilters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void filtersAgreeWithTheDatabase();
    void staysRightDuringAWeekOfOwnReads();

private:
    void startBackend();
    void setTime(std::chrono::milliseconds ahead);
    void read();
    void useByOthers(const QString &id);
    void use(const QString &profile);
    QJsonObject expected() const;
    void compareFilters();
    void judgeRows(const Ids &usedByOthers, const Ids &staleAtFirst, Ids &readWith);
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs((m_ahead - m_localLag).count()); }
    QString data(const QString &name) const { return m_stores.folder.filePath(u"backend/"_qs + name); }

    LocalStores m_stores;
    QProcess m_backend;
    QUrl m_server;
    std::chrono::milliseconds m_ahead{0};
    const std::chrono::milliseconds m_localLag = std::chrono::minutes(100);
    QJsonObject m_secrets; // by id
    QSet<QString> m_readers; // the profiles that have read lists

    KeyStore &m_keys = m_stores.keys;
};

void TestStaleFilters::initTestCase()
{
    m_stores.clock = [this] { return now(); };
    startBackend();
    QFile config(data(u"many-config.json"_qs));
    QVERIFY(config.open(QIODevice::ReadOnly));
    m_stores.writeBytes(config.readAll());
    m_secrets = readJson(data(u"many-keys.json"_qs));
    QCOMPARE(m_secrets.size(), keyCount);
    m_stores.start();
    m_keys.select(u"work"_qs);
    m_keys.showAll(true);
    read();
    QCOMPARE(m_keys.rows().size(), keyCount);
}

void TestStaleFilters::cleanupTestCase()
{
    m_backend.terminate();
    m_backend.waitForFinished();
}

void TestStaleFilters::startBackend()
{
    QProcess node;
    node.start(QStringLiteral(SCRIPTO_SOURCE "/packaging/node"), {});
    QVERIFY(node.waitForFinished(110'000));
    m_backend.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_backend.start(QString::fromLocal8Bit(node.readAllStandardOutput()).trimmed(),
                    {QStringLiteral(SCRIPTO_SOURCE "/tests/backend/server.mjs"), u"--data"_qs,
                     m_stores.folder.filePath(u"backend"_qs), u"--test-controls"_qs, u"--many"_qs,
                     QString::number(keyCount)});
    QTRY_VERIFY_WITH_TIMEOUT(m_backend.canReadLine() || m_backend.state() == QProcess::NotRunning, 30'000);
    const QString line = QString::fromUtf8(m_backend.readLine()).trimmed();
    QVERIFY2(line.startsWith(u"listening on "), "the backend did not start; see packaging/backend-modules");
    m_server = QUrl(line.section(u' ', 2));
}

void TestStaleFilters::setTime(std::chrono::milliseconds ahead)
{
    m_ahead = ahead;
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = m_server.resolved(QUrl(u"/__test/clock"_qs));
    request.json = "{\"aheadMs\":" + QByteArray::number(qint64(ahead.count())) + '}';
    const auto answer = await(m_stores.services.http.send(request));
    QVERIFY(answer && answer->status == 200);
}

void TestStaleFilters::read()
{
    QTRY_VERIFY(!m_keys.isReading()); // a change of the active profile starts another read, which may finish later
    m_keys.refresh();
    QTRY_VERIFY(!m_keys.isReading());
    QVERIFY2(!m_keys.problem(), "the keys could not be read");
    for (const KeyAccount &account : m_keys.shownAccounts())
        m_readers.insert(account.reader);
}

void TestStaleFilters::useByOthers(const QString &id)
{
    QVERIFY(await(m_stores.api.whoAmI({m_server, Secret(m_secrets.value(id).toString()), {}})));
}

void TestStaleFilters::use(const QString &profile)
{
    QVERIFY(await(m_stores.profiles.setActive(profile)));
    QTRY_COMPARE(m_stores.profiles.activeProfile(), profile);
}

QJsonObject TestStaleFilters::expected() const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(u"/usr/bin/python3"_qs,
                  QStringList{QStringLiteral(SCRIPTO_SOURCE "/tests/ui/keys/expected_filters.py"),
                              data(u"backend.sqlite"_qs), m_stores.path, m_stores.folder.filePath(u"state/use.json"_qs),
                              text(now().addMSecs(m_localLag.count())),
                              QString::number(m_keys.accounts().rules().staleAfter.count())}
                      + m_readers.values());
    process.waitForFinished();
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void TestStaleFilters::compareFilters()
{
    const QJsonObject wanted = expected();
    KeysModel model;
    model.setRows(m_keys.rows(), m_keys.serverNow());
    KeysFilter filter(model);
    const std::pair<const char *, Category> filters[] = {
        {"All", Category::All},           {"Stale", Category::Stale},     {"Never used", Category::NeverUsed},
        {"Expiring", Category::Expiring}, {"Expired", Category::Expired}, {"Used here", Category::UsedHere},
        {"Orphans", Category::Orphans}};
    for (const auto &[name, category] : filters) {
        filter.setCategory(category);
        QStringList shown;
        for (int row = 0; row < filter.rowCount(); ++row)
            shown.append(filter.row(row).key.id);
        shown.sort();
        const QStringList ids = wanted.value(QLatin1StringView(name)).toVariant().toStringList();
        QVERIFY2(!ids.isEmpty() && ids.size() == filter.count(category), name);
        QVERIFY2(
            shown == ids,
            qPrintable(QString::fromLatin1(name) + u": "_qs + shown.join(u' ') + u" instead of "_qs + ids.join(u' ')));
    }
    for (const KeyRow &row : m_keys.rows()) {
        if (wanted.value(u"Sure").toArray().contains(row.key.id))
            QVERIFY2(!row.holders.isEmpty(), "a key that a profile holds is shown as free");
    }
}

void TestStaleFilters::filtersAgreeWithTheDatabase()
{
    for (const int days : {30, 60, 180, 90}) {
        m_keys.accounts().setRules({.staleAfter = std::chrono::days(days)});
        compareFilters();
    }
}

// `readWith` holds the keys that this program may have read with and is extended by the current reader.
void TestStaleFilters::judgeRows(const Ids &usedByOthers, const Ids &staleAtFirst, Ids &readWith)
{
    int stale = 0;
    for (const KeyRow &row : m_keys.rows()) {
        const QString &id = row.key.id;
        if (usedByOthers.contains(id)) {
            QVERIFY2(!row.stale, "a key that somebody else has used is called stale");
        } else if (staleAtFirst.contains(id) && row.use.kind == LastUse::Kind::OwnNewest) {
            QVERIFY2(row.use.outsideUnknownSince.isValid(), "what was known before our own read is forgotten");
            QVERIFY2(!row.stale, "a key that we use ourselves is called stale");
            readWith.insert(id);
        } else if (staleAtFirst.contains(id)) {
            const bool expired = row.status == KeyStatus::Expired;
            QVERIFY2(row.stale || expired, "a stale key has become fresh by our reading");
            stale += row.stale ? 1 : 0;
        }
    }
    QVERIFY(stale > 0);
}

void TestStaleFilters::staysRightDuringAWeekOfOwnReads()
{
    using namespace std::chrono_literals;
    const int readsADay = qEnvironmentVariableIsSet("SCRIPTO_TEST_LONG") ? 24 : 2;
    const std::chrono::milliseconds pause = std::chrono::milliseconds(24h) / readsADay;
    // The stale keys of “attic” also read lists, and the start of “cellar-b”'s key fits several keys.
    const QStringList readers{u"work"_qs, u"attic"_qs, u"work-b"_qs, u"cellar-b"_qs};
    Ids stale;
    QStringList usable;
    for (const KeyRow &row : m_keys.rows()) {
        if (row.stale)
            stale.insert(row.key.id);
        if (row.key.enabled && !row.key.expiresAt.isValid())
            usable.append(row.key.id);
    }
    QRandomGenerator random(20261123);
    Ids usedByOthers;
    Ids readWith;
    for (int i = 0; i < 7 * readsADay; ++i) {
        use(readers.at(i % readers.size()));
        const std::chrono::milliseconds before = i * pause;
        // Includes the keys that this program reads with.
        const QStringList used{i % 3 == 1 ? u"a00000"_qs : usable.at(random.bounded(int(usable.size()))),
                               i == readsADay * 5 ? u"a00002"_qs : usable.at(random.bounded(int(usable.size()))),
                               i == readsADay * 6 ? u"b00012"_qs : usable.at(random.bounded(int(usable.size())))};
        for (const QString &id : used) {
            if (i < readsADay * 5 && (id == u"a00002" || id == u"b00012"))
                continue;
            setTime(before + pause * (1 + random.bounded(98)) / 100);
            useByOthers(id);
            usedByOthers.insert(id);
        }
        setTime(before + pause);
        read();
        judgeRows(usedByOthers, stale, readWith);
        compareFilters();
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(readWith.contains(u"a00002"_qs) && readWith.contains(u"b00012"_qs));
    QVERIFY(usedByOthers.contains(u"a00002"_qs) && usedByOthers.contains(u"b00012"_qs));
}

SCRIPTO_TEST(TestStaleFilters)

} // namespace tst_stalefilters

#include "tst_stalefilters.moc"
