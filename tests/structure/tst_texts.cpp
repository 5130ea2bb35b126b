// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace tst_texts {

namespace {

// The closing bracket for the one right before `from`.
qsizetype closingBracket(const QString &text, qsizetype from)
{
    int open = 1;
    for (; from < text.size() && open > 0; ++from)
        open += (text.at(from) == u'(') - (text.at(from) == u')');
    return from;
}

// A "%2" inserted by the first arg() would be replaced by the second: all arguments belong in one call.
bool hasChainedArg(const QString &text)
{
    static const QRegularExpression next(QStringLiteral("\\G\\s*\\.arg\\("));
    const QString call = QStringLiteral(".arg(");
    for (qsizetype at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
        if (next.match(text, closingBracket(text, at + call.size())).hasMatch())
            return true;
    }
    return false;
}

bool has(const QString &text, const char *pattern)
{
    return text.contains(QRegularExpression(QString::fromLatin1(pattern)));
}

// An "&" in a name would mark a shortcut.
bool hasUnguardedMnemonic(const QString &text)
{
    static const QRegularExpression pressed(
        QStringLiteral("\\b(addAction|addMenu|QAction|QMenu|QPushButton|QRadioButton|QCheckBox|QToolButton)\\("));
    for (const QString &statement : text.split(u';')) {
        if (statement.contains(pressed) && statement.contains(QStringLiteral("shownText("))
            && !statement.contains(QStringLiteral("withoutMnemonic(")))
            return true;
    }
    return false;
}

// A revealed secret is a text like any other, so debugLog() cannot recognise it.
bool logsWhatIsRevealed(const QString &text)
{
    static const QRegularExpression line(QStringLiteral("\\b(debugLog|errorLog)\\([^;]*\\breveal"));
    return text.contains(line);
}

// What is wrong with the texts that the source at `path` shows or logs; empty if nothing is.
QString problemOf(const QString &path, const QString &text)
{
    if (hasChainedArg(text))
        return QStringLiteral("chains arg()");
    if (logsWhatIsRevealed(text))
        return QStringLiteral("logs what a secret reveals");
    if (!path.startsWith(QStringLiteral("app/core/logging"))
        && has(text,
               "\\b(qDebug|qInfo|qCDebug|qCInfo|qCWarning|qCCritical|QMessageLogger|"
               "std::(cout|cerr|clog)|fprintf)\\b"))
        return QStringLiteral("logs past debugLog()");
    if (!path.startsWith(QStringLiteral("ui/")) || path.startsWith(QStringLiteral("ui/common/textlabel")))
        return {};
    if (has(text, "\\bsetToolTip\\((?!toolTipText\\()"))
        return QStringLiteral("sets a tool tip without toolTipText()");
    if (has(text, "Qt::ToolTipRole") && !has(text, "toolTipText\\("))
        return QStringLiteral("has a tool tip without toolTipText()");
    if (has(text,
            "\\b(QMessageBox|QErrorMessage|QInputDialog|QProgressDialog|QWizard|QToolTip::showText|QWhatsThis|"
            "setWhatsThis|setStatusTip|QStatusBar|statusBar|QStaticText|QTextDocument|QTextEdit|QTextBrowser|"
            "setHtml|insertHtml|QListWidget|QTreeWidget|QTableWidget)\\b"))
        return QStringLiteral("shows text that Qt may take for HTML");
    if (has(text, "\\bsetWindowTitle\\((?!tr\\()") && !path.startsWith(QStringLiteral("ui/common/dialogframe")))
        return QStringLiteral("sets a window title past DialogFrame");
    if (hasUnguardedMnemonic(text))
        return QStringLiteral("has a name in a button or menu without withoutMnemonic()");
    if (has(text, "new QLabel\\b|: QLabel\\(") && !has(text, "setTextFormat\\(Qt::PlainText\\)"))
        return QStringLiteral("has a label that is neither a TextLabel nor plain text");
    return {};
}

} // namespace

// Names come from servers and other programs: nothing may treat them as placeholders, shortcuts or HTML.
class TestTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detectsForbiddenCode_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isForbidden");
        const auto row = [](const char *name, const char *path, const char *text, bool isForbidden) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text) << isForbidden;
        };
        row("chain", "app/core/a.cpp", "tr(\"%1 %2\").arg(name).arg(n)", true);
        row("chain over lines", "ui/keys/a.cpp", "tr(\"%1 %2\")\n    .arg(quoted(f(name)))\n    .arg(n)", true);
        row("one call", "ui/keys/a.cpp", "tr(\"%1 %2\").arg(name, QString::number(n)); b.arg(c)", false);
        row("call in a call", "ui/keys/a.cpp", "tr(\"%1\").arg(tr(\"%1\").arg(name))", false);
        row("tool tip", "ui/keys/a.cpp", "button->setToolTip(name);", true);
        row("tool tip of ours", "ui/keys/a.cpp", "button->setToolTip(toolTipText({name}));", false);
        row("role", "ui/keys/a.cpp", "case Qt::ToolTipRole:\n return name;", true);
        row("role of ours", "ui/keys/a.cpp", "case Qt::ToolTipRole:\n return toolTipText({name});", false);
        row("label", "ui/keys/a.cpp", "auto *label = new QLabel(name);", true);
        row("plain label", "ui/keys/a.cpp", "new QLabel; label->setTextFormat(Qt::PlainText);", false);
        row("tree", "ui/a.cpp", "new QListWidget(this);", true);
        row("HTML", "ui/a.cpp", "view->setHtml(name);", true);
        row("window title", "ui/a.cpp", "setWindowTitle(name);", true);
        row("window title of ours", "ui/a.cpp", "setWindowTitle(tr(\"Settings\"));", false);
        row("menu", "ui/a.cpp", "menu->addAction(tr(\"Open %1\").arg(shownText(name)));", true);
        row("menu of ours", "ui/a.cpp", "menu->addAction(withoutMnemonic(tr(\"Open %1\").arg(shownText(name))));",
            false);
        row("box", "ui/a.cpp", "QMessageBox::warning(this, name, name);", true);
        row("log", "app/api/a.cpp", "qCDebug(apiLog()) << name;", true);
        row("standard error", "app/api/a.cpp", "std::cerr << name;", true);
        row("log of ours", "app/api/a.cpp", "debugLog(apiLog(), name);", false);
        row("revealed", "app/api/a.cpp", "debugLog(apiLog(), \"x\",\n    key.revealText());", true);
        row("revealed elsewhere", "app/api/a.cpp", "debugLog(apiLog(), name); send(key.reveal());", false);
    }

    void detectsForbiddenCode()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QTEST(!problemOf(path, text).isEmpty(), "isForbidden");
    }

    void everyTextGoesThroughOneFunction()
    {
        const QDir root(QStringLiteral(SCRIPTO_SOURCE));
        QStringList found;
        int files = 0;
        for (const QString &floor : {QStringLiteral("app"), QStringLiteral("ui")}) {
            QDirIterator it(root.filePath(floor), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString path = root.relativeFilePath(file.fileName());
                const QString problem = problemOf(path, QString::fromUtf8(file.readAll()));
                if (!problem.isEmpty())
                    found.append(path + u' ' + problem);
                ++files;
            }
        }
        QVERIFY(files > 50);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

SCRIPTO_TEST(TestTexts)

} // namespace tst_texts

#include "tst_texts.moc"
