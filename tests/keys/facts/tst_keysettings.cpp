// SPDX-License-Identifier: MIT
#include "app/api/keyrows.h"
#include "app/keys/facts/keysettings.h"
#include "tests/support/testroom.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_keysettings {

using namespace scripto;
using enum KeySetting;

namespace {

// JSON with ' in place of ".
ApiKey keyOf(QByteArray members)
{
    members.replace('\'', '"');
    return keyrows::keyOf(QJsonDocument::fromJson('{' + members + '}').object());
}

QList<ApiKey> keysOf(const QByteArrayList &rows)
{
    QList<ApiKey> keys;
    for (const QByteArray &row : rows)
        keys.append(keyOf(row));
    return keys;
}

const QByteArray limited = "'rateLimitEnabled':true,'rateLimitMax':10,'rateLimitTimeWindow':86400000";
const QByteArray generous = "'rateLimitEnabled':true,'rateLimitMax':1000,'rateLimitTimeWindow':86400000";

} // namespace

class TestKeySettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotCopied_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArrayList>("others");
        QTest::addColumn<QList<KeySetting>>("expected");
        const auto row = [](const char *name, const QByteArray &key, const QByteArrayList &others,
                            const QList<KeySetting> &expected) { QTest::newRow(name) << key << others << expected; };
        row("nothing is set", "'enabled':true,'permissions':null,'metadata':null,'remaining':null", {}, {});
        row("disabled", "'enabled':false", {}, {Disabled});
        row("permissions", "'permissions':{'files':['read']}", {}, {Permissions});
        row("permissions as text", "'permissions':'{\\'files\\':[\\'read\\']}'", {}, {Permissions});
        row("no permissions", "'permissions':{}", {}, {});
        row("no permissions, as text", "'permissions':'null'", {}, {});
        row("metadata", "'metadata':{'team':4}", {}, {Metadata});
        row("metadata that is a text", "'metadata':'for ci'", {}, {Metadata});
        row("no metadata", "'metadata':''", {}, {});
        row("remaining", "'remaining':97", {}, {Remaining});
        row("nothing remaining", "'remaining':0", {}, {Remaining});
        row("refill", "'refillAmount':100,'refillInterval':86400000", {}, {Refill});
        row("half a refill", "'refillAmount':100", {}, {});
        row("a rate limit, nothing to compare with", limited, {}, {});
        row("a rate limit as of the others", limited, {limited, limited, generous}, {});
        row("a rate limit of its own", generous, {limited, limited}, {RateLimit});
        row("half of the others are no majority", generous, {generous, limited}, {RateLimit});
        row("no rate limit", "'rateLimitEnabled':false", {limited}, {RateLimit});
        row("permissions as of the others", "'permissions':{'a':['b']}",
            {"'permissions':'{\\'a\\':[\\'b\\']}'", "'permissions':{'a':['b']}"}, {});
        row("all at once", "'enabled':false,'permissions':{'a':['b']},'metadata':{'a':1},'remaining':1," + generous,
            {limited}, {Disabled, Permissions, Metadata, Remaining, RateLimit});
    }

    void whatIsNotCopied()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArrayList, others);
        QFETCH(QList<KeySetting>, expected);
        QCOMPARE(settingsNotCopied(keyOf(key), keysOf(others)), expected);
    }

    void whatIsInDoubt_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArrayList>("others");
        QTest::addColumn<bool>("isInDoubt");
        const auto row = [](const char *name, const QByteArray &key, const QByteArrayList &others, bool isInDoubt) {
            QTest::newRow(name) << key << others << isInDoubt;
        };
        row("a limit of the only key", generous, {}, true);
        row("which is not said to be in force", "'rateLimitMax':1000,'rateLimitTimeWindow':86400000", {}, true);
        row("others tell", generous, {limited}, false);
        row("what a stock server gives every key", limited, {}, false);
        row("another window", "'rateLimitEnabled':true,'rateLimitMax':10,'rateLimitTimeWindow':60000", {}, true);
        row("not in force", "'rateLimitEnabled':false,'rateLimitMax':1000,'rateLimitTimeWindow':86400000", {}, false);
        row("half a limit", "'rateLimitEnabled':true,'rateLimitMax':1000,'rateLimitTimeWindow':null", {}, false);
        row("the other half", "'rateLimitEnabled':true,'rateLimitTimeWindow':60000", {}, false);
        row("not reported", "'name':'x'", {}, false);
        row("other settings", "'permissions':{'a':['b']},'remaining':1", {}, false);
    }

    void whatIsInDoubt()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArrayList, others);
        QFETCH(bool, isInDoubt);
        QCOMPARE(settingsInDoubt(keyOf(key), keysOf(others)), isInDoubt ? QList{RateLimit} : QList<KeySetting>());
    }

    void whatIsLost_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("made");
        QTest::addColumn<QList<KeySetting>>("expected");
        const auto row = [](const char *name, const QByteArray &old, const QByteArray &made,
                            const QList<KeySetting> &expected) { QTest::newRow(name) << old << made << expected; };
        row("nothing", limited, limited, {});
        row("disabled", "'enabled':false", "'enabled':true", {Disabled});
        row("permissions", "'permissions':{'a':['b']}", "'permissions':null", {Permissions});
        row("other permissions", "'permissions':{'a':['b','c']}", "'permissions':{'a':['b']}", {Permissions});
        row("the same permissions", "'permissions':{'a':['b']}", "'permissions':'{ \\'a\\': [\\'b\\'] }'", {});
        row("permissions come", "'permissions':null", "'permissions':{'a':['b']}", {});
        row("metadata", "'metadata':{'a':1}", "'name':'x'", {Metadata});
        row("remaining", "'remaining':3", "'remaining':null", {Remaining});
        row("less used", "'remaining':3", "'remaining':10", {});
        row("limited from now on", "'remaining':null", "'remaining':10", {Remaining});
        row("refill", "'refillAmount':5,'refillInterval':1000", "'refillAmount':5,'refillInterval':9000", {Refill});
        row("rate limit", generous, limited, {RateLimit});
        row("no rate limit before", "'rateLimitEnabled':false", limited, {RateLimit});
        row("a rate limit is not reported", generous, "'name':'x'", {});
        row("nor before", "'name':'x'", limited, {});
    }

    void whatIsLost()
    {
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, made);
        QFETCH(QList<KeySetting>, expected);
        QCOMPARE(settingsLost(keyOf(old), keyOf(made)), expected);
    }
};

SCRIPTO_TEST(TestKeySettings)

} // namespace tst_keysettings

#include "tst_keysettings.moc"
