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

// Parses JSON with ' instead of ".
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
    void listsSettingsThatAreNotCopied_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArrayList>("others");
        QTest::addColumn<QList<KeySetting>>("expected");
        const auto row = [](const char *name, const QByteArray &key, const QByteArrayList &others,
                            const QList<KeySetting> &expected) { QTest::newRow(name) << key << others << expected; };
        row("nothing set", "'enabled':true,'permissions':null,'metadata':null,'remaining':null", {}, {});
        row("disabled", "'enabled':false", {}, {Disabled});
        row("permissions", "'permissions':{'files':['read']}", {}, {Permissions});
        row("permissions as a string", "'permissions':'{\\'files\\':[\\'read\\']}'", {}, {Permissions});
        row("no permissions", "'permissions':{}", {}, {});
        row("no permissions, as a string", "'permissions':'null'", {}, {});
        row("metadata", "'metadata':{'team':4}", {}, {Metadata});
        row("metadata as a string", "'metadata':'for ci'", {}, {Metadata});
        row("no metadata", "'metadata':''", {}, {});
        row("remaining", "'remaining':97", {}, {Remaining});
        row("zero remaining", "'remaining':0", {}, {Remaining});
        row("refill", "'refillAmount':100,'refillInterval':86400000", {}, {Refill});
        row("half a refill", "'refillAmount':100", {}, {});
        row("rate limit of the only key", limited, {}, {});
        row("same rate limit as the others", limited, {limited, limited, generous}, {});
        row("own rate limit", generous, {limited, limited}, {RateLimit});
        row("same rate limit as half of the others", generous, {generous, limited}, {RateLimit});
        row("no rate limit", "'rateLimitEnabled':false", {limited}, {RateLimit});
        row("same permissions as the others", "'permissions':{'a':['b']}",
            {"'permissions':'{\\'a\\':[\\'b\\']}'", "'permissions':{'a':['b']}"}, {});
        row("everything at once",
            "'enabled':false,'permissions':{'a':['b']},'metadata':{'a':1},'remaining':1," + generous, {limited},
            {Disabled, Permissions, Metadata, Remaining, RateLimit});
    }

    void listsSettingsThatAreNotCopied()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArrayList, others);
        QFETCH(QList<KeySetting>, expected);
        QCOMPARE(settingsNotCopied(keyOf(key), keysOf(others)), expected);
    }

    void listsSettingsInDoubt_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArrayList>("others");
        QTest::addColumn<bool>("isInDoubt");
        const auto row = [](const char *name, const QByteArray &key, const QByteArrayList &others, bool isInDoubt) {
            QTest::newRow(name) << key << others << isInDoubt;
        };
        row("limit of the only key", generous, {}, true);
        row("limit of the only key, not said to be enabled", "'rateLimitMax':1000,'rateLimitTimeWindow':86400000", {},
            true);
        row("other keys to compare with", generous, {limited}, false);
        row("default limit of a stock server", limited, {}, false);
        row("default maximum, another window", "'rateLimitEnabled':true,'rateLimitMax':10,'rateLimitTimeWindow':60000",
            {}, true);
        row("limit disabled", "'rateLimitEnabled':false,'rateLimitMax':1000,'rateLimitTimeWindow':86400000", {}, false);
        row("maximum without a window", "'rateLimitEnabled':true,'rateLimitMax':1000,'rateLimitTimeWindow':null", {},
            false);
        row("window without a maximum", "'rateLimitEnabled':true,'rateLimitTimeWindow':60000", {}, false);
        row("not reported", "'name':'x'", {}, false);
        row("other settings", "'permissions':{'a':['b']},'remaining':1", {}, false);
    }

    void listsSettingsInDoubt()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArrayList, others);
        QFETCH(bool, isInDoubt);
        QCOMPARE(settingsInDoubt(keyOf(key), keysOf(others)), isInDoubt ? QList{RateLimit} : QList<KeySetting>());
    }

    void listsLostSettings_data()
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
        row("permissions added", "'permissions':null", "'permissions':{'a':['b']}", {});
        row("metadata", "'metadata':{'a':1}", "'name':'x'", {Metadata});
        row("remaining", "'remaining':3", "'remaining':null", {Remaining});
        row("higher limit", "'remaining':3", "'remaining':10", {});
        row("limit added", "'remaining':null", "'remaining':10", {Remaining});
        row("refill", "'refillAmount':5,'refillInterval':1000", "'refillAmount':5,'refillInterval':9000", {Refill});
        row("rate limit", generous, limited, {RateLimit});
        row("rate limit added", "'rateLimitEnabled':false", limited, {RateLimit});
        row("rate limit no longer reported", generous, "'name':'x'", {});
        row("rate limit not reported before", "'name':'x'", limited, {});
    }

    void listsLostSettings()
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
