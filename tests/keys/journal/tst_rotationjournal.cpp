// SPDX-License-Identifier: MIT
#include "tests/keys/rotationfixture.h"
#include "tests/support/accountids.h"
#include "tests/support/testroom.h"

namespace tst_rotationjournal {

using namespace scripto;

namespace {

struct Journals : LocalStores {
    const QString state = folder.filePath(QStringLiteral("state"));

    static RotationRecord record(const QString &id)
    {
        RotationRecord record;
        record.id = id;
        record.account = accountNamed(QStringLiteral("account"));
        record.oldId = QStringLiteral("1");
        record.name = QStringLiteral("laptop");
        return record;
    }
};

} // namespace

class TestRotationJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhyAKeyIsNotRotatedTwice_data()
    {
        enum class Whose { Ours, Running, EndedBefore, EndedSince };
        QTest::addColumn<int>("whose");
        QTest::addColumn<bool>("told");
        QTest::addColumn<QString>("newId");
        QTest::addColumn<QString>("why"); // empty: it may begin
        const QString nine = QStringLiteral("9");
        const QString spare = QStringLiteral("Revoke that one first.");
        const QString settling = QStringLiteral("still being settled");
        const auto row = [](const char *name, Whose whose, bool told, const QString &newId, const QString &why) {
            QTest::newRow(name) << static_cast<int>(whose) << told << newId << why;
        };
        row("our own", Whose::Ours, false, {}, settling);
        row("our own, left an orphan", Whose::Ours, true, nine, spare);
        row("our own, orphan unknown", Whose::Ours, true, {}, settling);
        row("another window's", Whose::Running, false, {}, QStringLiteral("in another window"));
        row("another window's, left an orphan", Whose::Running, true, nine, spare);
        row("ended before this start", Whose::EndedBefore, false, {}, settling);
        row("ended after this start", Whose::EndedSince, false, {}, QStringLiteral("settled at the next start"));
        row("ended after this start, left an orphan", Whose::EndedSince, true, nine, spare);
    }

    void saysWhyAKeyIsNotRotatedTwice()
    {
        enum class Whose { Ours, Running, EndedBefore, EndedSince };
        QFETCH(int, whose);
        QFETCH(bool, told);
        QFETCH(QString, newId);
        QFETCH(QString, why);
        Journals with;
        RotationRecord first = Journals::record(QStringLiteral("first"));
        first.told = told;
        first.newId = newId;
        std::optional<RotationJournal> other(std::in_place, with.state, with.worker);
        std::optional<RotationJournal> ours;
        const auto which = static_cast<Whose>(whose);
        if (which != Whose::EndedBefore)
            ours.emplace(with.state, with.worker);
        QVERIFY(resultOf((which == Whose::Ours ? *ours : *other).begin(first)));
        if (which == Whose::EndedBefore || which == Whose::EndedSince)
            other.reset();
        if (!ours)
            ours.emplace(with.state, with.worker);
        const Result<Done> begun = resultOf(ours->begin(Journals::record(QStringLiteral("second"))));
        QCOMPARE(begun.has_value(), why.isEmpty());
        QVERIFY2(begun.error().message.contains(why), qPrintable(begun.error().message));
    }

    void onlyTheSameKeyOfTheSameAccountIsBlocked_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("oldId");
        QTest::addColumn<bool>("isReplaced");
        QTest::addColumn<bool>("begins");
        const QString same = QStringLiteral("account");
        QTest::newRow("same key") << same << QStringLiteral("1") << false << false;
        QTest::newRow("another key") << same << QStringLiteral("2") << false << true;
        QTest::newRow("another account") << QStringLiteral("other") << QStringLiteral("1") << false << true;
        QTest::newRow("replaced and kept") << same << QStringLiteral("1") << true << true;
    }

    void onlyTheSameKeyOfTheSameAccountIsBlocked()
    {
        QFETCH(QString, account);
        QFETCH(QString, oldId);
        QFETCH(bool, isReplaced);
        QFETCH(bool, begins);
        Journals with;
        RotationJournal journal(with.state, with.worker);
        RotationRecord first = Journals::record(QStringLiteral("first"));
        first.account = accountNamed(account);
        first.oldId = oldId;
        first.step = isReplaced ? RotationRecord::Step::Replaced : RotationRecord::Step::Minting;
        QVERIFY(resultOf(journal.begin(first)));
        QCOMPARE(resultOf(journal.begin(Journals::record(QStringLiteral("second")))).has_value(), begins);
    }
};

SCRIPTO_TEST(TestRotationJournal)

} // namespace tst_rotationjournal

#include "tst_rotationjournal.moc"
