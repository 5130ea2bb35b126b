// SPDX-License-Identifier: MIT
#include "ui/keys/list/keyshead.h"

#include "ui/common/actiontexts.h"
#include "ui/common/fonts.h"
#include "ui/common/ringicon.h"
#include "ui/common/style.h"
#include "ui/common/switch.h"
#include "ui/common/textlabel.h"
#include "ui/keys/accountname.h"
#include "ui/keys/list/keysstate.h"
#include "ui/keys/list/keystitle.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <chrono>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto longRead = 1s;

} // namespace

KeysHead::KeysHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new KeysTitle(this))
    , m_fold(new QPushButton(toneIcon(Icon::Down), {}, this))
    , m_ring(new RingIcon(this))
    , m_stopReading(new QPushButton(tr("Stop reading"), this))
    , m_allAccounts(new Switch(tr("All accounts"), this))
    , m_toggleAll(new QAction(this))
{
    const QString purpose = tr("Show the keys of all accounts");
    m_toggleAll->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_toggleAll->setAutoRepeat(false);
    setTitle(*m_toggleAll, tr("All accounts"), purpose);
    m_allAccounts->setToolTip(toolTipText({purpose}, shortcutText(m_toggleAll->shortcut())));
    setKind(m_stopReading, ButtonKind::Link);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(px(16), px(8), px(16), 0);
    line->setSpacing(px(8));
    m_fold->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the chevron follows the text
    setKind(m_fold, ButtonKind::Bar);
    m_fold->hide();
    line->addWidget(m_title, 1);
    line->addWidget(m_fold, 0, Qt::AlignRight); // beside the title: its own direction is the other one
    line->addWidget(m_ring);
    line->addWidget(m_stopReading);
    line->addWidget(m_allAccounts);
    m_longRead.setInterval(longRead);
    m_longRead.setSingleShot(true);
    connect(m_stopReading, &QPushButton::clicked, this, &KeysHead::stopReadingRequested);
    // Not clicked(): assistive technology toggles without a click.
    connect(m_allAccounts, &QCheckBox::toggled, this, &KeysHead::allAccountsToggled);
    connect(m_toggleAll, &QAction::triggered, m_allAccounts, &QCheckBox::toggle);
    connect(&m_longRead, &QTimer::timeout, this, &KeysHead::updateReading);
}

void KeysHead::setState(const KeysState &state)
{
    const bool namesServer = state.haveDifferentServers && !state.account.server.isEmpty();
    m_showsAll = state.showsAll;
    m_account = accountName(state.account);
    m_server = namesServer ? serverName(state.account.server) : QString();
    updateTitle();
    // Stays visible after the other accounts have gone, as the way back.
    const bool isUsable = state.accounts > 1 || state.showsAll;
    m_allAccounts->setVisible(isUsable);
    setReason(*m_toggleAll, isUsable ? QString() : tr("the profiles have one account"));
    const QSignalBlocker quiet(m_allAccounts);
    m_allAccounts->setChecked(state.showsAll);
    setVisible(state.hasProfile);
}

void KeysHead::setFolded(bool folded)
{
    m_isFolded = folded;
    m_fold->setVisible(folded);
    auto *line = static_cast<QHBoxLayout *>(layout());
    line->setStretchFactor(m_title, folded ? 0 : 1);
    line->setStretchFactor(m_fold, folded ? 1 : 0);
    m_title->setSizePolicy(folded ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateTitle();
}

void KeysHead::updateTitle()
{
    if (m_showsAll)
        m_title->setTexts(m_isFolded ? tr("Keys") : tr("Keys of all accounts"), {});
    else if (m_isFolded)
        m_title->setTexts(tr("Keys of"), {});
    else
        m_title->setTexts(tr("Keys of %1").arg(m_account), m_server.isEmpty() ? QString() : tr("on %1").arg(m_server));
}

void KeysHead::setReading(bool reading)
{
    if (reading && !m_reading)
        m_longRead.start();
    m_reading = reading;
    updateReading();
}

void KeysHead::updateReading()
{
    if (m_reading)
        m_ring->setWaiting(Tone::Text3);
    else
        m_ring->setNothing();
    m_stopReading->setVisible(m_reading && !m_longRead.isActive());
}

} // namespace scripto
