// SPDX-License-Identifier: MIT
#include "app/keychain/keychainoperation.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_keychainoperation {

using namespace scripto;
using Kind = KeychainOperation::Kind;

namespace {

// "r a" reads a, "w a 1" writes 1 to a, "d a" removes a, "l" lists.
KeychainOperation operation(const QString &text, CallBase *call)
{
    const QStringList words = text.split(u' ');
    const Kind kind = words[0] == u"r" ? Kind::Read
        : words[0] == u"w"             ? Kind::Write
        : words[0] == u"d"             ? Kind::Remove
                                       : Kind::List;
    return KeychainOperation(kind, words.value(1), Secret(words.value(2)), call);
}

QString textOf(const KeychainOperation &operation)
{
    static const QString letters = QStringLiteral("lrwd");
    QStringList words{QString(letters[static_cast<int>(operation.kind())])};
    if (operation.kind() != Kind::List)
        words << operation.user();
    if (operation.kind() == Kind::Write)
        words << operation.value().revealText();
    return words.join(u' ');
}

} // namespace

class TestKeychainOperation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void joinsOperations_data();
    void joinsOperations();
    void answersAllWaitingCalls();
    void skipsCancelledOperations();
};

void TestKeychainOperation::joinsOperations_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("done");

    QTest::newRow("last write wins") << "w a 1, w a 2, w a 3"
                                     << "w a 3";
    QTest::newRow("other entries do not matter") << "w a 1, w b 1, w a 2"
                                                 << "w a 2, w b 1";
    QTest::newRow("joined reads") << "r a, r b, r a"
                                  << "r a, r b";
    QTest::newRow("read between writes sees the first") << "w a 1, r a, w a 2"
                                                        << "w a 1, r a, w a 2";
    QTest::newRow("removal between writes") << "w a 1, d a, w a 2"
                                            << "w a 1, d a, w a 2";
    QTest::newRow("joined removals") << "d a, d a"
                                     << "d a";
    QTest::newRow("joined lists") << "l, l"
                                  << "l";
    QTest::newRow("later list sees a write") << "l, w a 1, l"
                                             << "l, w a 1, l";
    QTest::newRow("list does not separate writes") << "w a 1, l, w a 2"
                                                   << "w a 2, l";
}

void TestKeychainOperation::joinsOperations()
{
    QFETCH(QString, asked);
    QFETCH(QString, done);

    QObject owner;
    KeychainOperationQueue queue;
    for (const QString &text : asked.split(QStringLiteral(", ")))
        queue.add(operation(text, new Call<Done>(&owner)));
    QStringList texts;
    while (const std::optional<KeychainOperation> next = queue.takeNext())
        texts << textOf(*next);
    QCOMPARE(texts.join(QStringLiteral(", ")), done);
}

void TestKeychainOperation::answersAllWaitingCalls()
{
    QObject owner;
    int told = 0;
    KeychainOperationQueue queue;
    for (int i = 0; i < 3; ++i) {
        auto *call = new Call<Done>(&owner);
        call->then(this, [&told](const Result<Done> &result) { told += result ? 100 : 1; });
        queue.add(operation(QStringLiteral("w a 1"), call));
    }
    queue.takeNext()->fail(Error{ErrorKind::KeychainLocked});
    QTRY_COMPARE(told, 3);
    QVERIFY(!queue.takeNext());
}

void TestKeychainOperation::skipsCancelledOperations()
{
    QObject owner;
    auto *cancelled = new Call<Done>(&owner);
    auto *destroyed = new Call<Done>(&owner);
    auto *joined = new Call<Done>(&owner);
    KeychainOperationQueue queue;
    queue.add(operation(QStringLiteral("w a 1"), cancelled));
    queue.add(operation(QStringLiteral("w b 1"), destroyed));
    queue.add(operation(QStringLiteral("w c 1"), joined));
    queue.add(operation(QStringLiteral("w c 2"), new Call<Done>(&owner)));
    cancelled->cancel();
    joined->cancel();
    delete destroyed;
    QCOMPARE(textOf(*queue.takeNext()), QStringLiteral("w c 2"));
    QVERIFY(!queue.takeNext());
}

SCRIPTO_TEST(TestKeychainOperation)

} // namespace tst_keychainoperation

#include "tst_keychainoperation.moc"
