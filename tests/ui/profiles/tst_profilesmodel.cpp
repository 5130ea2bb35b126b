// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/profiles/sampleprofiles.h"
#include "ui/profiles/profilesmodel.h"

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
    void namesNoServerIfAllHaveTheSame();
    void wordFollowsTheProfileAndTheTime();
    void noSecretInAnyRole();
    void namesAreNotMarkup();
    void changesKeepPersistentIndexes();
    void doesNotNotifyOfUnchangedRows();
};

void TestProfilesModel::cellsAreReadableAsText()
{
    ProfilesModel model{Environment()};
    model.setRows(samples::profileRows(), {});

    const auto cells = [&](int row) {
        QStringList texts;
        for (int column = 0; column < ProfilesModel::ColumnCount; ++column)
            texts.append(text(model, row, column));
        return texts.join(u'|');
    };
    QCOMPARE(cells(0), QStringLiteral("work||you@example.com|scripto.codika.io|CLI uses this"));
    QCOMPARE(cells(1), QStringLiteral("staging|Different in keychain|ops@example.com|localhost:5173|"));
    QCOMPARE(text(model, 0, ProfilesModel::Name, Qt::AccessibleDescriptionRole),
             QStringLiteral("you@example.com · scripto.codika.io, CLI uses this"));
    QCOMPARE(text(model, 1, ProfilesModel::Name, Qt::AccessibleDescriptionRole),
             QStringLiteral("Different in keychain, ops@example.com · localhost:5173"));
}

void TestProfilesModel::showsTheServerOfTheEnvironment()
{
    ProfilesModel model(Environment{.apiUrl = QStringLiteral("http://127.0.0.1:4000"), .baseUrl = {}, .apiKey = {}});
    model.setRows(samples::profileRows(), {});
    QCOMPARE(text(model, 0, ProfilesModel::Server), QStringLiteral("127.0.0.1:4000"));
    QCOMPARE(text(model, 1, ProfilesModel::Server), QStringLiteral("localhost:5173"));
}

void TestProfilesModel::showsAServerThatGetsNoKeys()
{
    const QString address = QStringLiteral("http://elsewhere.example");
    ProfilesModel model{Environment()};
    model.setRows({samples::row(QStringLiteral("odd"), {}, QStringLiteral("ab"), MirrorState::InSync, address)}, {});
    QCOMPARE(text(model, 0, ProfilesModel::Server), address);
}

void TestProfilesModel::namesNoServerIfAllHaveTheSame()
{
    ProfilesModel model{Environment()};
    QList<ProfileRow> rows = samples::profileRows();
    for (ProfileRow &row : rows)
        row.profile.baseUrl = QStringLiteral("http://localhost:5173");
    rows[1].profile.baseUrl = QStringLiteral("http://localhost:5173/");
    model.setRows(rows, {});
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(text(model, row, ProfilesModel::Server), QString());
    QCOMPARE(model.item(0).account(), QStringLiteral("you@example.com"));
    rows[1].profile.baseUrl.clear();
    model.setRows(rows, {});
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!text(model, row, ProfilesModel::Server).isEmpty());
}

void TestProfilesModel::wordFollowsTheProfileAndTheTime()
{
    const QDateTime expiry = QDateTime::fromString(QStringLiteral("2026-12-03T12:00:00Z"), Qt::ISODate);
    const auto at = [&](int days) { return ProfileExpiries{{{QStringLiteral("work"), expiry}}, expiry.addDays(days)}; };
    ProfilesModel model{Environment()};
    QList<ProfileRow> rows = samples::profileRows();
    model.setRows(rows, {});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows(rows, at(-5));
    QCOMPARE(text(model, 0, ProfilesModel::Word), QStringLiteral("Expires in 5 days"));
    QCOMPARE(model.state(0).word, QStringLiteral("Expires in 5 days"));
    model.setRows(rows, at(-4));
    QCOMPARE(text(model, 0, ProfilesModel::Word), QStringLiteral("Expires in 4 days"));
    model.setRows(rows, at(0));
    QCOMPARE(text(model, 0, ProfilesModel::Word), QStringLiteral("Expired"));
    QCOMPARE(changed.count(), 3);
    rows[0].keyRevoked = true;
    model.setRows(rows, at(0));
    QCOMPARE(text(model, 0, ProfilesModel::Word), QStringLiteral("Key revoked"));
    QCOMPARE(changed.count(), 4);
}

void TestProfilesModel::noSecretInAnyRole()
{
    ProfilesModel model{Environment()};
    model.setRows(samples::profileRows(), {});
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
    model.setRows({samples::row(QStringLiteral("<b>bold"), {}, {}, MirrorState::InSync)}, {});
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

        model.setRows(wanted, {});

        QCOMPARE(model.rowCount(), wanted.size());
        for (int row = 0; row < wanted.size(); ++row) {
            QCOMPARE(model.item(row).name, wanted.at(row).profile.name);
            QCOMPARE(model.item(row).trouble, troubleOf(wanted.at(row), {}, {}));
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
    model.setRows(rows, {});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setRows(rows, {});
    QCOMPARE(changed.count(), 0);
    rows[2].mirror = MirrorState::Differs;
    model.setRows(rows, {});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 2);
}

SCRIPTO_TEST(TestProfilesModel)

} // namespace tst_profilesmodel

#include "tst_profilesmodel.moc"
