// SPDX-License-Identifier: MIT
#include "app/config/configdelta.h"
#include "tests/support/testroom.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

namespace tst_configdelta {

using namespace scripto;

namespace {

const QByteArray someFile = R"({
  "activeProfile": "b",
  "profiles": {
    "a": {
      "apiKey": "scripto_aaaaaaaaaaaa"
    },
    "b": {
      "x": 1.0,
      "apiKey": "scripto_bbbbbbbbbbbb",
      "y": [
        1
      ]
    },
    "c": {
      "apiKey": "scripto_cccccccccccc"
    }
  },
  "z": 12345678901234567890
}
)";

using Step = std::function<Result<void>(ConfigDocument &)>;

ConfigDocument someDocument()
{
    return *ConfigDocument::parse(someFile);
}

QString name(char letter)
{
    return QString(QLatin1Char(letter));
}

Result<void> putKey(ConfigDocument &document, char letter, char key)
{
    Profile profile;
    profile.name = name(letter);
    profile.apiKey = Secret(QStringLiteral("scripto_") + QString(12, QLatin1Char(key)));
    return document.put(profile);
}

Step putting(char letter, char key)
{
    return [=](ConfigDocument &document) { return putKey(document, letter, key); };
}

Step removing(char letter)
{
    return [=](ConfigDocument &document) { return document.remove(name(letter)); };
}

Step renaming(char from, char to)
{
    return [=](ConfigDocument &document) { return document.rename(name(from), name(to)); };
}

Step switching(char to)
{
    return [=](ConfigDocument &document) { return document.setActive(name(to)); };
}

ConfigDocument after(ConfigDocument document, const Step &step)
{
    const auto changed = step(document);
    return changed ? document : ConfigDocument();
}

} // namespace

class TestConfigDelta : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoesEveryStep_data();
    void undoesEveryStep();
    void undoKeepsOtherProgramsChanges();
    void undoDoesNotOverwriteOtherPrograms_data();
    void undoDoesNotOverwriteOtherPrograms();
    void undoKeepsAnotherProgramsSwitch();
    void undoRestoresThePosition();
    void mergeCombinesBothSides();
    void mergeOverwritesNothing();
    void mergeNeverMixesTwoVersionsOfAProfile();
    void undoesTheFirstProfile();
    void emptyDeltaChangesNothing();
    void undoesRandomSteps();
};

void TestConfigDelta::undoesEveryStep_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("remove the active one") << removing('b');
    QTest::newRow("remove the first") << removing('a');
    QTest::newRow("remove the last") << removing('c');
    QTest::newRow("rename the active one") << renaming('b', 'd');
    QTest::newRow("rename the last") << renaming('c', 'd');
    QTest::newRow("switch") << switching('c');
    QTest::newRow("replace") << putting('b', 'e');
    QTest::newRow("add") << putting('d', 'e');
    QTest::newRow("several") << Step([](ConfigDocument &document) -> Result<void> {
        if (auto removed = document.remove(name('b')); !removed)
            return removed;
        if (auto renamed = document.rename(name('c'), name('b')); !renamed)
            return renamed;
        return document.setActive(name('b'));
    });
}

void TestConfigDelta::undoesEveryStep()
{
    QFETCH(Step, step);
    const ConfigDocument before = someDocument();
    const ConfigDocument changed = after(before, step);
    const ConfigDelta undo(changed, before);
    const ConfigDelta redo(before, changed);
    ConfigDocument document = changed;
    QVERIFY(undo.apply(document));
    QCOMPARE(document.toBytes(), someFile);
    QVERIFY(redo.apply(document));
    QCOMPARE(document.toBytes(), changed.toBytes());
    // Applying it twice is no error.
    QVERIFY(redo.apply(document));
    QCOMPARE(document.toBytes(), changed.toBytes());
}

void TestConfigDelta::undoKeepsOtherProgramsChanges()
{
    const ConfigDocument before = someDocument();
    ConfigDocument document = after(before, removing('b'));
    const ConfigDelta undo(document, before);
    QVERIFY(putKey(document, 'a', 'e'));
    QVERIFY(putKey(document, 'd', 'f'));
    QVERIFY(undo.apply(document));
    QByteArray expected = someFile;
    expected.replace("aaaaaaaaaaaa", "eeeeeeeeeeee")
        .replace("scripto_cccccccccccc\"\n    }",
                 "scripto_cccccccccccc\"\n    },\n    \"d\": {\n      \"apiKey\": \"scripto_ffffffffffff\"\n    }");
    QCOMPARE(document.toBytes(), expected);
}

void TestConfigDelta::undoDoesNotOverwriteOtherPrograms_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<Step>("outside");
    QTest::addColumn<QString>("reason");
    const QString b = QStringLiteral("The profile “b” has changed since.");
    const QString d = QStringLiteral("The profile “d” has changed since.");
    QTest::newRow("removed, signed in again") << removing('b') << putting('b', 'e') << b;
    QTest::newRow("replaced, signed in again") << putting('b', 'e') << putting('b', 'f') << b;
    QTest::newRow("replaced, removed") << putting('b', 'e') << removing('b') << b;
    QTest::newRow("renamed, old name taken") << renaming('b', 'd') << putting('b', 'e') << b;
    QTest::newRow("renamed, new name changed") << renaming('b', 'd') << putting('d', 'e') << d;
    QTest::newRow("switched, switched again")
        << switching('a') << switching('c') << QStringLiteral("The active profile has changed since.");
    QTest::newRow("added, changed") << putting('d', 'e') << putting('d', 'f') << d;
}

void TestConfigDelta::undoDoesNotOverwriteOtherPrograms()
{
    QFETCH(Step, step);
    QFETCH(Step, outside);
    const ConfigDocument before = someDocument();
    const ConfigDocument changed = after(before, step);
    ConfigDocument document = after(changed, outside);
    const ConfigDocument now = document;
    const auto undone = ConfigDelta(changed, before).apply(document);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Invalid);
    QTEST(undone.error().message, "reason");
    QVERIFY(document == now);
}

void TestConfigDelta::undoKeepsAnotherProgramsSwitch()
{
    const ConfigDocument before = someDocument();
    const ConfigDocument changed = after(before, removing('b')); // which activates "a"
    ConfigDocument document = after(changed, switching('c'));
    QVERIFY(ConfigDelta(changed, before).apply(document));
    QCOMPARE(document.activeProfile(), name('c'));
    QCOMPARE(document.profiles().size(), 3);
}

void TestConfigDelta::undoRestoresThePosition()
{
    const ConfigDocument before = someDocument();
    const auto namesAfterUndo = [&](char removed, const QList<Step> &others) {
        const ConfigDocument changed = after(before, removing(removed));
        ConfigDocument document = changed;
        for (const Step &step : others)
            document = after(document, step);
        QString names;
        if (ConfigDelta(changed, before).apply(document)) {
            for (const Profile &profile : document.profiles())
                names += profile.name;
        }
        return names;
    };
    QCOMPARE(namesAfterUndo('c', {removing('b')}), QStringLiteral("ac"));
    QCOMPARE(namesAfterUndo('b', {removing('a'), putting('d', 'd')}), QStringLiteral("bcd"));
    QCOMPARE(namesAfterUndo('c', {removing('a'), removing('b'), putting('d', 'd')}), QStringLiteral("cd"));
}

void TestConfigDelta::mergeCombinesBothSides()
{
    const ConfigDocument base = someDocument();
    const ConfigDocument ours = after(base, putting('a', 'e'));
    ConfigDocument theirs = after(after(base, removing('c')), switching('a'));
    ConfigDelta(base, ours).merge(theirs);
    ConfigDocument expected = after(after(after(base, putting('a', 'e')), removing('c')), switching('a'));
    QCOMPARE(theirs.toBytes(), expected.toBytes());
}

void TestConfigDelta::mergeOverwritesNothing()
{
    const ConfigDocument base = someDocument();
    const ConfigDocument ours = after(after(after(base, putting('a', 'e')), removing('c')), switching('a'));
    ConfigDocument theirs = after(after(after(base, putting('a', 'f')), putting('c', 'f')), removing('b'));
    QVERIFY(theirs.setActive(name('c')));
    const ConfigDocument expected = theirs;
    ConfigDelta(base, ours).merge(theirs);
    QCOMPARE(theirs.toBytes(), expected.toBytes());
}

// A key must not end up beside another key's server or account.
void TestConfigDelta::mergeNeverMixesTwoVersionsOfAProfile()
{
    const ConfigDocument base = someDocument();
    const ConfigDocument ours = after(base, [](ConfigDocument &document) {
        Profile profile = document.profiles().constFirst();
        profile.baseUrl = QStringLiteral("http://localhost:1");
        return document.put(profile);
    });
    ConfigDocument theirs = after(base, putting('a', 'f'));
    const ConfigDocument expected = theirs;
    ConfigDelta(base, ours).merge(theirs);
    QVERIFY(theirs == expected);
}

void TestConfigDelta::undoesTheFirstProfile()
{
    for (const QByteArray &bytes : {QByteArray("{}\n"), ConfigDocument().toBytes()}) {
        const ConfigDocument before = *ConfigDocument::parse(bytes);
        ConfigDocument document = after(after(before, putting('a', 'a')), switching('a'));
        QCOMPARE(document.activeProfile(), name('a'));
        QVERIFY(ConfigDelta(document, before).apply(document));
        QCOMPARE(document.profiles().size(), 0);
        QCOMPARE(document.activeProfile(), QString());
    }
}

void TestConfigDelta::emptyDeltaChangesNothing()
{
    const ConfigDocument base = someDocument();
    QVERIFY(ConfigDelta().isEmpty());
    QVERIFY(ConfigDelta(base, base).isEmpty());
    QVERIFY(!ConfigDelta(base, after(base, switching('a'))).isEmpty());
    ConfigDocument document = base;
    QVERIFY(ConfigDelta().apply(document));
    QVERIFY(document == base);
}

void TestConfigDelta::undoesRandomSteps()
{
    QRandomGenerator random(2);
    const auto letter = [&] { return char('a' + random.bounded(6)); };
    QList<ConfigDelta> undos;
    ConfigDocument document = someDocument();
    QList<QByteArray> states;
    for (int i = 0; i < 500; ++i) {
        const Step steps[] = {putting(letter(), letter()), removing(letter()), renaming(letter(), letter()),
                              switching(letter())};
        const ConfigDocument before = document;
        if (!steps[random.bounded(4)](document))
            continue;
        states.append(before.toBytes());
        undos.append(ConfigDelta(document, before));
    }
    QVERIFY(undos.size() > 100);
    while (!undos.isEmpty()) {
        QVERIFY(undos.takeLast().apply(document));
        QCOMPARE(document.toBytes(), states.takeLast());
    }
}

SCRIPTO_TEST(TestConfigDelta)

} // namespace tst_configdelta

#include "tst_configdelta.moc"
