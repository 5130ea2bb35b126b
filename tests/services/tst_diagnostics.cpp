// SPDX-License-Identifier: MIT
#include "app/core/logging.h"
#include "app/core/redaction.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QSemaphore>

namespace tst_diagnostics {

using namespace scripto;

namespace {

const QByteArray secret = QByteArray(64, 'q');
const QString email = QStringLiteral("anna.maria@example.com");

struct World : LocalStores {
    Profile profile(const QString &name, const QByteArray &key = "scripto_" + secret) const
    {
        Profile made;
        made.name = name;
        made.apiKey = Secret(key);
        made.email = email;
        made.userId = QStringLiteral("user_anna");
        made.baseUrl = server.url().toString();
        made.createdAt = now;
        return made;
    }

    QString report(const QStringList &desktop = {})
    {
        return resultOf(services.diagnostics.collect(desktop)).value_or(QString());
    }
};

QString lineWith(const QString &report, const QString &start)
{
    const QStringList lines = report.split(u'\n');
    const auto it =
        std::find_if(lines.begin(), lines.end(), [&](const QString &line) { return line.trimmed().startsWith(start); });
    return it == lines.end() ? QString() : it->trimmed();
}

} // namespace

// What the report contains, and what it leaves out.
class TestDiagnostics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReportHasStatesAndCounts()
    {
        World world;
        world.writeFile({world.profile(QStringLiteral("anna")), world.profile(QStringLiteral("ci"))},
                        QStringLiteral("anna"));
        QVERIFY(QFile::setPermissions(world.path, QFile::ReadOwner | QFile::WriteOwner));
        world.start();
        QTRY_COMPARE(world.stateOf(QStringLiteral("ci")), MirrorState::InSync);
        const QString report = world.report({QStringLiteral("Desktop: TEST")});
        QVERIFY2(report.startsWith(QStringLiteral("Scripto Keys ") + QStringLiteral(SCRIPTO_VERSION)),
                 qPrintable(report));
        QVERIFY(report.contains(QString::fromLatin1(qVersion())));
        QVERIFY(report.contains(QSysInfo::kernelVersion()));
        QCOMPARE(lineWith(report, QStringLiteral("Desktop:")), QStringLiteral("Desktop: TEST"));
        QCOMPARE(lineWith(report, QStringLiteral("file:")),
                 QStringLiteral("file: there, %1 bytes, mode 0600, symbolic link: no").arg(world.bytesOnDisk().size()));
        QCOMPARE(lineWith(report, QStringLiteral("profiles: 2")),
                 QStringLiteral("profiles: 2, one is active: yes, without a key: 0"));
        QCOMPARE(lineWith(report, QStringLiteral("profiles: In")), QStringLiteral("profiles: InSync 2"));
        QCOMPARE(lineWith(report, QStringLiteral("Keychain:")), QStringLiteral("Keychain: the test keychain is Ready"));
        QVERIFY(lineWith(report, QStringLiteral("folder:")).contains(QStringLiteral("mode 0700")));
        QCOMPARE(lineWith(report, QStringLiteral("Accounts:")), QStringLiteral("Accounts: 1, shown: 0"));
    }

    void theReportHasNoPersonalData()
    {
        World world;
        world.environment.apiKey = Secret("scripto_" + secret);
        Profile odd = world.profile(QStringLiteral("odd") + email);
        odd.keyName = QStringLiteral("scripto_") + QString::fromLatin1(secret);
        world.writeFile({world.profile(QStringLiteral("anna-maria")), odd}, QStringLiteral("anna-maria"));
        world.start();
        const QString home = PersonalNames::ofThisUser().home;
        errorLog(apiLog(),
                 Error{.kind = ErrorKind::Refused,
                       .message = email,
                       .httpStatus = 418,
                       .said = QStringLiteral("Bearer scripto_") + QString::fromLatin1(secret)});
        const QString report = world.report({QStringLiteral("Theme: %1/.themes/x of %2").arg(home, email)});
        QVERIFY2(report.contains(QStringLiteral("scripto.api Refused 418")), qPrintable(report));
        QVERIFY(report.contains(QStringLiteral("Theme: ~/.themes/x of [e-mail]")));
        for (const QString &personal :
             {QString::fromLatin1(secret.left(8)), email, QStringLiteral("anna"), home, QStringLiteral("user_anna")})
            QVERIFY2(!report.contains(personal, Qt::CaseInsensitive), qPrintable(personal + u'\n' + report));
        QCOMPARE(redacted(report), report);
    }

    void theReportNamesProblems()
    {
        World world;
        world.keychain.setState(KeychainState::Locked);
        QVERIFY(QDir().mkpath(world.folder.filePath(QStringLiteral("elsewhere"))));
        QVERIFY(QDir().mkpath(QFileInfo(world.path).path()));
        QVERIFY(QFile::link(world.folder.filePath(QStringLiteral("elsewhere/config.json")), world.path));
        world.writeBytes("{\"profiles\":");
        world.start();
        const QString report = world.report();
        QVERIFY2(lineWith(report, QStringLiteral("file:")).endsWith(QStringLiteral("symbolic link: yes")),
                 qPrintable(report));
        QVERIFY(lineWith(report, QStringLiteral("problem:")).startsWith(QStringLiteral("problem: FileBroken")));
        QCOMPARE(lineWith(report, QStringLiteral("Keychain:")),
                 QStringLiteral("Keychain: the test keychain is Locked"));
        QVERIFY(report.contains(QStringLiteral("scripto.config FileBroken")));
    }

    void theReportDoesNotWaitForASilentDisk()
    {
        World world;
        world.start();
        world.services.diagnostics.setPatience(std::chrono::milliseconds(50));
        QSemaphore isOver;
        world.services.configWorker.run([&isOver] {
            isOver.acquire();
            return Result<Done>(Done());
        });
        const QString report = world.report();
        QCOMPARE(lineWith(report, QStringLiteral("file:")), QStringLiteral("file: the disk isn’t answering"));
        QVERIFY(lineWith(report, QStringLiteral("folder:")).startsWith(QStringLiteral("folder: there")));
        isOver.release();
    }
};

SCRIPTO_TEST(TestDiagnostics)

} // namespace tst_diagnostics

#include "tst_diagnostics.moc"
