// SPDX-License-Identifier: MIT
#include "tests/support/gapprobe.h"
#include "tests/support/testroom.h"
#include "tests/ui/window/hostilewindows.h"
#include "tests/ui/window/windowtexts.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

#include <sys/inotify.h>
#include <unistd.h>

namespace tst_hostiletexts {

using namespace scripto;

namespace {

constexpr qsizetype endless = 4'000'000;
constexpr qint64 longestGap = 100; // milliseconds

// Notices when a file is opened.
class Probe {
public:
    Probe()
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write("no picture") < 0)
            qFatal("the folder of the test cannot be written");
        file.close();
        m_watch = inotify_init1(IN_NONBLOCK);
        if (inotify_add_watch(m_watch, QFile::encodeName(path()).constData(), IN_OPEN) < 0)
            qFatal("files cannot be watched");
    }
    ~Probe() { ::close(m_watch); }
    Q_DISABLE_COPY_MOVE(Probe)

    QString path() const { return m_folder.filePath(QStringLiteral("probe.png")); }
    bool wasOpened() const
    {
        char events[4096];
        return ::read(m_watch, events, sizeof events) > 0;
    }

private:
    QTemporaryDir m_folder;
    int m_watch = -1;
};

Probe &probe()
{
    static Probe the;
    return the;
}

bool show(QWidget &window)
{
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return false;
    window.grab();
    return true;
}

// What is wrong with a window that has such a label.
QString problemWith(const QString &text, Qt::TextFormat format)
{
    QWidget window;
    QLabel label(text, &window);
    label.setTextFormat(format);
    return show(window) ? problemInWindows() : QStringLiteral("is not shown");
}

struct Seen {
    qint64 gap = 0; // the longest time without a return to the event loop
    QString problem;
    QSet<QString> classes;
};

// Opens the window, pastes into all of its fields and presses its default button.
Seen use(HostileWorld &world, const HostileWindow &row)
{
    Seen seen;
    const auto look = [&](const char *when) {
        const QString problem = problemInWindows();
        seen.classes += shownClasses();
        if (seen.problem.isEmpty() && !problem.isEmpty())
            seen.problem = QString::fromLatin1(row.name) + QString::fromLatin1(when) + problem;
    };
    GapProbe gaps;
    const auto window = row.open(world);
    if (!show(*window)) {
        seen.problem = QString::fromLatin1(row.name) + QStringLiteral(" closes by itself");
        return seen;
    }
    world.settle();
    seen.gap = gaps.longest();
    look(", opened, ");
    for (QLineEdit *field : entryFields(*window))
        paste(*field, world.text);
    look(", filled, ");
    if (pressVerb(world, *window))
        look(", pressed, ");
    if (row.end) {
        row.end(world);
        awaitRotation(*window);
    }
    window->close(); // releases what it has begun
    world.settle();
    return seen;
}

// Per window, with a harmless text: slowness with any text is not this test's concern.
QHash<QByteArray, qint64> usualGaps()
{
    QHash<QByteArray, qint64> gaps;
    HostileWorld world(QStringLiteral("ci"));
    for (const HostileWindow &row : hostileWindows())
        gaps.insert(row.name, use(world, row).gap);
    return gaps;
}

// Valid input beside a hostile text, so that pressing the button goes ahead.
QString goodText(const QString &field, int number)
{
    if (field == u"E-mail")
        return QStringLiteral("good%1@example.com").arg(number);
    if (field == u"Key")
        return QStringLiteral("scripto_gggggggggggg%1").arg(number);
    if (field == u"Server")
        return QStringLiteral("http://127.0.0.1:9");
    return QStringLiteral("good%1").arg(number);
}

void addTexts()
{
    QTest::addColumn<QString>("text");
    const QString file = probe().path();
    QTest::newRow("picture") << QStringLiteral("<img src='%1'>").arg(file);
    QTest::newRow("background")
        << QStringLiteral("<table background=\"file://%1\"><tr><td>x</table><a href='x'>y</a>").arg(file);
    QTest::newRow("tags") << QStringLiteral("a<b>c</b> &lt;i&gt; & &amp;");
    QTest::newRow("direction") << QStringLiteral("a\u202E\u2066\u200Bb\u2069");
    QTest::newRow("control") << QStringLiteral("a\ab\x1b[31mc\r\nX-Evil: 1\td");
    QTest::newRow("key") << misplacedKey;
    QTest::newRow("key within a line") << QStringLiteral("export SCRIPTO_API_KEY=\"%1\"\r\n").arg(misplacedKey);
    QTest::newRow("key as an address") << misplacedKey + QStringLiteral("@example.com");
    QTest::newRow("key beside a lone surrogate") << QStringLiteral("x") + QChar(0xD800) + misplacedKey;
    QTest::newRow("places") << QStringLiteral("%1 %2 %L1 %n %%");
    QTest::newRow("lone surrogate") << QStringLiteral("x") + QChar(0xD800) + QStringLiteral("y");
}

void addEndlessTexts()
{
    QTest::newRow("very long text") << QString(endless, u'w');
    QTest::newRow("very many tags") << QString(QStringLiteral("<b>")).repeated(endless / 3);
}

} // namespace

// Every window shows any text from outside literally and quickly, and does nothing that it says.
class TestHostileTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(applicationFont());
        QApplication::setQuitOnLastWindowClosed(false); // it would end every loop that waits for something
    }

    void checksDetectProblems()
    {
        QLabel opened(QStringLiteral("<img src='%1'>").arg(probe().path()));
        opened.grab();
        QVERIFY(probe().wasOpened());
        QVERIFY(!probe().wasOpened());
        QVERIFY(problemWith(QStringLiteral("<i>x</i>"), Qt::PlainText).isEmpty());
        QVERIFY(!problemWith(QStringLiteral("<i>x</i>"), Qt::AutoText).isEmpty());
        QVERIFY(!problemWith(QStringLiteral("a\u202Eb"), Qt::PlainText).isEmpty());
        QVERIFY(!problemWith(misplacedKey, Qt::PlainText).isEmpty());
        QVERIFY(!problemWith(QString(longestInWindow + 1, u'x'), Qt::PlainText).isEmpty());
        QWidget window;
        QLabel tip(QStringLiteral("x"), &window);
        tip.setToolTip(QStringLiteral("<img src=x>"));
        QVERIFY(show(window));
        QVERIFY(!problemInWindows().isEmpty());
    }

    void coversEveryWindow()
    {
        QSet<QString> missing = declaredWidgets();
        QVERIFY(missing.size() > 30);
        HostileWorld world(QStringLiteral("ci"));
        for (const HostileWindow &row : hostileWindows())
            missing -= use(world, row).classes;
        QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u' ')));
    }

    void showsEveryTextSafelyInEveryWindow_data()
    {
        addTexts();
        addEndlessTexts();
    }

    void showsEveryTextSafelyInEveryWindow()
    {
        QFETCH(QString, text);
        static const QHash<QByteArray, qint64> usual = usualGaps();
        HostileWorld world(text);
        for (const HostileWindow &row : hostileWindows()) {
            const Seen seen = use(world, row);
            QVERIFY2(seen.problem.isEmpty(), qPrintable(seen.problem));
            QVERIFY2(!probe().wasOpened(), row.name);
            // On a busy machine, everything takes a multiple of its time, and some windows take more by chance.
            const qint64 limit = 3 * usual.value(row.name) + longestGap;
            qint64 gap = seen.gap;
            for (int tries = 1; gap >= limit && tries < 3; ++tries) {
                HostileWorld another(text);
                gap = qMin(gap, use(another, row).gap);
            }
            QVERIFY2(gap < limit,
                     qPrintable(QStringLiteral("%1: %2 ms, usually %3 ms")
                                    .arg(QString::fromLatin1(row.name), QString::number(gap),
                                         QString::number(usual.value(row.name)))));
        }
        QVERIFY(!world.hasSentMisplacedKey());
        QCOMPARE(world.storedWrongly(), QStringList());
        QCOMPARE(world.filesWithMisplacedKey(), QStringList());
    }

    void acceptsEveryTextSafelyInEveryField_data()
    {
        addTexts();
        QTest::newRow("only spaces") << QStringLiteral(" \u00A0\u3000 ");
    }

    // One field at a time: beside another hostile text, no button would do anything.
    void acceptsEveryTextSafelyInEveryField()
    {
        QFETCH(QString, text);
        HostileWorld world(QStringLiteral("ci"));
        int number = 0;
        for (const HostileWindow &row : windowsToFillIn()) {
            for (qsizetype at = 0, count = 1; at < count; ++at) {
                const auto window = row.open(world);
                QVERIFY2(show(*window), row.name);
                const QList<QLineEdit *> fields = entryFields(*window);
                count = fields.size();
                QVERIFY2(count > 0, row.name);
                ++number;
                for (QLineEdit *field : fields)
                    field->setText(goodText(field->accessibleName(), number));
                paste(*fields.at(at), text);
                pressVerb(world, *window);
                const QByteArray where = row.name + QByteArray(", ") + fields.at(at)->accessibleName().toUtf8();
                QVERIFY2(problemInWindows().isEmpty(), where + qPrintable(u' ' + problemInWindows()));
                QVERIFY2(!world.hasSentMisplacedKey(), where);
                QVERIFY2(world.storedWrongly().isEmpty(), where + world.storedWrongly().join(u' ').toUtf8());
                window->close();
                world.settle();
            }
        }
        QVERIFY(number > 8);
        QVERIFY(!probe().wasOpened());
        QCOMPARE(world.filesWithMisplacedKey(), QStringList());
    }
};

SCRIPTO_TEST(TestHostileTexts)

} // namespace tst_hostiletexts

#include "tst_hostiletexts.moc"
