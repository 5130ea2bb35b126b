// SPDX-License-Identifier: MIT
#include "ui/keys/details/keydetails.h"

#include "app/keys/facts/revokeevidence.h"
#include "ui/common/counted.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/ringicon.h"
#include "ui/common/statesentence.h"
#include "ui/common/style.h"
#include "ui/keys/details/keyfacts.h"
#include "ui/keys/details/noteedit.h"
#include "ui/keys/keytexts.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace scripto {

namespace {

constexpr qsizetype mostPlaces = 4;

} // namespace

// Who on this computer has the key, and where it was found.
class KeyDetails::HolderList final : public QWidget {
public:
    HolderList()
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(px(4));
    }

    void setHolders(const QList<Holder> &holders, bool readsThisList, const QStringList &foundIn)
    {
        if (m_holders == holders && m_readsThisList == readsThisList && m_foundIn == foundIn)
            return;
        m_holders = holders;
        m_readsThisList = readsThisList;
        m_foundIn = foundIn;
        qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
        for (const Holder &holder : holders)
            addRow(Icon::Key, holderText(holder), holder.active ? KeyDetails::tr("CLI uses this") : QString());
        if (readsThisList)
            addRow(Icon::Refresh, KeyDetails::tr("This app reads the list with it"), {});
        for (const QString &place : foundIn.first(qMin(foundIn.size(), mostPlaces)))
            addRow(Icon::File, place, {});
        if (foundIn.size() > mostPlaces)
            addRow(Icon::File,
                   counted(foundIn.size() - mostPlaces, KeyDetails::tr("1 more place"), KeyDetails::tr("%1 more places")),
                   {});
    }

private:
    void addRow(Icon icon, const QString &text, const QString &mark)
    {
        auto *row = new QWidget(this);
        auto *symbol = new RingIcon(row);
        symbol->setIcon(icon, Tone::Text2);
        auto *name = new ElidedLabel(FontRole::Body, Tone::Text, row);
        name->setPlain(text);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, px(2), 0, px(2));
        line->setSpacing(px(8));
        line->addWidget(symbol);
        line->addWidget(name);
        line->addWidget(new TextLabel(escaped(mark), FontRole::SmallMedium, Tone::Accent, row));
        line->addStretch();
        layout()->addWidget(row);
    }

    QList<Holder> m_holders;
    bool m_readsThisList = false;
    QStringList m_foundIn;
};

KeyDetails::KeyDetails(QWidget *parent)
    : DetailsFrame(parent)
    , m_note(new NoteEdit)
    , m_holders(new HolderList)
    , m_command(new QPushButton(tr("Copy revoke command")))
    , m_pause(new QPushButton(tr("Pause")))
    , m_rename(new QPushButton(tr("Rename…")))
    , m_expiry(new QPushButton(tr("Change expiry…")))
    , m_revoke(addButton(tr("Revoke")))
    , m_rotate(addButton(tr("Rotate…")))
    , m_copyId(addButton(tr("Copy id")))
    , m_copyKey(addButton(tr("Copy key")))
{
    setKind(m_command, ButtonKind::Link);
    m_command->setAutoDefault(false);
    const QString use = tr("For a terminal on any computer that has another key of the account in SCRIPTO_API_KEY");
    m_command->setToolTip(toolTipText({use}));
    m_changeSection = addSection(tr("Change"), makeChangeLinks());
    m_noteSection = addSection(tr("Note"), m_note);
    m_holdersSection = addSection(tr("On this computer"), m_holders);
    auto *command = new QWidget;
    auto *line = new QHBoxLayout(command);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_command);
    line->addStretch();
    m_commandSection = addSection(tr("Without this app"), command);
    makeActions();
}

QWidget *KeyDetails::makeChangeLinks()
{
    auto *links = new QWidget;
    auto *grid = new QGridLayout(links);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    int place = 0;
    for (QPushButton *link : {m_pause, m_rename, m_expiry}) {
        setKind(link, ButtonKind::Link);
        link->setAutoDefault(false);
        grid->addWidget(link, place / 2, place % 2, Qt::AlignLeft);
        ++place;
    }
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_state.rows.constFirst().key.enabled ? Q_EMIT pauseRequested(m_key) : Q_EMIT resumeRequested(m_key);
    });
    connect(m_rename, &QPushButton::clicked, this, [this] { Q_EMIT renameRequested(m_key); });
    connect(m_expiry, &QPushButton::clicked, this, [this] { Q_EMIT expiryRequested(m_key); });
    return links;
}

void KeyDetails::showChanges(const KeyRow &row)
{
    m_changeSection->setVisible(row.changeable);
    m_pause->setVisible(row.key.enabledReported);
    m_pause->setText(row.key.enabled ? tr("Pause") : tr("Resume"));
    m_pause->setToolTip(toolTipText(
        {row.key.enabled ? tr("The server refuses the key until you resume it") : QString()}));
    for (QPushButton *link : {m_pause, m_rename, m_expiry})
        link->setEnabled(row.mayChange() && !m_state.isOffline);
}

void KeyDetails::makeActions()
{
    connect(m_note, &NoteEdit::left, this, &KeyDetails::commitNote);
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        QList<KeyRef> keys;
        QList<KeyRef> pending;
        for (const KeyRow &row : std::as_const(m_state.rows)) {
            if (row.secondsUntilRevoked > 0)
                pending.append(row.ref());
            else if (!row.revoking)
                keys.append(row.ref());
        }
        if (!keys.isEmpty())
            Q_EMIT revokeRequested(keys);
        else
            Q_EMIT undoRequested(pending);
    });
    connect(m_rotate, &QPushButton::clicked, this, [this] { Q_EMIT rotateRequested(m_key); });
    connect(m_copyKey, &QPushButton::clicked, this, [this] { Q_EMIT copyKeyRequested(holder()); });
    connect(m_copyId, &QPushButton::clicked, this, [this] { copy(m_copyId, m_key.id); });
    connect(m_command, &QPushButton::clicked, this,
            [this] { copy(m_command, revokeCommand(m_state.server, m_key.id)); });
}

void KeyDetails::setState(const KeyDetailsState &state)
{
    const bool isOne = state.rows.size() == 1;
    follow(isOne ? state.rows.constFirst().ref() : KeyRef());
    m_note->follow(state.note);
    if (state == m_state)
        return;
    m_state = state;
    if (isOne)
        showOne(state.rows.constFirst());
    else
        showSeveral();
    for (QWidget *section : {m_noteSection, m_commandSection})
        section->setVisible(isOne);
    showRevoke();
    orderTabs();
}

// What the user has written belongs to the key that was shown until now.
void KeyDetails::follow(const KeyRef &key)
{
    if (m_key == key)
        return;
    commitNote();
    m_key = key;
    m_note->start({});
    m_copyId->setText(tr("Copy id"));
    m_command->setText(tr("Copy revoke command"));
}

void KeyDetails::commitNote()
{
    if (!m_note->isEdited() || m_key.id.isEmpty())
        return;
    const QString before = m_note->before();
    m_note->accept();
    Q_EMIT noteEdited(m_key, m_note->note(), before);
}

void KeyDetails::editNote()
{
    if (m_noteSection->isVisible())
        m_note->setFocus(Qt::ShortcutFocusReason);
}

void KeyDetails::showOne(const KeyRow &row)
{
    setTitle(row.key.name.isEmpty() ? tr("Unnamed key") : row.key.name);
    const KeySentence words = keySentence(row, m_state.now);
    sentence()->setSentence(words.state, words.lead, words.rest);
    facts()->setFacts(keyFacts(row, m_state.now));
    m_holders->setHolders(row.holders, row.readsThisList, m_state.foundIn);
    m_holdersSection->setVisible(!row.holders.isEmpty() || row.readsThisList || !m_state.foundIn.isEmpty());
    history()->setEntries(m_state.history, m_state.now);
    setHistoryVisible(true);
    showChanges(row);
    m_rotate->setEnabled(m_state.whyNotRotate.isEmpty());
    m_rotate->setToolTip(toolTipText(
        {m_state.whyNotRotate.isEmpty() ? QString() : tr("Rotate: %1").arg(m_state.whyNotRotate)}));
    QList<QPushButton *> buttons{m_revoke, m_rotate, m_copyId};
    if (!holder().isEmpty())
        buttons.append(m_copyKey);
    showButtons(buttons);
}

void KeyDetails::showSeveral()
{
    setTitle(tr("%n keys selected", nullptr, static_cast<int>(m_state.rows.size())));
    const KeySentence words = sharedSentence(m_state.rows);
    sentence()->setSentence(words.state, words.lead, words.rest);
    facts()->setFacts(sharedFacts(m_state.rows, m_state.now));
    m_holdersSection->hide();
    m_changeSection->hide();
    setHistoryVisible(false);
    showButtons({m_revoke});
}

void KeyDetails::showRevoke()
{
    const auto leaving = std::count_if(m_state.rows.begin(), m_state.rows.end(), isLeaving);
    const auto open = static_cast<int>(m_state.rows.size() - leaving);
    const bool isPending = open == 0 && std::any_of(m_state.rows.begin(), m_state.rows.end(), [](const KeyRow &row) {
                               return row.secondsUntilRevoked > 0;
                           });
    setKind(m_revoke, isPending ? ButtonKind::Plain : ButtonKind::Risky);
    if (isPending)
        m_revoke->setText(tr("Undo"));
    else if (m_state.rows.size() > 1)
        m_revoke->setText(tr("Revoke %n keys", nullptr, open));
    else
        m_revoke->setText(needsNoQuestion(m_state.rows.constFirst()) ? tr("Revoke") : tr("Revoke…"));
    m_revoke->setEnabled(isPending || (open > 0 && !m_state.isOffline));
    const bool isOff = m_state.isOffline && !isPending;
    m_revoke->setToolTip(toolTipText({isOff ? tr("Revoke: the server can’t be reached") : QString()}));
}

// Says so until another key is shown.
void KeyDetails::copy(QPushButton *button, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_copyId->setText(tr("Copy id"));
    m_command->setText(tr("Copy revoke command"));
    button->setText(tr("Copied"));
}

// The profile that certainly holds the key; empty if there is none.
QString KeyDetails::holder() const
{
    if (m_state.rows.size() != 1)
        return {};
    for (const Holder &each : m_state.rows.constFirst().holders) {
        if (each.certainty == Holder::Certainty::Sure && !each.isEnvironment)
            return each.profile;
    }
    return {};
}

} // namespace scripto
