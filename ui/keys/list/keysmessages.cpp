// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysmessages.h"

#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"

#include <QApplication>
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

using Level = KeysMessages::Level;

size_t slot(Level level)
{
    return static_cast<size_t>(level);
}

// The user may close what needs no decision; Interrupted… may be closed if they offer nothing else.
bool isClosable(Level level, const MessageBar::Message &message)
{
    switch (level) {
    case Level::Error:
    case Level::Result:
    case Level::Expiring:
        return true;
    case Level::InterruptedRotations:
        return message.action.isEmpty();
    default:
        return false;
    }
}

bool leavesWithItsAction(Level level)
{
    return level == Level::Error || level == Level::Result || level == Level::InterruptedRotations
        || level == Level::InterruptedMints || level == Level::InterruptedRevokes;
}

bool isPartOf(const QStringList &some, const QStringList &all)
{
    return !some.isEmpty()
        && std::all_of(some.begin(), some.end(), [&](const QString &each) { return all.contains(each); });
}

} // namespace

MessageBar::Message outdatedMessage(const Error &error, const QString &age)
{
    const bool offline = isOffline(error);
    const QString rows = offline
        ? KeysMessages::tr("These are the keys as read %1; revoking and creating have to wait.")
        : KeysMessages::tr("These are the keys as read %1.");
    // A web session ends by itself.
    return {.kind = error.kind == ErrorKind::SessionNeeded ? MessageKind::Info : MessageKind::Error,
            .rich = withStrongLead(errorText(error)) + u' ' + rows.arg(age),
            .action = noticeActionFor(error),
            .icon = offline ? std::optional(Icon::Offline) : std::nullopt};
}

MessageBar::Message cutMessage(bool hasBothEnds)
{
    return {.kind = MessageKind::Info,
            .rich = hasBothEnds
                ? KeysMessages::tr("The server lists only the oldest 100 and the newest 100 keys; there may be others.")
                : KeysMessages::tr("The server lists 100 keys and no more; there may be others."),
            .action = {}};
}

KeysMessages::KeysMessages(MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_resultLeft(resultStays)
{
    m_resultEnds.setSingleShot(true);
    connect(&m_resultEnds, &QTimer::timeout, this, [this] { clear(Level::Result); });
    bar.installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { setFocused(now && m_bar.isAncestorOf(now)); });
    for (QPushButton *button : {bar.actionButton(), bar.verbButton(), bar.closeButton()})
        connect(button, &QPushButton::pressed, this, [this] { m_pressed = shownOffer(); });
    connect(&bar, &MessageBar::actionClicked, this, [this] { leave(true); });
    connect(&bar, &MessageBar::verbClicked, this, &KeysMessages::confirm);
    connect(&bar, &MessageBar::closeClicked, this, [this] { leave(false); });
}

void KeysMessages::show(Level level, const MessageBar::Message &message, std::function<void()> action,
                        std::function<void()> closed)
{
    put(level, {.message = message, .action = std::move(action), .closed = std::move(closed)});
}

void KeysMessages::showWaiting(Level level, const MessageBar::Message &message, std::function<void()> action)
{
    put(level, {.message = message, .action = std::move(action), .closed = {}, .waiting = true});
}

void KeysMessages::showCountdown(Level level, const MessageBar::Message &message, qreal left,
                                 std::function<void()> action)
{
    put(level, {.message = message, .action = std::move(action), .closed = {}, .waiting = false, .countdown = left});
}

void KeysMessages::showQuestion(Level level, const MessageBar::Message &message, std::function<void()> action,
                                std::function<void()> confirmed)
{
    put(level, {.message = message, .action = std::move(action), .closed = {}, .confirmed = std::move(confirmed)});
}

void KeysMessages::setInView(bool inView)
{
    m_isInView = inView;
    update();
}

void KeysMessages::clear(Level level)
{
    m_entries[slot(level)].clear();
    update();
}

void KeysMessages::settle(const QStringList &about)
{
    m_entries[slot(Level::Error)].removeIf([&](const Entry &each) { return isPartOf(each.message.about, about); });
    update();
}

bool KeysMessages::isTold(Level level) const
{
    return !m_entries[slot(level)].isEmpty();
}

bool KeysMessages::isErrorAbout(const QStringList &about) const
{
    const QList<Entry> &errors = m_entries[slot(Level::Error)];
    return std::any_of(errors.begin(), errors.end(), [&](const Entry &each) { return each.message.about == about; });
}

int KeysMessages::messageAt(Level level) const
{
    return isTold(level) ? top(level).offer : 0;
}

const KeysMessages::Entry &KeysMessages::top(Level level) const
{
    return m_entries[slot(level)].constLast();
}

void KeysMessages::put(Level level, Entry entry)
{
    entry.message.closable = isClosable(level, entry.message);
    if (level == Level::Error)
        return putError(std::move(entry));
    if (level == Level::Result) {
        m_resultEnds.stop();
        m_resultLeft = resultStays;
    }
    const QStringList about = entry.message.about;
    if (level != Level::Result) // an earlier result that still waits would be about what is no longer so
        m_entries[slot(Level::Result)].removeIf([&](const Entry &each) { return isPartOf(each.message.about, about); });
    QList<Entry> &told = m_entries[slot(level)];
    entry.offer = !told.isEmpty() && offersTheSame(entry, told.constLast()) ? told.constLast().offer : ++m_offers;
    told = {std::move(entry)};
    settle(about);
}

// An error about the same as an earlier one replaces it, wherever that is; any other comes on top.
void KeysMessages::putError(Entry entry)
{
    QList<Entry> &errors = m_entries[slot(Level::Error)];
    const auto before =
        std::find_if(errors.begin(), errors.end(), [&](const Entry &each) { return isSameError(entry, each); });
    entry.offer = before != errors.end() && offersTheSame(entry, *before) ? before->offer : ++m_offers;
    if (before == errors.end())
        errors.append(std::move(entry));
    else
        *before = std::move(entry);
    update();
    Q_EMIT errorShown();
}

bool KeysMessages::isSameError(const Entry &entry, const Entry &before)
{
    return entry.message.about.isEmpty() ? entry.message.rich == before.message.rich
                                         : entry.message.about == before.message.about;
}

bool KeysMessages::offersTheSame(const Entry &entry, const Entry &before)
{
    const bool countsDown = entry.countdown && before.countdown;
    const bool onlyTicks = !entry.action && !before.action && entry.message.action == before.message.action
        && !isWorthAnnouncing(entry.message.rich, before.message.rich);
    const bool goesOn = entry.waiting && before.waiting && entry.message.action == before.message.action
        && !entry.message.about.isEmpty() && entry.message.about == before.message.about;
    return countsDown || goesOn || onlyTicks || entry.message == before.message;
}

int KeysMessages::shownOffer() const
{
    const auto level = topmost();
    return level ? messageAt(*level) : 0;
}

bool KeysMessages::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Enter || type == QEvent::Leave || type == QEvent::Hide)
        m_isPointedAt = type == QEvent::Enter;
    if (type == QEvent::Show || type == QEvent::Hide)
        m_isHidden = type == QEvent::Hide;
    timeResult();
    return QObject::eventFilter(watched, event);
}

void KeysMessages::setFocused(bool isFocused)
{
    m_isFocused = isFocused;
    timeResult();
}

// The time of a result that waits behind another message has not begun.
void KeysMessages::timeResult()
{
    const bool isShown = topmost() == Level::Result;
    if (isShown && !m_isPointedAt && !m_isFocused && !m_isHidden) {
        if (!m_resultEnds.isActive())
            m_resultEnds.start(m_resultLeft);
        return;
    }
    if (m_resultEnds.isActive())
        m_resultLeft = m_resultEnds.remainingTimeAsDuration();
    if (!isShown)
        m_resultLeft = resultStays;
    m_resultEnds.stop();
}

void KeysMessages::update()
{
    timeResult();
    const auto level = topmost();
    if (!level)
        return m_bar.clear();
    const Entry &entry = top(*level);
    m_bar.showMessage(entry.message);
    if (entry.waiting)
        m_bar.setWaiting();
    if (entry.countdown)
        m_bar.setCountdown(*entry.countdown);
}

void KeysMessages::leave(bool acts)
{
    const auto level = topmost();
    if (!level || std::exchange(m_pressed, 0) != shownOffer())
        return;
    // Removed first: the action may show a new message at this level.
    const Entry entry = top(*level);
    if (!acts || leavesWithItsAction(*level)) {
        m_entries[slot(*level)].removeLast();
        update();
    }
    if (const auto &run = acts ? entry.action : entry.closed)
        run();
}

void KeysMessages::confirm()
{
    const auto level = topmost();
    if (!level || std::exchange(m_pressed, 0) != shownOffer())
        return;
    if (const auto run = top(*level).confirmed) // a copy: the call may replace the message
        run();
}

std::optional<KeysMessages::Level> KeysMessages::topmost() const
{
    const auto end = m_isInView ? m_entries.begin() + slot(Level::Result) + 1 : m_entries.end();
    const auto it = std::find_if(m_entries.begin(), end, [](const auto &each) { return !each.isEmpty(); });
    return it == end ? std::nullopt : std::optional(static_cast<Level>(it - m_entries.begin()));
}

} // namespace scripto
