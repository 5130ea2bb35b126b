// SPDX-License-Identifier: MIT
#include "app/core/masking.h"
#include "tests/support/testroom.h"
#include "ui/common/accessibletexts.h"
#include "ui/profiles/secretlineedit.h"

#include <QAccessible>
#include <QAction>
#include <QTest>

namespace tst_secretlineedit {

using namespace scripto;

namespace {

const QString key = QStringLiteral("scripto_") + QString(QStringLiteral("q7")).repeated(20);

QStringList &heard()
{
    static QStringList texts;
    return texts;
}

// What the platform would receive.
void listen(QAccessibleEvent *event)
{
    switch (event->type()) {
    case QAccessible::TextInserted:
        heard().append(static_cast<QAccessibleTextInsertEvent *>(event)->textInserted());
        break;
    case QAccessible::TextRemoved:
        heard().append(static_cast<QAccessibleTextRemoveEvent *>(event)->textRemoved());
        break;
    case QAccessible::TextUpdated:
        heard().append(static_cast<QAccessibleTextUpdateEvent *>(event)->textInserted());
        heard().append(static_cast<QAccessibleTextUpdateEvent *>(event)->textRemoved());
        break;
    default:
        break;
    }
}

// Everything that assistive technology can query.
QString readable(QWidget &widget)
{
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&widget);
    QAccessibleTextInterface *text = access->textInterface();
    QStringList all{access->text(QAccessible::Name), access->text(QAccessible::Value),
                    access->text(QAccessible::Description), text->text(0, text->characterCount())};
    int start = 0;
    int end = 0;
    for (const auto type : {QAccessible::CharBoundary, QAccessible::WordBoundary, QAccessible::SentenceBoundary,
                            QAccessible::LineBoundary, QAccessible::NoBoundary}) {
        all += {text->textAtOffset(0, type, &start, &end), text->textAfterOffset(0, type, &start, &end),
                text->textBeforeOffset(9, type, &start, &end)};
    }
    return all.join(u'|');
}

// Calls the installed handler, which gets no events by itself without a platform.
void send(QAccessibleEvent &event)
{
    const QAccessible::UpdateHandler handler = QAccessible::installUpdateHandler(nullptr);
    QAccessible::installUpdateHandler(handler);
    handler(&event);
}

// Does what produces QLineEdit's events: a key is typed, pasted, cut and set.
void change(QLineEdit &field)
{
    field.setText(key.first(1));
    QAccessibleTextInsertEvent typed(&field, 0, key.first(1));
    send(typed);
    field.setText(key);
    QAccessibleTextInsertEvent pasted(&field, 1, key.sliced(1));
    send(pasted);
    QAccessibleTextInsertEvent part(&field, 10, key.sliced(10));
    send(part);
    QAccessibleTextUpdateEvent set(&field, 0, key, key);
    send(set);
    field.clear();
    QAccessibleTextRemoveEvent cut(&field, 0, key);
    send(cut);
}

} // namespace

// A masked field is masked for assistive technology as well.
class TestSecretLineEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::installUpdateHandler(listen);
        maskKeysInAccessibleEvents();
    }

    void init() { heard().clear(); }

    void plainTextIsSent()
    {
        QLineEdit field;
        field.setText(QStringLiteral("deploy"));
        QAccessibleTextInsertEvent pasted(&field, 0, field.text());
        send(pasted);
        QCOMPARE(heard(), QStringList{QStringLiteral("deploy")});
        QVERIFY(readable(field).contains(QStringLiteral("deploy")));
    }

    void maskedTextIsNeverSent_data()
    {
        QTest::addColumn<bool>("isShown");
        QTest::newRow("masked") << false;
        QTest::newRow("shown on the screen") << true;
    }

    void maskedTextIsNeverSent()
    {
        QFETCH(bool, isShown);
        SecretLineEdit field;
        if (isShown)
            field.actions().first()->trigger();
        QCOMPARE(field.echoMode() == QLineEdit::Normal, isShown);
        change(field);
        QCOMPARE(heard().size(), 6);
        field.setText(key);
        for (const QString &text : heard())
            QCOMPARE(text, QString(text.size(), QChar(0x2022)));
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&field);
        QVERIFY(access->state().passwordEdit);
        QVERIFY2(!readable(field).contains(key.sliced(8, 4)), qPrintable(readable(field)));
        QCOMPARE(access->textInterface()->characterCount(), key.size());
    }

    void assistiveTechnologyCanEdit()
    {
        SecretLineEdit field;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&field);
        access->editableTextInterface()->insertText(0, key);
        access->editableTextInterface()->deleteText(0, 8);
        QCOMPARE(field.text(), key.sliced(8));
        access->textInterface()->setSelection(0, 1, 3);
        int start = 0;
        int end = 0;
        access->textInterface()->selection(0, &start, &end);
        QCOMPARE(start, 1);
        QCOMPARE(end, 3);
        access->textInterface()->setCursorPosition(5);
        QCOMPARE(access->textInterface()->cursorPosition(), 5);
        field.setReadOnly(true);
        access->editableTextInterface()->replaceText(0, 3, QString());
        QCOMPARE(field.text(), key.sliced(8));
    }

    // As if a key is pasted into the wrong field, in one or two pieces. Qt sends some events before the change.
    void keysInOtherFieldsAreNeverSent()
    {
        QLineEdit field;
        change(field);
        field.setText(key.first(10));
        QAccessibleTextInsertEvent early(&field, 10, key.sliced(10));
        send(early);
        field.clear();
        QAccessibleTextInsertEvent whole(&field, 0, key);
        send(whole);
        QCOMPARE(heard().last(), QString(key.size(), QChar(0x2022)));
        // Letter by letter, with what is there already masked from the twelfth on.
        field.setText(QStringLiteral("scripto_"));
        for (const QChar letter : key.sliced(8)) {
            QAccessibleTextInsertEvent typed(&field, static_cast<int>(field.text().size()), QString(letter));
            send(typed);
            field.setText(withTypedKeysMasked(field.text() + letter));
        }
        const QString all = heard().join(QString());
        QVERIFY2(!all.contains(key.sliced(10, 4)), qPrintable(all));
    }
};

SCRIPTO_TEST(TestSecretLineEdit)

} // namespace tst_secretlineedit

#include "tst_secretlineedit.moc"
