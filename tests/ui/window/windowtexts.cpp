// SPDX-License-Identifier: MIT
#include "tests/ui/window/windowtexts.h"

#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/window/hostileworld.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>

namespace scripto {

namespace {

QStringList modelTexts(const QWidget &window, const QList<int> &roles)
{
    QStringList texts;
    const auto views = window.findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role : roles)
                    texts.append(model->index(row, column).data(role).toString());
            }
        }
    }
    return texts;
}

QStringList allTexts(QWidget &window)
{
    QStringList texts = accessibleTexts(&window)
        + modelTexts(window,
                     {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole,
                      Qt::StatusTipRole, Qt::WhatsThisRole})
        + QStringList{window.windowTitle(), window.windowFilePath()};
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        texts += {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
    // No menu shows its actions' tooltips.
    const auto actions = window.findChildren<QAction *>();
    for (const QAction *action : actions)
        texts.append(action->text());
    return texts;
}

// Markup that Qt would interpret, other than our own emphasis.
bool hasForeignMarkup(const QString &text)
{
    static const QRegularExpression foreign(QStringLiteral("<(?!/?b>|br>|/?p>|p style='white-space:pre-wrap'>)"));
    return Qt::mightBeRichText(text) && text.contains(foreign);
}

QString markupIn(const QWidget &window)
{
    QStringList rich = modelTexts(window, {Qt::ToolTipRole});
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        rich.append(widget->toolTip());
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->textFormat() != Qt::PlainText)
            rich.append(label->text());
    }
    const auto found = std::find_if(rich.begin(), rich.end(), hasForeignMarkup);
    return found == rich.end() ? QString() : QStringLiteral("takes for HTML: ") + found->left(200);
}

QString problemOf(const QString &text, const QStringList &fields)
{
    if (text.contains(misplacedTail.first(8), Qt::CaseInsensitive))
        return QStringLiteral("shows the key: ") + text.left(200);
    if (fields.contains(text))
        return {};
    if (text.size() > longestInWindow)
        return QStringLiteral("has a text of %1 characters").arg(text.size());
    for (const QChar c : {QChar(0x202E), QChar(0x2066), QChar(0x07), QChar(0x1b), QChar(u'\r')}) {
        if (text.contains(c))
            return QStringLiteral("shows U+%1: %2").arg(QString::number(c.unicode(), 16), text.left(200));
    }
    return {};
}

QString problemIn(QWidget &window)
{
    QStringList fields;
    const auto edits = window.findChildren<QLineEdit *>();
    for (const QLineEdit *edit : edits)
        fields.append(edit->text());
    const auto notes = window.findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *note : notes) {
        if (!note->isReadOnly())
            fields.append(note->toPlainText());
    }
    for (const QString &text : allTexts(window)) {
        if (const QString problem = problemOf(text, fields); !problem.isEmpty())
            return problem;
    }
    return markupIn(window);
}

QString withoutNamespace(const char *className)
{
    return QString::fromLatin1(className).section(QStringLiteral("::"), -1);
}

} // namespace

QList<QWidget *> openWindows()
{
    QList<QWidget *> open = QApplication::topLevelWidgets();
    open.removeIf([](const QWidget *window) { return !window->isVisible(); });
    return open;
}

QString problemInWindows()
{
    for (QWidget *window : openWindows()) {
        if (const QString problem = problemIn(*window); !problem.isEmpty())
            return problem;
    }
    return {};
}

QStringList textsInWindows()
{
    QStringList texts;
    for (QWidget *window : openWindows())
        texts += allTexts(*window);
    return texts;
}

QSet<QString> shownClasses()
{
    QSet<QString> classes;
    for (QWidget *window : openWindows()) {
        classes.insert(withoutNamespace(window->metaObject()->className()));
        const auto widgets = window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->isVisible())
                classes.insert(withoutNamespace(widget->metaObject()->className()));
        }
    }
    return classes;
}

QSet<QString> declaredWidgets()
{
    // Only classes with Q_OBJECT can be recognised in a window; other classes have no texts of their own.
    static const QRegularExpression declaration(
        QStringLiteral("\\bclass (\\w+)(?: final)? : public (\\w+)[^{;]*\\{\\s*Q_OBJECT"));
    QHash<QString, QString> bases;
    QDirIterator headers(QStringLiteral(SCRIPTO_SOURCE "/ui"), {QStringLiteral("*.h")}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (headers.hasNext()) {
        QFile header(headers.next());
        if (!header.open(QIODevice::ReadOnly))
            continue;
        const QString source = QString::fromUtf8(header.readAll());
        for (auto it = declaration.globalMatch(source); it.hasNext();) {
            const auto match = it.next();
            bases.insert(match.captured(1), match.captured(2));
        }
    }
    QSet<QString> widgets;
    for (auto it = bases.cbegin(); it != bases.cend(); ++it) {
        QString base = it.value();
        while (bases.contains(base))
            base = bases.value(base);
        static const QRegularExpression ofQt(QStringLiteral(
            "^Q(Widget|Dialog|MainWindow|Label|LineEdit|PushButton|ToolBar|TableView|ListView|ScrollArea|Frame)$"));
        if (base.contains(ofQt))
            widgets.insert(it.key());
    }
    // Base classes are never opened themselves.
    for (const QString &base : std::as_const(bases))
        widgets.remove(base);
    return widgets;
}

} // namespace scripto
