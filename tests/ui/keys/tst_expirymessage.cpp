// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"
#include "ui/keys/list/expirymessage.h"
#include "ui/keys/list/keysmessages.h"

#include <QPushButton>
#include <QSignalSpy>

namespace tst_expirymessage {

using namespace scripto;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0));

ExpiringKey expires(const QStringList &profiles, int hours)
{
    return {profiles, {}, now.addSecs(hours * 3600)};
}

QString textOf(const QList<ExpiringKey> &keys)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return expiryText(keys, now).remove(tags);
}

QByteArray expiringRow(const QByteArray &expiresAt)
{
    // One raw string, because moc stumbles over an odd number of quotation marks.
    return QByteArray(R"({"id":"k","name":"laptop","start":"scripto_ww","createdAt":"2026-11-01T00:00:00.000Z",)"
                      R"("expiresAt":"EXPIRY","lastRequest":null,"enabled":true})")
        .replace("EXPIRY", expiresAt);
}

struct World : Fixture {
    explicit World(int hours)
    {
        Profile profile = account(work, 'w');
        profile.expiresAt = now.addSecs(hours * 3600);
        writeFile({profile, account(home, 'h', QStringLiteral("me@example.com"))}, work);
        start();
        expiry = std::make_unique<ExpiryMessage>(profiles, keys, messages, &bar);
    }

    bool isShown() const { return !bar.isEmpty(); }
    void act() { bar.actionButton()->click(); }

    MessageBar bar;
    KeysMessages messages{bar};
    std::unique_ptr<ExpiryMessage> expiry;
};

} // namespace

class TestExpiryMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesExpiringKeys_data()
    {
        QTest::addColumn<QList<ExpiringKey>>("keys");
        QTest::addColumn<QString>("text");
        const auto list = [](const char *names) { return QString::fromLatin1(names).split(u','); };
        const auto row = [](const char *name, const QList<ExpiringKey> &keys, const char *text) {
            QTest::newRow(name) << keys << QString::fromUtf8(text);
        };
        const ExpiringKey soon = expires(list("work"), 5 * 24);
        const ExpiringKey past = expires(list("home"), -24);
        row("soon", {soon}, "The key of “work” expires in 5 days.");
        row("tomorrow", {expires(list("work"), 24)}, "The key of “work” expires tomorrow.");
        row("expired", {past}, "The key of “home” expired yesterday.");
        row("held by two profiles", {expires(list("work,ci"), 3)}, "The key of “work” and “ci” expires in 3 h.");
        row("held by three profiles", {expires(list("work,ci,b"), 3)},
            "The key of “work” and 2 more profiles expires in 3 h.");
        row("two expiring", {soon, expires(list("ci,b"), 6 * 24)},
            "2 keys expire within 7 days: “work” in 5 days, “ci” and “b” in 6 days.");
        row("two expired", {past, expires(list("ci"), -48)}, "2 keys have expired: “home” yesterday, “ci” 2 days ago.");
        row("expiring and expired", {soon, past},
            "2 keys have expired or expire within 7 days: “work” in 5 days, “home” yesterday.");
        row("many", {soon, soon, soon, soon, soon},
            "5 keys expire within 7 days: “work” in 5 days, “work” in 5 days, “work” in 5 days, 2 more.");
        row("odd name", {expires({QStringLiteral("a&b")}, 24)}, "The key of “a&amp;b” expires tomorrow.");
    }

    void describesExpiringKeys()
    {
        QFETCH(QList<ExpiringKey>, keys);
        QFETCH(QString, text);
        QCOMPARE(textOf(keys), text);
    }

    void isShownOnceTheProfilesAreKnown()
    {
        World soon(5 * 24);
        QVERIFY(soon.isShown());
        QCOMPARE(soon.bar.kind(), MessageKind::Warn);
        QVERIFY(soon.bar.plainText().contains(QStringLiteral("“work”")));
        World late(8 * 24);
        QVERIFY(!late.isShown());
    }

    void listAddsDetails()
    {
        World world(8 * 24);
        world.script({list({expiringRow("2026-11-25T12:00:00.000Z")})});
        world.show(work);
        QVERIFY(world.isShown());
        world.script({list({expiringRow("2027-11-25T12:00:00.000Z")})});
        world.keys.refresh();
        QTRY_VERIFY(!world.isShown());
    }

    void staysDismissedUntilThereIsNews()
    {
        World world(5);
        world.bar.closeButton()->click();
        QVERIFY(!world.isShown());
        Q_EMIT world.keys.changed();
        QVERIFY(!world.isShown());
        world.now = world.now.addSecs(6 * 3600); // it has expired now
        Q_EMIT world.keys.changed();
        QVERIFY(world.isShown());
        QCOMPARE(world.bar.kind(), MessageKind::Error);
    }

    void offersToRenewAnExpiringKey()
    {
        World world(5);
        QSignalSpy wanted(world.expiry.get(), &ExpiryMessage::renewRequested);
        QCOMPARE(world.bar.actionButton()->text(), QStringLiteral("Renew…"));
        world.act(); // before its row is known
        world.script({list({expiringRow("2026-11-25T12:00:00.000Z")})});
        world.show(work);
        world.act();
        QCOMPARE(wanted, (QList<QList<QVariant>>{{work}, {work}}));
    }

    void offersToSignInForAnExpiredKey()
    {
        World world(-5);
        QSignalSpy wanted(world.expiry.get(), &ExpiryMessage::signInRequested);
        QCOMPARE(world.bar.actionButton()->text(), QStringLiteral("Sign in again…"));
        world.act();
        QCOMPARE(wanted, (QList<QList<QVariant>>{{work}}));
    }
};

SCRIPTO_TEST(TestExpiryMessage)

} // namespace tst_expirymessage

#include "tst_expirymessage.moc"
