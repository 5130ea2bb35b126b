// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysmessages.h"

#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace scripto {

namespace {

constexpr std::chrono::seconds resultStays(10);

// Makes "Scripto cannot be reached" bold in "Scripto cannot be reached (connection refused)."
QString withStrongLead(const QString &sentence)
{
    static const QRegularExpression end(QStringLiteral(R"( \(|: |\.)"));
    const qsizetype at = sentence.indexOf(end);
    return at < 0 ? strong(sentence) : strong(sentence.left(at)) + escaped(sentence.mid(at));
}

// Empty while the server requires a pause.
QString noticeActionFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthenticated:
        return KeysMessages::tr("Sign in…");
    case ErrorKind::SessionNeeded:
        return KeysMessages::tr("Sign in to manage keys");
    default:
        return error.retryAfter && error.retryAfter->count() > 0 ? QString() : KeysMessages::tr("Try again");
    }
}

size_t slot(KeysMessages::Level level)
{
    return static_cast<size_t>(level);
}

} // namespace

MessageBar::Message outdatedMessage(const Error &error, const QString &age)
{
    const bool offline = isOffline(error);
    const QString rows = offline
        ? KeysMessages::tr("These are the keys as read %1; revoking and creating have to wait.")
        : KeysMessages::tr("These are the keys as read %1.");
    return {.kind = MessageKind::Error,
            .rich = withStrongLead(errorText(error)) + u' ' + rows.arg(age),
            .action = noticeActionFor(error),
            .icon = offline ? std::optional(Icon::Offline) : std::nullopt};
}

MessageBar::Message cutMessage()
{
    return {.kind = MessageKind::Info,
            .rich = KeysMessages::tr("The server lists 100 keys and no more; there may be others."),
            .action = {}};
}

KeysMessages::KeysMessages(MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    m_resultEnds.setSingleShot(true);
    m_resultEnds.setInterval(resultStays);
    connect(&m_resultEnds, &QTimer::timeout, this, [this] { clear(Level::Result); });
    bar.installEventFilter(this);
    connect(bar.actionButton(), &QPushButton::pressed, this, [this] { m_pressed = shownOffer(); });
    connect(&bar, &MessageBar::actionClicked, this, &KeysMessages::act);
}

void KeysMessages::show(Level level, const MessageBar::Message &message, std::function<void()> action)
{
    put(level, {message, std::move(action), false});
}

void KeysMessages::showWaiting(Level level, const MessageBar::Message &message, std::function<void()> action)
{
    put(level, {message, std::move(action), true});
}

void KeysMessages::showCountdown(Level level, const MessageBar::Message &message, qreal left,
                                 std::function<void()> action)
{
    put(level, {message, std::move(action), false, left});
}

void KeysMessages::clear(Level level)
{
    m_entries[slot(level)].reset();
    update();
}

bool KeysMessages::isTold(Level level) const
{
    return m_entries[slot(level)].has_value();
}

int KeysMessages::messageAt(Level level) const
{
    const std::optional<Entry> &told = m_entries[slot(level)];
    return told ? told->offer : 0;
}

void KeysMessages::put(Level level, Entry entry)
{
    if ((level == Level::Error || level == Level::Interrupted) && entry.message.action.isEmpty())
        entry.message.action = tr("Dismiss");
    if (level == Level::Result)
        m_resultEnds.stop(); // restart the timeout
    std::optional<Entry> &told = m_entries[slot(level)];
    entry.offer = told && offersTheSame(entry, *told) ? told->offer : ++m_offers;
    told = std::move(entry);
    update();
}

bool KeysMessages::offersTheSame(const Entry &entry, const Entry &before)
{
    const bool countsDown = entry.countdown && before.countdown;
    const bool onlyDismisses = !entry.action && !before.action && entry.message.action == before.message.action;
    return countsDown || onlyDismisses || entry.message == before.message;
}

int KeysMessages::shownOffer() const
{
    const auto top = topmost();
    return top ? messageAt(*top) : 0;
}

bool KeysMessages::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_isPointedAt = event->type() == QEvent::Enter;
        timeResult();
    }
    return QObject::eventFilter(watched, event);
}

void KeysMessages::timeResult()
{
    if (topmost() != Level::Result || m_isPointedAt)
        m_resultEnds.stop();
    else if (!m_resultEnds.isActive())
        m_resultEnds.start();
}

void KeysMessages::update()
{
    timeResult();
    const auto top = topmost();
    if (!top)
        return m_bar.clear();
    const Entry &entry = *m_entries[slot(*top)];
    m_bar.showMessage(entry.message);
    if (entry.waiting)
        m_bar.setWaiting();
    if (entry.countdown)
        m_bar.setCountdown(*entry.countdown);
}

void KeysMessages::act()
{
    const auto top = topmost();
    if (!top || std::exchange(m_pressed, 0) != shownOffer())
        return;
    // Clear it first: the action may show a new message at this level.
    const std::function<void()> action = m_entries[slot(*top)]->action;
    if (*top == Level::Error || *top == Level::Result || *top == Level::Interrupted
        || *top == Level::InterruptedRevokes)
        clear(*top);
    if (action)
        action();
}

std::optional<KeysMessages::Level> KeysMessages::topmost() const
{
    const auto it =
        std::find_if(m_entries.begin(), m_entries.end(), [](const auto &entry) { return entry.has_value(); });
    return it == m_entries.end() ? std::nullopt : std::optional(static_cast<Level>(it - m_entries.begin()));
}

} // namespace scripto
