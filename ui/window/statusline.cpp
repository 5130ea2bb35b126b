// SPDX-License-Identifier: MIT
#include "ui/window/statusline.h"

#include "app/core/showntext.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/clichoice.h"
#include "app/profiles/profilestore.h"
#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/relativetime.h"
#include "ui/common/statussegment.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/common/visibletimer.h"
#include "ui/keys/accountname.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace scripto {

namespace {

bool isBeingCompared(const ProfileRow &row)
{
    return row.mirror == MirrorState::Checking;
}

QString awayText(const Keychain &keychain)
{
    switch (keychain.state()) {
    case KeychainState::Locked:
        return StatusLine::tr("locked");
    case KeychainState::NotSetUp:
        return StatusLine::tr("not set up");
    case KeychainState::Absent:
        return StatusLine::tr("none on this desktop");
    case KeychainState::Silent:
        return StatusLine::tr("does not answer");
    case KeychainState::Off:
        return StatusLine::tr("off");
    case KeychainState::Unknown:
    case KeychainState::Ready:
        break;
    }
    return {};
}

// What the user may want to know at a glance; empty if nothing.
QString keychainNews(const ProfileStore &profiles, qsizetype toReview, bool compact)
{
    const MirrorProgress progress = profiles.progress();
    if (progress.total > 1)
        return compact
            ? StatusLine::tr("%1 of %2").arg(QString::number(progress.done), QString::number(progress.total))
            : StatusLine::tr("writing %1 of %2").arg(QString::number(progress.done), QString::number(progress.total));
    if (toReview > 0)
        return compact      ? StatusLine::tr("%1 to review").arg(toReview)
            : toReview == 1 ? StatusLine::tr("1 profile to review")
                            : StatusLine::tr("%1 profiles to review").arg(toReview);
    if (const qsizetype locked = profiles.unreadEntries(UnreadEntry::Locked).size(); locked > 0)
        return compact    ? StatusLine::tr("%1 locked").arg(locked)
            : locked == 1 ? StatusLine::tr("1 entry locked")
                          : StatusLine::tr("%1 entries locked").arg(locked);
    if (const qsizetype newer = profiles.unreadEntries(UnreadEntry::Newer).size(); newer > 0)
        return compact   ? StatusLine::tr("%1 newer").arg(newer)
            : newer == 1 ? StatusLine::tr("1 entry of a newer version")
                         : StatusLine::tr("%1 entries of a newer version").arg(newer);
    return {};
}

QString calmText(const ProfileStore &profiles)
{
    if (profiles.keychain().state() == KeychainState::Unknown)
        return StatusLine::tr("not asked yet");
    if (profiles.rows().isEmpty())
        return StatusLine::tr("empty");
    // While the file cannot be read, there is nothing to be in sync with.
    const auto count = static_cast<int>(profiles.rows().size());
    if (profiles.file().problem)
        return count == 1 ? StatusLine::tr("1 profile") : StatusLine::tr("%1 profiles").arg(count);
    const bool isComparing = std::any_of(profiles.rows().begin(), profiles.rows().end(), isBeingCompared);
    return isComparing ? StatusLine::tr("comparing") : StatusLine::tr("in sync");
}

QString reader(const KeyAccount &account, std::optional<qint64> usesLeft)
{
    if (account.bySession)
        return StatusLine::tr("by web session of %1").arg(accountName(account));
    const QString key = StatusLine::tr("with the key of %1").arg(shownText(account.reader));
    if (!usesLeft)
        return key;
    return key + QStringLiteral(", ")
        + (*usesLeft == 1 ? StatusLine::tr("1 use left") : StatusLine::tr("%1 uses left").arg(*usesLeft));
}

} // namespace

bool wantsReview(const ProfileRow &row)
{
    return !row.repairs.isEmpty() && row.mirror != MirrorState::InKeychain;
}

StatusLine::StatusLine(const ProfileStore &profiles, const KeyStore &keys, const Environment &environment,
                       QWidget *parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_keys(keys)
    , m_environment(environment)
    , m_cli(new StatusSegment(tr("Active profile"), [this](SegmentMenu &menu) { fillCliMenu(menu); }))
    , m_keychain(new StatusSegment(tr("Keychain state"), [this](SegmentMenu &menu) { fillKeychainMenu(menu); }))
    , m_server(new StatusSegment(tr("Server"), [this](SegmentMenu &menu) { fillServerMenu(menu); }))
    , m_listAges(new VisibleTimer(this))
{
    const auto refresh = [this] { Q_EMIT refreshRequested(); };
    const QString key = QKeySequence(QKeySequence::Refresh).toString(QKeySequence::NativeText);
    m_polling = new StatusSegment(tr("File watching"), [refresh, key](SegmentMenu &menu) {
        menu.addNote(
            tr("This computer doesn’t announce changes to config.json, so Scripto Keys reads it again and again."));
        menu.addEntry(tr("Refresh"), refresh, key);
    });
    m_counts = new StatusSegment(
        tr("Keys shown"), [refresh, key](SegmentMenu &menu) { menu.addEntry(tr("Refresh"), refresh, key); },
        StatusSegment::Mark::None);
    setFixedHeight(px(30) + 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(8), 1, px(8), 0); // with the padding of a segment, its icon starts at 16
    layout->setSpacing(px(8));
    for (StatusSegment *segment : {m_cli, m_keychain, m_server, m_polling})
        layout->addWidget(segment);
    layout->addStretch(1);
    layout->addWidget(m_counts);
    m_server->setVisible(!m_environment.serverOverride().isEmpty());
    connect(m_listAges, &VisibleTimer::timeout, this, &StatusLine::showListAge);
}

void StatusLine::tell(int shownKeys, bool compact)
{
    showCli();
    showKeychain(compact);
    showServer(compact);
    showPolling(compact);
    m_shownKeys = shownKeys;
    m_isCompact = compact;
    showListAge();
}

void StatusLine::showListAge()
{
    showKeys(m_shownKeys, m_isCompact);
    if (const QDateTime readAt = m_keys.readAt(); readAt.isValid())
        m_listAges->start(untilAgoChanges(readAt.toLocalTime(), QDateTime::currentDateTime()));
    else
        m_listAges->stop();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(&painter, QRect(0, 0, width(), 1), themeOf(this).line);
}

void StatusLine::showCli()
{
    const CliChoice choice = cliChoice(m_environment, m_profiles.activeProfile(), m_profiles.file().profiles);
    const QString active = shownText(m_profiles.activeProfile());
    switch (choice.why) {
    case CliChoice::Why::EnvironmentKey:
        return m_cli->setState(
            Icon::Warning, Tone::Warn, tr("CLI uses %1").arg(strong(QStringLiteral("SCRIPTO_API_KEY"))),
            active.isEmpty() ? tr("In this program’s environment the CLI uses SCRIPTO_API_KEY.")
                             : tr("In this program’s environment the CLI uses SCRIPTO_API_KEY, not %1.").arg(active));
    case CliChoice::Why::ActiveProfile:
        return m_cli->setState(Icon::Terminal, Tone::Text2, tr("CLI uses %1").arg(strong(choice.profile)));
    case CliChoice::Why::NoProfile:
        return m_cli->setState(Icon::Terminal, Tone::Text2, tr("CLI uses no profile"));
    case CliChoice::Why::MissingProfile:
        return m_cli->setState(
            Icon::Warning, Tone::Warn, tr("CLI uses no profile"),
            tr("CLI uses no profile; the active one, %1, has no key").arg(shownText(choice.profile)));
    }
}

void StatusLine::showKeychain(bool compact)
{
    const Keychain &keychain = m_profiles.keychain();
    const qsizetype toReview = std::count_if(m_profiles.rows().begin(), m_profiles.rows().end(), wantsReview);
    const QString away = awayText(keychain);
    const QString news = away.isEmpty() ? keychainNews(m_profiles, toReview, compact) : QString();
    const QString name = shownText(keychain.displayName());
    const Tone tone = toReview > 0 ? Tone::Warn : Tone::Text2;
    if (!away.isEmpty())
        return m_keychain->setState(Icon::Keychain, tone, tr("Keychain: %1").arg(away));
    const QString whole = tr("Keychain: %1, %2");
    if (news.isEmpty())
        return m_keychain->setState(Icon::Keychain, tone,
                                    compact ? tr("Keychain") : tr("Keychain: %1").arg(escaped(name)),
                                    whole.arg(name, calmText(m_profiles)));
    m_keychain->setState(Icon::Keychain, tone,
                         compact ? tr("Keychain: %1").arg(news) : whole.arg(escaped(name), news),
                         whole.arg(name, news));
}

void StatusLine::showServer(bool compact)
{
    const QString address = shownText(shownAddress(m_environment.serverOverride()));
    const QString source =
        m_environment.apiUrl.isEmpty() ? QStringLiteral("SCRIPTO_API_BASE_URL") : QStringLiteral("--api-url");
    const QString whole = tr("Server: %1 (from %2)");
    m_server->setState(Icon::Server, Tone::Text2,
                       compact ? escaped(address) : whole.arg(escaped(address), source), whole.arg(address, source));
}

void StatusLine::showPolling(bool compact)
{
    m_polling->setVisible(!m_profiles.isWatchingFile());
    const auto seconds = static_cast<int>(ConfigWatcher::pollInterval.count());
    const QString whole = tr("config.json can’t be watched; read every %1 s").arg(seconds);
    m_polling->setState(Icon::File, Tone::Text2, compact ? tr("Read every %1 s").arg(seconds) : whole, whole);
}

void StatusLine::showKeys(int shownKeys, bool compact)
{
    const auto total = static_cast<int>(m_keys.rows().size());
    QString counts = total == 1 ? tr("1 key") : tr("%1 keys").arg(total);
    if (shownKeys != total)
        counts = tr("%1 of %2 keys").arg(QString::number(shownKeys), QString::number(total));
    const bool isRead = m_keys.readAt().isValid();
    const QString whole = isRead ? keysText(counts) : unreadKeysText();
    m_counts->setVisible(!whole.isEmpty());
    m_counts->setState({}, Tone::Text2, compact && isRead && !m_keys.problem() ? counts : escaped(whole), whole);
}

QString StatusLine::unreadKeysText() const
{
    if (!m_keys.problem())
        return {};
    switch (m_keys.problem()->kind) {
    case ErrorKind::SessionNeeded:
        return tr("No web session");
    case ErrorKind::Unauthenticated:
        return tr("Key refused");
    default:
        return m_keys.isOffline() ? tr("Offline") : tr("Not read");
    }
}

QString StatusLine::keysText(const QString &counts) const
{
    const QString age = agoInSentence(m_keys.readAt().toLocalTime(), QDateTime::currentDateTime());
    if (m_keys.isOffline())
        return tr("Offline · %1, read %2").arg(counts, age);
    if (m_keys.problem())
        return tr("Not up to date · %1, read %2").arg(counts, age);
    if (m_keys.showsAll()) // each account is read with a different key or session
        return tr("%1 · Read %2").arg(counts, age);
    return tr("%1 · Read %2 %3")
        .arg(counts, age,
             reader(m_keys.account(), m_keys.selected() ? m_keys.selected()->usesLeft() : std::nullopt));
}

} // namespace scripto
