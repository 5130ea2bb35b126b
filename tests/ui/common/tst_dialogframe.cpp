// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/dialogframe.h"
#include "ui/common/emptystate.h"
#include "ui/common/fonts.h"
#include "ui/common/formfield.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace tst_dialogframe {

using namespace scripto;

// The dialog frame, form fields and the empty state.
class TestDialogFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void heightFitsWrappedLabels();
    void heightFollowsContents();
    void usesTheRightMarginsAndGaps();
    void titleAndLeadAreAccessible();
    void escapeCancelAndCloseDismissTheDialog_data();
    void escapeCancelAndCloseDismissTheDialog();
    void dialogCanRefuseToBeDismissed();
    void enterPressesTheVerb();
    void resizableDialogKeepsTheUsersSize();
    void fieldIsNamedByItsLabel();
    void fieldErrorReplacesTheHint();
    void fieldIsMarkedWhileANoticeExplainsWhy();
    void masksATypedKey();
    void emptyStateShowsEveryLine();
    void emptyStateRunsItsAction();
};

namespace {

class StubbornDialog final : public DialogFrame {
public:
    StubbornDialog()
        : DialogFrame(460)
    {
    }

    void dismiss() override { ++dismissals; }

    int dismissals = 0;
};

QRect inDialog(const QWidget *widget, const DialogFrame &dialog)
{
    return {widget->mapTo(&dialog, QPoint(0, 0)), widget->size()};
}

} // namespace

void TestDialogFrame::initTestCase()
{
    QApplication::setStyle(new Style);
    QApplication::setFont(applicationFont());
    QApplication::setPalette(paletteFor(ColourScheme::Light));
}

void TestDialogFrame::heightFitsWrappedLabels()
{
    DialogFrame dialog(460);
    dialog.setTitle(QStringLiteral("Sign in"));
    dialog.setLead(QStringLiteral("word ").repeated(60));
    dialog.addCancel();
    dialog.show();
    QCOMPARE(dialog.width(), 460);
    QCOMPARE(dialog.height(), dialog.layout()->totalHeightForWidth(460));
    for (const TextLabel *label : dialog.findChildren<TextLabel *>()) {
        if (label->isVisible())
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }
}

void TestDialogFrame::heightFollowsContents()
{
    DialogFrame dialog(460);
    dialog.setTitle(QStringLiteral("Sign in"));
    auto *notice = new Notice;
    notice->hide();
    dialog.content()->addWidget(notice);
    dialog.addCancel();
    dialog.show();
    const int before = dialog.height();
    notice->setMessage(MessageKind::Error, QStringLiteral("Refused."));
    notice->show();
    QTRY_COMPARE(dialog.height(), before + 44);
    notice->hide();
    QTRY_COMPARE(dialog.height(), before);
}

void TestDialogFrame::usesTheRightMarginsAndGaps()
{
    DialogFrame dialog(460);
    dialog.setTitle(QStringLiteral("Sign in"));
    auto *edit = new QLineEdit;
    dialog.addField(QStringLiteral("E-mail"), edit);
    QPushButton *cancel = dialog.addCancel();
    QPushButton *verb = dialog.addVerb(QStringLiteral("Send code"));
    dialog.show();
    const QRect field = inDialog(edit, dialog);
    const QRect right = inDialog(verb, dialog);
    QCOMPARE(field.left(), 24);
    QCOMPARE(field.width(), 460 - 48);
    QCOMPARE(right.right() + 1, 460 - 24);
    QCOMPARE(right.bottom() + 1, dialog.height() - 20);
    QCOMPARE(right.left() - inDialog(cancel, dialog).right() - 1, 8);
    QCOMPARE(right.top() - field.bottom() - 1, 24);
    auto *notice = new Notice;
    notice->setMessage(MessageKind::Info, QStringLiteral("Sent."));
    dialog.content()->addWidget(notice);
    QTRY_COMPARE(inDialog(verb, dialog).top() - inDialog(notice, dialog).bottom() - 1, 16);
}

void TestDialogFrame::titleAndLeadAreAccessible()
{
    DialogFrame dialog(460);
    dialog.setTitle(QStringLiteral("“a<b” was created"));
    dialog.setLead(QStringLiteral("Copy the key %1.").arg(strong(QStringLiteral("now"))));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&dialog);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("“a<b” was created"));
    QCOMPARE(interface->text(QAccessible::Description), QStringLiteral("Copy the key now."));
    QCOMPARE(interface->role(), QAccessible::Dialog);
}

void TestDialogFrame::escapeCancelAndCloseDismissTheDialog_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("Esc") << 0;
    QTest::newRow("Cancel") << 1;
    QTest::newRow("close") << 2;
    QTest::newRow("Ctrl+W") << 3;
}

void TestDialogFrame::escapeCancelAndCloseDismissTheDialog()
{
    QFETCH(int, way);
    DialogFrame dialog(460);
    QPushButton *cancel = dialog.addCancel();
    QCOMPARE(cancel->text(), QStringLiteral("Cancel"));
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    if (way == 0)
        QTest::keyClick(&dialog, Qt::Key_Escape);
    else if (way == 1)
        cancel->click();
    else if (way == 3)
        QTest::keySequence(&dialog, QKeySequence::Close);
    else
        dialog.close();
    QCOMPARE(rejected.count(), 1);
    QVERIFY(!dialog.isVisible());
}

void TestDialogFrame::dialogCanRefuseToBeDismissed()
{
    StubbornDialog dialog;
    QPushButton *cancel = dialog.addCancel();
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    cancel->click();
    dialog.close();
    QCOMPARE(dialog.dismissals, 3);
    QCOMPARE(rejected.count(), 0);
    QVERIFY(dialog.isVisible());
}

void TestDialogFrame::enterPressesTheVerb()
{
    DialogFrame dialog(460);
    auto *edit = new QLineEdit;
    dialog.addField(QStringLiteral("E-mail"), edit);
    QPushButton *link = dialog.addLink(QStringLiteral("Change e-mail"));
    QPushButton *cancel = dialog.addCancel();
    QPushButton *verb = dialog.addVerb(QStringLiteral("Send code"));
    QSignalSpy others(cancel, &QPushButton::clicked);
    QSignalSpy links(link, &QPushButton::clicked);
    QSignalSpy clicks(verb, &QPushButton::clicked);
    dialog.open();
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(clicks.count(), 1);
    verb->setEnabled(false);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(clicks.count(), 1);
    QCOMPARE(others.count() + links.count(), 0);
    QCOMPARE(kindOf(verb), ButtonKind::Primary);
    QCOMPARE(kindOf(link), ButtonKind::Link);
}

void TestDialogFrame::resizableDialogKeepsTheUsersSize()
{
    DialogFrame dialog(460);
    dialog.setResizable(true);
    dialog.setTitle(QStringLiteral("Revoke stale keys"));
    dialog.show();
    QCOMPARE(dialog.width(), 460);
    dialog.resize(600, 500);
    dialog.setLead(QStringLiteral("More text."));
    QTRY_VERIFY(dialog.minimumHeight() > 0);
    QCOMPARE(dialog.size(), QSize(600, 500));
    QCOMPARE(dialog.minimumWidth(), 460);
}

void TestDialogFrame::fieldIsNamedByItsLabel()
{
    auto *edit = new QLineEdit;
    FormField field(QStringLiteral("Profile name"), edit);
    field.setHint(QStringLiteral("Leave empty for %1.").arg(strong(QStringLiteral("you"))));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(edit);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Profile name"));
    QCOMPARE(interface->text(QAccessible::Description), QStringLiteral("Leave empty for you."));
    QCOMPARE(field.focusProxy(), edit);
    const auto labels = field.findChildren<TextLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const TextLabel *label) { return label->buddy() == edit; }));
}

void TestDialogFrame::fieldErrorReplacesTheHint()
{
    auto *edit = new QLineEdit;
    FormField field(QStringLiteral("Name"), edit);
    field.setHint(QStringLiteral("A hint."));
    field.setError(QStringLiteral("“<b>” is not allowed."));
    QVERIFY(field.hasError());
    QVERIFY(isInvalid(edit));
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("“<b>” is not allowed."));
    field.setError({});
    QVERIFY(!field.hasError());
    QVERIFY(!isInvalid(edit));
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("A hint."));
}

void TestDialogFrame::fieldIsMarkedWhileANoticeExplainsWhy()
{
    QWidget page;
    auto *edit = new QLineEdit;
    FormField field(QStringLiteral("Code"), edit, nullptr, &page);
    Notice notice(&page);
    notice.hide();
    notice.setMessage(MessageKind::Error, QStringLiteral("The server refused 481 902."));
    field.setExplanation(&notice);
    QVERIFY(!isInvalid(edit));
    notice.show();
    QVERIFY(isInvalid(edit));
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("The server refused 481 902."));
    notice.hide();
    QVERIFY(!isInvalid(edit));
    QCOMPARE(edit->accessibleDescription(), QString());
    notice.show();
    field.setExplanation(nullptr); // the notice is about something else
    QVERIFY(!isInvalid(edit));
}

// As by a password manager that picked the wrong field.
void TestDialogFrame::masksATypedKey()
{
    auto *edit = new QLineEdit;
    FormField field(QStringLiteral("Name"), edit);
    connect(edit, &QLineEdit::textChanged, &field, [&field] { field.setError({}); });
    QTest::keyClicks(edit, QStringLiteral("my scripto_aB1cD2eF3gH4iJ5kL6mN7oP8qR9.sT-uV_wX"));
    QCOMPARE(edit->text(), QStringLiteral("my scripto_…"));
    QTRY_VERIFY(field.hasError());
    QVERIFY(!edit->isUndoAvailable());
}

void TestDialogFrame::emptyStateShowsEveryLine()
{
    EmptyState state;
    state.setContent(Icon::LargeKey, QStringLiteral("Sign in to get your first key"),
                     QStringLiteral("Scripto e-mails you a one-time code. The key it brings becomes a profile, and the "
                                    "command can use it right away."));
    for (const int width : {800, 300}) {
        state.resize(width, 500);
        state.show();
        for (const TextLabel *label : state.findChildren<TextLabel *>())
            QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    }
}

void TestDialogFrame::emptyStateRunsItsAction()
{
    EmptyState state;
    state.setContent(Icon::LargeSearch, QStringLiteral("No key matches “<b>”"),
                     QStringLiteral("14 keys were searched."));
    state.show();
    QVERIFY(!state.actionButton()->isVisible());
    state.setAction(QStringLiteral("Clear filter"));
    QVERIFY(state.actionButton()->isVisible());
    QSignalSpy clicks(&state, &EmptyState::actionClicked);
    state.actionButton()->click();
    QCOMPARE(clicks.count(), 1);
    const auto labels = state.findChildren<TextLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const TextLabel *label) {
        return plainOf(label->text()) == QStringLiteral("No key matches “<b>”");
    }));
}

SCRIPTO_TEST(TestDialogFrame)

} // namespace tst_dialogframe

#include "tst_dialogframe.moc"
