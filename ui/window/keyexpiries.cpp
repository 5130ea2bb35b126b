// SPDX-License-Identifier: MIT
#include "ui/window/keyexpiries.h"

#include "app/keys/facts/expiringkeys.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/profiles/profilespanel.h"

#include <QTimer>

#include <chrono>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto looksAgainAfter = 1min;

} // namespace

KeyExpiries::KeyExpiries(const ProfileStore &profiles, const KeyStore &keys, ProfilesPanel &panel)
    : QObject(&panel)
    , m_profiles(profiles)
    , m_keys(keys)
    , m_panel(panel)
{
    connect(&profiles, &ProfileStore::changed, this, &KeyExpiries::follow);
    connect(&keys, &KeyStore::changed, this, &KeyExpiries::follow);
    auto *grownOlder = new QTimer(this); // days pass even if nothing else happens; the tray shows it without the window
    connect(grownOlder, &QTimer::timeout, this, &KeyExpiries::follow);
    grownOlder->start(looksAgainAfter);
    follow();
}

void KeyExpiries::follow()
{
    const QDateTime now = m_keys.serverNow();
    const KeyAccounts &accounts = m_keys.accounts();
    const auto seen = [&accounts](const QString &profile) {
        return HeldKeyLookup{accounts.rowHeldBy(profile), accounts.heldBy(profile) == KeyAccounts::Held::Gone};
    };
    m_panel.setExpiries({nearExpiries(m_profiles.rows(), seen, now, accounts.rules()), now});
}

} // namespace scripto
