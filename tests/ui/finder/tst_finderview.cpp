// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/finder/foundplaces.h"
#include "app/state/keymemory.h"
#include "tests/support/testroom.h"
#include "ui/common/chipbar.h"
#include "ui/common/emptystate.h"
#include "ui/common/textlabel.h"
#include "ui/finder/finderview.h"
#include "ui/finder/foundtable.h"
#include "ui/finder/foundtexts.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace tst_finderview {

using namespace scripto;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

QByteArray keyOf(char letter)
{
    return "scripto_" + QByteArray(64, letter);
}

QString canonical(const QTemporaryDir &folder)
{
    return QFileInfo(folder.path()).canonicalFilePath();
}

// The view over a home folder of its own, which searches with a process of its own.
struct World {
    QTemporaryDir home;
    QTemporaryDir state;
    Worker worker;
    KeyMemory keys{StateFile(state.filePath(QStringLiteral("keys.json")), worker)};
    FoundPlaces places{StateFile(state.filePath(QStringLiteral("found.json")), worker), keys};
    FoundKey known; // about the key of “w”
    QByteArrayList starts;
    std::optional<FinderView> view;

    void open()
    {
        view.emplace(FinderView::World{
            places,
            [this](const FoundPlace &place) { return places.isSame(place, Secret(keyOf('w'))) ? known : FoundKey(); },
            [this] { return starts; }, [] { return now; }, canonical(home)});
        view->setFinder(new KeyFinder(&*view, QCoreApplication::applicationDirPath() + QStringLiteral("/findchild")));
        view->show();
    }
    void add(const char *name, const QByteArray &content) const
    {
        const QString path = home.filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    void settle()
    {
        bool isIdle = false;
        worker.run([] { return Result<Done>(Done()); })->then(&worker, [&](const Result<Done> &) { isIdle = true; });
        QTRY_VERIFY(isIdle);
    }

    template <typename T> T *find() const { return view->findChild<T *>(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : view->findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    void press(const QString &text) const
    {
        QVERIFY2(button(text), qPrintable(text));
        button(text)->click();
    }
    void search() const
    {
        press(QStringLiteral("Find keys"));
        QTRY_VERIFY_WITH_TIMEOUT(!view->isBusy(), 60'000);
    }
    QStringList rows() const
    {
        QStringList texts;
        const QAbstractItemModel *model = find<FoundTable>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts;
    }
    bool shows(const QString &text) const
    {
        const QList<QLabel *> labels = view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && plainOf(label->text()).contains(text);
        });
    }
};

} // namespace

class TestFinderView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsPlacesByKey()
    {
        World w;
        w.add(".env", "A=1\n\nKEY=" + keyOf('w'));
        w.add(".bash_history", keyOf('x') + "\nls\n");
        w.add("proj/api/.env.local", keyOf('w'));
        w.add("proj/api/other", keyOf('y')); // not asked for
        w.known = {FoundKey::Kind::Held,
                   QStringLiteral("laptop"),
                   QStringLiteral("you@example.com"),
                   {QStringLiteral("work")}};
        w.open();
        w.search();
        QCOMPARE(w.rows(),
                 (QStringList{QStringLiteral("Unknown key, scripto_xx…: No profile holds it, and no list that was read "
                                             "shows its start. Found in 1 place."),
                              QStringLiteral("~/.bash_history:1"),
                              QStringLiteral("laptop, scripto_ww…: Held by work. Found in 2 places."),
                              QStringLiteral("~/.env:3"), QStringLiteral("~/proj/api/.env.local:1")}));
        QVERIFY(w.shows(QStringLiteral("2 keys in 3 places.")));
        QCOMPARE(w.find<ChipBar>()->count(0), 2);
        QCOMPARE(w.find<ChipBar>()->count(1), 1);
        w.find<ChipBar>()->setCurrent(1);
        QCOMPARE(w.rows().size(), 2);
    }

    void searchesTheChosenFolders()
    {
        World w;
        const QTemporaryDir other;
        w.add(".env", keyOf('w'));
        QFile file(other.filePath(QStringLiteral("notes")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(keyOf('x')) > 0);
        file.close();
        w.open();
        for (QCheckBox *box : w.view->findChildren<QCheckBox *>())
            box->setChecked(false);
        QVERIFY(!w.button(QStringLiteral("Find keys"))->isEnabled());
        w.view->addFolder(canonical(other));
        w.search();
        QCOMPARE(w.rows().size(), 2);
        QCOMPARE(w.rows().last(), canonical(other) + QStringLiteral("/notes:1"));
    }

    void saysWhatWasLeftOut()
    {
        World w;
        w.add("repo/.git/HEAD", "x");
        w.add("repo/a.zip", "PK\3\4");
        QCOMPARE(::mkfifo(QFile::encodeName(w.home.filePath(QStringLiteral("repo/pipe"))).constData(), 0600), 0);
        w.open();
        w.search();
        QVERIFY(w.find<EmptyState>()->isVisible());
        QVERIFY(w.shows(QStringLiteral("2 were left out.")));
        w.press(QStringLiteral("What was not read…"));
        const QString list = w.find<QPlainTextEdit>()->toPlainText();
        QVERIFY2(list.contains(QStringLiteral("Compressed: 1\n    ~/repo/a.zip")), qPrintable(list));
        QVERIFY2(list.contains(QStringLiteral("A pipe, socket or device: 1\n    ~/repo/pipe")), qPrintable(list));
        w.view->dismiss(); // back, not away
        QVERIFY(w.find<EmptyState>()->isVisible());
    }

    void stopKeepsWhatWasFound()
    {
        World w;
        w.open();
        QSignalSpy closed(&*w.view, &PaneView::closeRequested);
        w.press(QStringLiteral("Find keys"));
        QVERIFY(w.view->isBusy());
        w.view->dismiss();
        QVERIFY(!w.view->isBusy());
        QVERIFY(closed.isEmpty());
        QVERIFY(w.shows(QStringLiteral("Stopped.")));
        w.view->dismiss();
        QCOMPARE(closed.size(), 1);
    }

    void failureSaysSo()
    {
        World w;
        w.open();
        w.view->setFinder(new KeyFinder(&*w.view, QStringLiteral("/nowhere/program")));
        w.search();
        QVERIFY(w.shows(QStringLiteral("The search has failed.")));
    }

    void remembersPlacesButNoKeys()
    {
        World w;
        w.add(".env", keyOf('w'));
        w.open();
        w.search();
        w.settle();
        QFile file(w.state.filePath(QStringLiteral("found.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray stored = file.readAll();
        QVERIFY(stored.contains(".env"));
        QVERIFY(!stored.contains(keyOf('w').left(14)));

        FoundPlaces again(StateFile(w.state.filePath(QStringLiteral("found.json")), w.worker), w.keys);
        QCOMPARE(again.all().size(), 1);
        QVERIFY(again.isSame(again.all().first(), Secret(keyOf('w'))));
        QCOMPARE(again.searchedAt(), now);
        w.open(); // shows them at once
        QCOMPARE(w.rows().size(), 2);
        w.find<FoundTable>()->setCurrentIndex(w.find<FoundTable>()->model()->index(1, 0));
        w.view->updateKeys(); // keeps the row
        QCOMPARE(w.find<FoundTable>()->currentIndex().row(), 1);
        w.press(QStringLiteral("Forget these places"));
        w.settle();
        FoundPlaces forgotten(StateFile(w.state.filePath(QStringLiteral("found.json")), w.worker), w.keys);
        QVERIFY(forgotten.all().isEmpty());
        QVERIFY(!forgotten.searchedAt().isValid());
    }

    void switchedOffItRemembersNothing()
    {
        World w;
        w.add(".env", keyOf('w'));
        w.places.setRemembered(false);
        w.open();
        w.search();
        w.settle();
        QCOMPARE(w.places.all().size(), 1);
        FoundPlaces again(StateFile(w.state.filePath(QStringLiteral("found.json")), w.worker), w.keys);
        QVERIFY(again.all().isEmpty());
    }

    void namesThePlaceForOtherPrograms()
    {
        World w;
        w.add(".env", "\n" + keyOf('w'));
        w.open();
        w.search();
        auto *table = w.find<FoundTable>();
        QSignalSpy shown(&*w.view, &FinderView::showRequested);
        QSignalSpy copied(&*w.view, &FinderView::copyRequested);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(shown.isEmpty()); // a head has no file
        table->setCurrentIndex(table->model()->index(1, 0));
        for (QAction *action : table->actions())
            action->trigger();
        QCOMPARE(shown.value(0).value(0).toByteArray(), QFile::encodeName(canonical(w.home)) + "/.env");
        QCOMPARE(copied.value(0).value(0).toString(), canonical(w.home) + QStringLiteral("/.env:2"));
    }

    void iconsOfAPlaceCanBeClicked()
    {
        World w;
        w.add(".env", keyOf('w'));
        w.open();
        w.view->resize(1000, 600);
        w.search();
        auto *table = w.find<FoundTable>();
        QSignalSpy shown(&*w.view, &FinderView::showRequested);
        QSignalSpy copied(&*w.view, &FinderView::copyRequested);
        const QRect cell = table->visualRect(table->model()->index(1, table->model()->columnCount() - 1));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center() - QPoint(cell.width() / 4, 0));
        QCOMPARE(shown.size(), 1);
        QCOMPARE(copied.size(), 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center() + QPoint(cell.width() / 4, 0));
        QCOMPARE(copied.size(), 1);
    }

    void textsOfLimits()
    {
        FindSummary summary;
        QVERIFY(sandboxText(summary).contains(QStringLiteral("network")));
        summary.isFenced = true;
        QVERIFY(sandboxText(summary).contains(QStringLiteral("may read")));
        summary.isConfined = true;
        QCOMPARE(sandboxText(summary), QString());
    }
};

SCRIPTO_TEST(TestFinderView)

} // namespace tst_finderview

#include "tst_finderview.moc"
