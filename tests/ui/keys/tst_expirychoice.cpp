// SPDX-License-Identifier: MIT
#include "ui/keys/expirychoice.h"

#include "tests/support/testroom.h"

#include <QComboBox>
#include <QDateEdit>
#include <QTest>

namespace tst_expirychoice {

using namespace scripto;
using std::chrono::hours;
using std::chrono::seconds;

class TestExpiryChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesWhatFitsALifetime_data()
    {
        QTest::addColumn<qint64>("life"); // in seconds; 0 = never expires
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QDate>("date"); // if that is chosen
        constexpr qint64 day = 24 * 60 * 60;
        const QString other = QStringLiteral("A date…");
        QTest::newRow("never") << qint64(0) << QStringLiteral("Never") << QDate();
        QTest::newRow("90 days") << 90 * day << QStringLiteral("90 days, until 20 Feb 2027") << QDate();
        QTest::newRow("a server's 90 days") << 90 * day - 1 << QStringLiteral("90 days, until 20 Feb 2027") << QDate();
        QTest::newRow("a year") << 365 * day << QStringLiteral("1 year, until 22 Nov 2027") << QDate();
        QTest::newRow("89.5 days") << 90 * day - day / 2 << other << QDate(2027, 2, 19);
        QTest::newRow("45 days") << 45 * day << other << QDate(2027, 1, 6);
        QTest::newRow("an hour") << qint64(3600) << other << QDate(2026, 11, 23); // the shortest
        QTest::newRow("two years") << 730 * day << other << QDate(2027, 11, 21); // the longest
    }

    void choosesWhatFitsALifetime()
    {
        QFETCH(qint64, life);
        QFETCH(QString, chosen);
        QFETCH(QDate, date);
        const QDateTime now({2026, 11, 22}, {9, 30}, Qt::LocalTime);
        ExpiryChoice choice([now] { return now; });
        choice.show();
        choice.setLife(life == 0 ? std::nullopt : std::optional(seconds(life)));
        QCOMPARE(choice.findChild<QComboBox *>()->currentText(), chosen);
        auto *edit = choice.findChild<QDateEdit *>();
        QCOMPARE(edit->isVisible(), date.isValid());
        if (!date.isValid()) {
            QCOMPARE(choice.life().has_value(), life > 0);
            return;
        }
        QCOMPARE(edit->date(), date);
        // A minute before the day ends, for the time that the request takes.
        QCOMPARE(now.addSecs(choice.life()->count()), QDateTime(date, QTime(23, 58, 59)));
    }
};

SCRIPTO_TEST(TestExpiryChoice)

} // namespace tst_expirychoice

#include "tst_expirychoice.moc"
