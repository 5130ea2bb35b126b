// SPDX-License-Identifier: MIT
#include "ui/window/detailspane.h"

#include "app/finder/foundplaces.h"
#include "app/keys/list/keystore.h"
#include "app/keys/notes/keynotes.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/foundlookup.h"
#include "ui/actions/keychangeactions.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/rotateactions.h"
#include "ui/actions/useractions.h"
#include "ui/common/paint.h"
#include "ui/common/relativetime.h"
#include "ui/common/statesentence.h"
#include "ui/keys/details/keydetails.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/profiles/profiledetails.h"
#include "ui/profiles/profilespanel.h"
#include "ui/window/detailshistory.h"

#include <QPainter>
#include <QStackedLayout>
#include <QStyle>

namespace scripto {

namespace {

class NoDetails final : public DetailsFrame {
public:
    NoDetails()
    {
        setTitle(DetailsPane::tr("Details"));
        sentence()->setSentence({Icon::Info, {}, Tone::Text2, Tone::Text2}, {},
                                DetailsPane::tr("Select a profile or a key."));
        setHistoryVisible(false);
        showButtons({});
    }
};

// What the server says of the key that the profile holds.
QString stateOnServer(const ProfileRow &row, const KeyAccounts &accounts)
{
    if (row.keyRevoked)
        return row.revokeConfirmed ? DetailsPane::tr("Revoked, confirmed") : DetailsPane::tr("Revoked, not confirmed");
    if (row.keyRefused)
        return DetailsPane::tr("Refused: the server did not accept it");
    switch (accounts.heldBy(row.profile.name)) {
    case KeyAccounts::Held::Listed:
        break;
    case KeyAccounts::Held::Gone:
        return DetailsPane::tr("Gone: the server lists no such key");
    case KeyAccounts::Held::Unknown:
        return DetailsPane::tr("Not known");
    }
    const KeyRow &key = *accounts.rowHeldBy(row.profile.name);
    const QString word = keyStateWord(key).word;
    if (key.use.kind != LastUse::Kind::Outside)
        return word;
    return DetailsPane::tr("%1 · last used %2")
        .arg(word, agoInSentence(key.use.at.toLocalTime(), QDateTime::currentDateTime()));
}

} // namespace

DetailsPane::DetailsPane(UiServices &services, ProfilesPanel &profiles, KeysPanel &keys, UserActions &actions,
                         QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_profiles(profiles)
    , m_keys(keys)
    , m_actions(actions)
    , m_history(new DetailsHistory(services.history, this))
    , m_pages(new QStackedLayout(this))
    , m_key(new KeyDetails)
    , m_profile(new ProfileDetails)
    , m_nothing(new NoDetails)
{
    layOut();
    connectKey();
    connectProfile();
    connect(&keys, &KeysPanel::selectionChanged, this, &DetailsPane::followSelection);
    connect(&profiles, &ProfilesPanel::profileSelected, this, &DetailsPane::followSelection);
    connect(&services.keys, &KeyStore::changed, this, &DetailsPane::follow);
    connect(&services.profiles, &ProfileStore::changed, this, &DetailsPane::follow);
    connect(&services.notes, &KeyNotes::changed, this, &DetailsPane::follow);
    connect(&services.foundPlaces, &FoundPlaces::changed, this, &DetailsPane::follow);
    connect(m_history, &DetailsHistory::changed, this, &DetailsPane::follow);
    keys.setNotes([&notes = services.notes](const KeyRef &key) { return notes.of(key); });
    connect(&services.notes, &KeyNotes::changed, &keys, &KeysPanel::followNotes);
}

void DetailsPane::layOut()
{
    setAccessibleName(tr("Details"));
    for (DetailsFrame *page : pages()) {
        m_pages->addWidget(page);
        connect(page, &DetailsFrame::closeRequested, this, &DetailsPane::closeRequested);
        connect(page, &DetailsFrame::historyRequested, &m_actions, &UserActions::showHistory);
    }
    showPage(m_nothing);
}

QList<DetailsFrame *> DetailsPane::pages() const
{
    return {m_key, m_profile, m_nothing};
}

void DetailsPane::connectKey()
{
    connect(m_key, &KeyDetails::revokeRequested, &m_actions.revokes(), &RevokeActions::revoke);
    connect(m_key, &KeyDetails::undoRequested, &m_actions.revokes(), &RevokeActions::undo);
    connect(m_key, &KeyDetails::rotateRequested, &m_actions.rotations(),
            [this](const KeyRef &key) { m_actions.rotations().rotate(key); });
    connect(m_key, &KeyDetails::copyKeyRequested, &m_actions, &UserActions::copyKey);
    KeyChangeActions &changes = m_actions.changes();
    connect(m_key, &KeyDetails::pauseRequested, &changes, [&changes](const KeyRef &key) { changes.pause({key}); });
    connect(m_key, &KeyDetails::resumeRequested, &changes, [&changes](const KeyRef &key) { changes.resume({key}); });
    connect(m_key, &KeyDetails::renameRequested, &changes, &KeyChangeActions::rename);
    connect(m_key, &KeyDetails::expiryRequested, &changes, &KeyChangeActions::changeExpiry);
    connect(m_key, &KeyDetails::noteEdited, &m_services.notes, &KeyNotes::set);
}

void DetailsPane::connectProfile()
{
    connect(m_profile, &ProfileDetails::useRequested, &m_actions, &UserActions::use);
    connect(m_profile, &ProfileDetails::copyKeyRequested, &m_actions, &UserActions::copyKey);
    connect(m_profile, &ProfileDetails::rotateRequested, &m_actions.rotations(),
            [this](const QString &profile) { m_actions.rotations().rotateHeldBy(profile); });
    connect(m_profile, &ProfileDetails::renameRequested, &m_actions, &UserActions::renameProfile);
    connect(m_profile, &ProfileDetails::removeRequested, &m_actions, &UserActions::removeProfile);
    connect(m_profile, &ProfileDetails::repairRequested, &m_actions, &UserActions::repair);
    connect(m_profile, &ProfileDetails::copyChosen, &m_actions, &UserActions::keepCopy);
    connect(&m_actions, &UserActions::repairEnded, m_profile, &ProfileDetails::endRepair);
    connect(m_profile, &ProfileDetails::unlockRequested, &m_actions, &UserActions::unlockKeychain);
    connect(m_profile, &ProfileDetails::keyRequested, this, &DetailsPane::selectKeyOf);
}

void DetailsPane::showProfile()
{
    m_prefersProfile = true;
    follow();
}

void DetailsPane::showSelection()
{
    followSelection();
}

void DetailsPane::setNarrow(bool narrow)
{
    const int line = narrow ? 0 : 1;
    // These are the widget's margins, since a stack ignores margins of its own.
    setContentsMargins(isRightToLeft() ? 0 : line, 0, isRightToLeft() ? line : 0, 0);
    for (DetailsFrame *page : pages())
        page->setNarrow(narrow);
}

void DetailsPane::commitNote()
{
    m_key->commitNote();
}

void DetailsPane::editNote()
{
    followSelection();
    if (m_pages->currentWidget() == m_key)
        m_key->editNote();
}

void DetailsPane::showEvent(QShowEvent *event)
{
    m_history->begin();
    follow();
    QWidget::showEvent(event);
}

void DetailsPane::hideEvent(QHideEvent *event)
{
    m_history->end();
    commitNote();
    QWidget::hideEvent(event);
}

void DetailsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect line(0, 0, 1, height());
    paintHairline(&painter, QStyle::visualRect(layoutDirection(), rect(), line), themeOf(this).line);
}

void DetailsPane::followSelection()
{
    m_prefersProfile = false;
    follow();
}

void DetailsPane::follow()
{
    if (!isVisible())
        return;
    const QList<KeyRow> rows = m_prefersProfile ? QList<KeyRow>() : m_keys.selectedRows();
    if (!rows.isEmpty())
        showKeys(rows);
    else if (const ProfileRow *row = m_services.profiles.row(m_profiles.selected()))
        showRow(*row);
    else
        showPage(m_nothing);
}

void DetailsPane::showKeys(const QList<KeyRow> &rows)
{
    const KeyRow &first = rows.first();
    const QUrl server = m_services.keys.accounts().account(first.account).server;
    KeyDetailsState state{.rows = rows, .server = server, .now = m_services.keys.serverNow()};
    state.isOffline = m_services.keys.isOffline();
    if (rows.size() == 1) {
        state.whyNotRotate = m_actions.rotations().obstacleTo({first.ref()});
        state.note = m_services.notes.of(first.ref());
        state.foundIn = placesFoundOf(m_services, first.ref());
        state.history = timelineOf(first, m_history->events());
    }
    m_key->setState(state);
    showPage(m_key);
}

void DetailsPane::showRow(const ProfileRow &row)
{
    const QDateTime now = m_services.clock().toLocalTime();
    const KeyAccounts &accounts = m_services.keys.accounts();
    const KeyRow *key = accounts.rowHeldBy(row.profile.name);
    const ProfileSurroundings around{.configPath = ConfigFile::defaultPath(),
                                     .keychainService = m_services.keychainService,
                                     .listedKey = key ? key->key.name : QString(),
                                     .onServer = stateOnServer(row, accounts)};
    ProfileDetailsState state = profileDetailsState(m_services.profiles, row, around, now);
    state.history = timelineOf(row.profile, m_history->events());
    m_profile->setState(state, now);
    showPage(m_profile);
}

// A page that is left must not lose what the user is writing there.
void DetailsPane::showPage(DetailsFrame *page)
{
    if (m_pages->currentWidget() == page)
        return;
    if (page != m_key)
        commitNote();
    m_pages->setCurrentWidget(page);
    setFocusProxy(page);
}

void DetailsPane::selectKeyOf(const QString &profile)
{
    if (const KeyRow *row = m_services.keys.accounts().rowHeldBy(profile))
        m_keys.showKey(row->ref());
}

} // namespace scripto
