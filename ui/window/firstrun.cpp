// SPDX-License-Identifier: MIT
#include "ui/window/firstrun.h"

#include "app/core/masking.h"
#include "app/profiles/profilestore.h"
#include "ui/common/card.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QDir>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace scripto {

namespace {

constexpr int cardWidth = 288;
constexpr int narrowestCard = 208;
constexpr int between = 24;
constexpr int stackedWidth = 480;
constexpr int iconSize = 24;

class CardIcon final : public QWidget {
public:
    CardIcon(Icon icon, Tone tone)
        : m_icon(icon)
        , m_tone(tone)
    {
        setFixedSize(px(iconSize), px(iconSize));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(
            0, 0, iconPixmap(m_icon, themeOf(this).tone(m_tone), qMin(width(), height()), devicePixelRatioF()));
    }

private:
    const Icon m_icon;
    const Tone m_tone;
};

TextLabel *wrapped(const QString &rich, FontRole role, Tone tone)
{
    auto *label = new TextLabel(rich, role, tone);
    label->setWordWrap(true);
    return label;
}

Card *makeCard(Icon icon, const QString &title, TextLabel *text, QPushButton *button)
{
    const bool isPrimary = kindOf(button) == ButtonKind::Primary;
    auto *card = new Card;
    QVBoxLayout *column = card->content();
    column->setContentsMargins(px(20), px(20), px(20), px(20));
    column->setSpacing(0);
    column->addWidget(new CardIcon(icon, isPrimary ? Tone::Accent : Tone::Text2));
    column->addSpacing(px(12));
    column->addWidget(wrapped(escaped(title), FontRole::Section, Tone::Text));
    column->addSpacing(px(4));
    column->addWidget(text);
    column->addSpacing(px(20));
    column->addStretch();
    column->addWidget(button, 0, Qt::AlignLeft);
    return card;
}

bool isOnlyInKeychain(const ProfileRow &row)
{
    return row.repairs.contains(Repair::Restore);
}

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
}

bool hasKeychain(const Keychain &keychain)
{
    return keychain.state() != KeychainState::Absent && keychain.state() != KeychainState::NotSetUp;
}

} // namespace

FirstRun::FirstRun(const ProfileStore &profiles, QString configPath, QWidget *parent)
    : QScrollArea(parent)
    , m_profiles(profiles)
    , m_configPath(std::move(configPath))
    , m_cards(new QHBoxLayout)
    , m_restoreText(wrapped({}, FontRole::Body, Tone::Text2))
    , m_footnote(wrapped({}, FontRole::Small, Tone::Text3))
    , m_column(makeColumn())
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(px(between), px(16), px(between), px(16));
    layout->addStretch(1); // above the middle, where the eye looks first
    auto *centred = new QHBoxLayout; // an alignment would ignore the height that wrapped labels need
    centred->addStretch();
    centred->addWidget(m_column);
    centred->addStretch();
    layout->addLayout(centred);
    layout->addStretch(2);
    setWidget(page);
    page->setAutoFillBackground(false);
    setFocusProxy(m_signIn);
    connect(&profiles, &ProfileStore::changed, this, &FirstRun::follow);
    follow();
}

QWidget *FirstRun::makeColumn()
{
    makeCards();
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(4));
    layout->addWidget(new TextLabel(tr("Add your first profile"), FontRole::DialogTitle, Tone::Text));
    layout->addWidget(
        wrapped(tr("A profile is a key with a name. The scripto command line uses the profile you choose here."),
                FontRole::Body, Tone::Text2));
    layout->addSpacing(px(16));
    layout->addLayout(m_cards);
    layout->addSpacing(px(16));
    layout->addWidget(m_footnote);
    return column;
}

void FirstRun::makeCards()
{
    m_signIn = new QPushButton(tr("Sign in…"));
    setKind(m_signIn, ButtonKind::Primary);
    auto *add = new QPushButton(tr("Add existing key…"));
    m_restoreButton = new QPushButton;
    connect(m_signIn, &QPushButton::clicked, this, &FirstRun::signInRequested);
    connect(add, &QPushButton::clicked, this, &FirstRun::addRequested);
    connect(m_restoreButton, &QPushButton::clicked, this, [this] {
        if (m_profiles.rows().isEmpty())
            Q_EMIT unlockRequested();
        else
            Q_EMIT restoreRequested();
    });
    for (QPushButton *button : {m_signIn, add, m_restoreButton})
        button->setAutoDefault(true); // Enter presses it, as in a dialog

    m_restore = makeCard(Icon::Keychain, tr("Restore from the keychain"), m_restoreText, m_restoreButton);
    m_cards->setSpacing(px(between));
    m_cards->addWidget(
        makeCard(Icon::SignIn, tr("Sign in"),
                 wrapped(tr("Scripto e-mails you a one-time code. No account yet? The code creates one."),
                         FontRole::Body, Tone::Text2),
                 m_signIn),
        1);
    m_cards->addWidget(
        makeCard(Icon::Key, tr("Add a key you have"),
                 wrapped(tr("Paste a key that starts with %1. It becomes a profile.").arg(escaped(keyPrefix)),
                         FontRole::Body, Tone::Text2),
                 add),
        1);
    m_cards->addWidget(m_restore, 1);
}

bool FirstRun::isWanted(const ProfileStore &profiles)
{
    const QList<ProfileRow> &rows = profiles.rows();
    return profiles.isLoaded() && !profiles.file().problem
        && std::all_of(rows.begin(), rows.end(), isOnlyInKeychain);
}

void FirstRun::follow()
{
    showKeychain();
    const QString keychain = escaped(m_profiles.keychain().displayName());
    const QString path = escaped(shortPath(m_configPath));
    m_footnote->setRich((hasKeychain(m_profiles.keychain())
                             ? tr("Keys are kept in %1 and, as a second copy, in %2.").arg(path, keychain)
                             : tr("Keys are kept in %1.").arg(path))
                        + u' ' + tr("A key is sent to its own server and nowhere else."));
    fit();
}

// A locked keychain may have the profiles of a config.json that was lost.
void FirstRun::showKeychain()
{
    const qsizetype kept = m_profiles.rows().size();
    const QString keychain = escaped(m_profiles.keychain().displayName());
    m_restore->setVisible(kept > 0 || m_profiles.keychain().state() == KeychainState::Locked);
    m_restoreButton->setText(kept > 0 ? tr("Restore all…") : tr("Unlock…"));
    if (kept > 1)
        m_restoreText->setRich(
            tr("%1 profiles are in %2. They can be put back into config.json.").arg(QString::number(kept), keychain));
    else if (kept > 0)
        m_restoreText->setRich(tr("One profile is in %1. It can be put back into config.json.").arg(keychain));
    else
        m_restoreText->setRich(tr("It is locked. Profiles that it has can be put back into config.json."));
}

void FirstRun::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    setFocus(Qt::OtherFocusReason); // what had the focus is gone
}

void FirstRun::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

// The cards are beside each other if there is room.
void FirstRun::fit()
{
    const int cards = m_restore->isHidden() ? 2 : 3;
    const auto widthOf = [cards](int card) { return px(card) * cards + px(between) * (cards - 1); };
    const int room = viewport()->width() - 2 * px(between);
    const bool isBeside = room >= widthOf(narrowestCard);
    m_cards->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_column->setFixedWidth(qMax(0, qMin(room, isBeside ? widthOf(cardWidth) : px(stackedWidth))));
}

} // namespace scripto
