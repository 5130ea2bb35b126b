// SPDX-License-Identifier: MIT
#include "tests/keys/rotationfixture.h"
#include "tests/support/accountids.h"
#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QSignalSpy>

namespace tst_rotationjournal {

using namespace scripto;

namespace {

using Step = RotationRecord::Step;

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

    template <typename Change> static RotationRecord changed(const Change &change)
    {
        RotationRecord changed = record(QStringLiteral("changed"));
        change(changed);
        return changed;
    }

    // As an instance that has ended leaves them.
    void leave(const QList<RotationRecord> &records)
    {
        RotationJournal ended(state, worker);
        for (const RotationRecord &each : records)
            QVERIFY(resultOf(ended.begin(each)));
    }

    void finishWriting()
    {
        QVERIFY(resultOf(worker.run([] { return Result<Done>(Done()); })));
    }
};

const QString one = QStringLiteral("1");
const QString two = QStringLiteral("2");
const QString nine = QStringLiteral("9");
const KeyRef keyOne{accountNamed(QStringLiteral("account")), one};

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
        const QString spare = QStringLiteral("Revoke it first.");
        const QString settling = QStringLiteral("still being settled");
        const auto row = [](const char *name, Whose whose, bool told, const QString &newId, const QString &why) {
            QTest::newRow(name) << static_cast<int>(whose) << told << newId << why;
        };
        row("our own", Whose::Ours, false, {}, settling);
        row("our own, new key listed", Whose::Ours, false, nine, settling);
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

    void recordsSurviveARoundTrip_data()
    {
        QTest::addColumn<Step>("step");
        QTest::newRow("minting") << Step::Minting;
        QTest::newRow("stored") << Step::Stored;
        QTest::newRow("checked") << Step::Checked;
        QTest::newRow("replaced") << Step::Replaced;
    }

    void recordsSurviveARoundTrip()
    {
        QFETCH(Step, step);
        Journals with;
        const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        RotationRecord record = Journals::record(QStringLiteral("whole"));
        record.oldKey = QStringLiteral("fingerprint");
        record.profiles = {work, home};
        record.revokeOld = true;
        record.askedAt = noon;
        record.idsBefore = {one, two};
        record.wasTruncated = true;
        record.newId = nine;
        record.candidates = {QStringLiteral("7"), QStringLiteral("8")};
        record.replacedAt = noon.addMSecs(1500);
        record.told = true;
        record.step = step;
        RotationJournal journal(with.state, with.worker);
        QVERIFY(resultOf(journal.begin(record)));
        QCOMPARE(journal.records(), QList{record});
        QCOMPARE(RotationJournal(with.state, with.worker).records(), QList{record});
    }

    // It is settled as if the key had just been requested.
    void unknownStepIsReadAsTheFirst()
    {
        Journals with;
        with.leave({Journals::changed([](RotationRecord &each) { each.step = Step::Replaced; })});
        QVERIFY(resultOf(
            StateFile(with.state + QStringLiteral("/rotations.json"), with.worker).change([](QJsonObject &object) {
                QJsonObject record = object.value(u"rotations").toArray().first().toObject();
                record.insert(QStringLiteral("step"), QStringLiteral("a newer word"));
                object.insert(QStringLiteral("rotations"), QJsonArray{record});
            })));
        const RotationJournal journal(with.state, with.worker);
        QCOMPARE(journal.interrupted().size(), 1);
        QCOMPARE(journal.interrupted().first().step, Step::Minting);
    }

    void replacedKeysAreNotLeftOver()
    {
        Journals with;
        with.leave({Journals::changed([](RotationRecord &each) { each.step = Step::Replaced; }),
                    Journals::record(QStringLiteral("interrupted"))});
        const RotationJournal journal(with.state, with.worker);
        QCOMPARE(journal.records().size(), 2);
        QCOMPARE(journal.interrupted(), QList{Journals::record(QStringLiteral("interrupted"))});
    }

    // Whether an interrupted rotation stored its key in the profile.
    void recognisesProfilesItHasWritten_data()
    {
        QTest::addColumn<RotationRecord>("record"); // of a rotation of key 1, when there was key 2 as well
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("keyId");
        QTest::addColumn<bool>("hasWritten");
        const auto record = [](auto change) {
            return Journals::changed([&](RotationRecord &each) {
                each.profiles = {work};
                each.idsBefore = {one, two};
                change(each);
            });
        };
        const RotationRecord unknown = record([](RotationRecord &) {});
        const RotationRecord known = record([](RotationRecord &each) { each.newId = nine; });
        QTest::newRow("new id") << unknown << work << nine << true;
        QTest::newRow("old key's id") << record([](RotationRecord &each) { each.idsBefore = {two}; }) << work << one
                                      << false;
        QTest::newRow("id of another key listed before") << unknown << work << two << false;
        QTest::newRow("no id") << unknown << work << QString() << false;
        QTest::newRow("another profile") << unknown << home << nine << false;
        QTest::newRow("recorded new id") << known << work << nine << true;
        QTest::newRow("other than the recorded new id") << known << work << QStringLiteral("8") << false;
        QTest::newRow("user was told it was not stored")
            << record([](RotationRecord &each) { each.told = true; }) << work << nine << false;
        QTest::newRow("settled") << record([](RotationRecord &each) { each.step = Step::Replaced; }) << work << nine
                                 << false;
    }

    void recognisesProfilesItHasWritten()
    {
        QFETCH(RotationRecord, record);
        QFETCH(QString, profile);
        QFETCH(QString, keyId);
        Journals with;
        with.leave({record});
        Profile written;
        written.name = profile;
        written.keyId = keyId;
        QTEST(RotationJournal(with.state, with.worker).hasWritten(written), "hasWritten");
    }

    void knowsReplacedAndOrphanedKeys_data()
    {
        QTest::addColumn<RotationRecord>("record");
        QTest::addColumn<bool>("isReplaced"); // key 1
        QTest::addColumn<QStringList>("orphans"); // of key 1
        const auto add = [](const char *name, bool isReplaced, const QStringList &orphans, auto change) {
            QTest::newRow(name) << Journals::changed([&](RotationRecord &each) {
                each.replacedAt = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
                each.told = true;
                each.newId = nine;
                change(each);
            }) << isReplaced << orphans;
        };
        add("replaced", true, {}, [](RotationRecord &each) { each.step = Step::Replaced; });
        add("another key replaced", false, {}, [](RotationRecord &each) {
            each.step = Step::Replaced;
            each.oldId = two;
        });
        add("key of another account replaced", false, {}, [](RotationRecord &each) {
            each.step = Step::Replaced;
            each.account = accountNamed(QStringLiteral("other"));
        });
        add("one orphan", false, {nine}, [](RotationRecord &) {});
        add("one of two candidates", false, {QStringLiteral("7"), QStringLiteral("8")}, [](RotationRecord &each) {
            each.newId.clear();
            each.candidates = {QStringLiteral("7"), QStringLiteral("8")};
        });
        add("not reported yet", false, {}, [](RotationRecord &each) { each.told = false; });
        add("orphan of another key", false, {}, [](RotationRecord &each) { each.oldId = two; });
    }

    void knowsReplacedAndOrphanedKeys()
    {
        QFETCH(RotationRecord, record);
        QFETCH(bool, isReplaced);
        Journals with;
        with.leave({record});
        const RotationJournal journal(with.state, with.worker);
        QCOMPARE(journal.replacedAt(keyOne), isReplaced ? record.replacedAt : QDateTime());
        QTEST(journal.orphansOf(keyOne), "orphans");
    }

    // A single candidate is the key.
    void findsCandidates()
    {
        ApiKey seven;
        seven.id = QStringLiteral("7");
        ApiKey eight;
        eight.id = QStringLiteral("8");
        RotationRecord record;
        record.setCandidates({seven, eight});
        QCOMPARE(record.candidates, (QStringList{seven.id, eight.id}));
        QCOMPARE(record.newId, QString());
        record.setCandidates({eight});
        QCOMPARE(record.candidates, QStringList());
        QCOMPARE(record.newId, eight.id);
    }

    void forgetsRecordsOfARemovedKey_data()
    {
        QTest::addColumn<RotationRecord>("record");
        QTest::addColumn<bool>("isForgotten"); // when key 1 of the account has gone
        const auto add = [](const char *name, bool isForgotten, auto change) {
            QTest::newRow(name) << Journals::changed(change) << isForgotten;
        };
        const auto leftBehind = [](RotationRecord &each) {
            each.oldId = QStringLiteral("0");
            each.newId = one;
            each.told = true;
        };
        add("replaced", true, [](RotationRecord &each) { each.step = Step::Replaced; });
        add("another key replaced", false, [](RotationRecord &each) {
            each.step = Step::Replaced;
            each.oldId = two;
        });
        add("replaced another key", false, [&](RotationRecord &each) {
            leftBehind(each);
            each.step = Step::Replaced;
        });
        add("being replaced", false, [](RotationRecord &each) { each.told = true; });
        add("orphaned", true, leftBehind);
        add("one of two candidates", true, [&](RotationRecord &each) {
            leftBehind(each);
            each.newId.clear();
            each.candidates = {one, two};
        });
        add("another key orphaned", false, [&](RotationRecord &each) {
            leftBehind(each);
            each.newId = two;
        });
        add("key of another account orphaned", false, [&](RotationRecord &each) {
            leftBehind(each);
            each.account = accountNamed(QStringLiteral("other"));
        });
        add("not reported yet", false, [&](RotationRecord &each) {
            leftBehind(each);
            each.told = false;
        });
    }

    void forgetsRecordsOfARemovedKey()
    {
        QFETCH(RotationRecord, record);
        QFETCH(bool, isForgotten);
        Journals with;
        with.leave({record});
        RotationJournal journal(with.state, with.worker);
        journal.forgetKey(keyOne);
        with.finishWriting();
        QTRY_COMPARE(journal.records(), isForgotten ? QList<RotationRecord>() : QList{record});
        QCOMPARE(RotationJournal(with.state, with.worker).records(), journal.records());
    }

    void changesOnlyRecordedRotations()
    {
        Journals with;
        RotationJournal journal(with.state, with.worker);
        const RotationRecord first = Journals::record(QStringLiteral("first"));
        QVERIFY(resultOf(journal.begin(first)));
        QVERIFY(resultOf(journal.claim(first.id))); // it is this instance's already
        RotationRecord unknown = Journals::record(QStringLiteral("unknown"));
        unknown.oldId = two;
        QVERIFY(!resultOf(journal.claim(unknown.id)));
        QVERIFY(resultOf(journal.note(unknown)));
        QVERIFY(resultOf(journal.remove(unknown.id)));
        QCOMPARE(journal.records(), QList{first});
        QVERIFY(resultOf(journal.begin(unknown)));
        RotationRecord further = unknown;
        further.step = Step::Stored;
        QVERIFY(resultOf(journal.note(further)));
        QCOMPARE(journal.records(), (QList{first, further}));
        QVERIFY(resultOf(journal.remove(first.id)));
        QCOMPARE(journal.records(), QList{further});
    }

    void writesNothingWithoutAChange()
    {
        Journals with;
        RotationJournal journal(with.state, with.worker);
        QSignalSpy changed(&journal, &RotationJournal::changed);
        journal.reload();
        with.finishWriting();
        QVERIFY(!QFile::exists(with.state + QStringLiteral("/rotations.json")));
        QCOMPARE(changed.size(), 0);
        with.leave({Journals::record(QStringLiteral("of another window"))});
        journal.reload();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(journal.records().size(), 1);
    }

    // The lock file vanished with the folder and must be made again.
    void isSeenRunningInARecreatedFolder()
    {
        Journals with;
        RotationJournal journal(with.state, with.worker);
        QVERIFY(QDir(with.state).removeRecursively());
        QVERIFY(resultOf(journal.begin(Journals::record(QStringLiteral("first")))));
        const RotationJournal other(with.state, with.worker);
        QCOMPARE(other.records().size(), 1);
        QVERIFY(other.interrupted().isEmpty());
    }
};

SCRIPTO_TEST(TestRotationJournal)

} // namespace tst_rotationjournal

#include "tst_rotationjournal.moc"
