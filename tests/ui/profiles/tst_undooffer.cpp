// SPDX-License-Identifier: MIT
#include "ui/profiles/undooffer.h"

#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

namespace tst_undooffer {

using namespace scripto;

namespace {

Profile profile(const QString &name, char letter)
{
    Profile made;
    made.name = name;
    made.apiKey = Secret("scripto_" + QByteArray(64, letter));
    made.email = QStringLiteral("you@example.com");
    return made;
}

const QString work = QStringLiteral("work");
const QString home = QStringLiteral("home");

using What = std::function<void(LocalStores &)>;

} // namespace

// “Undone: … Redo” disappears as soon as it is no longer true.
class TestUndoOffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWithAnyOtherChange_data()
    {
        QTest::addColumn<What>("happens");
        QTest::addColumn<bool>("ends");
        const auto row = [](const char *name, bool ends, const What &what) { QTest::newRow(name) << what << ends; };
        const auto puts = [](const Profile &what, ProfileStore::Activate activate) {
            return [=](LocalStores &s) { QVERIFY(resultOf(s.profiles.put(what, activate))); };
        };
        row("no change", false, [](LocalStores &) {});
        row("sign-in", true, puts(profile(u"new"_qs, 'n'), ProfileStore::Activate::No));
        row("sign-in, made active", true, puts(profile(u"new"_qs, 'n'), ProfileStore::Activate::Yes));
        row("sign-in again", true, puts(profile(home, 'n'), ProfileStore::Activate::No));
        row("removal", true,
            [](LocalStores &s) { QVERIFY(resultOf(s.profiles.remove(home, s.profiles.row(home)->profile.apiKey))); });
        row("rename", true, [](LocalStores &s) {
            QVERIFY(resultOf(s.profiles.rename(home, u"office"_qs, s.profiles.row(home)->profile.apiKey)));
        });
        row("switch", true, [](LocalStores &s) { QVERIFY(resultOf(s.profiles.setActive(home))); });
        row("rotation", true, [](LocalStores &s) {
            QVERIFY(resultOf(s.profiles.rekey([](const Profile &each) {
                return each.name == home ? std::optional(profile(home, 'n')) : std::nullopt;
            })));
        });
        row("redo", true, [](LocalStores &s) { QVERIFY(resultOf(s.profiles.redo())); });
        row("undo", true, [](LocalStores &s) { QVERIFY(resultOf(s.profiles.undo())); });
        row("another program adds one", true, [](LocalStores &s) {
            s.writeFile({profile(work, 'a'), profile(home, 'b'), profile(u"ci"_qs, 'c')}, work);
            QTRY_VERIFY(s.profiles.row(u"ci"_qs));
        });
        row("another program breaks the file", true, [](LocalStores &s) {
            s.writeBytes("{");
            QTRY_VERIFY(s.profiles.file().problem);
        });
        row("another program writes the same", false, [](LocalStores &s) {
            s.writeBytes(s.bytesOnDisk() + '\n');
            QVERIFY(resultOf(s.profiles.readNow()));
        });
        row("a key is revoked", false, [](LocalStores &s) { s.keyMemory.noteRevoked(profile({}, 'z').apiKey, s.now); });
        row("a refused key", false,
            [](LocalStores &s) { s.profiles.markKeyRefused(home, profile({}, 'b').apiKey, true); });
    }

    void endsWithAnyOtherChange()
    {
        QFETCH(What, happens);
        QFETCH(bool, ends);
        LocalStores s;
        s.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        s.start();
        QVERIFY(resultOf(s.profiles.rename(work, u"office"_qs, s.profiles.row(work)->profile.apiKey)));
        QVERIFY(resultOf(s.profiles.rename(u"office"_qs, work, s.profiles.row(u"office"_qs)->profile.apiKey)));
        QVERIFY(resultOf(s.profiles.setActive(home)));
        QVERIFY(resultOf(s.profiles.undo()));
        UndoOffer redo;
        QVERIFY(!redo.isOutdated(s.profiles));
        redo.offerRedo(s.profiles);
        QVERIFY(redo.isOpen());
        UndoOffer undo;
        undo.offerUndo(s.profiles);
        happens(s);
        QCOMPARE(redo.isOutdated(s.profiles), ends);
        QCOMPARE(undo.isOutdated(s.profiles), ends);
        redo.end();
        QVERIFY(!redo.isOpen());
        QVERIFY(!redo.isOutdated(s.profiles));
    }
};

SCRIPTO_TEST(TestUndoOffer)

} // namespace tst_undooffer

#include "tst_undooffer.moc"
