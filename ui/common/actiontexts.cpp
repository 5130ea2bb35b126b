// SPDX-License-Identifier: MIT
#include "ui/common/actiontexts.h"

#include "ui/common/textlabel.h"

#include <QAction>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeySequence>

namespace scripto {

namespace {

struct ActionTexts {
    Q_DECLARE_TR_FUNCTIONS(scripto::ActionTexts)
};

constexpr const char *titleProperty = "scriptoTitle";
constexpr const char *purposeProperty = "scriptoPurpose";
constexpr const char *keysProperty = "scriptoKeys";
constexpr const char *reasonProperty = "scriptoReason";

QString actionText(const QAction &action, const char *property)
{
    return action.property(property).toString();
}

QString plainTitle(QString title)
{
    const QString both = QStringLiteral("&&");
    const QChar kept(0xFFFF);
    return title.replace(both, kept).remove(u'&').replace(kept, QStringLiteral("&"));
}

QString actionTip(const QAction &action)
{
    QString title = titleOf(action);
    const QString reason = reasonOf(action);
    if (reason.isEmpty()) {
        const QString purpose = actionText(action, purposeProperty);
        return purpose.isEmpty() ? title : purpose;
    }
    if (title.endsWith(QChar(0x2026)))
        title.chop(1);
    return ActionTexts::tr("%1: %2").arg(title, reason);
}

void applyTexts(QAction &action)
{
    const QString title = actionText(action, titleProperty);
    const QString reason = reasonOf(action);
    action.setIconText(withoutMnemonic(titleOf(action))); // what tool buttons show
    action.setText(reason.isEmpty() ? title : title + asideMark + reason);
    const QString keys = actionText(action, keysProperty);
    action.setToolTip(toolTipText({actionTip(action)}, keys.isEmpty() ? shortcutText(action.shortcut()) : keys));
}

} // namespace

void setTitle(QAction &action, const QString &title, const QString &purpose, const QString &shownKeys)
{
    action.setProperty(titleProperty, title);
    action.setProperty(purposeProperty, purpose);
    action.setProperty(keysProperty, shownKeys);
    applyTexts(action);
}

void setReason(QAction &action, const QString &reason)
{
    if (actionText(action, titleProperty).isEmpty())
        action.setProperty(titleProperty, action.text());
    action.setProperty(reasonProperty, reason);
    action.setEnabled(reason.isEmpty());
    applyTexts(action);
}

QString titleOf(const QAction &action)
{
    const QString title = actionText(action, titleProperty);
    return plainTitle(title.isEmpty() ? action.text() : title);
}

QString reasonOf(const QAction &action)
{
    return actionText(action, reasonProperty);
}

QString capitalised(const QString &reason)
{
    const bool isFileName = reason.section(u' ', 0, 0).contains(u'.');
    return reason.isEmpty() || isFileName ? reason : reason.at(0).toUpper() + reason.mid(1);
}

QString asSentence(const QString &reason)
{
    return reason.isEmpty() ? reason : capitalised(reason) + u'.';
}

QString shortcutText(const QKeySequence &keys)
{
    // Keyboards call it Enter.
    const QString text =
        keys.toString(QKeySequence::NativeText).replace(QStringLiteral("Return"), ActionTexts::tr("Enter"));
    constexpr QChar leftToRightMark(0x200E); // keeps “Ctrl+,” in its order
    return QGuiApplication::isRightToLeft() && !text.isEmpty() ? text + leftToRightMark : text;
}

} // namespace scripto
