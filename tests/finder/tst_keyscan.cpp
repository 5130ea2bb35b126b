// SPDX-License-Identifier: MIT
#include "app/core/masking.h"
#include "app/finder/keyscan.h"
#include "tests/finder/plantedforms.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_keyscan {

using namespace scripto;

namespace {

const QByteArray key = "scripto_q7Zk-x_" + QByteArray("aB3d").repeated(12);
const QByteArray lettersKey = "scripto_" + QByteArray("q7Zk").repeated(16);

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

// "line key" for each.
QStringList found(const QByteArray &content)
{
    QStringList all;
    scanForKeys(viewOf(content),
                [&all](const Secret &one, int line) { all.append(QString::number(line) + u' ' + one.revealText()); });
    return all;
}

QString at(int line, const QByteArray &expected)
{
    return QString::number(line) + u' ' + QString::fromLatin1(expected);
}

} // namespace

class TestKeyScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("line");
        const auto all = planted::forms();
        QVERIFY(all.size() >= 30);
        for (const planted::Form &form : all)
            QTest::newRow(form.name) << form.content(lettersKey) << form.line;
    }

    void findsEveryForm()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, line);
        QVERIFY(!isBinary(viewOf(content).substr(0, 64 * 1024)));
        QCOMPARE(found(content), QStringList{at(line, lettersKey)});
    }

    void findsSeveral()
    {
        QCOMPARE(found(key + '\n' + lettersKey + "\n\n" + key),
                 (QStringList{at(1, key), at(2, lettersKey), at(4, key)}));
        const QByteArray escapedFirst =
            planted::escaped(lettersKey, "%", 2) + '\n' + lettersKey + "\n\\u0073cripto_x\n" + key;
        QCOMPARE(found(escapedFirst), (QStringList{at(1, lettersKey), at(2, lettersKey), at(4, key)}));
    }

    void inventsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("prefix") << QByteArray("scripto_");
        QTest::newRow("start") << QByteArray("scripto_abcdef\n");
        QTest::newRow("mask") << QByteArray("scripto_ab…");
        QTest::newRow("name") << QByteArray("scripto_deploy_server");
        QTest::newRow("variable") << QByteArray("SCRIPTO_API_KEY=x");
        QTest::newRow("cut escape") << QByteArray("%73%63%72%69%70%74%6");
        QTest::newRow("cut JSON escape") << QByteArray("\\u0073\\u0063\\u00");
        QTest::newRow("cut HTML escape") << QByteArray("&#115;&#99;&#");
        QTest::newRow("too many backslashes") << QByteArray("scripto\\\\\\\\\\\\u005f") + lettersKey.mid(8);
        QTest::newRow("longer than any key") << QByteArray("scripto_") + QByteArray(5000, 'x');
        QTest::newRow("odd number of bytes in UTF-16") << QByteArray("\xff\xfes\0c", 5);
    }

    void inventsNone()
    {
        QFETCH(QByteArray, content);
        QCOMPARE(found(content), QStringList());
    }

    // The scan and the rest of the program have one rule.
    void agreesWithTheMasks()
    {
        const QByteArray alphabet = "aZ9_-.";
        quint32 state = 7;
        int keys = 0;
        for (int i = 0; i < 3000; ++i) {
            QByteArray text = "scripto_";
            const int length = i % 40;
            for (int j = 0; j < length; ++j) {
                state = state * 1664525 + 1013904223;
                text += alphabet.at(j < i % 17 ? (state >> 20) % 3 : (state >> 20) % 6);
            }
            const Secret expected = keyIn(QString::fromLatin1(text));
            const QStringList seen = found(text);
            QCOMPARE(seen.value(0).mid(2), expected.revealText());
            keys += !expected.isEmpty();
        }
        QVERIFY(keys > 300);
    }

    void tellsBinaryFiles()
    {
        QVERIFY(isBinary(std::string_view("\x7f"
                                          "ELF\0\0\1",
                                          7)));
        QVERIFY(!isBinary("text"));
        QVERIFY(!isBinary(""));
    }
};

SCRIPTO_TEST(TestKeyScan)

} // namespace tst_keyscan

#include "tst_keyscan.moc"
