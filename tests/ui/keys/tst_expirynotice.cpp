// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"
#include "ui/keys/list/expirynotice.h"

#include <QPushButton>
#include <QSignalSpy>

namespace tst_expirynotice {

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
        notice.reset(new ExpiryNotice(profiles, keys));
    }

    QPushButton *button(const QString &name) const
    {
        for (QPushButton *each : notice->findChildren<QPushButton *>()) {
            if (each->text() == name || each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<ExpiryNotice> notice;
};

} // namespace

class TestExpiryNotice : public QObject {
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
        QVERIFY(!soon.notice->isHidden());
        QCOMPARE(soon.notice->kind(), MessageKind::Warn);
        QVERIFY(soon.notice->plainText().contains(QStringLiteral("“work”")));
        World late(8 * 24);
        QVERIFY(late.notice->isHidden());
    }

    void listAddsDetails()
    {
        World world(8 * 24);
        world.script({list({expiringRow("2026-11-25T12:00:00.000Z")})});
        world.show(work);
        QVERIFY(!world.notice->isHidden());
        world.script({list({expiringRow("2027-11-25T12:00:00.000Z")})});
        world.keys.refresh();
        QTRY_VERIFY(world.notice->isHidden());
    }

    void staysDismissedUntilThereIsNews()
    {
        World world(5);
        world.button(QStringLiteral("Hide until the next start"))->click();
        QVERIFY(world.notice->isHidden());
        Q_EMIT world.keys.changed();
        QVERIFY(world.notice->isHidden());
        world.now = world.now.addSecs(6 * 3600); // it has expired now
        Q_EMIT world.keys.changed();
        QVERIFY(!world.notice->isHidden());
        QCOMPARE(world.notice->kind(), MessageKind::Error);
    }

    void offersToRenewAnExpiringKey()
    {
        World world(5);
        QSignalSpy wanted(world.notice.get(), &ExpiryNotice::renewRequested);
        world.button(QStringLiteral("Renew…"))->click(); // before its row is known
        world.script({list({expiringRow("2026-11-25T12:00:00.000Z")})});
        world.show(work);
        world.button(QStringLiteral("Renew…"))->click();
        QCOMPARE(wanted, (QList<QList<QVariant>>{{work}, {work}}));
    }

    void offersToSignInForAnExpiredKey()
    {
        World world(-5);
        QSignalSpy wanted(world.notice.get(), &ExpiryNotice::signInRequested);
        world.button(QStringLiteral("Sign in again…"))->click();
        QCOMPARE(wanted, (QList<QList<QVariant>>{{work}}));
    }
};

SCRIPTO_TEST(TestExpiryNotice)

} // namespace tst_expirynotice

#include "tst_expirynotice.moc"
