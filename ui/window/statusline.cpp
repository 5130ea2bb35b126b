// SPDX-License-Identifier: MIT
#include "ui/window/statusline.h"

#include "app/keys/list/keystore.h"
#include "app/profiles/clichoice.h"
#include "app/profiles/profilestore.h"
#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/relativetime.h"
#include "ui/common/statusitem.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/keys/accountname.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace scripto {

namespace {

bool wantsReview(const ProfileRow &row)
{
    return !row.repairs.isEmpty() && row.mirror != MirrorState::InKeychain;
}

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

QString keychainText(const ProfileStore &profiles, qsizetype toReview, bool compact)
{
    const QString away = awayText(profiles.keychain());
    if (!away.isEmpty())
        return away;
    if (profiles.keychain().state() == KeychainState::Unknown)
        return StatusLine::tr("not asked yet");
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
        return StatusLine::tr("by web session of %1").arg(escapedName(accountName(account)));
    const QString key = StatusLine::tr("with the key of %1").arg(escapedName(account.reader));
    if (!usesLeft)
        return key;
    return key + (*usesLeft == 1 ? StatusLine::tr(", 1 use left") : StatusLine::tr(", %1 uses left").arg(*usesLeft));
}

} // namespace

StatusLine::StatusLine(const ProfileStore &profiles, const KeyStore &keys, const Environment &environment,
                       QWidget *parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_keys(keys)
    , m_environment(environment)
    , m_cli(new StatusItem(tr("Active profile"), this))
    , m_keychain(new StatusItem(tr("Keychain state"), this))
    , m_polling(new StatusItem(tr("File watching"), this))
    , m_counts(new TextLabel({}, FontRole::Small, Tone::Text2, this))
{
    m_counts->setAccessibleName(tr("Keys shown"));
    m_polling->setToolTip(toolTipText(
        {tr("This computer doesn’t announce changes to config.json, so Scripto Keys reads it again and again.")}));
    setFixedHeight(px(30) + 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(16), 1, px(16), 0);
    layout->setSpacing(px(20));
    layout->addWidget(m_cli);
    layout->addWidget(m_keychain);
    layout->addWidget(m_polling);
    layout->addStretch();
    layout->addWidget(m_counts);
}

void StatusLine::tell(int shownKeys, bool compact)
{
    showCli();
    showKeychain(compact);
    showPolling(compact);
    showKeys(shownKeys, compact);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(&painter, QRect(0, 0, width(), 1), themeOf(this).line);
}

void StatusLine::showCli()
{
    const CliChoice choice = cliChoice(m_environment, m_profiles.activeProfile(), m_profiles.file().profiles);
    switch (choice.why) {
    case CliChoice::Why::EnvironmentKey:
        m_cli->setState(
            Icon::Terminal, Tone::Warn,
            m_profiles.activeProfile().isEmpty()
                ? tr("In this program’s environment the CLI uses %1").arg(strong(QStringLiteral("SCRIPTO_API_KEY")))
                : tr("In this program’s environment the CLI uses %1, not %2")
                      .arg(strong(QStringLiteral("SCRIPTO_API_KEY")), escapedName(m_profiles.activeProfile())));
        break;
    case CliChoice::Why::ActiveProfile:
        m_cli->setState(Icon::Terminal, Tone::Text2, tr("The CLI uses: %1").arg(strong(choice.profile)));
        break;
    case CliChoice::Why::NoProfile:
        m_cli->setState(Icon::Terminal, Tone::Text2, tr("The CLI uses: no profile"));
        break;
    case CliChoice::Why::MissingProfile:
        m_cli->setState(Icon::Terminal, Tone::Warn,
                        tr("The CLI uses: no profile; the active one, %1, has no key").arg(strong(choice.profile)));
        break;
    }
}

void StatusLine::showKeychain(bool compact)
{
    const qsizetype toReview = std::count_if(m_profiles.rows().begin(), m_profiles.rows().end(), wantsReview);
    const QString state = keychainText(m_profiles, toReview, compact);
    const QString name = m_profiles.keychain().displayName();
    const bool isShort = compact || m_profiles.keychain().state() == KeychainState::Off;
    m_keychain->setState(Icon::Keychain, toReview > 0 ? Tone::Warn : Tone::Text2,
                         isShort ? tr("Keychain: %1").arg(state) : tr("Keychain: %1, %2").arg(escaped(name), state));
}

void StatusLine::showPolling(bool compact)
{
    m_polling->setVisible(!m_profiles.isWatchingFile());
    const auto seconds = static_cast<int>(ConfigWatcher::pollInterval.count());
    m_polling->setState(Icon::File, Tone::Text2,
                        compact ? tr("Read every %1 s").arg(seconds)
                                : tr("config.json can’t be watched; read every %1 s").arg(seconds));
}

void StatusLine::showKeys(int shownKeys, bool compact)
{
    const QString rich = keysText(shownKeys, compact);
    if (m_counts->text() == rich)
        return;
    m_counts->setText(rich);
    m_counts->setAccessibleDescription(plainOf(rich));
}

QString StatusLine::keysText(int shownKeys, bool compact) const
{
    if (!m_keys.readAt().isValid())
        return {};
    const auto total = static_cast<int>(m_keys.rows().size());
    QString counts = total == 1 ? tr("1 key") : tr("%1 keys").arg(total);
    if (shownKeys != total)
        counts = tr("%1 of %2 keys").arg(QString::number(shownKeys), QString::number(total));
    const QString age = agoInSentence(m_keys.readAt().toLocalTime(), QDateTime::currentDateTime());
    if (m_keys.problem())
        return tr("Not up to date · %1, read %2").arg(counts, age);
    if (m_keys.showsAll() && !compact) // each account is read with a different key or session
        return tr("%1 · Read %2").arg(counts, age);
    return compact
        ? counts
        : tr("%1 · Read %2 %3")
              .arg(counts, age,
                   reader(m_keys.account(), m_keys.selected() ? m_keys.selected()->usesLeft() : std::nullopt));
}

} // namespace scripto
