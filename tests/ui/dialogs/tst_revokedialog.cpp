// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/revokedialog.h"

#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"

#include "ui/common/textlabel.h"

#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

namespace tst_revokedialog {

using namespace scripto;

namespace {

const KeyAccount account{u"you@example.com"_qs, QUrl(u"https://scripto.codika.io"_qs), u"work"_qs};

KeyRow row(const QString &name, const QList<Holder> &holders = {})
{
    KeyRow made;
    made.key.id = u"id-"_qs + name;
    made.key.name = name;
    made.key.start = u"scripto_ab"_qs;
    made.holders = holders;
    return made;
}

} // namespace

class TestRevokeDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheKeyAndTheConsequences()
    {
        RevokeDialog dialog({row(u"old-ci"_qs)}, account);
        dialog.open();
        QCOMPARE(dialog.windowTitle(), u"Revoke “old-ci”?"_qs);
        QVERIFY(says(&dialog, u"A key of you@example.com on scripto.codika.io."_qs));
        QVERIFY(says(&dialog, u"Programs that use this key stop working at once. It cannot be brought back."_qs));
        QVERIFY(says(&dialog, u"scripto_ab…"_qs));
        QVERIFY(!says(&dialog, u"Profile"_qs));
        QCOMPARE(dialog.rows().size(), 1);
        QCOMPARE(buttonsWithOtherNames(&dialog), QStringList());
    }

    void saysThatTheKeyWasReplaced()
    {
        KeyRow replaced = row(u"laptop"_qs);
        replaced.replacedAt = QDateTime(QDate(2026, 3, 3), QTime(12, 0));
        RevokeDialog dialog({replaced, row(u"old-ci"_qs)}, account);
        dialog.open();
        QVERIFY(says(&dialog, u"replaced by a new key on 3 Mar 2026"_qs));
    }

    void enterDoesNotRevoke()
    {
        RevokeDialog dialog({row(u"old-ci"_qs)}, account);
        dialog.open();
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QCOMPARE(dialog.focusWidget(), button(&dialog, u"Cancel"_qs));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        dialog.open();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(accepted.size(), 0);
        dialog.open();
        button(&dialog, u"Revoke key"_qs)->click();
        QCOMPARE(accepted.size(), 1);
    }

    void statesHowCertainEachHolderIs()
    {
        KeyRow reader = row(u"laptop"_qs,
                            {{u"work"_qs, Holder::Certainty::Sure, true},
                             {u"home"_qs, Holder::Certainty::Probable, false},
                             {u"old"_qs, Holder::Certainty::Possible, false}});
        reader.readsThisList = true;
        RevokeDialog dialog({reader}, account);
        dialog.open();
        QVERIFY(says(&dialog, u"Profile work uses this key; the CLI stops working with it."_qs));
        QVERIFY(says(&dialog, u"Profile home probably uses this key"_qs));
        QVERIFY(says(&dialog, u"Profile old may use this key"_qs));
        QVERIFY(says(&dialog, u"Scripto Keys reads this list with it"_qs));
    }

    // The CLI stores the key in a profile while the question is open.
    void followsNewEvidence()
    {
        RevokeDialog dialog({row(u"old-ci"_qs)}, account);
        dialog.open();
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        KeyRow now = row(u"old-ci"_qs);
        now.secondsUntilRevoked = 3; // no reason against revoking
        dialog.follow([&](const KeyRef &) { return &now; });
        QVERIFY(button(&dialog, u"Revoke key"_qs)->isEnabled());
        now.holders = {{u"work"_qs, Holder::Certainty::Sure, true}};
        dialog.follow([&](const KeyRef &) { return &now; });
        QVERIFY(says(&dialog, u"Profile work uses this key; the CLI stops working with it."_qs));
        // A click already on its way does not count.
        button(&dialog, u"Revoke key"_qs)->click();
        QCOMPARE(accepted.size(), 0);
        QTRY_VERIFY(button(&dialog, u"Revoke key"_qs)->isEnabled());
        button(&dialog, u"Revoke key"_qs)->click();
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(dialog.rows().first().holders.size(), 1); // as shown
    }

    void closesWithItsKey()
    {
        RevokeDialog dialog({row(u"old-ci"_qs)}, account);
        dialog.open();
        QSignalSpy nothingLeft(&dialog, &RevokeDialog::nothingLeft);
        dialog.follow([](const KeyRef &) { return nullptr; });
        QVERIFY(!dialog.isVisible());
        QCOMPARE(nothingLeft.size(), 1);
    }

    void namesTheEnvironment_data()
    {
        QTest::addColumn<Holder::Certainty>("certainty");
        QTest::addColumn<QString>("text");
        QTest::newRow("sure") << Holder::Certainty::Sure
                              << u"SCRIPTO_API_KEY of this program’s environment is this key"_qs;
        QTest::newRow("possible") << Holder::Certainty::Possible
                                  << u"SCRIPTO_API_KEY of this program’s environment may be this key"_qs;
    }

    void namesTheEnvironment()
    {
        QFETCH(Holder::Certainty, certainty);
        QFETCH(QString, text);
        RevokeDialog dialog({row(u"ci"_qs, {{{}, certainty, false, true}})}, account);
        dialog.open();
        QVERIFY(says(&dialog, text));
        QVERIFY(!says(&dialog, u"Profile"_qs));
    }

    void saysWhyItAsks()
    {
        KeyRow untracked = row(u"ci"_qs);
        untracked.use.kind = LastUse::Kind::NotTracked;
        untracked.fileIsRead = false;
        RevokeDialog dialog({untracked}, account);
        dialog.open();
        QVERIFY(says(&dialog, u"The server doesn’t record the use of this key"_qs));
        QVERIFY(says(&dialog, u"config.json cannot be read"_qs));
    }

    void listsAndScrollsSeveralKeys()
    {
        QList<KeyRow> rows;
        for (int i = 0; i < 12; ++i)
            rows.append(row(u"key-%1"_qs.arg(i)));
        rows[3].holders = {{u"work"_qs, Holder::Certainty::Sure, true}};
        RevokeDialog dialog(rows, account);
        dialog.open();
        QCOMPARE(dialog.windowTitle(), u"Revoke 12 keys?"_qs);
        QVERIFY(says(&dialog, u"key-11"_qs));
        QVERIFY(says(&dialog, u"Profile work uses the key “key-3”; the CLI stops working with it."_qs));
        QVERIFY(dialog.findChild<QScrollArea *>());
        QVERIFY(button(&dialog, u"Revoke 12 keys"_qs));
        QCOMPARE(dialog.rows().size(), 12);
    }

    void longNamesHideNothing()
    {
        const auto longName = [](int length, QChar last) { return QString(length - 1, u'W') + last; };
        QList<Holder> holders;
        for (const QChar last : u"abcdef"_qs)
            holders.append({longName(120, last), Holder::Certainty::Sure, false});
        RevokeDialog dialog({row(longName(100, u'k'), holders)}, account);
        dialog.open();
        QVERIFY(dialog.windowTitle().size() < 100);
        QVERIFY(says(&dialog, longName(100, u'k')));
        for (const Holder &holder : holders)
            QVERIFY(says(&dialog, u"Profile "_qs + holder.profile + u" uses this key"_qs));
        const QScrollArea *area = dialog.findChild<QScrollArea *>();
        for (const TextLabel *label : dialog.findChildren<TextLabel *>()) {
            if (!label->isVisible())
                continue;
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
            QVERIFY(label->mapTo(&dialog, QPoint(label->width(), 0)).x() <= dialog.width());
            QVERIFY(!area->widget()->isAncestorOf(label)
                    || label->mapTo(area->widget(), QPoint(0, label->height())).y() <= area->widget()->height());
        }
        const QPushButton *revoke = button(&dialog, u"Revoke key"_qs);
        QVERIFY(dialog.rect().contains(QRect(revoke->mapTo(&dialog, QPoint()), revoke->size())));
        QVERIFY(dialog.screen()->availableGeometry().contains(dialog.geometry()));
    }

    void foreignNamesAreNotMarkup()
    {
        RevokeDialog dialog({row(u"<b>x</b>"_qs, {{u"<i>p</i>"_qs}})}, account);
        dialog.open();
        QVERIFY(says(&dialog, u"<b>x</b>"_qs));
        QVERIFY(says(&dialog, u"Profile <i>p</i> uses"_qs));
        RevokeDialog hidden({row(u"safe\u202Edeploy"_qs)}, account);
        QCOMPARE(hidden.windowTitle(), u"Revoke “safe[U+202E]deploy”?"_qs);
    }
};

SCRIPTO_TEST(TestRevokeDialog)

} // namespace tst_revokedialog

#include "tst_revokedialog.moc"
