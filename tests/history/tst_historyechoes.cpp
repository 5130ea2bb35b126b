// SPDX-License-Identifier: MIT
#include "app/history/historyechoes.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_historyechoes {

using namespace scripto;

namespace {

using Kind = HistoryEvent::Kind;

const QDateTime start(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);

HistoryEvent ofProfile(const char *instance, Kind kind, int second, const char *profile = "work")
{
    HistoryEvent made{kind, start.addSecs(second)};
    made.instance = QString::fromLatin1(instance);
    made.profiles = QStringList(QString::fromLatin1(profile));
    return made;
}

HistoryEvent ofKey(Kind kind, int second, const char *id, const char *server = "https://a.example")
{
    HistoryEvent made{kind, start.addSecs(second)};
    made.key.id = QString::fromLatin1(id);
    made.server = QString::fromLatin1(server);
    return made;
}

} // namespace

class TestHistoryEchoes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dropsEchoesOfAnotherInstance()
    {
        const HistoryEvent profileEvent = ofProfile("one", Kind::Switched, 2);
        for (const int second : {0, 2, 4})
            QCOMPARE(withoutEchoes({ofProfile("two", Kind::ChangedOutside, second), profileEvent}),
                     QList{profileEvent});
    }

    void echoesExpire()
    {
        const HistoryEvent profileEvent = ofProfile("one", Kind::Switched, 10);
        for (const int second : {4, 5, 10, 15, 16}) {
            const auto left = withoutEchoes({ofProfile("two", Kind::ChangedOutside, second), profileEvent});
            QCOMPARE(left.size(), second == 4 || second == 16 ? 2 : 1);
        }
    }

    // Other changes in between do not matter.
    void recognisesAnEchoAmongOtherChanges()
    {
        const HistoryEvent profileEvent = ofProfile("one", Kind::Switched, 2);
        const HistoryEvent other = ofProfile("one", Kind::Switched, 3, "home");
        const HistoryEvent echo = ofProfile("two", Kind::ChangedOutside, 4);
        QCOMPARE(withoutEchoes({profileEvent, other, echo}), (QList{profileEvent, other}));
        const HistoryEvent before = ofProfile("two", Kind::ChangedOutside, 0);
        QCOMPARE(withoutEchoes({before, other, profileEvent}), (QList{profileEvent, other}));
    }

    void reportsThePreviousName()
    {
        HistoryEvent renamed = ofProfile("one", Kind::Renamed, 0, "office");
        renamed.other = QStringLiteral("work");
        QCOMPARE(withoutEchoes({renamed, ofProfile("two", Kind::ChangedOutside, 1)}), QList{renamed});
    }

    void keepsChangesByOtherPrograms()
    {
        const QList<QList<HistoryEvent>> cases{
            {ofProfile("one", Kind::ChangedOutside, 0), ofProfile("one", Kind::Switched, 1)}, // the same instance
            {ofProfile("two", Kind::ChangedOutside, 0), ofProfile("one", Kind::Switched, 1, "home")}, // another profile
            {ofProfile("one", Kind::Switched, 0), ofProfile("two", Kind::ChangedOutside, 60)}, // much later
            {ofProfile("one", Kind::KeyRevoked, 0),
             ofProfile("two", Kind::ChangedOutside, 1)}, // does not touch config.json
            {ofProfile("one", Kind::ChangedOutside, 0), ofProfile("one", Kind::ChangedOutside, 1)},
            {ofProfile("one", Kind::ChangedOutside, 0), ofProfile("two", Kind::ChangedOutside, 1, "home")},
        };
        for (const auto &events : cases)
            QCOMPARE(withoutEchoes(events), events);
    }

    void mergesWhatAllInstancesSee()
    {
        const HistoryEvent first = ofProfile("one", Kind::ChangedOutside, 0);
        const HistoryEvent second = ofProfile("one", Kind::ChangedOutside, 2);
        QCOMPARE(
            withoutEchoes({first, ofProfile("two", Kind::ChangedOutside, 1), second,
                           ofProfile("two", Kind::ChangedOutside, 3), ofProfile("three", Kind::ChangedOutside, 3)}),
            (QList{first, second}));
    }

    void doesNotReportARevokedKeyAsVanished()
    {
        const HistoryEvent revoked = ofKey(Kind::KeyRevoked, 9, "k");
        QCOMPARE(withoutEchoes({ofKey(Kind::KeyGone, 0, "k"), revoked, ofKey(Kind::KeyGone, 600, "k")}),
                 QList{revoked});
        const QList<HistoryEvent> others{ofKey(Kind::KeyGone, 0, "k", "https://b.example"),
                                         ofKey(Kind::KeyGone, 1, "l"), revoked};
        QCOMPARE(withoutEchoes(others), others);
    }

    void reportsAVanishedKeyOnce()
    {
        const HistoryEvent first = ofKey(Kind::KeyExpired, 0, "k");
        QCOMPARE(withoutEchoes({first, ofKey(Kind::KeyGone, 5, "k")}), QList{first});
    }

    void sortsByTime()
    {
        const HistoryEvent first = ofKey(Kind::KeyCreated, 0, "a");
        const HistoryEvent second = ofKey(Kind::KeyCreated, 1, "b");
        const HistoryEvent third = ofKey(Kind::KeyCreated, 1, "c");
        QCOMPARE(withoutEchoes({second, third, first}), (QList{first, second, third}));
    }
};

SCRIPTO_TEST(TestHistoryEchoes)

} // namespace tst_historyechoes

#include "tst_historyechoes.moc"
