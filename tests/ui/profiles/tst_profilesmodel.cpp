// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/profiles/sampleprofiles.h"
#include "ui/profiles/profilesmodel.h"
#include "ui/profiles/profilestate.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

namespace tst_profilesmodel {

using namespace scripto;

namespace {

QString text(const ProfilesModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.data(model.index(row, column), role).toString();
}

QStringList names(const ProfilesModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.item(row).name);
    return names;
}

// Some of eight profiles in random order and states.
QList<ProfileRow> randomRows(QRandomGenerator &random)
{
    constexpr MirrorState states[]{MirrorState::InSync, MirrorState::Differs, MirrorState::NotInConfig};
    QList<ProfileRow> rows;
    for (int i = 0; i < 8; ++i) {
        if (random.bounded(3) == 0)
            continue;
        const QString name = QStringLiteral("profile-%1").arg(i);
        rows.insert(random.bounded(rows.size() + 1),
                    samples::row(name, name, QStringLiteral("ab"), states[random.bounded(3)]));
    }
    return rows;
}

} // namespace

class TestProfilesModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsAreReadableAsText();
    void showsTheServerOfTheEnvironment();
    void showsAServerThatGetsNoKeys();
    void describesEveryState_data();
    void describesEveryState();
    void revokedKeyTakesPrecedence();
    void noSecretInAnyRole();
    void namesAreNotMarkup();
    void changesKeepPersistentIndexes();
    void doesNotNotifyOfUnchangedRows();
};

void TestProfilesModel::cellsAreReadableAsText()
{
    ProfilesModel model{Environment()};
    model.setRows(samples::profileRows(), KeychainState::Ready);

    QCOMPARE(text(model, 0, ProfilesModel::Name), QStringLiteral("● work"));
    QCOMPARE(text(model, 0, ProfilesModel::Email), QStringLiteral("you@example.com"));
    QCOMPARE(text(model, 0, ProfilesModel::Key), QStringLiteral("scripto_ab…"));
    QCOMPARE(text(model, 0, ProfilesModel::Server), QString());
    QCOMPARE(text(model, 0, ProfilesModel::State), QStringLiteral("In sync"));
    QCOMPARE(text(model, 1, ProfilesModel::Name), QStringLiteral("staging"));
    QCOMPARE(text(model, 1, ProfilesModel::Server), QStringLiteral("localhost:5173"));
    QCOMPARE(text(model, 0, ProfilesModel::Name, Qt::AccessibleDescriptionRole),
             QStringLiteral("Active, In sync, you@example.com, scripto_ab…"));
}

void TestProfilesModel::showsTheServerOfTheEnvironment()
{
    ProfilesModel model(Environment{.apiUrl = QStringLiteral("http://127.0.0.1:4000"), .baseUrl = {}, .apiKey = {}});
    model.setRows(samples::profileRows(), KeychainState::Ready);
    QCOMPARE(text(model, 0, ProfilesModel::Server), QStringLiteral("127.0.0.1:4000"));
    QCOMPARE(text(model, 1, ProfilesModel::Server), QStringLiteral("localhost:5173"));
}

void TestProfilesModel::showsAServerThatGetsNoKeys()
{
    const QString address = QStringLiteral("http://elsewhere.example");
    ProfilesModel model{Environment()};
    model.setRows({samples::row(QStringLiteral("odd"), {}, QStringLiteral("ab"), MirrorState::InSync, address)},
                  KeychainState::Ready);
    QCOMPARE(text(model, 0, ProfilesModel::Server), address);
}

void TestProfilesModel::describesEveryState_data()
{
    QTest::addColumn<MirrorState>("mirror");
    QTest::addColumn<KeychainState>("keychain");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("link");
    const auto add = [](MirrorState mirror, KeychainState keychain, const char *word, const QString &link = {}) {
        QTest::newRow(word) << mirror << keychain << QString::fromUtf8(word) << link;
    };
    using Keychain = KeychainState;
    add(MirrorState::Checking, Keychain::Ready, "Checking");
    add(MirrorState::InSync, Keychain::Ready, "In sync");
    add(MirrorState::Differs, Keychain::Ready, "Changed outside", QStringLiteral("Review…"));
    add(MirrorState::DifferentAccount, Keychain::Ready, "Different account", QStringLiteral("Review…"));
    add(MirrorState::NotInConfig, Keychain::Ready, "Not in config.json", QStringLiteral("Restore…"));
    add(MirrorState::NotInKeychain, Keychain::Ready, "Not in keychain", QStringLiteral("Write again"));
    add(MirrorState::KeychainAway, Keychain::Locked, "Keychain locked");
    add(MirrorState::KeychainAway, Keychain::NotSetUp, "Keychain not set up");
    add(MirrorState::KeychainAway, Keychain::Absent, "No keychain");
    add(MirrorState::KeychainAway, Keychain::Silent, "Keychain silent");
    add(MirrorState::KeychainAway, Keychain::Ready, "Keychain failed");
    add(MirrorState::InKeychain, Keychain::Ready, "In keychain");
    add(MirrorState::LockedEntry, Keychain::Ready, "Keychain entry locked");
    add(MirrorState::NewerEntry, Keychain::Ready, "Newer keychain entry");
    add(MirrorState::ForeignEntry, Keychain::Ready, "Foreign keychain entry");
    add(MirrorState::FileOnly, Keychain::Ready, "No key");
}

void TestProfilesModel::describesEveryState()
{
    QFETCH(MirrorState, mirror);
    QFETCH(KeychainState, keychain);
    QFETCH(QString, word);
    QFETCH(QString, link);
    ProfilesModel model{Environment()};
    model.setRows({samples::row(QStringLiteral("work"), {}, QStringLiteral("ab"), mirror)}, keychain);
    QCOMPARE(text(model, 0, ProfilesModel::State), word);
    QCOMPARE(model.item(0).link(), link);
}

void TestProfilesModel::revokedKeyTakesPrecedence()
{
    ProfilesModel model{Environment()};
    QList<ProfileRow> rows = samples::profileRows();
    model.setRows(rows, KeychainState::Ready);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    rows[0].keyRevoked = true;
    model.setRows(rows, KeychainState::Ready);
    QCOMPARE(text(model, 0, ProfilesModel::State), QStringLiteral("Key revoked"));
    QCOMPARE(changed.count(), 1);
    // A key that the server does not accept is not "In sync" either.
    rows[0].keyRevoked = false;
    rows[0].keyRefused = true;
    model.setRows(rows, KeychainState::Ready);
    QCOMPARE(text(model, 0, ProfilesModel::State), QStringLiteral("Key refused"));
}

void TestProfilesModel::noSecretInAnyRole()
{
    ProfilesModel model{Environment()};
    model.setRows(samples::profileRows(), KeychainState::Ready);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (int role = 0; role < Qt::UserRole + 16; ++role)
                QVERIFY(!text(model, row, column, role).contains(QStringLiteral("xx")));
        }
    }
}

void TestProfilesModel::namesAreNotMarkup()
{
    ProfilesModel model{Environment()};
    model.setRows({samples::row(QStringLiteral("<b>bold"), {}, {}, MirrorState::InSync)}, KeychainState::Ready);
    const QString tip = text(model, 0, ProfilesModel::Name, Qt::ToolTipRole);
    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;bold")));
    QVERIFY(!tip.contains(QStringLiteral("<b>")));
}

void TestProfilesModel::changesKeepPersistentIndexes()
{
    QRandomGenerator random(20261123);
    ProfilesModel model{Environment()};
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    for (int round = 0; round < 300; ++round) {
        QHash<QString, QPersistentModelIndex> before;
        for (const QString &name : names(model))
            before.insert(name, model.index(model.rowOf(name), 0));
        const QList<ProfileRow> wanted = randomRows(random);

        model.setRows(wanted, KeychainState::Ready);

        QCOMPARE(model.rowCount(), wanted.size());
        for (int row = 0; row < wanted.size(); ++row) {
            QCOMPARE(model.item(row).name, wanted.at(row).profile.name);
            QCOMPARE(model.item(row).mirror, wanted.at(row).mirror);
        }
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            QCOMPARE(it.value().isValid() ? it.value().row() : -1, model.rowOf(it.key()));
    }
    QCOMPARE(reset.count(), 0);
}

void TestProfilesModel::doesNotNotifyOfUnchangedRows()
{
    ProfilesModel model{Environment()};
    QList<ProfileRow> rows = samples::profileRows();
    model.setRows(rows, KeychainState::Ready);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setRows(rows, KeychainState::Ready);
    QCOMPARE(changed.count(), 0);
    rows[2].mirror = MirrorState::Differs;
    model.setRows(rows, KeychainState::Ready);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 2);
}

SCRIPTO_TEST(TestProfilesModel)

} // namespace tst_profilesmodel

#include "tst_profilesmodel.moc"
