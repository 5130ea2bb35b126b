// SPDX-License-Identifier: MIT
#include "app/keychain/keychainentry.h"
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/dialogworld.h"
#include "ui/profiles/addprofiledialog.h"
#include "ui/profiles/removeprofiledialog.h"
#include "ui/profiles/renameprofiledialog.h"
#include "ui/profiles/restoredialog.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace tst_profiledialogs {

using namespace scripto;

namespace {

const QString pasted = u"scripto_pppppppppppppppp"_qs;

Profile staging(char letter)
{
    Profile profile;
    profile.name = u"staging"_qs;
    profile.apiKey = Secret(QByteArrayView("scripto_" + QByteArray(16, letter)));
    profile.email = u"ops@example.com"_qs;
    profile.baseUrl = u"http://localhost:5173"_qs;
    return profile;
}

struct AddFixture : DialogWorld {
    explicit AddFixture(const QString &apiUrl = {})
        : dialog(profiles, Environment{apiUrl, {}, {}}, clock)
    {
        signInAsWork();
        dialog.open();
        field(u"Key"_qs)->setText(pasted);
        field(u"Profile name"_qs)->setText(u"ci"_qs);
    }

    QLineEdit *field(const QString &name) const { return shown<QLineEdit>(&dialog, name); }
    void add() { button(&dialog, u"Add profile"_qs)->click(); }
    std::optional<Profile> added() const
    {
        for (const Profile &each : onDisk().profiles()) {
            if (each.name == u"ci")
                return each;
        }
        return {};
    }

    AddProfileDialog dialog;
};

struct RestoreFixture : DialogWorld {
    RestoreFixture()
    {
        keychain.entries[u"staging"_qs] = entryValue({staging('k'), {}});
        start();
    }
};

} // namespace

class TestProfileDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksItsFields_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("no key") << u"Key"_qs << QString() << u"A key starts with scripto_"_qs;
        QTest::newRow("other key") << u"Key"_qs << u"sk-123"_qs << u"A key starts with scripto_"_qs;
        QTest::newRow("prefix only") << u"Key"_qs << u"scripto_"_qs << u"The key itself is missing"_qs;
        QTest::newRow("spaces") << u"Key"_qs << u"scripto_pp pp"_qs << u"A key has no blanks or line breaks inside."_qs;
        QTest::newRow("invisible") << u"Key"_qs << u"scripto_pp\u200bpp"_qs
                                   << u"There is an invisible character in this key."_qs;
        QTest::newRow("mask") << u"Key"_qs << u"scripto_pp…"_qs << u"This is a shortened form of a key."_qs;
        QTest::newRow("no name") << u"Profile name"_qs << u" "_qs << u"A profile needs a name."_qs;
        QTest::newRow("option") << u"Profile name"_qs << u"--help"_qs << u"The CLI can’t use this name."_qs;
        QTest::newRow("taken") << u"Profile name"_qs << u"work"_qs << u"There is a profile “work” already."_qs;
        const QString aKey = u"This contains an API key."_qs;
        QTest::newRow("key as the name") << u"Profile name"_qs << pasted << aKey;
        QTest::newRow("key as the e-mail address") << u"E-mail"_qs << pasted + u"@example.com"_qs << aKey;
        QTest::newRow("key as the server") << u"Server"_qs << u"https://"_qs + pasted + u".example"_qs << aKey;
        QTest::newRow("http") << u"Server"_qs << u"http://example.com"_qs
                              << u"example.com is reached over plain http."_qs;
        QTest::newRow("no address") << u"Server"_qs << u"nonsense"_qs << u"This is not the address of a server."_qs;
    }

    void checksItsFields()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, error);
        AddFixture f;
        const QByteArray before = f.bytesOnDisk();
        f.field(field)->setText(text);
        QVERIFY(f.field(field)->text() == text || !f.field(field)->text().contains(u"ppp"));
        if (f.field(field)->echoMode() == QLineEdit::Normal)
            f.field(field)->undo();
        f.add();
        QVERIFY(says(&f.dialog, error));
        QVERIFY(f.dialog.isVisible());
        QCOMPARE(f.bytesOnDisk(), before);
        f.field(field)->setText(u"x"_qs);
        QVERIFY(!says(&f.dialog, error));
    }

    // The history must not miss a profile that is stored after the dialog closes.
    void reportsTheProfileEvenIfClosedFirst()
    {
        AddFixture f;
        QStringList reported;
        connect(&f.profiles, &ProfileStore::didHere, this, [&](const ProfileEvent &event) {
            if (event.kind == ProfileEvent::Kind::Added)
                reported += event.names;
        });
        f.add();
        f.dialog.reject();
        QTRY_COMPARE(reported, QStringList{u"ci"_qs});
        QVERIFY(f.added());
    }

    void addingDoesNotChangeTheActiveProfile()
    {
        AddFixture f;
        f.field(u"Key"_qs)->setText(u"  "_qs + pasted + u"\n"_qs);
        f.field(u"E-mail"_qs)->setText(u" ci@example.com "_qs);
        QSignalSpy accepted(&f.dialog, &QDialog::accepted);
        f.add();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(f.added()->apiKey, Secret(pasted));
        QCOMPARE(f.added()->email, u"ci@example.com"_qs);
        QCOMPARE(f.added()->baseUrl, QString());
        QCOMPARE(f.added()->createdAt, f.now);
        QCOMPARE(f.onDisk().activeProfile(), u"work"_qs);
        QVERIFY(f.keychain.entries.contains(u"ci"_qs));
        QCOMPARE(f.dialog.profileName(), u"ci"_qs);
        QVERIFY(!f.dialog.keychainProblem());
    }

    void proposesTheServerOfTheCommandLine()
    {
        AddFixture f(u"http://localhost:5173/"_qs);
        QCOMPARE(f.field(u"Server"_qs)->text(), u"http://localhost:5173"_qs);
        f.add();
        QTRY_VERIFY(f.added());
        QCOMPARE(f.added()->baseUrl, u"http://localhost:5173"_qs);
    }

    // An empty base URL would mean the server the program was started for.
    void writesProductionIfItIsNotTheDefault()
    {
        AddFixture f(u"http://localhost:5173"_qs);
        f.field(u"Server"_qs)->clear();
        f.add();
        QTRY_VERIFY(f.added());
        QCOMPARE(f.added()->baseUrl, u"https://scripto.codika.io"_qs);
    }

    void reportsAFailedSave()
    {
        AddFixture f;
        f.refuseWrites();
        f.add();
        QTRY_VERIFY(says(&f.dialog, u"config.json"_qs));
        QVERIFY(button(&f.dialog, u"Add profile"_qs)->isEnabled());
        QVERIFY(f.dialog.isVisible());
    }

    void typedKeyReachesNeitherSelectionNorAssistiveTechnology()
    {
        AddFixture f;
        const QString all = accessibleTexts(&f.dialog).join(u'\n');
        QVERIFY2(!all.contains(u"pppp"), qPrintable(all));
        QCOMPARE(buttonsWithOtherNames(&f.dialog), QStringList());
        QLineEdit *key = f.field(u"Key"_qs);
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        key->actions().first()->trigger();
        QCOMPARE(key->echoMode(), QLineEdit::Normal);
        key->selectAll();
        QVERIFY(!key->hasSelectedText());
        QVERIFY(!QGuiApplication::clipboard()->text(QClipboard::Selection).contains(u"pppp"));
        key->actions().first()->trigger();
        QCOMPARE(key->echoMode(), QLineEdit::Password);
    }

    void removalSaysWhatStays()
    {
        {
            RestoreFixture f;
            RemoveProfileDialog forget(f.profiles, *f.profiles.row(u"staging"_qs));
            forget.open();
            QVERIFY(says(&forget, u"the only place that still has it"_qs));
            QVERIFY(says(&forget, u"and nobody can show it again"_qs));
        }
        DialogWorld f;
        Profile work = staging('w');
        work.name = u"work"_qs;
        f.writeFile({staging('f'), work}, u"staging"_qs);
        f.start();
        RemoveProfileDialog dialog(f.profiles, *f.profiles.row(u"staging"_qs));
        dialog.open();
        QCOMPARE(dialog.windowTitle(), u"Remove “staging” from this computer?"_qs);
        QVERIFY(says(&dialog, u"if you only remove it, the key stays valid"_qs));
        QVERIFY(says(&dialog, u"Afterwards it uses work."_qs));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(accepted.size(), 0);
        QVERIFY(!dialog.isVisible());
        dialog.open();
        button(&dialog, u"Remove only"_qs)->click();
        QCOMPARE(accepted.size(), 1);
        QVERIFY(dialog.choice() == RemoveProfileDialog::Choice::RemoveOnly);
    }

    void keyCanBeRevokedWithItsProfile()
    {
        DialogWorld f;
        f.writeFile({staging('f')}, u"staging"_qs);
        f.start();
        RemoveProfileDialog dialog(f.profiles, *f.profiles.row(u"staging"_qs));
        dialog.setRevocability({u"The server lists no such key."_qs, {}});
        dialog.open();
        QPushButton *revoke = button(&dialog, u"Remove and revoke"_qs);
        QVERIFY(!revoke->isEnabled());
        QVERIFY(says(&dialog, u"The key can’t be revoked from here now. The server lists no such key."_qs));
        QVERIFY(revoke->toolTip().contains(u"The server lists no such key."_qs));
        // What has just appeared must be read first.
        dialog.setRevocability({{}, {u"Revoked, the key stops working."_qs}});
        QVERIFY(says(&dialog, u"Revoked, the key stops working."_qs));
        QVERIFY(!revoke->isEnabled());
        QTRY_VERIFY(revoke->isEnabled());
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        revoke->click();
        QCOMPARE(accepted.size(), 1);
        QVERIFY(dialog.choice() == RemoveProfileDialog::Choice::RemoveAndRevoke);
    }

    // The keychain keeps a key that the user has replaced; it may still be alive.
    void otherKeysAreLostWithTheProfile()
    {
        DialogWorld f;
        Profile work = staging('f');
        work.name = u"work"_qs;
        f.writeFile({staging('f'), work}, u"work"_qs);
        f.keychain.entries[u"staging"_qs] = entryValue({staging('f'), {staging('p')}});
        f.start();
        QTRY_COMPARE(f.profiles.soleKeys(u"staging"_qs), QList{staging('p').apiKey});
        RemoveProfileDialog dialog(f.profiles, *f.profiles.row(u"staging"_qs));
        dialog.open();
        QVERIFY(says(&dialog, u"The keychain also keeps another key with it"_qs));
        QVERIFY(!says(&dialog, u"if you only remove it"_qs));
        QVERIFY(!button(&dialog, u"Remove and revoke"_qs)); // which is for its own key
    }

    // The CLI signs in again under that name, or signs out, while the question is open.
    void closesIfTheProfileGetsAnotherKey_data()
    {
        QTest::addColumn<QList<char>>("letters"); // of the keys that "staging" has afterwards
        QTest::addColumn<bool>("closes");
        QTest::newRow("another key") << QList<char>{'x'} << true;
        QTest::newRow("gone") << QList<char>() << true;
        QTest::newRow("same key") << QList<char>{'f'} << false;
    }

    void closesIfTheProfileGetsAnotherKey()
    {
        QFETCH(QList<char>, letters);
        QFETCH(bool, closes);
        DialogWorld f;
        Profile work = staging('w');
        work.name = u"work"_qs;
        f.writeFile({staging('f'), work}, u"staging"_qs);
        f.start();
        RemoveProfileDialog remove(f.profiles, *f.profiles.row(u"staging"_qs));
        RenameProfileDialog rename(f.profiles, u"staging"_qs);
        QSignalSpy notRemoved(&remove, &RemoveProfileDialog::subjectChanged);
        QSignalSpy notRenamed(&rename, &RenameProfileDialog::subjectChanged);
        remove.open();
        rename.open();
        QVERIFY(says(&remove, u"Afterwards it uses work."_qs));
        QList<Profile> after{work};
        for (const char letter : std::as_const(letters))
            after.append(staging(letter));
        f.writeFile(after, u"work"_qs);
        QTRY_COMPARE(f.profiles.activeProfile(), u"work"_qs);
        QCOMPARE(notRemoved.size(), closes ? 1 : 0);
        QCOMPARE(notRenamed.size(), closes ? 1 : 0);
        QCOMPARE(remove.isVisible(), !closes);
        QCOMPARE(rename.isVisible(), !closes);
        QVERIFY(closes || !says(&remove, u"Afterwards"_qs)); // it is no longer active
    }

    void reportsATakenNameAtOnce()
    {
        AddFixture f;
        Profile taken = staging('x');
        taken.name = u"ci"_qs;
        QVERIFY(!says(&f.dialog, u"There is a profile"_qs));
        f.writeFile(f.onDisk().profiles() + QList<Profile>{taken}, u"work"_qs);
        QTRY_VERIFY(says(&f.dialog, u"There is a profile “ci” already."_qs));
    }

    void restoresAProfile()
    {
        RestoreFixture f;
        QCOMPARE(f.stateOf(u"staging"_qs), MirrorState::NotInConfig);
        RestoreDialog dialog(f.profiles, u"staging"_qs);
        dialog.open();
        QVERIFY(says(&dialog, u"scripto_kk…"_qs));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        button(&dialog, u"Restore"_qs)->click();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(f.onDisk().profiles().first().apiKey, staging('k').apiKey);
    }

    // Forgetting the keychain's copy is removing the profile, with the same question.
    void offersToRemoveInstead()
    {
        RestoreFixture f;
        RestoreDialog dialog(f.profiles, u"staging"_qs);
        dialog.open();
        const QSignalSpy wanted(&dialog, &RestoreDialog::removeRequested);
        button(&dialog, u"Forget…"_qs)->click();
        QCOMPARE(wanted, (QList<QVariantList>{{u"staging"_qs}}));
        QVERIFY(!dialog.isVisible());
        QVERIFY(f.keychain.entries.contains(u"staging"_qs));
    }
};

SCRIPTO_TEST(TestProfileDialogs)

} // namespace tst_profiledialogs

#include "tst_profiledialogs.moc"
