// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysplaceholder.h"

#include "app/core/error.h"
#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortexts.h"
#include "ui/common/ringicon.h"
#include "ui/common/textlabel.h"
#include "ui/keys/accountname.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/filtertexts.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace scripto {

NextStep nextStepAfter(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthenticated:
        return NextStep::SignIn;
    case ErrorKind::SessionNeeded:
        return NextStep::OpenSession;
    default:
        return NextStep::Read;
    }
}

KeysPlaceholder::KeysPlaceholder(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_empty(new EmptyState(this))
    , m_nothing(new QWidget(this))
    , m_readingPage(makeReadingPage())
{
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_readingPage);
    connect(m_empty, &EmptyState::actionClicked, this, [this] { Q_EMIT nextStepChosen(m_nextStep); });
    connect(m_empty, &EmptyState::otherActionClicked, this, [this] { Q_EMIT nextStepChosen(NextStep::Read); });
}

void KeysPlaceholder::showNothing()
{
    m_pages->setCurrentWidget(m_nothing);
}

void KeysPlaceholder::showReading(const KeyAccount &account)
{
    m_reading->setRich(tr("Reading the keys of %1…").arg(strong(accountName(account))));
    m_ring->setWaiting(Tone::Text3);
    m_pages->setCurrentWidget(m_readingPage);
}

void KeysPlaceholder::showNotRead(const KeyAccount &account)
{
    m_nextStep = NextStep::Read;
    m_empty->setContent(Icon::LargeKey, tr("The keys have not been read"),
                        tr("Those of %1 are on the server.").arg(strong(accountName(account))));
    m_empty->setAction(tr("Read keys"));
    m_pages->setCurrentWidget(m_empty);
}

void KeysPlaceholder::showCost(const KeyStore::LookingCost &cost)
{
    m_nextStep = NextStep::ReadAtCost;
    m_empty->setContent(Icon::LargeKey, tr("The keys have not been read"), escaped(lookingCostText(cost)));
    m_empty->setAction(lookingCostAction(cost));
    m_empty->actionButton()->setVisible(cost.usesLeft > 0);
    m_pages->setCurrentWidget(m_empty);
}

void KeysPlaceholder::showFailed(const KeyAccount &account, const Error &error, bool mayTryAgain)
{
    if (error.kind == ErrorKind::SessionNeeded)
        return showSessionNeeded(account, error);
    if (error.kind == ErrorKind::Unauthenticated)
        return showRefused(account, error);
    m_nextStep = nextStepAfter(error);
    m_empty->setContent(isOffline(error) ? Icon::LargeOffline : Icon::LargeError, tr("The keys could not be read"),
                        escaped(errorText(error)));
    m_empty->setAction(tr("Try again"));
    m_empty->actionButton()->setVisible(mayTryAgain);
    m_pages->setCurrentWidget(m_empty);
}

// Does not guess, since a 401 gives no reason.
void KeysPlaceholder::showRefused(const KeyAccount &account, const Error &error)
{
    m_nextStep = NextStep::SignIn;
    const QString title = account.bySession ? tr("The web session was refused")
                                            : tr("The key of %1 was refused").arg(shownText(account.reader));
    const QString server = strong(serverName(account.server));
    QStringList sentences{error.httpStatus == 0 ? tr("%1 did not accept it.").arg(server)
                                                : tr("%1 answered %2.").arg(server, QString::number(error.httpStatus))};
    if (!account.bySession)
        sentences.append(tr("The key may be revoked, expired or used too often."));
    sentences.append(tr("Nothing on this computer was changed."));
    m_empty->setContent(Icon::LargeError, title, sentences.join(u' '));
    m_empty->setAction(tr("Sign in again…"), ButtonKind::Primary);
    m_empty->setOtherAction(tr("Check again"));
    m_pages->setCurrentWidget(m_empty);
}

void KeysPlaceholder::showSessionNeeded(const KeyAccount &account, const Error &error)
{
    m_nextStep = NextStep::OpenSession;
    m_empty->setContent(Icon::LargeKey, tr("Managing keys needs a code"),
                        escaped(errorText(error)) + u' '
                            + tr("One code, sent to %1, opens a session until you quit; the profiles work without it.")
                                  .arg(strong(accountName(account))));
    m_empty->setAction(tr("Sign in to manage keys"), ButtonKind::Primary);
    m_pages->setCurrentWidget(m_empty);
}

void KeysPlaceholder::showNoKeys(const KeyAccount &account)
{
    m_nextStep = NextStep::NewKey;
    m_empty->setContent(Icon::LargeKey, tr("No keys yet"),
                        tr("The server knows no key of %1.").arg(strong(accountName(account))));
    m_empty->setAction(tr("New key…"));
    m_pages->setCurrentWidget(m_empty);
}

void KeysPlaceholder::showNothingMatches(const QString &text, int searched)
{
    m_nextStep = NextStep::ClearFilter;
    const QString shown = withStartsMasked(shownText(text, longestInTitle)); // may be the start of a key
    m_empty->setContent(Icon::LargeSearch, tr("No key matches “%1”").arg(shown),
                        searched == 1
                            ? tr("Name, key start and profile names of 1 key were searched.")
                            : tr("Names, key starts and profile names of %1 keys were searched.").arg(searched));
    m_empty->setAction(tr("Clear filter"));
    m_pages->setCurrentWidget(m_empty);
}

void KeysPlaceholder::showMistake(const KeyMistake &mistake)
{
    m_nextStep = NextStep::ClearFilter;
    m_empty->setContent(Icon::LargeSearch, mistakeTitle(mistake), escaped(mistakeText(mistake)));
    m_empty->setAction(tr("Clear filter"));
    m_pages->setCurrentWidget(m_empty);
}

void KeysPlaceholder::showNothingInCategory(int total)
{
    m_nextStep = NextStep::ShowAll;
    m_empty->setContent(Icon::LargeSearch, tr("No such key"),
                        total == 1 ? tr("There is 1 key in all.") : tr("There are %1 keys in all.").arg(total));
    m_empty->setAction(tr("Show all keys"));
    m_pages->setCurrentWidget(m_empty);
}

QWidget *KeysPlaceholder::makeReadingPage()
{
    auto *page = new QWidget(this);
    m_ring = new RingIcon(page);
    m_reading = new TextLabel(FontRole::Body, Tone::Text2, page);
    auto *stop = new QPushButton(tr("Cancel"), page);
    setKind(stop, ButtonKind::Bar);
    connect(stop, &QPushButton::clicked, this, [this] { Q_EMIT nextStepChosen(NextStep::StopReading); });

    auto *line = new QHBoxLayout;
    line->setSpacing(px(8));
    line->addStretch();
    line->addWidget(m_ring);
    line->addWidget(m_reading);
    line->addStretch();
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addLayout(line);
    column->addSpacing(px(16));
    column->addWidget(stop, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

} // namespace scripto
