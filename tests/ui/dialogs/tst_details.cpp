// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/disorder.h"
#include "ui/common/detailsframe.h"
#include "ui/common/style.h"
#include "ui/keys/details/keydetails.h"
#include "ui/keys/details/noteedit.h"
#include "ui/profiles/profiledetails.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace tst_details {

using namespace scripto;

namespace {

const QDateTime now({2026, 11, 22}, {9, 30}, Qt::UTC);
const AccountId account = AccountId::ofEmail(QUrl(u"https://scripto.codika.io"_qs), u"you@example.com"_qs);

KeyRow keyRow(const QString &id)
{
    KeyRow row;
    row.key.id = id;
    row.key.name = u"ci <b>docs</b>"_qs;
    row.key.start = u"scripto_ab"_qs;
    row.key.createdAt = now.addDays(-200);
    row.account = account;
    row.use = {LastUse::Kind::Outside, now.addDays(-190), {}, LastUse::Source::Server};
    row.status = KeyStatus::Stale;
    row.stale = true;
    return row;
}

KeyDetailsState stateOf(const QList<KeyRow> &rows, const QString &note = {})
{
    KeyDetailsState state{.rows = rows, .server = account.server(), .now = now};
    state.note = note;
    state.history = {{u"Key created"_qs, now.addDays(-200)}};
    return state;
}

struct Frame : DetailsFrame {
    using DetailsFrame::addButton;
    using DetailsFrame::showButtons;
};

struct ShownKey {
    explicit ShownKey(const KeyDetailsState &state)
        : edited(&details, &KeyDetails::noteEdited)
    {
        details.setState(state);
        details.resize(321, 700);
        details.show();
    }

    NoteEdit *note() const { return details.findChild<NoteEdit *>(); }
    // As if the user typed it, without leaving the field.
    void type(const QString &text) const { note()->setPlainText(text); }

    KeyDetails details;
    QSignalSpy edited;
};

struct ShownProfile : Disorder {
    explicit ShownProfile(const QString &profile)
        : name(profile)
    {
        follow();
        QObject::connect(&profiles, &ProfileStore::changed, &details, [this] { follow(); });
        details.resize(321, 700);
        details.show();
    }

    void follow()
    {
        if (const ProfileRow *row = profiles.row(name))
            details.setState(profileDetailsState(profiles, *row, {path, u"scripto"_qs, {}, u"In use"_qs}, now), now);
    }

    const QString name;
    ProfileDetails details;
};

} // namespace

class TestDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showTheKey()
    {
        ShownKey shown(stateOf({keyRow(u"key_1"_qs)}));
        for (const QString &text :
             {u"ci <b>docs</b>"_qs, u"Stale: last used 6 months ago. No profile on this computer holds it."_qs,
              u"scripto_ab…"_qs, u"key_1"_qs, u"Server says"_qs, u"Key created"_qs})
            QVERIFY2(says(&shown.details, text), qPrintable(text));
        QCOMPARE(buttonsWithOtherNames(&shown.details), QStringList());
        QVERIFY(!says(&shown.details, u"On this computer"_qs));
    }

    void showWhoHoldsTheKey()
    {
        KeyRow row = keyRow(u"key_1"_qs);
        row.holders = {{u"work"_qs, Holder::Certainty::Sure, true}, {u"home"_qs, Holder::Certainty::Possible}};
        row.readsThisList = true;
        ShownKey shown(stateOf({row}));
        for (const QString &text : {u"work"_qs, u"CLI uses this"_qs, u"maybe home"_qs})
            QVERIFY2(says(&shown.details, text), qPrintable(text));
        QSignalSpy copied(&shown.details, &KeyDetails::copyKeyRequested);
        button(&shown.details, u"Copy key"_qs)->click();
        QCOMPARE(copied, (QList<QVariantList>{{u"work"_qs}}));
        QVERIFY(button(&shown.details, u"Revoke…"_qs)); // asks first
    }

    void copyTheIdAndTheCommand()
    {
        ShownKey shown(stateOf({keyRow(u"key_1"_qs)}));
        button(&shown.details, u"Copy id"_qs)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"key_1"_qs);
        button(&shown.details, u"Copy revoke command"_qs)->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"curl -X DELETE"));
        QVERIFY(button(&shown.details, u"Copy id"_qs)); // “Copied” has gone to the other button
        shown.details.setState(stateOf({keyRow(u"key_2"_qs)}));
        QVERIFY(button(&shown.details, u"Copy revoke command"_qs));
        auto *copy = scripto::shown<QPushButton>(&shown.details, u"Copy Id"_qs);
        QVERIFY(copy);
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"key_2"_qs);
    }

    void offerWhatCanBeDone()
    {
        KeyDetailsState state = stateOf({keyRow(u"key_1"_qs)});
        state.whyNotRotate = u"no profile here holds this key"_qs;
        ShownKey shown(state);
        QSignalSpy revoked(&shown.details, &KeyDetails::revokeRequested);
        QSignalSpy kept(&shown.details, &KeyDetails::undoRequested);
        QVERIFY(!button(&shown.details, u"Rotate…"_qs)->isEnabled());
        QCOMPARE(button(&shown.details, u"Rotate…"_qs)->toolTip(), u"Rotate: no profile here holds this key"_qs);
        button(&shown.details, u"Revoke"_qs)->click();
        QCOMPARE(revoked.size(), 1);
        state.rows[0].secondsUntilRevoked = 4;
        shown.details.setState(state);
        button(&shown.details, u"Undo"_qs)->click();
        QCOMPARE(kept.size(), 1);
        state.rows[0].secondsUntilRevoked = 0;
        state.isOffline = true;
        shown.details.setState(state);
        QVERIFY(!button(&shown.details, u"Revoke"_qs)->isEnabled());
    }

    void showWhatSeveralKeysShare()
    {
        ShownKey shown(stateOf({keyRow(u"key_1"_qs), keyRow(u"key_2"_qs), keyRow(u"key_3"_qs)}));
        QVERIFY(says(&shown.details, u"3 keys selected"_qs));
        QVERIFY(says(&shown.details, u"Stale, all of them."_qs));
        QVERIFY(!says(&shown.details, u"key_1"_qs));
        QVERIFY(!shown.note()->isVisible());
        QVERIFY(!button(&shown.details, u"Copy id"_qs));
        QSignalSpy revoked(&shown.details, &KeyDetails::revokeRequested);
        button(&shown.details, u"Revoke 3 keys"_qs)->click();
        QCOMPARE(revoked.at(0).at(0).value<QList<KeyRef>>().size(), 3);
    }

    void noteWraps()
    {
        ShownKey shown(stateOf({keyRow(u"key_1"_qs)}));
        shown.type(u"Exports every run for the quarterly report. Ask Anna before touching it."_qs);
        QVERIFY(!shown.note()->horizontalScrollBar()->isVisible());
        QVERIFY(shown.note()->viewport()->height() >= 2 * shown.note()->fontMetrics().height());
    }

    void reportANoteOnceItsFieldIsLeft()
    {
        ShownKey shown(stateOf({keyRow(u"key_1"_qs)}, u"old"_qs));
        QCOMPARE(shown.note()->toPlainText(), u"old"_qs);
        shown.type(u"new\n"_qs);
        QCOMPARE(shown.edited.size(), 0);
        QFocusEvent menu(QEvent::FocusOut, Qt::PopupFocusReason);
        QCoreApplication::sendEvent(shown.note(), &menu);
        QCOMPARE(shown.edited.size(), 0);
        QFocusEvent left(QEvent::FocusOut, Qt::TabFocusReason);
        QCoreApplication::sendEvent(shown.note(), &left);
        QCOMPARE(shown.edited.size(), 1);
        QCOMPARE(shown.edited.at(0).at(0).value<KeyRef>().id, u"key_1"_qs);
        QCOMPARE(shown.edited.at(0).at(1).toString(), u"new"_qs);
        QCOMPARE(shown.edited.at(0).at(2).toString(), u"old"_qs);
        QCoreApplication::sendEvent(shown.note(), &left);
        QCOMPARE(shown.edited.size(), 1);
    }

    // The selection may change under the user's hands.
    void reportANoteForTheKeyItWasWrittenFor()
    {
        ShownKey shown(stateOf({keyRow(u"key_1"_qs)}));
        shown.type(u"of the first"_qs);
        shown.details.setState(stateOf({keyRow(u"key_2"_qs)}, u"of the second"_qs));
        QCOMPARE(shown.edited.size(), 1);
        QCOMPARE(shown.edited.at(0).at(0).value<KeyRef>().id, u"key_1"_qs);
        QCOMPARE(shown.note()->toPlainText(), u"of the second"_qs);
        shown.type(u"more"_qs);
        shown.details.setState(stateOf({keyRow(u"key_1"_qs), keyRow(u"key_2"_qs)}));
        QCOMPARE(shown.edited.size(), 2);
        QCOMPARE(shown.edited.at(1).at(0).value<KeyRef>().id, u"key_2"_qs);
    }

    void keepWhatTheUserIsWriting()
    {
        ShownKey shown(stateOf({keyRow(u"key_1"_qs)}, u"old"_qs));
        shown.details.setState(stateOf({keyRow(u"key_1"_qs)}, u"changed elsewhere"_qs));
        QCOMPARE(shown.note()->toPlainText(), u"changed elsewhere"_qs);
        shown.type(u"mine"_qs);
        shown.details.setState(stateOf({keyRow(u"key_1"_qs)}, u"changed again"_qs));
        QCOMPARE(shown.note()->toPlainText(), u"mine"_qs);
        shown.details.commitNote();
        QCOMPARE(shown.edited.at(0).at(2).toString(), u"changed elsewhere"_qs);
    }

    void maskAKeyInTheNote()
    {
        ShownKey shown(stateOf({keyRow(u"key_1"_qs)}));
        const QString key = u"scripto_"_qs + QString(64, u'k');
        QGuiApplication::clipboard()->setText(u"it is "_qs + key + u"\n<b>"_qs);
        shown.note()->paste();
        QVERIFY(!shown.note()->toPlainText().contains(u"kkkkk"));
        QVERIFY(shown.note()->toPlainText().endsWith(u"<b>"));
        QVERIFY(!shown.note()->document()->isUndoAvailable());
        for (const QChar c : key)
            QTest::keyClick(shown.note(), c.toLatin1());
        QVERIFY(!shown.note()->toPlainText().contains(u"kkkkk"));
        QGuiApplication::clipboard()->clear();
    }

    void buttonsHaveRoomForTheirTexts()
    {
        Frame frame;
        const QList<QPushButton *> buttons{frame.addButton(u"Use"_qs), frame.addButton(u"Copy key"_qs),
                                           frame.addButton(u"More"_qs)};
        frame.showButtons(buttons);
        frame.resize(321, 400);
        frame.show();
        const auto areInOneRow = [&] { return buttons.first()->y() == buttons.last()->y(); };
        const auto fit = [&] {
            return std::all_of(buttons.begin(), buttons.end(),
                               [](const QPushButton *each) { return each->width() >= each->sizeHint().width(); });
        };
        QTRY_VERIFY(areInOneRow() && fit());
        buttons.at(1)->setText(u"Schlüssel kopieren"_qs);
        QTRY_VERIFY(!areInOneRow() && fit());
        QCOMPARE(frame.width(), 321);
        buttons.at(1)->setText(u"Kopiert"_qs);
        QCoreApplication::processEvents();
        QVERIFY(!areInOneRow());
        frame.resize(700, 400);
        QTRY_VERIFY(areInOneRow() && fit());
    }

    void showBothCopiesOfTheProfile()
    {
        ShownProfile shown(u"other"_qs);
        for (const QString &text :
             {shown.path, u"Entry of"_qs, u"key_7"_qs, u"ops@example.com"_qs, u"In use"_qs, u"Different in keychain"_qs,
              u"Nothing has been overwritten."_qs, u"scripto_ff…"_qs, u"scripto_kk…"_qs})
            QVERIFY2(says(&shown.details, text) || accessibleTexts(&shown.details).contains(text), qPrintable(text));
        const QString all = accessibleTexts(&shown.details).join(u'\n');
        QVERIFY2(!all.contains(u"fff") && !all.contains(u"kkk"), qPrintable(all));
    }

    void offerTheRepair_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("verb");
        QTest::newRow("not in config") << u"gone"_qs << u"Restore…"_qs;
        QTest::newRow("not in keychain") << u"lost"_qs << u"Write again"_qs;
    }

    void offerTheRepair()
    {
        QFETCH(QString, name);
        QFETCH(QString, verb);
        ShownProfile shown(name);
        const QSignalSpy asked(&shown.details, &ProfileDetails::repairRequested);
        QPushButton *repair = button(&shown.details, verb);
        QVERIFY(repair);
        repair->click();
        QCOMPARE(asked, (QList<QVariantList>{{name}}));
    }

    void letChooseACopy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<Repair>("repair");
        QTest::newRow("file") << u"Keep this copy"_qs << u"In config.json"_qs << Repair::UseFile;
        QTest::newRow("keychain") << u"Keep this copy"_qs << u"In the keychain"_qs << Repair::UseKeychain;
        QTest::newRow("both") << u"Keep both"_qs << QString() << Repair::KeepBoth;
    }

    void letChooseACopy()
    {
        QFETCH(QString, text);
        QFETCH(QString, where);
        QFETCH(Repair, repair);
        ShownProfile shown(u"other"_qs);
        const auto choices = [&](const QString &verb) {
            QList<QPushButton *> buttons = shown.details.findChildren<QPushButton *>();
            buttons.removeIf([&](const QPushButton *each) { return !each->isVisible() || each->text() != verb; });
            return buttons;
        };
        const auto mayChoose = [&] { return choices(u"Keep this copy"_qs).first()->isEnabled(); };
        QSignalSpy chosen(&shown.details, &ProfileDetails::copyChosen);
        for (QPushButton *each : choices(text)) {
            if (each->accessibleDescription() == where)
                each->click();
        }
        QCOMPARE(chosen, (QList<QVariantList>{{u"other"_qs, QVariant::fromValue(repair)}}));
        QVERIFY(!mayChoose());
        shown.follow();
        QVERIFY(!mayChoose()); // still under way
        shown.details.endRepair(u"same"_qs);
        QVERIFY(!mayChoose()); // of another profile
        shown.details.endRepair(u"other"_qs);
        QVERIFY(mayChoose());
        shown.writeFile({profileWithKey(u"same"_qs, 's'), profileWithKey(u"other"_qs, 'k')}, u"same"_qs);
        QTRY_VERIFY(choices(u"Keep this copy"_qs).isEmpty()); // nothing is left to choose
    }

    void offerToUnlock()
    {
        ShownProfile shown(u"same"_qs);
        QVERIFY(!button(&shown.details, u"Unlock…"_qs));
        shown.keychain.setState(KeychainState::Locked);
        QTRY_VERIFY(button(&shown.details, u"Unlock…"_qs));
        const QSignalSpy asked(&shown.details, &ProfileDetails::unlockRequested);
        button(&shown.details, u"Unlock…"_qs)->click();
        QCOMPARE(asked.count(), 1);
    }

    void offerWhatCanBeDoneWithTheProfile()
    {
        ShownProfile shown(u"other"_qs);
        QSignalSpy used(&shown.details, &ProfileDetails::useRequested);
        button(&shown.details, u"Use"_qs)->click();
        QCOMPARE(used, (QList<QVariantList>{{u"other"_qs}}));
        auto *menu = shown.details.findChild<QMenu *>();
        const auto enabled = [menu] {
            QStringList texts;
            for (const QAction *action : menu->actions()) {
                if (action->isEnabled() && !action->isSeparator())
                    texts.append(action->text());
            }
            return texts;
        };
        QCOMPARE(enabled(), (QStringList{u"Rotate key…"_qs, u"Rename…"_qs, u"Remove from this computer…"_qs}));
        shown.writeBytes("{ broken"); // cannot be written
        QTRY_COMPARE(enabled(), QStringList());
        QVERIFY(!button(&shown.details, u"Use"_qs)->isEnabled());
    }
};

SCRIPTO_TEST(TestDetails)

} // namespace tst_details

#include "tst_details.moc"
