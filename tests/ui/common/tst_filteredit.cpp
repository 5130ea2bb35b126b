// SPDX-License-Identifier: MIT
#include "app/core/masking.h"
#include "tests/support/testroom.h"
#include "ui/common/filteredit.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

namespace tst_filteredit {

using namespace scripto;

namespace {

const QString key = QStringLiteral("scripto_") + QString(QStringLiteral("q7")).repeated(20);

} // namespace

class TestFilterEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void extractsKeys_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("key only") << key;
        QTest::newRow("surrounded by spaces") << QStringLiteral("  ") + key + QStringLiteral("\n");
        QTest::newRow("in a line of a script") << QStringLiteral("export SCRIPTO_API_KEY='") + key + u'\'';
        QTest::newRow("another prefix") << QStringLiteral("sk_of_a_profile");
        QTest::newRow("another prefix, between words") << QStringLiteral("a sk_of_a_profile b");
        QTest::newRow("another prefix, as a value") << QStringLiteral("note:\"sk_of_a_profile\" ");
    }

    void extractsKeys()
    {
        QFETCH(QString, pasted);
        FilterEdit field(QStringLiteral("Filter keys"));
        field.setKnownKeys([](const Secret &secret) { return secret == Secret(QByteArrayView("sk_of_a_profile")); });
        QSignalSpy changes(&field, &FilterEdit::filterChanged);
        QSignalSpy texts(&field, &QLineEdit::textChanged);
        QApplication::clipboard()->setText(pasted);
        field.paste();
        const QString mask = pasted.contains(key) ? QStringLiteral("scripto_q7…") : QStringLiteral("…");
        QCOMPARE(field.text(), mask);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toString(), mask);
        QVERIFY(changes.first().last().value<Secret>()
                == Secret(pasted.contains(key) ? key : QStringLiteral("sk_of_a_profile")));
        field.undo();
        QVERIFY(!field.text().contains(key.mid(10)));
        // Text typed afterwards is plain text again.
        field.setText(QStringLiteral("prod"));
        QCOMPARE(changes.last().first().toString(), QStringLiteral("prod"));
        QVERIFY(changes.last().last().value<Secret>().isEmpty());
    }

    // A password manager may type a key. Its first letters may also be a start, as the table shows it.
    void takesOutATypedKey_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("mask");
        QTest::newRow("letters and digits")
            << QStringLiteral("scripto_aB1cD2eF3gH4iJ5kL6mN7oP8qR9") << QStringLiteral("scripto_aB…");
        QTest::newRow("all that a key may have")
            << QStringLiteral("scripto_aB1cD2eF3gH4.-~+/=!#$%&()*,:;<>?@[]^{|}zZ") << QStringLiteral("scripto_aB…");
        QTest::newRow("another prefix") << QStringLiteral("sk_of_a_profile") << QStringLiteral("…");
        QTest::newRow("another prefix, and more") << QStringLiteral("sk_of_a_profile2") << QStringLiteral("…");
    }

    void takesOutATypedKey()
    {
        QFETCH(QString, typed);
        QFETCH(QString, mask);
        FilterEdit field(QStringLiteral("Filter keys"));
        field.setKnownKeys([](const Secret &secret) { return secret == Secret(QByteArrayView("sk_of_a_profile")); });
        QSignalSpy changes(&field, &FilterEdit::filterChanged);
        for (const QChar letter : typed) {
            QTest::keyClicks(&field, QString(letter));
            QVERIFY2(typed.startsWith(field.text()) || field.text() == mask, qPrintable(field.text()));
            QVERIFY(field.text().size() < 8 + 12);
        }
        QCOMPARE(field.text(), mask);
        QCOMPARE(changes.last().first().toString(), mask);
        QVERIFY(changes.last().last().value<Secret>() == Secret(typed));
        QVERIFY(!field.isUndoAvailable());

        QTest::keyClick(&field, Qt::Key_Backspace);
        QVERIFY(changes.last().last().value<Secret>().isEmpty());
        QCOMPARE(field.text(), mask.chopped(1));
    }

    void treatsTheStartOfAKeyAsText()
    {
        FilterEdit field(QStringLiteral("Filter keys"));
        QSignalSpy changes(&field, &FilterEdit::filterChanged);
        field.setText(QStringLiteral("scripto_q7q7"));
        QCOMPARE(field.text(), QStringLiteral("scripto_q7q7"));
        QVERIFY(changes.first().last().value<Secret>().isEmpty());
    }
};

SCRIPTO_TEST(TestFilterEdit)

} // namespace tst_filteredit

#include "tst_filteredit.moc"
