// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/editmenu.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>

namespace tst_editmenu {

using namespace scripto;

namespace {

// A clipboard owner that may not answer.
struct Foreign : QMimeData {
    int reads = 0;

    bool hasFormat(const QString &) const override { return const_cast<Foreign *>(this)->read(), true; }
    QStringList formats() const override
    {
        const_cast<Foreign *>(this)->read();
        return {QStringLiteral("text/plain")};
    }

protected:
    void read() { ++reads; }
    QVariant retrieveData(const QString &, QMetaType) const override
    {
        const_cast<Foreign *>(this)->read();
        return QStringLiteral("of somebody else");
    }
};

} // namespace

class TestEditMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_menu = std::make_unique<EditMenu>();
        qApp->installEventFilter(m_menu.get());
    }

    void cleanup() { m_menu.reset(); }

    void offersPasteWithoutReadingTheClipboard()
    {
        auto *foreign = new Foreign;
        QGuiApplication::clipboard()->setMimeData(foreign);
        const int before = foreign->reads; // the platform may read it once
        QLineEdit field(QStringLiteral("text"));
        const QStringList active = menuOf(field);
        QVERIFY(active.contains(QStringLiteral("Paste")));
        QCOMPARE(foreign->reads, before);
    }

    void offersOnlyWhatTheFieldCanDo_data()
    {
        QTest::addColumn<bool>("isReadOnly");
        QTest::addColumn<bool>("isPassword");
        QTest::addColumn<bool>("isSelected");
        QTest::addColumn<QString>("active");
        QTest::newRow("plain") << false << false << false << QStringLiteral("Paste, Select all");
        QTest::newRow("selected") << false << false << true << QStringLiteral("Cut, Copy, Paste, Delete, Select all");
        QTest::newRow("a key") << false << true << true << QStringLiteral("Paste, Delete, Select all");
        QTest::newRow("read-only") << true << false << true << QStringLiteral("Copy, Select all");
    }

    void offersOnlyWhatTheFieldCanDo()
    {
        QFETCH(bool, isReadOnly);
        QFETCH(bool, isPassword);
        QFETCH(bool, isSelected);
        QLineEdit field(QStringLiteral("text"));
        field.setReadOnly(isReadOnly);
        field.setEchoMode(isPassword ? QLineEdit::Password : QLineEdit::Normal);
        if (isSelected)
            field.selectAll();
        QTEST(menuOf(field).join(QStringLiteral(", ")), "active");
    }

    void undoesAndPastes()
    {
        QLineEdit field;
        QGuiApplication::clipboard()->setText(QStringLiteral("pasted"));
        choose(field, QStringLiteral("Paste"));
        QCOMPARE(field.text(), QStringLiteral("pasted"));
        choose(field, QStringLiteral("Undo"));
        QCOMPARE(field.text(), QString());
        choose(field, QStringLiteral("Redo"));
        QCOMPARE(field.text(), QStringLiteral("pasted"));
    }

    void worksInSpinBoxes()
    {
        QSpinBox box;
        QVERIFY(menuOf(box).contains(QStringLiteral("Paste")));
    }

    void worksInTextFields()
    {
        auto *foreign = new Foreign;
        QGuiApplication::clipboard()->setMimeData(foreign);
        const int before = foreign->reads;
        QPlainTextEdit field(QStringLiteral("text"));
        QCOMPARE(menuOf(field), (QStringList{QStringLiteral("Paste"), QStringLiteral("Select all")}));
        QCOMPARE(menuOf(*field.viewport()), (QStringList{QStringLiteral("Paste"), QStringLiteral("Select all")}));
        QCOMPARE(foreign->reads, before);
        field.selectAll();
        choose(field, QStringLiteral("Delete"));
        QCOMPARE(field.toPlainText(), QString());
        choose(field, QStringLiteral("Undo"));
        QCOMPARE(field.toPlainText(), QStringLiteral("text"));
        QGuiApplication::clipboard()->clear();
    }

private:
    static QMenu *open(QWidget &widget)
    {
        widget.show();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {2, 2}, widget.mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(&widget, &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }

    static QString nameOf(const QAction *action) { return action->text().section(u'\t', 0, 0); }

    static QStringList menuOf(QWidget &widget)
    {
        QStringList active;
        QMenu *menu = open(widget);
        if (!menu)
            return active;
        for (const QAction *action : menu->actions()) {
            if (action->isEnabled() && !action->isSeparator())
                active.append(nameOf(action));
        }
        menu->close();
        return active;
    }

    static void choose(QWidget &widget, const QString &name)
    {
        QMenu *menu = open(widget);
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (nameOf(action) == name)
                action->trigger();
        }
        menu->close();
    }

    std::unique_ptr<EditMenu> m_menu;
};

SCRIPTO_TEST(TestEditMenu)

} // namespace tst_editmenu

#include "tst_editmenu.moc"
