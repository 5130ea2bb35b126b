// SPDX-License-Identifier: MIT
#include "ui/profiles/detailsdialog.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/card.h"
#include "ui/common/keyreveal.h"
#include "ui/common/relativetime.h"
#include "ui/common/ringicon.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/keychaintexts.h"
#include "ui/profiles/mirrortexts.h"
#include "ui/profiles/profilestate.h"
#include "ui/profiles/profiletexts.h"
#include "ui/profiles/propertygrid.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int detailsWidth = 560;
constexpr int nameWidth = 88;
constexpr qsizetype mostPreviousShown = 3;

QString joinedFacts(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString revokedText(bool isConfirmed)
{
    return isConfirmed
        ? DetailsDialog::tr("Its key was revoked. Confirmed: the server refuses it. Sign in again, or remove the "
                            "profile.")
        : DetailsDialog::tr("Its key was revoked. Not confirmed: nobody has seen the server refuse it since. Sign in "
                            "again, or remove the profile.");
}

QString date(const QDateTime &time)
{
    return time.isValid() ? dateTimeText(time.toLocalTime()) : QString();
}

} // namespace

DetailsDialog::DetailsDialog(const ProfileStore &profiles, const QString &name, const Around &around,
                             SecretClipboard &clipboard, QWidget *parent)
    : DialogFrame(detailsWidth, parent)
    , m_profiles(profiles)
    , m_name(name)
    , m_around(around)
    , m_icon(new RingIcon)
    , m_word(new TextLabel(FontRole::BodyMedium, Tone::Text))
    , m_explanation(new TextLabel(FontRole::Body, Tone::Text2))
    , m_repair(new QPushButton)
    , m_key(new KeyReveal(clipboard))
    , m_facts(new PropertyGrid(nameWidth))
{
    setTitle(tr("Profile “%1”"), name);
    addState();
    setKind(m_key->copyButton(), ButtonKind::Plain);
    m_key->copyButton()->setAutoDefault(false);
    content()->addWidget(m_key);
    addFacts();
    m_rotate = addLink(tr("Rotate key…"));
    addCancel(tr("Close"))->setFocus();
    connect(m_rotate, &QPushButton::clicked, this, [this] {
        done(Rejected);
        Q_EMIT rotateRequested(m_name);
    });
    connect(m_repair, &QPushButton::clicked, this, &DetailsDialog::act);
    connect(&profiles, &ProfileStore::changed, this, &DetailsDialog::follow);
    follow();
}

void DetailsDialog::addState()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(m_icon);
    head->addWidget(m_word, 1);
    m_explanation->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(px(4));
    texts->addLayout(head);
    texts->addWidget(m_explanation);
    auto *line = new QHBoxLayout;
    line->setSpacing(px(16));
    line->addLayout(texts, 1);
    line->addWidget(m_repair, 0, Qt::AlignVCenter);
    setKind(m_repair, ButtonKind::Bar);
    m_repair->setAutoDefault(false);
    auto *card = new Card;
    card->content()->addLayout(line);
    content()->addWidget(card);
}

void DetailsDialog::addFacts()
{
    const QString names[FactCount] = {tr("Account"),       tr("Key"),         tr("Signed in"), tr("Expires"),
                                      tr("On the server"), tr("config.json"), tr("Keychain"),  tr("Kept there")};
    for (int fact = 0; fact < FactCount; ++fact)
        m_values[fact] = m_facts->addProperty(names[fact]);
    content()->addWidget(m_facts);
}

void DetailsDialog::follow()
{
    const ProfileRow *row = m_profiles.row(m_name);
    if (!row) {
        disconnect(&m_profiles, nullptr, this, nullptr);
        QMetaObject::invokeMethod(this, &DetailsDialog::reject, Qt::QueuedConnection);
        return;
    }
    m_key->setVisible(!row->profile.apiKey.isEmpty());
    m_key->setSecret(row->profile.apiKey);
    m_rotate->setVisible(row->inFile && !row->profile.apiKey.isEmpty() && !m_profiles.file().problem);
    showState(*row);
    showFacts(*row);
}

void DetailsDialog::showState(const ProfileRow &row)
{
    const KeychainState keychain = m_profiles.keychain().state();
    const StateWord state = profileStateWord(row.mirror, keychain, row.keyRevoked, row.keyRefused);
    m_icon->setIcon(state.icon, state.iconTone);
    m_word->setTone(state.wordTone);
    m_word->setRich(escaped(state.word));
    QString text = whatHappened(row, keychain, QDateTime::currentDateTime());
    if (row.keyRevoked)
        text = revokedText(row.revokeConfirmed) + u' ' + text;
    else if (row.keyRefused)
        text = tr("The server did not accept its key. Sign in again, or remove the profile.") + u' ' + text;
    m_explanation->setRich(escaped(text));
    QString unlock;
    if (row.mirror == MirrorState::KeychainAway)
        unlock = unlockVerb(keychain);
    else if (row.mirror == MirrorState::LockedEntry)
        unlock = unlockVerb(KeychainState::Locked);
    m_repair->setText(unlock.isEmpty() ? repairLink(row.repairs) : unlock);
    m_repair->setVisible(!m_repair->text().isEmpty());
}

void DetailsDialog::showFacts(const ProfileRow &row)
{
    const Profile &profile = row.profile;
    const auto tell = [this](Fact fact, const QString &rich) { m_facts->setFact(m_values[fact], rich); };
    const QString email = profile.email.isEmpty() ? tr("unknown account") : profile.email;
    tell(Account, tr("%1 on %2").arg(strong(email), escaped(serverText(profile))));
    tell(KeyId,
         escaped(joinedFacts({maskedKey(profile.apiKey), shownText(profile.keyName), shownText(profile.keyId)})));
    tell(SignedIn, date(signedIn(profile)));
    tell(Expires, date(profile.expiresAt));
    tell(OnServer, escaped(m_around.onServer));
    tell(File, place(shownText(m_around.configPath), row.inFile, row.fileChangedAt));
    const Keychain &keychain = m_profiles.keychain();
    const QString entry =
        tr("%1, entry “%2” of “%3”")
            .arg(shownText(keychain.displayName()), shownText(m_name), shownText(m_around.keychainService));
    const bool isUnread = row.mirror == MirrorState::LockedEntry || row.mirror == MirrorState::NewerEntry
        || row.mirror == MirrorState::ForeignEntry;
    const bool isKnown = row.keychainCopy || (keychain.state() == KeychainState::Ready && !isUnread);
    tell(InKeychain,
         isKnown ? place(entry, row.keychainCopy.has_value(), row.keychainChangedAt) : escaped(tr("not known now")));
    QStringList previous;
    for (const Profile &each : row.previous.first(qMin(row.previous.size(), mostPreviousShown)))
        previous.append(
            escaped(joinedFacts({tr("previous key: %1").arg(maskedKey(each.apiKey)), date(signedIn(each))})));
    if (const qsizetype more = row.previous.size() - previous.size(); more > 0)
        previous.append(tr("and %1 more").arg(more));
    tell(Previous, previous.join(QStringLiteral("<br>")));
}

QString DetailsDialog::place(const QString &where, bool isThere, const QDateTime &changedAt) const
{
    if (!isThere)
        return escaped(tr("not there"));
    const QString changed = changedAt.isValid()
        ? tr("changed %1").arg(agoInSentence(changedAt.toLocalTime(), QDateTime::currentDateTime()))
        : QString();
    return escaped(joinedFacts({where, changed}));
}

void DetailsDialog::act()
{
    const ProfileRow *row = m_profiles.row(m_name);
    if (!row)
        return;
    if (row->repairs.isEmpty())
        Q_EMIT unlockRequested();
    else
        Q_EMIT repairRequested(m_name);
}

} // namespace scripto
