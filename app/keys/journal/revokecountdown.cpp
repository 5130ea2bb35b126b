// SPDX-License-Identifier: MIT
#include "app/keys/journal/revokecountdown.h"

#include "app/core/logging.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto burst = 50ms; // collects changes of the folder that come together
constexpr auto othersTick = 1s;

bool contains(const QList<RevokeIntent> &intents, const KeyRef &key)
{
    return std::any_of(intents.begin(), intents.end(), [&](const RevokeIntent &intent) { return intent.isFor(key); });
}

bool contains(const QList<RevokeIntent> &intents, const RevokeIntent &intent)
{
    return contains(intents, intent.ref());
}

QList<RevokeIntent> take(QList<RevokeIntent> &from, const std::function<bool(const RevokeIntent &)> &takes)
{
    const auto first = std::stable_partition(from.begin(), from.end(), std::not_fn(takes));
    const QList<RevokeIntent> taken(first, from.end());
    from.erase(first, from.end());
    return taken;
}

} // namespace

RevokeCountdown::RevokeCountdown(RevokeJournal &journal, CountdownClocks clocks, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clocks(std::move(clocks))
    , m_sleep(m_clocks.awake)
{
    m_second.setInterval(m_clocks.second);
    connect(&m_second, &QTimer::timeout, this, &RevokeCountdown::tick);
    connect(&m_sleep, &SleepWatch::slept, this, &RevokeCountdown::onSlept);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &RevokeCountdown::look);
    connect(&m_folder, &QFileSystemWatcher::directoryChanged, this, [this] { m_look.start(burst); });
    watchFolder();
    m_look.start(burst);
}

// Called again because a folder that was removed and recreated is no longer watched. A watched one is ignored.
void RevokeCountdown::watchFolder()
{
    m_folder.addPath(QFileInfo(m_journal.path()).path());
}

void RevokeCountdown::add(const QList<RevokeIntent> &intents)
{
    QList<RevokeIntent> added = notPending(intents);
    if (added.isEmpty())
        return;
    m_waits = !m_duration || (m_waits && !(m_pending.isEmpty() && m_noting.isEmpty()));
    for (RevokeIntent &intent : added)
        intent.dueAt = m_waits ? QDateTime() : m_clocks.wall().addSecs(*m_duration);
    if (m_waits && !m_pending.isEmpty())
        wait();
    const int number = ++m_notings;
    m_noting.insert(number, added);
    m_clicks.append({std::chrono::steady_clock::now(), added});
    m_journal.add(added)->then(this,
                               [this, number](const Result<QList<RevokeIntent>> &noted) { onNoted(number, noted); });
    Q_EMIT stepAdded();
}

// An intent whose record is being written counts as pending: a second click must not add again what was taken back in
// between.
QList<RevokeIntent> RevokeCountdown::notPending(const QList<RevokeIntent> &intents) const
{
    const QList<RevokeIntent> taken = m_pending + beingNoted();
    QList<RevokeIntent> others = intents;
    others.removeIf([&](const RevokeIntent &intent) { return contains(taken, intent); });
    return others;
}

QList<RevokeIntent> RevokeCountdown::beingNoted() const
{
    QList<RevokeIntent> all;
    for (const QList<RevokeIntent> &noting : m_noting)
        all += noting;
    return all;
}

void RevokeCountdown::onNoted(int number, const Result<QList<RevokeIntent>> &noted)
{
    QList<RevokeIntent> wanted = m_noting.take(number); // without those that were taken back meanwhile
    if (wanted.isEmpty())
        return;
    if (!noted)
        return Q_EMIT failed(noted.error());
    const QList<RevokeIntent> refused =
        take(wanted, [&](const RevokeIntent &intent) { return !contains(*noted, intent); });
    if (!wanted.isEmpty())
        start(wanted);
    if (!refused.isEmpty())
        Q_EMIT foundElsewhere(refused);
}

void RevokeCountdown::confirm(const QList<RevokeIntent> &intents)
{
    const auto isMeant = [&](const RevokeIntent &intent) { return !intent.sent && contains(intents, intent); };
    if (!m_waits || std::none_of(m_pending.begin(), m_pending.end(), isMeant))
        return;
    // A sleep before this click is harmless: an outdated list is read again before the revoke.
    m_sleep.start();
    release(isMeant);
}

QList<RevokeIntent> RevokeCountdown::undo()
{
    return undo([](const RevokeIntent &) { return true; });
}

QList<RevokeIntent> RevokeCountdown::undo(const KeyRef &key)
{
    return undo([&](const RevokeIntent &intent) { return intent.isFor(key); });
}

QList<RevokeIntent> RevokeCountdown::undo(const QList<RevokeIntent> &intents)
{
    return undo([&](const RevokeIntent &intent) { return contains(intents, intent); });
}

QList<RevokeIntent> RevokeCountdown::undo(const Which &which)
{
    QList<RevokeIntent> elsewhere = pendingElsewhere();
    if (take(elsewhere, std::not_fn(which)); !elsewhere.isEmpty()) {
        m_journal.takeBack(elsewhere)->then(this, [this](const Result<QList<RevokeIntent>> &taken) {
            look();
            if (!taken)
                Q_EMIT failed(taken.error());
            else if (!taken->isEmpty())
                Q_EMIT kept(*taken);
        });
    }
    return drop(which);
}

QList<RevokeIntent> RevokeCountdown::drop(const Which &drops)
{
    QList<RevokeIntent> dropped = take(m_pending, drops);
    for (QList<RevokeIntent> &noting : m_noting)
        dropped += take(noting, drops);
    if (dropped.isEmpty())
        return {};
    debugLog(keysLog(), "keeps", dropped.size(), "keys that were to be revoked");
    if (m_pending.isEmpty())
        m_second.stop();
    m_journal.remove(dropped); // the journal works in call order, so this follows any add() that is still being written
    Q_EMIT changed();
    return dropped;
}

bool RevokeCountdown::has(const KeyRef &key) const
{
    return contains(m_pending, key)
        || std::any_of(m_noting.begin(), m_noting.end(),
                       [&](const QList<RevokeIntent> &noting) { return contains(noting, key); });
}

QList<RevokeIntent> RevokeCountdown::pendingElsewhere() const
{
    QList<RevokeIntent> pending = m_elsewhere;
    pending.removeIf([](const RevokeIntent &intent) { return intent.sent; });
    return pending;
}

std::optional<RevokeCountdown::Step> RevokeCountdown::newestStep() const
{
    const QList<RevokeIntent> taken = m_pending + beingNoted();
    for (auto click = m_clicks.crbegin(); click != m_clicks.crend(); ++click) {
        QList<RevokeIntent> left = click->intents;
        left.removeIf([&](const RevokeIntent &intent) { return !contains(taken, intent); });
        if (!left.isEmpty())
            return Step{click->at, left};
    }
    return {};
}

bool RevokeCountdown::isSentElsewhere(const KeyRef &key) const
{
    return std::any_of(m_elsewhere.begin(), m_elsewhere.end(),
                       [&](const RevokeIntent &intent) { return intent.sent && intent.isFor(key); });
}

bool RevokeCountdown::waitsForConfirmation(const KeyRef &key) const
{
    if (contains(m_pending, key))
        return m_waits;
    return std::any_of(m_elsewhere.begin(), m_elsewhere.end(), [&](const RevokeIntent &intent) {
        return !intent.sent && !intent.dueAt.isValid() && intent.isFor(key);
    });
}

int RevokeCountdown::secondsLeft() const
{
    return m_pending.isEmpty() ? 0 : qMax(m_left, 1);
}

int RevokeCountdown::secondsLeft(const KeyRef &key) const
{
    if (contains(m_pending, key))
        return secondsLeft();
    for (const RevokeIntent &intent : m_elsewhere) {
        if (!intent.sent && intent.isFor(key))
            return static_cast<int>(qMax<qint64>(1, (m_clocks.wall().msecsTo(intent.dueAt) + 999) / 1000));
    }
    return 0;
}

void RevokeCountdown::start(const QList<RevokeIntent> &intents)
{
    if (m_pending.isEmpty()) {
        m_sleep.start();
        m_clicks.removeIf([&](const Click &click) {
            return std::none_of(click.intents.begin(), click.intents.end(),
                                [&](const RevokeIntent &intent) { return contains(intents + beingNoted(), intent); });
        });
    }
    m_pending += intents;
    m_waits = m_waits || !m_duration; // the setting may have changed while the journal was being written
    if (m_waits)
        return wait();
    debugLog(keysLog(), "counts down for", m_pending.size(), "keys, seconds:", *m_duration);
    m_left = *m_duration;
    if (m_left == 0)
        return release([](const RevokeIntent &) { return true; });
    m_second.start();
    Q_EMIT changed();
}

void RevokeCountdown::wait()
{
    debugLog(keysLog(), "waits for a confirmation for", m_pending.size(), "keys");
    m_second.stop();
    m_left = 0;
    watchSleep();
    Q_EMIT changed();
}

// A user may take as long as they like to confirm, but nothing is sent late after that.
void RevokeCountdown::watchSleep()
{
    const bool isSending =
        std::any_of(m_pending.begin(), m_pending.end(), [](const RevokeIntent &intent) { return intent.sent; });
    if (!isSending && (m_waits || m_pending.isEmpty()))
        m_sleep.stop();
}

void RevokeCountdown::tick()
{
    if (m_sleep.hasSlept())
        return; // onSlept() has dropped everything
    if (--m_left > 0)
        Q_EMIT changed();
    else
        release([](const RevokeIntent &) { return true; });
}

void RevokeCountdown::release(const Which &which)
{
    m_second.stop();
    QList<RevokeIntent> released;
    for (RevokeIntent &intent : m_pending) {
        if (which(intent) && !std::exchange(intent.sent, true))
            released.append(intent);
    }
    debugLog(keysLog(), "the time is up for", released.size(), "keys");
    // If the program ended now, nobody would know whether these were revoked. They can be taken back until that is
    // recorded.
    m_journal.claim(released)->then(
        this, [this, released](const Result<QList<RevokeIntent>> &claimed) { onReleased(released, claimed); });
}

void RevokeCountdown::onReleased(const QList<RevokeIntent> &released, const Result<QList<RevokeIntent>> &claimed)
{
    if (m_sleep.hasSlept())
        return;
    QList<RevokeIntent> left =
        take(m_pending, [&](const RevokeIntent &intent) { return intent.sent && contains(released, intent); });
    watchSleep();
    if (left.isEmpty())
        return;
    if (claimed) {
        const QList<RevokeIntent> missing =
            take(left, [&](const RevokeIntent &intent) { return !contains(*claimed, intent); });
        if (!missing.isEmpty())
            Q_EMIT keptElsewhere(missing);
        if (!left.isEmpty())
            Q_EMIT due(left);
    } else {
        m_journal.remove(left); // otherwise the next start would report them again
        Q_EMIT failed(claimed.error());
    }
    Q_EMIT changed();
}

void RevokeCountdown::onSlept()
{
    m_sleep.stop();
    debugLog(keysLog(), "did not run for a while: no countdown is believed");
    if (const QList<RevokeIntent> dropped = drop([](const RevokeIntent &) { return true; }); !dropped.isEmpty())
        Q_EMIT slept(dropped);
}

// Repeats every second while another window counts down, to follow the time left and to notice the end.
void RevokeCountdown::look()
{
    if (std::exchange(m_isLooking, true))
        return m_look.start(burst);
    m_journal.running()->then(this, [this](const Result<RevokeJournal::Running> &running) {
        m_isLooking = false;
        watchFolder();
        if (running)
            takeRunning(*running);
        if (!m_elsewhere.isEmpty() && !m_look.isActive())
            m_look.start(othersTick);
    });
}

// The journal answers in call order: everything pending here was recorded before it was read.
void RevokeCountdown::takeRunning(const RevokeJournal::Running &running)
{
    const QList<RevokeIntent> gone =
        take(m_pending, [&](const RevokeIntent &intent) { return !intent.sent && !contains(running.mine, intent); });
    if (m_pending.isEmpty())
        m_second.stop();
    const bool countsDown =
        std::any_of(m_elsewhere.begin(), m_elsewhere.end(),
                    [](const RevokeIntent &intent) { return !intent.sent && intent.dueAt.isValid(); });
    const bool isOther = std::exchange(m_elsewhere, running.others) != running.others;
    if (!gone.isEmpty())
        Q_EMIT keptElsewhere(gone);
    if (isOther || countsDown || !gone.isEmpty())
        Q_EMIT changed();
}

} // namespace scripto
