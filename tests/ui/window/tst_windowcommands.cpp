// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/window/hostileworld.h"
#include "ui/common/actiontexts.h"
#include "ui/common/chipbar.h"
#include "ui/common/filteredit.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/style.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/keys/list/keysview.h"
#include "ui/profiles/profilespanel.h"
#include "ui/profiles/profilesview.h"
#include "ui/window/commandpalette.h"
#include "ui/window/commands.h"
#include "ui/window/keycaps.h"
#include "ui/window/maintoolbar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/palettemodel.h"
#include "ui/window/shortcutsdialog.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

namespace tst_windowcommands {

using namespace scripto;

namespace {

struct Shown {
    Shown()
        : world(QStringLiteral("ci"))
        , window(world.uiServices())
    {
        window.selectWhenThere(QStringLiteral("work"));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        world.settle();
    }

    QMenu &menu() { return *window.findChild<MainToolBar *>()->menu; }
    CommandPalette &palette() { return *window.findChild<CommandPalette *>(); }
    QListView &list() { return *palette().findChild<QListView *>(); }
    QAction *command(const QString &title)
    {
        const auto all = window.findChildren<QAction *>();
        for (QAction *each : all) {
            if (titleOf(*each) == title)
                return each;
        }
        return nullptr;
    }
    void openPalette(const QString &query)
    {
        palette().open();
        QTest::keyClicks(palette().findChild<FilterEdit *>(), query);
    }
    // The list whose shortcuts these are, or the window.
    QWidget *placeOf(CommandPlace place)
    {
        if (place == CommandPlace::Profiles)
            return window.findChild<ProfilesView *>();
        return place == CommandPlace::Keys ? window.findChild<KeysView *>() : static_cast<QWidget *>(&window);
    }
    QAction *actionOf(CommandPlace place, const ShortcutLine &line)
    {
        const auto all = window.findChildren<QAction *>();
        for (QAction *each : all) {
            const bool isOfList = each->shortcutContext() == Qt::WidgetShortcut;
            if (titleOf(*each) == line.title && each->shortcuts().contains(line.keys.first())
                && (!isOfList || each->associatedObjects().contains(placeOf(place))))
                return each;
        }
        return nullptr;
    }
    void press(CommandPlace place, const QKeySequence &keys)
    {
        if (place != CommandPlace::Everywhere)
            placeOf(place)->setFocus();
        QTest::keySequence(window.focusWidget(), keys);
    }
    // The command that the arrow keys have reached.
    QString current() { return list().currentIndex().data().toString(); }

    HostileWorld world;
    MainWindow window;
};

// A language of the window as long as it lives.
class Translation {
public:
    explicit Translation(const QString &language)
    {
        useLanguage(*qApp, QStringLiteral("en")); // loads all of them
        if (m_translator.load(QStringLiteral("scripto-keys_") + language, QStringLiteral(":/translations")))
            QCoreApplication::installTranslator(&m_translator);
    }
    ~Translation() { QCoreApplication::removeTranslator(&m_translator); }
    Q_DISABLE_COPY_MOVE(Translation)

private:
    QTranslator m_translator;
};

QMenu *openRowMenu(QTableView *table)
{
    Q_EMIT table->customContextMenuRequested({});
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

// The entries that no letter of their own chooses.
QStringList withoutLetter(const QMenu &menu)
{
    QStringList without;
    QSet<QString> letters;
    for (const QAction *action : menu.actions()) {
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        if (!action->isSeparator() && (letter.isEmpty() || letters.contains(letter)))
            without.append(action->text());
        letters.insert(letter);
    }
    return without;
}

QStringList shownTitles(const QListView &list)
{
    QStringList titles;
    for (int row = 0; row < list.model()->rowCount(); ++row)
        titles.append(list.model()->index(row, 0).data().toString());
    return titles;
}

} // namespace

class TestWindowCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }

    void everyEntryOfAMenuHasALetter_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language &each : languages())
            QTest::newRow(qPrintable(each.code)) << each.code;
    }

    void everyEntryOfAMenuHasALetter()
    {
        QFETCH(QString, language);
        const Translation translation(language);
        Shown shown;
        QCOMPARE(withoutLetter(shown.menu()), QStringList());
        auto *keys = shown.window.findChild<KeysView *>();
        keys->selectRow(0);
        for (QTableView *table : QList<QTableView *>{keys, shown.window.findChild<ProfilesView *>()}) {
            QMenu *menu = openRowMenu(table);
            QVERIFY(menu && menu->actions().size() > 8);
            QCOMPARE(withoutLetter(*menu), QStringList());
            menu->close();
        }
    }

    void menuOfAKeyLeadsToTheFilter()
    {
        Shown shown;
        QMenu *menu = openRowMenu(shown.window.findChild<KeysView *>());
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        const auto filter = std::find_if(actions.begin(), actions.end(),
                                         [](const QAction *each) { return titleOf(*each) == u"Filter keys"; });
        QVERIFY(filter != actions.end());
        menu->close();
        (*filter)->trigger();
        QCOMPARE(shown.window.focusWidget()->accessibleName(), QStringLiteral("Filter keys"));
    }

    // Two actions with the same shortcut in the same place would both do nothing.
    void shortcutsAreUnambiguous()
    {
        Shown shown;
        QSet<QString> seen;
        const auto actions = shown.window.findChildren<QAction *>();
        for (const QAction *action : actions) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const bool isLists = action->shortcutContext() == Qt::WidgetShortcut;
                const QObject *place = isLists ? action->associatedObjects().value(0) : &shown.window;
                const QString key = keys.toString() + QString::number(reinterpret_cast<quintptr>(place));
                QVERIFY2(keys.isEmpty() || !seen.contains(key), qPrintable(keys.toString()));
                seen.insert(key);
            }
        }
        QVERIFY(seen.size() > 20);
    }

    void inactiveCommandsSayWhy()
    {
        Shown shown;
        QList<QAction *> actions = shown.menu().actions();
        for (const QToolButton *button : shown.window.findChild<MainToolBar *>()->findChildren<QToolButton *>()) {
            if (button->defaultAction())
                actions.append(button->defaultAction());
        }
        int inactive = 0;
        for (const QAction *action : std::as_const(actions)) {
            if (action->isSeparator() || action->isEnabled() || !action->isVisible())
                continue;
            ++inactive;
            QVERIFY2(!reasonOf(*action).isEmpty(), qPrintable(action->text()));
            QVERIFY(action->text().contains(reasonOf(*action)));
            QVERIFY(action->toolTip().contains(reasonOf(*action)));
        }
        QVERIFY(inactive >= 3); // undo, redo, and revoke without a selection
        QAction *rotate = shown.window.findChild<MainToolBar *>()->rotate;
        QCOMPARE(rotate->toolTip(),
                 QStringLiteral("Rotate: no key is selected") + asideMark + QStringLiteral("Ctrl+T"));
        QCOMPARE(rotate->iconText(), QStringLiteral("Rotate…"));
    }

    void everyShortcutIsInTheOverview()
    {
        Shown shown;
        shown.command(QStringLiteral("Shortcuts"))->trigger();
        auto *dialog = shown.window.findChild<ShortcutsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QStringList keys;
        for (const KeyCaps *each : dialog->findChildren<KeyCaps *>())
            keys.append(each->accessibleName());
        for (const char *wanted :
             {"Ctrl+K", "Ctrl+F", "F5",           "Ctrl+Shift+N", "Ctrl+N", "F6",          "Ctrl+Z",
              "Ctrl+H", "Ctrl+,", "F1 or Ctrl+?", "Ctrl+Q",       "Ctrl+T", "Alt+1 to 8",  "Space",
              "Esc",    "Enter",  "Alt+Enter",    "F9",           "Ctrl+E", "Ctrl+Shift+A"})
            QVERIFY2(keys.contains(QString::fromLatin1(wanted)), wanted);
        auto *field = dialog->findChild<FilterEdit *>();
        QCOMPARE(dialog->focusWidget(), field);
        field->setText(QStringLiteral("ctrl+h"));
        const auto isShown = [](const KeyCaps *each) { return each->isVisible(); };
        const auto caps = dialog->findChildren<KeyCaps *>();
        QCOMPARE(std::count_if(caps.begin(), caps.end(), isShown), 1);
        dialog->close();
    }

    void everyShortcutReachesItsAction()
    {
        Shown shown;
        const auto *commands = shown.window.findChild<Commands *>();
        int actions = 0;
        for (const CommandPlace place : {CommandPlace::Everywhere, CommandPlace::Profiles, CommandPlace::Keys}) {
            for (const ShortcutLine &line : commands->shortcuts(place)) {
                QAction *action = shown.actionOf(place, line);
                if (!action)
                    continue; // see listsHandleTheirKeys()
                ++actions;
                action->disconnect(SIGNAL(triggered(bool))); // most would open or end something
                const QSignalSpy triggered(action, &QAction::triggered);
                for (const QKeySequence &keys : line.keys) {
                    action->setEnabled(true);
                    shown.press(place, keys);
                }
                QVERIFY2(triggered.count() == line.keys.size(), qPrintable(line.title));
            }
        }
        QVERIFY(actions > 20);
    }

    void listsHandleTheirKeys()
    {
        Shown shown;
        const auto *commands = shown.window.findChild<Commands *>();
        QMap<QString, ShortcutLine> described;
        for (const CommandPlace place :
             {CommandPlace::Everywhere, CommandPlace::Profiles, CommandPlace::Keys, CommandPlace::Lists}) {
            for (const ShortcutLine &line : commands->shortcuts(place)) {
                if (!shown.actionOf(place, line))
                    described.insert(line.title, line);
            }
        }
        const auto take = [&described](const char *title) { return described.take(QString::fromLatin1(title)); };

        const QList<QAction *> &numbered = shown.window.findChild<ProfilesPanel *>()->numberedUse();
        const ShortcutLine use = take("Use profile 1 to 9");
        QCOMPARE(use.keys, (QList{numbered.first()->shortcut(), numbered.last()->shortcut()}));
        for (QAction *action : numbered) {
            action->disconnect(SIGNAL(triggered(bool)));
            action->setEnabled(true);
            const QSignalSpy triggered(action, &QAction::triggered);
            shown.press(CommandPlace::Everywhere, action->shortcut());
            QCOMPARE(triggered.count(), 1);
        }

        auto &filters = *shown.window.findChild<ChipBar *>();
        const ShortcutLine filter = take("Show filter 1 to 8");
        QCOMPARE(filter.keys, (QList{chipShortcut(0), chipShortcut(static_cast<int>(filters.names().size()) - 1)}));
        for (int i = static_cast<int>(filters.names().size()) - 1; i >= 0; --i) {
            const int before = filters.current();
            shown.press(CommandPlace::Everywhere, chipShortcut(i));
            QCOMPARE(filters.current(), filters.count(i) == 0 ? before : i);
        }

        auto *keys = shown.window.findChild<KeysView *>();
        shown.press(CommandPlace::Keys, take("Select all").keys.first());
        QCOMPARE(keys->selectionModel()->selectedRows().size(), keys->model()->rowCount());

        shown.press(CommandPlace::Keys, take("Menu of the row").keys.first());
        QWidget *menu = QApplication::activePopupWidget();
        QVERIFY(menu);
        menu->close();

        // A key of the views with check boxes; see tst_paneviews.
        QCOMPARE(take("Check or uncheck").keys, QList<QKeySequence>{Qt::Key_Space});
        QCOMPARE(take("Revoke what is checked").keys, QList<QKeySequence>{Qt::CTRL | Qt::Key_Return});
        QCOMPARE(take("Back, nothing done").keys, QList<QKeySequence>{Qt::Key_Escape});
        QVERIFY2(described.isEmpty(), qPrintable(described.keys().join(u',')));
    }

    // Not every desktop has keys of its own for these.
    void settingsCloseAndQuitHaveKeysOnEveryDesktop()
    {
        Shown shown;
        for (const auto &[title, keys] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"Settings…", "Ctrl+,"}, {"Close", "Ctrl+W"}, {"Quit", "Ctrl+Q"}}) {
            const QAction *action = shown.command(QString::fromUtf8(title));
            QVERIFY2(action && action->shortcuts().contains(QKeySequence(QString::fromLatin1(keys))), title);
        }
    }

    // In each pane from top to bottom, and from left to right in a line.
    void tabFollowsTheEye()
    {
        Shown shown;
        const auto place = [&](const QWidget *widget) {
            return QRect(widget->mapTo(&shown.window, QPoint(0, 0)), widget->size());
        };
        const auto paneOf = [&](const QWidget *widget) {
            for (QWidget *pane : std::initializer_list<QWidget *>{shown.window.findChild<MainToolBar *>(),
                                                                  shown.window.findChild<ProfilesPanel *>(),
                                                                  shown.window.findChild<KeysPanel *>()}) {
                if (pane->isAncestorOf(widget))
                    return pane;
            }
            return static_cast<QWidget *>(nullptr);
        };
        int pairs = 0;
        const QWidget *before = nullptr;
        for (const QWidget *each = shown.window.nextInFocusChain(); each != &shown.window;
             each = each->nextInFocusChain()) {
            if (!each->isVisible() || !(each->focusPolicy() & Qt::TabFocus) || !shown.window.isAncestorOf(each))
                continue;
            if (before && paneOf(before) && paneOf(before) == paneOf(each)) {
                ++pairs;
                const bool isBelow = place(each).top() >= place(before).bottom();
                const bool isRight = place(each).left() >= place(before).right();
                QVERIFY2(
                    isBelow || isRight,
                    qPrintable(QStringLiteral("%1 %2 follows %3 %4")
                                   .arg(QString::fromLatin1(each->metaObject()->className()), each->accessibleName(),
                                        QString::fromLatin1(before->metaObject()->className()),
                                        before->accessibleName())));
            }
            before = each;
        }
        QVERIFY(pairs > 5);
    }

    void paletteRunsWhatIsChosen()
    {
        Shown shown;
        shown.openPalette(QStringLiteral("show exp"));
        QVERIFY(shown.palette().isVisible());
        QCOMPARE(shownTitles(shown.list()).first(), QStringLiteral("Filters"));
        auto &filters = *shown.window.findChild<ChipBar *>();
        QTest::keyClick(shown.palette().findChild<FilterEdit *>(), Qt::Key_Escape);
        QVERIFY(!shown.palette().isVisible());
        QCOMPARE(filters.current(), 0);

        shown.openPalette(QStringLiteral("about"));
        QCOMPARE(shown.current(), QStringLiteral("About Scripto Keys"));
        QTest::keyClick(shown.palette().findChild<FilterEdit *>(), Qt::Key_Return);
        QVERIFY(!shown.palette().isVisible());
        QVERIFY(shown.window.findChild<QDialog *>());
    }

    void paletteDoesNotRunWhatIsInactive()
    {
        Shown shown;
        QVERIFY(!shown.command(QStringLiteral("Redo"))->isEnabled());
        shown.openPalette(QStringLiteral("redo"));
        QCOMPARE(shown.current(), QStringLiteral("Redo"));
        auto *field = shown.palette().findChild<FilterEdit *>();
        QVERIFY(field->accessibleDescription().contains(QStringLiteral("Nothing was undone")));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(shown.palette().isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
    }

    void paletteRunsNothingInPlaceOfACommandThatHasGone()
    {
        QStringList ran;
        QStringList offered{u"Revoke old-ci"_qs, u"Revoke old-prod"_qs};
        QWidget window;
        window.resize(1280, 800);
        window.show();
        CommandPalette palette(
            [&] {
                QList<PaletteItem> items;
                for (const QString &each : std::as_const(offered)) {
                    PaletteItem &item = items.emplaceBack();
                    item.id = each;
                    item.group = CommandGroup::Keys;
                    item.title = each;
                    item.run = [&ran, each] { ran.append(each); };
                }
                return items;
            },
            &window);
        palette.open();
        auto *field = palette.findChild<FilterEdit *>();
        const auto current = [&] { return palette.findChild<QListView *>()->currentIndex().data().toString(); };
        QCOMPARE(current(), u"Revoke old-ci"_qs);
        offered = {u"Revoke old-prod"_qs, u"Revoke older"_qs};
        for (int i = 0; i < 2; ++i) { // also when the list changes again
            palette.updateItems();
            QCOMPARE(current(), QString());
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY(ran.isEmpty());
        }
        QTest::keyClick(field, Qt::Key_Down);
        palette.updateItems();
        QCOMPARE(current(), u"Revoke old-prod"_qs);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(ran, QStringList{u"Revoke old-prod"_qs});
    }

    void paletteShowsWhatWasRunLatelyFirst()
    {
        Shown shown;
        const auto first = [&] {
            shown.openPalette({});
            const QString title = shown.current();
            QTest::keyClick(shown.palette().findChild<FilterEdit *>(), Qt::Key_Escape);
            return title;
        };
        QVERIFY(first() != QStringLiteral("Refresh"));
        shown.openPalette(QStringLiteral("refresh"));
        QTest::keyClick(shown.palette().findChild<FilterEdit *>(), Qt::Key_Return);
        QCOMPARE(first(), QStringLiteral("Refresh"));
    }

    void paletteFitsTheWindow()
    {
        Shown shown;
        for (const QSize &size : {QSize(1280, 800), QSize(720, 480)}) {
            shown.window.resize(size);
            shown.openPalette({});
            const QRect window(shown.window.mapToGlobal(QPoint(0, 0)), shown.window.size());
            const QRect palette = shown.palette().geometry();
            QVERIFY(window.contains(palette));
            QCOMPARE(palette.width(), px(592));
            QCOMPARE(palette.top() - window.top(), px(56));
            QVERIFY(qAbs(palette.center().x() - window.center().x()) <= 1);
            auto *field = shown.palette().findChild<FilterEdit *>();
            QTest::keyClicks(field, QStringLiteral("about")); // one row, and lower with it
            QVERIFY(shown.palette().height() < palette.height());
            field->setText(QStringLiteral("no such command"));
            QVERIFY(shown.palette().height() < palette.height());
            shown.palette().hide();
        }
    }
};

SCRIPTO_TEST(TestWindowCommands)

} // namespace tst_windowcommands

#include "tst_windowcommands.moc"
