// SPDX-License-Identifier: MIT
#include "app/profiles/mirror.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_mirrortable {

using namespace scripto;

// Every combination of file, keychain and memory with the expected verdict, written down by hand, one row per line.
// tst_mirror has the cases that do not fit this table.
//
//   file      none | A | B | other (another account) | broken
//   keychain  none | A | B | C | foreign | locked | absent | silent | unread
//   memory    none | A | B (last in sync) | gone (A was removed here)
//
// A, B and C are keys of one account. To the mirror, all keychains that cannot be read are the same, whatever the
// reason. Their rows are also tested with a last known content, which must not matter.

namespace {

const QByteArray salt("salt");

Profile copy(const QByteArray &key, const QString &email = QStringLiteral("you@example.com"))
{
    Profile profile;
    profile.name = QStringLiteral("work");
    profile.apiKey = Secret(QByteArrayView("scripto_" + key.repeated(16)));
    profile.email = email;
    return profile;
}

Profile copyOf(const QString &word)
{
    return word == u"other" ? copy("x", QStringLiteral("other@example.com")) : copy(word.toLatin1());
}

bool isCopy(const QString &word)
{
    return QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("other")}.contains(
        word);
}

MirrorInput inputOf(const QString &file, const QString &keychain, const QString &memory)
{
    MirrorInput input;
    if (file == u"broken")
        input.fileSide = MirrorInput::FileSide::Broken;
    else if (isCopy(file))
        input.file = copyOf(file);

    input.keychainSide = MirrorInput::KeychainSide::Read;
    if (keychain == u"locked" || keychain == u"absent" || keychain == u"silent")
        input.keychainSide = MirrorInput::KeychainSide::Away;
    else if (keychain == u"unread")
        input.keychainSide = MirrorInput::KeychainSide::Unread;
    else if (keychain == u"foreign")
        input.unread = UnreadEntry::Foreign;
    else if (isCopy(keychain))
        input.keychain = copyOf(keychain);

    if (memory == u"gone")
        input.removed = fingerprintOf(copyOf(QStringLiteral("A")), salt);
    else if (isCopy(memory))
        input.lastInStep = fingerprintOf(copyOf(memory), salt);
    return input;
}

const QHash<QString, MirrorState> states{
    {QStringLiteral("-"), MirrorState::Checking}, // nothing to show, or not known yet
    {QStringLiteral("in sync"), MirrorState::InSync},
    {QStringLiteral("differs"), MirrorState::Differs},
    {QStringLiteral("other account"), MirrorState::DifferentAccount},
    {QStringLiteral("not in file"), MirrorState::NotInConfig},
    {QStringLiteral("not in keychain"), MirrorState::NotInKeychain},
    {QStringLiteral("away"), MirrorState::KeychainAway},
    {QStringLiteral("in keychain"), MirrorState::InKeychain},
    {QStringLiteral("foreign"), MirrorState::ForeignEntry},
};
const QHash<QString, MirrorAction> actions{
    {QStringLiteral("-"), MirrorAction::None},
    {QStringLiteral("remember"), MirrorAction::Remember},
    {QStringLiteral("write"), MirrorAction::WriteToKeychain},
    {QStringLiteral("remove"), MirrorAction::RemoveFromKeychain},
};
const QHash<QString, QList<Repair>> choices{
    {QStringLiteral("-"), {}},
    {QStringLiteral("write"), {Repair::WriteToKeychain}},
    {QStringLiteral("both, file, keychain"), {Repair::KeepBoth, Repair::UseFile, Repair::UseKeychain}},
    {QStringLiteral("restore, forget"), {Repair::Restore, Repair::Forget}},
    {QStringLiteral("restore"), {Repair::Restore}},
};

// file, keychain, memory (several if they make no difference) | state | done by itself | offered
const char *const table[] = {
    // Nothing in the file. The keychain's copy is shown and never restored automatically.
    "none   none     none A B gone | -               | -        | -",
    "none   A        none A B      | not in file     | -        | restore, forget",
    "none   A        gone          | not in file     | remove   | restore, forget",
    "none   B        none A B gone | not in file     | -        | restore, forget",
    "none   C        none A B gone | not in file     | -        | restore, forget",
    "none   foreign  none A B gone | -               | -        | -",
    "none   locked   none A B gone | -               | -        | -",
    "none   absent   none A B gone | -               | -        | -",
    "none   silent   none A B gone | -               | -        | -",
    "none   unread   none A B gone | -               | -        | -",
    // A in the file.
    "A      none     none gone     | -               | write    | -", // new, or created again
    "A      none     A B           | not in keychain | -        | write", // it existed before
    "A      A        none B gone   | in sync         | remember | -",
    "A      A        A             | in sync         | -        | -",
    "A      B        none          | differs         | -        | both, file, keychain", // from two computers
    "A      B        A             | differs         | -        | both, file, keychain", // the keychain changed
    "A      B        B             | -               | write    | -", // another program signed in again, A after B
    "A      B        gone          | differs         | -        | both, file, keychain",
    "A      C        none A B gone | differs         | -        | both, file, keychain", // both changed
    "A      foreign  none A B gone | foreign         | -        | -",
    "A      locked   none A B gone | away            | -        | -",
    "A      absent   none A B gone | away            | -        | -",
    "A      silent   none A B gone | away            | -        | -",
    "A      unread   none A B gone | -               | -        | -",
    // B in the file, of the same account as A.
    "B      none     none gone     | -               | write    | -",
    "B      none     A B           | not in keychain | -        | write",
    "B      A        none B        | differs         | -        | both, file, keychain",
    "B      A        A             | -               | write    | -", // another program signed in again
    "B      A        gone          | -               | write    | -", // A was removed here, B is new
    "B      B        none A gone   | in sync         | remember | -",
    "B      B        B             | in sync         | -        | -",
    "B      C        none A B gone | differs         | -        | both, file, keychain",
    "B      foreign  none A B gone | foreign         | -        | -",
    "B      locked   none A B gone | away            | -        | -",
    "B      absent   none A B gone | away            | -        | -",
    "B      silent   none A B gone | away            | -        | -",
    "B      unread   none A B gone | -               | -        | -",
    // A key of another account in the file.
    "other  none     none gone     | -               | write    | -",
    "other  none     A B           | not in keychain | -        | write",
    "other  A        none B        | differs         | -        | both, file, keychain",
    "other  A        A             | other account   | -        | both, file, keychain", // signed in to another account
    "other  A        gone          | -               | write    | -",
    "other  B        none A gone   | differs         | -        | both, file, keychain",
    "other  B        B             | other account   | -        | both, file, keychain",
    "other  C        none A B gone | differs         | -        | both, file, keychain",
    "other  foreign  none A B gone | foreign         | -        | -",
    "other  locked   none A B gone | away            | -        | -",
    "other  absent   none A B gone | away            | -        | -",
    "other  silent   none A B gone | away            | -        | -",
    "other  unread   none A B gone | -               | -        | -",
    // An unreadable file does not prove that anything is missing: nothing is removed from the keychain.
    "broken none     none A B gone | -               | -        | -",
    "broken A        none A B gone | in keychain     | -        | restore",
    "broken B        none A B gone | in keychain     | -        | restore",
    "broken C        none A B gone | in keychain     | -        | restore",
    "broken foreign  none A B gone | -               | -        | -",
    "broken locked   none A B gone | -               | -        | -",
    "broken absent   none A B gone | -               | -        | -",
    "broken silent   none A B gone | -               | -        | -",
    "broken unread   none A B gone | -               | -        | -",
};

struct Row {
    QStringList sides; // file, keychain, memory
    QString state;
    QString action;
    QString repairs;
};

QList<Row> rows()
{
    QList<Row> all;
    for (const char *line : table) {
        QStringList cells = QString::fromLatin1(line).split(u'|');
        for (QString &cell : cells)
            cell = cell.simplified();
        QStringList words = cells[0].split(u' ');
        const QString file = words.takeFirst();
        const QString keychain = words.takeFirst();
        for (const QString &memory : std::as_const(words))
            all.append({{file, keychain, memory}, cells[1], cells[2], cells[3]});
    }
    return all;
}

QString titleOf(const QStringList &sides)
{
    return QStringLiteral("file %1, keychain %2, memory %3").arg(sides[0], sides[1], sides[2]);
}

} // namespace

class TestMirrorTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coversEveryCombinationOnce()
    {
        QStringList wanted;
        for (const char *file : {"none", "A", "B", "other", "broken"})
            for (const char *keychain : {"none", "A", "B", "C", "foreign", "locked", "absent", "silent", "unread"})
                for (const char *memory : {"none", "A", "B", "gone"})
                    wanted.append(titleOf({QLatin1String(file), QLatin1String(keychain), QLatin1String(memory)}));
        QStringList there;
        for (const Row &row : rows()) {
            there.append(titleOf(row.sides));
            QVERIFY2(states.contains(row.state) && actions.contains(row.action) && choices.contains(row.repairs),
                     qPrintable(there.last()));
        }
        wanted.sort();
        there.sort();
        QCOMPARE(there, wanted);
    }

    void verdicts_data()
    {
        QTest::addColumn<QStringList>("sides");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("repairs");
        for (const Row &row : rows())
            QTest::newRow(qPrintable(titleOf(row.sides))) << row.sides << row.state << row.action << row.repairs;
    }

    void verdicts()
    {
        QFETCH(const QStringList, sides);
        QFETCH(const QString, state);
        QFETCH(const QString, action);
        QFETCH(const QString, repairs);
        MirrorInput input = inputOf(sides[0], sides[1], sides[2]);
        const MirrorVerdict verdict = mirror(input, salt);
        QCOMPARE(verdict.state, states[state]);
        QCOMPARE(verdict.action, actions[action]);
        QCOMPARE(verdict.repairs, choices[repairs]);

        // A refused write is not repeated automatically; the state stays correct.
        input.refused = true;
        QCOMPARE(mirror(input, salt).action == MirrorAction::WriteToKeychain, false);
        QCOMPARE(mirror(input, salt).action == MirrorAction::RemoveFromKeychain, false);
        if (verdict.action == MirrorAction::WriteToKeychain) {
            QCOMPARE(mirror(input, salt).state, MirrorState::KeychainAway);
            QCOMPARE(mirror(input, salt).repairs, QList<Repair>{Repair::WriteToKeychain});
        } else {
            QCOMPARE(mirror(input, salt).state, verdict.state);
            QCOMPARE(mirror(input, salt).repairs, verdict.repairs);
        }
    }

    // A keychain that is away has the state it was last known to have.
    void usesTheLastKnownStateOfAnAbsentKeychain()
    {
        for (const QString &memory :
             {QStringLiteral("none"), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("gone")}) {
            for (const QString &known : {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}) {
                const auto verdict = [&](const QString &file) {
                    MirrorInput input = inputOf(file, QStringLiteral("locked"), memory);
                    input.keychain = copyOf(known);
                    return mirror(input, salt);
                };
                const MirrorVerdict away{MirrorState::KeychainAway, MirrorAction::None, {}};
                QCOMPARE(verdict(QStringLiteral("A")), away);
                QCOMPARE(verdict(QStringLiteral("B")), away);
                QCOMPARE(verdict(QStringLiteral("other")), away);
                // Restoring needs only what is known about the keychain; forgetting needs the keychain.
                QCOMPARE(verdict(QStringLiteral("none")),
                         (MirrorVerdict{MirrorState::NotInConfig, MirrorAction::None, {Repair::Restore}}));
                QCOMPARE(verdict(QStringLiteral("broken")),
                         (MirrorVerdict{MirrorState::InKeychain, MirrorAction::None, {Repair::Restore}}));
            }
        }
    }

    void doesNotReplaceAFileThatMayNotBeRead()
    {
        MirrorInput input = inputOf(QStringLiteral("none"), QStringLiteral("A"), QStringLiteral("A"));
        input.fileSide = MirrorInput::FileSide::Unreadable;
        QCOMPARE(mirror(input, salt), (MirrorVerdict{MirrorState::InKeychain, MirrorAction::None, {}}));
    }
};

SCRIPTO_TEST(TestMirrorTable)

} // namespace tst_mirrortable

#include "tst_mirrortable.moc"
