// SPDX-License-Identifier: MIT
#include "app/api/keyrows.h"
#include "app/api/lostkeys.h"
#include "tests/support/testroom.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_keyrows {

using namespace scripto;

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

// `json` with quotation marks as ' for legibility.
ApiKey keyOf(QByteArray json)
{
    return keyrows::keyOf(QJsonDocument::fromJson('{' + json.replace('\'', '"') + '}').object());
}

QJsonValue valueOf(QByteArray json)
{
    return QJsonDocument::fromJson("{\"v\":" + json.replace('\'', '"') + '}').object().value(u"v");
}

} // namespace

// Reads the rows of a list in all forms that servers use.
class TestKeyRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDates_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QDateTime>("date");
        const auto add = [](const char *json, const QDateTime &date) {
            QTest::newRow(json) << QByteArray(json) << date;
        };
        const QDateTime midnight(QDate(2026, 11, 22), QTime(0, 0), Qt::UTC);
        add("'2026-11-22T12:00:00.000Z'", noon);
        add("'2026-11-22T12:00:00'", noon);
        add("' 2026-11-22T12:00:00 '", noon);
        add("'2026-11-22T13:00:00+01:00'", noon);
        add("'2026-11-22T11:00:00-01:00'", noon);
        add("'2026-11-22'", midnight);
        add("1795348800", noon); // seconds
        add("1795348800000", noon);
        add("'1795348800000'", noon);
        add("99999999999", QDateTime::fromSecsSinceEpoch(99'999'999'999, Qt::UTC)); // the largest number of seconds
        add("100000000000", QDateTime::fromMSecsSinceEpoch(100'000'000'000, Qt::UTC));
        add("1", QDateTime::fromSecsSinceEpoch(1, Qt::UTC));
        add("8640000000000000", QDateTime::fromMSecsSinceEpoch(8'640'000'000'000'000, Qt::UTC)); // the latest date
        add("8640000000000001", {});
        add("0", {});
        add("-1", {});
        add("'0'", {});
        add("null", {});
        add("''", {});
        add("'soon'", {});
        add("true", {});
    }

    void readsDates()
    {
        QFETCH(QByteArray, json);
        QTEST(keyrows::dateOf(valueOf(json)), "date");
    }

    void readsIds_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("id");
        const auto add = [](const QByteArray &json, const QString &id) { QTest::newRow(json.left(20)) << json << id; };
        add("'k1'", QStringLiteral("k1"));
        add("7", QStringLiteral("7"));
        add("0", QStringLiteral("0"));
        add("-1", {});
        add("-2", {});
        add("1.5", {});
        add("null", {});
        add("true", {});
        add("{}", {});
        add('\'' + QByteArray(300, 'i') + '\'', QString(300, u'i'));
        add('\'' + QByteArray(301, 'j') + '\'', {});
        add("'scripto_" + QByteArray(64, 'k') + '\'', {});
    }

    void readsIds()
    {
        QFETCH(QByteArray, json);
        QTEST(keyrows::idOf(valueOf(json)), "id");
    }

    void readsCounts_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<std::optional<qint64>>("count");
        const auto add = [](const char *json, std::optional<qint64> count) {
            QTest::newRow(json) << QByteArray(json) << count;
        };
        add("0", 0);
        add("97", 97);
        add("'97'", 97);
        add("-3", -3);
        add("1.5", 2);
        add("8999999999999999", 8'999'999'999'999'999);
        add("9e15", {});
        add("-9e15", {});
        add("1e300", {});
        add("'nan'", {});
        add("'many'", {});
        add("null", {});
        add("true", {});
    }

    void readsCounts()
    {
        QFETCH(QByteArray, json);
        QTEST(keyOf("'remaining':" + json).remaining, "count");
    }

    void readsBooleans_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<std::optional<bool>>("isOn");
        const auto add = [](const char *json, std::optional<bool> isOn) {
            QTest::newRow(json) << QByteArray(json) << isOn;
        };
        add("true", true);
        add("false", false);
        add("1", true);
        add("0", false);
        add("'true'", true);
        add("'1'", true);
        add("'false'", false);
        add("'0'", false);
        add("null", {});
        add("[]", {});
    }

    void readsBooleans()
    {
        QFETCH(QByteArray, json);
        QFETCH(std::optional<bool>, isOn);
        QCOMPARE(keyOf("'rateLimitEnabled':" + json).rateLimitEnabled, isOn);
        QCOMPARE(keyOf("'enabled':" + json).enabled, isOn.value_or(true));
    }

    void readsLastUse_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isReported");
        QTest::addColumn<QDateTime>("at");
        const auto add = [](const char *json, bool isReported, const QDateTime &at) {
            QTest::newRow(json) << QByteArray(json) << isReported << at;
        };
        add("'name':'ci'", false, {});
        add("'lastRequest':null", true, {});
        add("'lastUsedAt':null", true, {});
        add("'lastRequest':'soon'", false, {});
        add("'lastRequest':'2026-11-22T12:00:00Z'", true, noon);
        add("'lastUsedAt':'2026-11-22T12:00:00Z'", true, noon);
        add("'lastRequest':'2026-11-22T12:00:00Z','lastUsedAt':'2026-11-21T12:00:00Z'", true, noon);
        add("'lastRequest':'2026-11-21T12:00:00Z','lastUsedAt':'2026-11-22T12:00:00Z'", true, noon);
        add("'lastRequest':'2026-11-22T12:00:00Z','lastUsedAt':null", true, noon);
    }

    void readsLastUse()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isReported);
        const ApiKey key = keyOf(json);
        QCOMPARE(key.lastUsedReported, isReported);
        QTEST(key.lastUsedAt, "at");
    }

    void readsAllMembers()
    {
        const ApiKey key = keyOf("'id':'k1','name':'ci','prefix':'scripto_','start':'scripto_ab',"
                                 "'createdAt':'2026-11-22T12:00:00Z','updatedAt':'2026-11-22T12:00:01Z',"
                                 "'expiresAt':'2026-11-22T12:00:02Z','enabled':false,'requestCount':1,'remaining':2,"
                                 "'refillAmount':3,'refillInterval':4,'rateLimitEnabled':true,'rateLimitMax':5,"
                                 "'rateLimitTimeWindow':6,'metadata':{'a':1},'permissions':['b']");
        QCOMPARE(key.id, QStringLiteral("k1"));
        QCOMPARE(key.name, QStringLiteral("ci"));
        QCOMPARE(key.prefix, QStringLiteral("scripto_"));
        QCOMPARE(key.start, QStringLiteral("scripto_ab"));
        QCOMPARE(key.createdAt, noon);
        QCOMPARE(key.updatedAt, noon.addSecs(1));
        QCOMPARE(key.expiresAt, noon.addSecs(2));
        QVERIFY(!key.enabled && !key.isCut && !key.hasNullLimit);
        QCOMPARE(key.requestCount, std::optional<qint64>(1));
        QCOMPARE(key.remaining, std::optional<qint64>(2));
        QCOMPARE(key.refillAmount, std::optional<qint64>(3));
        QCOMPARE(key.refillInterval, std::optional<qint64>(4));
        QCOMPARE(key.rateLimitEnabled, std::optional(true));
        QCOMPARE(key.rateLimitMax, std::optional<qint64>(5));
        QCOMPARE(key.rateLimitTimeWindow, std::optional<qint64>(6));
        QVERIFY(key.metadata.isObject() && key.permissions.isArray());
        QCOMPARE(keyOf("'name':7").name, QStringLiteral("7")); // a number, as some servers write it
        QVERIFY(keyOf("'rateLimitMax':null").hasNullLimit);
        QVERIFY(keyOf("'rateLimitTimeWindow':null").hasNullLimit);
    }

    // A key that a lost response may have created.
    void findsLostKeys_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDateTime>("createdAt");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("fits"); // asked for as “ci”, between noon and a minute later
        const QString ci = QStringLiteral("ci");
        const QString id = QStringLiteral("9");
        QTest::newRow("between the times") << ci << noon.addSecs(30) << id << true;
        QTest::newRow("earlier within the tolerance") << ci << noon.addSecs(-10) << id << true;
        QTest::newRow("too early") << ci << noon.addMSecs(-10'001) << id << false;
        QTest::newRow("later within the tolerance") << ci << noon.addSecs(70) << id << true;
        QTest::newRow("too late") << ci << noon.addMSecs(70'001) << id << false;
        QTest::newRow("creation date unknown") << ci << QDateTime() << id << true;
        QTest::newRow("another name") << QStringLiteral("cd") << noon.addSecs(30) << id << false;
        QTest::newRow("existed before") << ci << noon.addSecs(30) << QStringLiteral("1") << false;
    }

    void findsLostKeys()
    {
        QFETCH(QString, name);
        QFETCH(QDateTime, createdAt);
        QFETCH(QString, id);
        ApiKey key;
        key.id = id;
        key.name = name;
        key.createdAt = createdAt;
        const LostKeyTraces asked{QStringLiteral("ci"), noon, noon.addSecs(60), {QStringLiteral("1")}};
        QTEST(!findLostKeys({key}, asked).isEmpty(), "fits");
    }
};

SCRIPTO_TEST(TestKeyRows)

} // namespace tst_keyrows

#include "tst_keyrows.moc"
