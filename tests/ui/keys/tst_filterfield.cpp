// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/keys/list/filterfield.h"
#include "ui/keys/list/filterhelp.h"
#include "ui/keys/list/filtertoken.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace tst_filterfield {

using namespace scripto;

namespace {

const QString key = QStringLiteral("scripto_") + QString(QStringLiteral("q7")).repeated(20);

} // namespace

class TestFilterField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(applicationFont());
    }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(px(900), px(480));
        m_field = new FilterField(m_window.get());
        m_field->resize(px(440), px(32));
        m_field->setProfiles([] { return QStringList{QStringLiteral("work"), QStringLiteral("my laptop")}; });
        m_field->setKnownKeys([](const Secret &secret) { return secret == Secret(QByteArrayView("sk_of_a_profile")); });
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->edit();
    }

    void cleanup() { m_window.reset(); }

    void finishedWordsBecomeTokens_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("tokens"); // joined by "|"
        QTest::addColumn<QString>("rest");
        const auto add = [](const char *typed, const char *tokens, const char *rest) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(tokens) << QString::fromUtf8(rest);
        };
        add("ci", "", "ci");
        add("ci ", "ci", "");
        add("ci main", "ci", "main");
        add("unused:180d expires<14d us", "unused:180d|expires<14d", "us");
        add("  ci  ", "ci", "");
        add("\"my laptop\" ", "\"my laptop\"", "");
        add("\"my lap ", "", "\"my lap ");
        add("note:\"for the\" x", "note:\"for the\"", "x");
        add("ci owner:me x ", "ci", "owner:me x "); // to be corrected
        add("unused:18 ", "", "unused:18 ");
    }

    void finishedWordsBecomeTokens()
    {
        QFETCH(QString, typed);
        QTest::keyClicks(edit(), typed);
        QTEST(tokens(), "tokens");
        QTEST(edit()->text(), "rest");
        const QString shown = m_field->text();
        QCOMPARE(QString(shown).remove(u' '), QString(typed).remove(u' '));

        // Pasted at once, it is the same.
        m_field->clear();
        QVERIFY(m_field->isEmpty());
        QApplication::clipboard()->setText(typed);
        edit()->paste();
        QTEST(tokens(), "tokens");
        m_field->setText(shown);
        QCOMPARE(m_field->text(), shown);
    }

    void backspaceTakesTheLastTokenBack()
    {
        QTest::keyClicks(edit(), QStringLiteral("unused:180d ci"));
        QTest::keyClick(edit(), Qt::Key_Home);
        QTest::keyClick(edit(), Qt::Key_Backspace);
        QCOMPARE(tokens(), QString());
        QCOMPARE(edit()->text(), QStringLiteral("unused:180dci"));
        QTest::keyClicks(edit(), QStringLiteral(" ")); // at the cursor
        QCOMPARE(tokens(), QStringLiteral("unused:180d"));
        QCOMPARE(edit()->text(), QStringLiteral("ci"));
        QCOMPARE(edit()->cursorPosition(), 0);
        QTest::keyClick(edit(), Qt::Key_End);
        QTest::keyClick(edit(), Qt::Key_Backspace);
        QCOMPARE(tokens(), QStringLiteral("unused:180d"));
    }

    void reportsTheWholeFilter()
    {
        const QSignalSpy changes(m_field, &FilterField::filterChanged);
        QTest::keyClicks(edit(), QStringLiteral("is:stale ci"));
        QCOMPARE(changes.last().first().toString(), QStringLiteral("is:stale ci"));
        QCOMPARE(edit()->accessibleDescription(), QStringLiteral("is:stale and ci"));
        auto *token = m_field->findChild<FilterToken *>();
        QVERIFY(token->accessibleDescription().contains(QStringLiteral("Press to remove")));
        token->click();
        QCOMPARE(changes.last().first().toString(), QStringLiteral("ci"));
        QCOMPARE(edit()->accessibleDescription(), QString());
        m_field->findChild<QToolButton *>()->click();
        QCOMPARE(changes.last().first().toString(), QString());
    }

    void copiesThePlainText()
    {
        QTest::keyClicks(edit(), QStringLiteral("is:stale unused:1y ci"));
        QTest::keyClick(edit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("is:stale unused:1y ci"));
        QTest::keyClick(edit(), Qt::Key_X, Qt::ControlModifier);
        QVERIFY(m_field->isEmpty());
        QTest::keyClick(edit(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_field->text(), QStringLiteral("is:stale unused:1y ci"));
        QTest::keyClick(edit(), Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(edit(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("i"));
    }

    void escapeClearsAndDownLeaves()
    {
        const QSignalSpy left(m_field, &FilterField::left);
        QTest::keyClicks(edit(), QStringLiteral("is:stale ci"));
        QTest::keyClick(edit(), Qt::Key_Escape);
        QVERIFY(m_field->isEmpty());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(edit(), Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        QTest::keyClick(edit(), Qt::Key_Down);
        QCOMPARE(left.count(), 2);
    }

    void suggestsConditions()
    {
        const QSignalSpy left(m_field, &FilterField::left);
        QTest::keyClicks(edit(), QStringLiteral("us"));
        QCOMPARE(suggestions(), QStringLiteral("used:7d|used-by:work|unused:90d"));
        QVERIFY(m_window->rect().contains(help()->geometry()));
        QTest::keyClick(edit(), Qt::Key_Down);
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(tokens(), QStringLiteral("used-by:work"));
        QVERIFY(!help()->isVisible());

        QTest::keyClicks(edit(), QStringLiteral("us"));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(left.count(), 0);
            QTest::keyClick(edit(), Qt::Key_Down);
        }
        QCOMPARE(left.count(), 1); // beyond the last one
        QTest::keyClick(edit(), Qt::Key_Up);
        QTest::keyClick(edit(), Qt::Key_Up);
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(tokens(), QStringLiteral("used-by:work|used:7d"));

        // A word that only occurs in a suggestion stays what it is.
        QTest::keyClicks(edit(), QStringLiteral("sta"));
        QCOMPARE(suggestions(), QStringLiteral("is:stale"));
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(tokens(), QStringLiteral("used-by:work|used:7d|sta"));
        QTest::keyClicks(edit(), QStringLiteral("sta"));
        QTest::mouseClick(help()->findChild<QListView *>()->viewport(), Qt::LeftButton, {}, QPoint(px(20), px(16)));
        QVERIFY(tokens().endsWith(QStringLiteral("|is:stale")));
        QVERIFY(edit()->hasFocus());
    }

    void explainsMistakes()
    {
        QTest::keyClicks(edit(), QStringLiteral("created>1.1.2026"));
        QVERIFY(isInvalid(m_field));
        QVERIFY(note().contains(QStringLiteral("created>2026-01-31")));
        QTest::keyClicks(edit(), QStringLiteral(" ci"));
        QVERIFY(isInvalid(m_field));
        QVERIFY(note().contains(QStringLiteral("created>2026-01-31")));
        QTest::keyClick(edit(), Qt::Key_Escape);
        QVERIFY(!isInvalid(m_field));
        QVERIFY(!help()->isVisible());
        QTest::keyClicks(edit(), QStringLiteral("created>"));
        QVERIFY(!isInvalid(m_field)); // it is being written
        QVERIFY(help()->isVisible());
        m_field->findChild<QToolButton *>()->setFocus();
        QVERIFY(!help()->isVisible());
    }

    void keysNeverBecomeTokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("key") << key << key;
        QTest::newRow("key and blanks") << u' ' + key + u' ' << key;
        QTest::newRow("key as a value") << QStringLiteral("note:") + key + QStringLiteral(" ci ") << key;
        QTest::newRow("key in quotation marks") << u'"' + key + QStringLiteral("\" ") << key;
        QTest::newRow("key of a profile")
            << QStringLiteral("ci sk_of_a_profile x ") << QStringLiteral("sk_of_a_profile");
        QTest::newRow("its value") << QStringLiteral("used-by:\"sk_of_a_profile\" ")
                                   << QStringLiteral("sk_of_a_profile");
    }

    void keysNeverBecomeTokens()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        const QSignalSpy changes(m_field, &FilterField::filterChanged);
        QTest::keyClicks(edit(), QStringLiteral("is:stale "));
        QApplication::clipboard()->setText(text);
        edit()->paste();
        QCOMPARE(tokens(), QStringLiteral("is:stale"));
        QVERIFY(edit()->text().endsWith(QStringLiteral("…")));
        QCOMPARE(changes.last().first().toString(), QStringLiteral("is:stale"));
        QVERIFY(changes.last().last().value<Secret>() == Secret(found));
        for (const Qt::Key press : {Qt::Key_Space, Qt::Key_Return}) {
            QTest::keyClick(edit(), press);
            QCOMPARE(tokens(), QStringLiteral("is:stale"));
        }
        QTest::keyClick(edit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->text().contains(found));
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            for (const QString &shown : {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()})
                QVERIFY(!shown.contains(found));
        }
    }

    void isNotFloodedByAPastedText()
    {
        QElapsedTimer time;
        time.start();
        m_field->setText(QStringLiteral("a ").repeated(10'000));
        QVERIFY(m_field->findChildren<FilterToken *>().size() <= 20);
        QVERIFY(note().contains(QStringLiteral("50 words")));
        QVERIFY(time.elapsed() < 5'000);
    }

    void lastTokensStayVisible()
    {
        const int usual = m_field->wantedWidth();
        m_field->setText(QStringLiteral("unused:180d expires<14d is:stale used:7d created>30d ci"));
        QVERIFY(m_field->wantedWidth() > usual);
        m_field->resize(px(330), px(32));
        const auto all = m_field->findChildren<FilterToken *>();
        QCOMPARE(all.size(), 5);
        QVERIFY(!all.first()->isVisible());
        QVERIFY(all.last()->isVisible());
        QVERIFY(edit()->width() >= px(72));
        QVERIFY(all.last()->geometry().right() < edit()->geometry().left() + px(8));
        m_field->setLayoutDirection(Qt::RightToLeft);
        m_field->resize(px(440), px(32));
        QVERIFY(all.last()->geometry().left() > edit()->geometry().right() - px(8));
    }

private:
    FilterEdit *edit() const { return m_field->findChild<FilterEdit *>(); }
    FilterHelp *help() const { return m_window->findChild<FilterHelp *>(); }
    QString note() const
    {
        return help()->isVisible()
            ? help()->findChild<QLabel *>()->text().replace(QStringLiteral("&gt;"), QStringLiteral(">"))
            : QString();
    }

    QString tokens() const
    {
        QStringList words;
        for (const FilterToken *token : m_field->findChildren<FilterToken *>()) {
            if (!token->isHidden())
                words.append(token->word());
        }
        return words.join(u'|');
    }

    QString suggestions() const
    {
        if (!help() || !help()->isVisible())
            return {};
        const QAbstractItemModel *model = help()->findChild<QListView *>()->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts.join(u'|');
    }

    std::unique_ptr<QWidget> m_window;
    FilterField *m_field = nullptr;
};

SCRIPTO_TEST(TestFilterField)

} // namespace tst_filterfield

#include "tst_filterfield.moc"
