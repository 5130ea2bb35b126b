// SPDX-License-Identifier: MIT
#include "app/keys/list/accountlist.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_accountlist {

using namespace scripto;

namespace {

const QUrl server(QStringLiteral("http://127.0.0.1:5173"));
const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const Credentials byWork{server, Secret(QByteArrayLiteral("scripto_work")), {}};
const Credentials byHome{server, Secret(QByteArrayLiteral("scripto_home")), {}};
const Credentials bySession{server, {}, Secret(QByteArrayLiteral("cookie"))};
const QString one = QStringLiteral("1");
const QString two = QStringLiteral("2");
const QString nine = QStringLiteral("9");

ApiKey key(const QString &id)
{
    ApiKey made;
    made.id = id;
    return made;
}

ReadList listOf(ListGeneration asked, const QStringList &ids, const Credentials &with = byWork)
{
    ReadList read{with, asked, noon};
    for (const QString &id : ids)
        read.list.keys.append(key(id));
    return read;
}

// A list with as many rows as a server returns at most.
ReadList cutList(ListGeneration asked)
{
    QStringList ids;
    for (int i = 0; i < 100; ++i)
        ids.append(QStringLiteral("old-%1").arg(i));
    return listOf(asked, ids);
}

MintedKey mintedKey(const QString &id)
{
    return {Secret(QByteArrayLiteral("scripto_minted")), key(id)};
}

QStringList idsOf(const AccountList &list)
{
    QStringList ids;
    for (const ApiKey &each : list.keys())
        ids.append(each.id);
    return ids;
}

} // namespace

// The known keys of an account, in whatever order the responses arrive.
class TestAccountList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAList()
    {
        AccountList list;
        QVERIFY(!list.isWhole());
        QVERIFY(!list.readAt().isValid());
        QVERIFY(list.take(listOf(list.ask(), {one, two}), noon));
        QCOMPARE(idsOf(list), (QStringList{one, two}));
        QCOMPARE(list.ids(), (QSet<QString>{one, two}));
        QVERIFY(list.has(two));
        QVERIFY(!list.has(nine));
        QCOMPARE(list.readAt(), noon);
        QCOMPARE(list.reader(), byWork);
        QVERIFY(list.isWhole());
        QVERIFY(!list.mayBeTruncated());
        QVERIFY(list.take(cutList(list.ask()), noon));
        QVERIFY(list.mayBeTruncated());
        QVERIFY(!list.isWhole());
        ReadList doubtful = listOf(list.ask(), {one});
        doubtful.isDoubtful = true;
        QVERIFY(list.take(doubtful, noon));
        QVERIFY(!list.mayBeTruncated());
        QVERIFY(!list.isWhole());
    }

    void ignoresAnOlderList()
    {
        AccountList list;
        const ListGeneration older = list.ask();
        const ListGeneration newer = list.ask();
        QVERIFY(list.take(listOf(newer, {one}), noon));
        QVERIFY(!list.isCurrent(older));
        QVERIFY(list.isCurrent(newer));
        QVERIFY(!list.take(listOf(older, {two}), noon.addSecs(1)));
        QCOMPARE(idsOf(list), QStringList{one});
        QCOMPARE(list.readAt(), noon);
        QVERIFY(list.take(listOf(newer, {two}), noon)); // the same once more
    }

    void forgetsAllButTheReader()
    {
        AccountList list;
        QVERIFY(list.take(cutList(list.ask()), noon));
        list.addMinted(mintedKey(nine), byWork);
        const ListGeneration before = list.ask();
        list.forget();
        QVERIFY(list.keys().isEmpty());
        QVERIFY(!list.readAt().isValid());
        QVERIFY(!list.mayBeTruncated());
        QVERIFY(!list.isReadWith(byWork));
        QCOMPARE(list.reader(), byWork); // so the change of the reader is noticed
        QVERIFY(!list.take(listOf(before, {one}), noon)); // of the former account
        QVERIFY(list.take(listOf(list.ask(), {two}, byHome), noon));
        QCOMPARE(idsOf(list), QStringList{two});
        QVERIFY(!list.isReadWith(byWork));
        QVERIFY(!list.isReadWith({server, mintedKey(nine).key}));
    }

    // Keys belong to one account if they have read the same list or one has created the other.
    void groupsReadersOfTheSameList()
    {
        AccountList list;
        const Credentials byMinted{server, mintedKey(nine).key};
        QVERIFY(!list.isReadWith(Credentials()));
        list.addMinted(mintedKey(nine), byWork); // no list has been read yet
        QVERIFY(list.take(listOf(list.ask(), {one}), noon));
        QVERIFY(list.isReadWith(byWork));
        QVERIFY(!list.isReadWith(byHome));
        QVERIFY(!list.isReadWith(bySession));
        QVERIFY(!list.isReadWith(byMinted));
        list.addMinted(mintedKey(nine), byHome);
        QVERIFY(!list.isReadWith(byMinted));
        list.addMinted(mintedKey(nine), byWork);
        QVERIFY(list.isReadWith(byMinted));
        // A key created by the reader reads the same list.
        QVERIFY(list.take(listOf(list.ask(), {one}, byMinted), noon));
        QVERIFY(list.isReadWith(byWork));
        // Another key reads.
        QVERIFY(list.take(listOf(list.ask(), {one}, byHome), noon));
        QVERIFY(list.isReadWith(byHome));
        QVERIFY(!list.isReadWith(byWork));
        QVERIFY(!list.isReadWith(byMinted));
        QVERIFY(list.take(listOf(list.ask(), {one}, bySession), noon));
        QVERIFY(list.isReadWith(bySession));
        QVERIFY(!list.isReadWith(byHome));
        QVERIFY(!list.isReadWith({server, {}, Secret(QByteArrayLiteral("another cookie"))}));
    }

    // A minted key stays until a list has it, or a complete list requested later lacks it.
    void keepsAMintedKeyUntilAListDecides_data()
    {
        QTest::addColumn<bool>("isCut");
        QTest::addColumn<bool>("isListed");
        QTest::addColumn<bool>("isAskedBefore");
        QTest::addColumn<int>("count"); // of its rows
        QTest::newRow("listed") << false << true << false << 1;
        QTest::newRow("gone") << false << false << false << 0;
        QTest::newRow("requested before") << false << false << true << 1;
        QTest::newRow("cut") << true << false << false << 1;
    }

    void keepsAMintedKeyUntilAListDecides()
    {
        QFETCH(bool, isCut);
        QFETCH(bool, isListed);
        QFETCH(bool, isAskedBefore);
        AccountList list;
        const ListGeneration before = list.ask();
        list.addMinted(mintedKey(nine), byWork);
        QVERIFY(list.has(nine));
        const ListGeneration asked = isAskedBefore ? before : list.ask();
        QVERIFY(list.take(isCut ? cutList(asked) : listOf(asked, isListed ? QStringList{one, nine} : QStringList{one}),
                          noon));
        QTEST(int(idsOf(list).count(nine)), "count");
    }

    void hidesAMintedKeyWithoutAnId()
    {
        AccountList list;
        QVERIFY(list.take(listOf(list.ask(), {}), noon));
        list.addMinted(mintedKey({}), byWork);
        QVERIFY(list.keys().isEmpty());
        QVERIFY(list.isReadWith({server, mintedKey({}).key}));
    }

    void addsKeysMissingInATruncatedList()
    {
        AccountList list;
        QVERIFY(list.take(cutList(list.ask()), noon));
        const ListGeneration before = list.ask();
        list.addUnlisted(key(nine));
        QVERIFY(list.has(nine));
        QVERIFY(list.take(listOf(before, {one}), noon));
        QVERIFY(list.has(nine));
        QVERIFY(list.take(cutList(list.ask()), noon));
        QVERIFY(list.has(nine));
        QVERIFY(list.take(listOf(list.ask(), {one}), noon));
        QVERIFY(!list.has(nine));
    }

    void removesARevokedKey()
    {
        AccountList list;
        QVERIFY(list.take(listOf(list.ask(), {one, two}), noon));
        list.addMinted(mintedKey(nine), byWork);
        const ListGeneration before = list.ask();
        list.noteRevoked(two);
        list.noteRevoked(nine);
        QCOMPARE(idsOf(list), QStringList{one});
        // A list requested before still has it; one requested later is believed.
        QVERIFY(list.take(listOf(before, {one, two, nine}), noon));
        QCOMPARE(idsOf(list), QStringList{one});
        QVERIFY(list.take(listOf(list.ask(), {one, two}), noon));
        QCOMPARE(idsOf(list), (QStringList{one, two}));
    }
};

SCRIPTO_TEST(TestAccountList)

} // namespace tst_accountlist

#include "tst_accountlist.moc"
