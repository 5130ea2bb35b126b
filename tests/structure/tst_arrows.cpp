// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

namespace tst_arrows {

namespace {

// The folders that a folder may include from, besides itself. CONTRIBUTING.md has a picture of this.
const QHash<QString, QStringList> &allowedArrows()
{
    static const QHash<QString, QStringList> arrows = [] {
        const auto list = [](const char *folders) {
            return QString::fromLatin1(folders).split(u' ', Qt::SkipEmptyParts);
        };
        QHash<QString, QStringList> made{
            {QStringLiteral("app/core"), {}},
            {QStringLiteral("app/state"), list("app/core")},
            {QStringLiteral("app/config"), list("app/core")},
            {QStringLiteral("app/keychain"), list("app/core")},
            {QStringLiteral("app/api"), list("app/core")},
            {QStringLiteral("app/profiles"), list("app/core app/state app/config app/keychain")},
            {QStringLiteral("app/keys/facts"), list("app/core app/profiles")},
            {QStringLiteral("app/keys/journal"), list("app/core app/state app/keys/facts")},
            {QStringLiteral("app/keys/list"),
             list("app/core app/state app/api app/profiles app/keys/facts app/keys/journal")},
            {QStringLiteral("app/keys/operations"),
             list("app/core app/state app/api app/profiles app/keys/facts app/keys/journal app/keys/list")},
            {QStringLiteral("app/keys/notes"), list("app/core app/state app/keys/list app/keys/operations")},
            {QStringLiteral("app/finder"), list("app/core app/state")},
            {QStringLiteral("app/login"),
             list("app/core app/keychain app/keys/journal app/profiles app/state app/api")},
            {QStringLiteral("app/history"),
             list("app/core app/state app/profiles app/api app/keys/facts app/keys/journal app/keys/list "
                  "app/keys/operations")},
            {QStringLiteral("app/services"),
             list("app/core app/state app/config app/keychain app/profiles app/api app/keys/facts app/keys/journal "
                  "app/keys/list app/keys/operations app/keys/notes app/finder app/history app/login")},
            {QStringLiteral("ui/common"), list("app/core")},
            {QStringLiteral("ui/desktop"), list("app/core app/state")},
            {QStringLiteral("ui/profiles"), list("app/core app/keychain app/profiles ui/common")},
            {QStringLiteral("ui/login"), list("app/core app/login app/profiles ui/common")},
            {QStringLiteral("ui/settings"), list("app/core app/state ui/common ui/desktop")},
            {QStringLiteral("ui/history"), list("app/core app/history ui/common")},
            {QStringLiteral("ui/finder"), list("app/core app/finder ui/common")},
        };
        const QStringList forKeys = list("app/core app/keys/facts app/keys/journal app/keys/list app/keys/operations "
                                         "app/keys/notes app/profiles ui/common");
        made.insert(QStringLiteral("ui/keys"), forKeys);
        for (const char *room : {"list", "details", "create", "change", "rotate", "revoke"})
            made.insert(QStringLiteral("ui/keys/") + QString::fromLatin1(room), forKeys + list("ui/keys"));
        for (const char *aboveAll : {"ui/actions", "ui/window", "ui"})
            made.insert(QString::fromLatin1(aboveAll), made.keys());
        return made;
    }();
    return arrows;
}

// What writes the history and the journals. Whoever does something reports it; the window only shows it.
bool isKeptFromWindow(const QString &header)
{
    static const QStringList writers{
        QStringLiteral("app/history/historyrecorder.h"), QStringLiteral("app/keys/journal/mintjournal.h"),
        QStringLiteral("app/keys/journal/ownusejournal.h"), QStringLiteral("app/keys/journal/rotationjournal.h")};
    return writers.contains(header);
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

// The forbidden includes in `text`, the file at `path`.
QStringList forbidden(const QString &path, const QString &text)
{
    // Not a raw string: moc stumbles over quotation marks in one and misses the class below.
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*[\"<]((?:\\.\\./)*(?:app|ui|tests)/[^\">]+)[\">]"),
        QRegularExpression::MultilineOption);
    const QString folder = folderOf(path);
    const QStringList allowed = allowedArrows().value(folder);
    QStringList found;
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const QString target = it.next().captured(1);
        const bool isAllowed = folderOf(target) == folder || allowed.contains(folderOf(target));
        if (!isAllowed || (path.startsWith(u"ui/") && isKeptFromWindow(target)))
            found.append(path + QStringLiteral(" includes ") + target);
    }
    return found;
}

} // namespace

class TestArrows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detectsForbiddenIncludes()
    {
        const auto count = [](const char *path, const char *line) {
            return forbidden(QString::fromLatin1(path), QString::fromLatin1(line)).size();
        };
        QCOMPARE(count("app/config/a.cpp", "#include \"app/api/scriptoapi.h\"\n"), 1);
        QCOMPARE(count("app/core/a.h", "#include <ui/common/theme.h>\n"), 1);
        QCOMPARE(count("ui/keys/a.h", "// x\n#include \"ui/profiles/profilespanel.h\"\n"), 1);
        QCOMPARE(count("app/api/a.h", "#include \"tests/support/testserver.h\"\n"), 1);
        QCOMPARE(count("app/keys/list/a.h", "#include \"app/keys/operations/b.h\"\n"), 1);
        QCOMPARE(count("ui/keys/revoke/a.h", "#include \"ui/keys/rotate/b.h\"\n"), 1);
        QCOMPARE(count("ui/actions/a.h", "#include \"app/history/historyrecorder.h\"\n"), 1);
        QCOMPARE(count("ui/actions/a.h", "#include \"app/history/history.h\"\n"), 0);
        QCOMPARE(count("app/api/a.h", "#include \"app/api/b.h\"\n#include \"app/core/error.h\"\n#include <QString>\n"),
                 0);
    }

    void everyIncludeFollowsTheArrows()
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
                QVERIFY2(allowedArrows().contains(folderOf(path)),
                         qPrintable(path + QStringLiteral(": unknown folder")));
                found += forbidden(path, QString::fromUtf8(file.readAll()));
                ++files;
            }
        }
        QVERIFY(files > 50);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

SCRIPTO_TEST(TestArrows)

} // namespace tst_arrows

#include "tst_arrows.moc"
