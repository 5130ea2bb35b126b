// SPDX-License-Identifier: MIT
#include "ui/profiles/copycard.h"

#include "app/core/masking.h"
#include "app/core/serverurl.h"
#include "ui/common/card.h"
#include "ui/common/relativetime.h"
#include "ui/common/ringicon.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/profiletexts.h"
#include "ui/profiles/propertygrid.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace scripto {

CopyCard::CopyCard(Icon icon, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_newer(new TextLabel(tr("Newer"), FontRole::SmallMedium, Tone::Accent))
{
    auto *symbol = new RingIcon;
    symbol->setIcon(icon, Tone::Text2);
    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(symbol);
    head->addWidget(new TextLabel(escaped(title), FontRole::Section, Tone::Text), 1);
    head->addWidget(m_newer);
    m_newer->hide();

    auto *facts = new PropertyGrid(64);
    m_values[Key] = facts->addProperty(tr("Key"));
    m_values[Key]->setRole(FontRole::Mono);
    m_values[Email] = facts->addProperty(tr("E-mail"));
    m_values[Server] = facts->addProperty(tr("Server"));
    m_values[SignedIn] = facts->addProperty(tr("Signed in"));

    auto *card = new Card;
    m_content = card->content();
    m_content->setSpacing(px(12));
    m_content->addLayout(head);
    m_content->addWidget(facts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
}

void CopyCard::setProfile(const Profile &profile, const Profile *other)
{
    const auto isOther = [other](auto part, const Profile &mine) { return other && !(part(mine) == part(*other)); };
    setLine(Key, profile.apiKey.isEmpty() ? QStringLiteral("–") : maskedKey(profile.apiKey),
            isOther([](const Profile &p) { return p.apiKey; }, profile));
    setLine(Email, profile.email, isOther([](const Profile &p) { return p.email; }, profile));
    setLine(Server, serverText(profile), isOther(serverText, profile));
    const QDateTime at = signedIn(profile);
    setLine(SignedIn, at.isValid() ? dateTimeText(at.toLocalTime()) : QString(), isOther(signedIn, profile));
    m_newer->setVisible(other && at.isValid() && signedIn(*other).isValid() && at > signedIn(*other));
}

void CopyCard::setLine(Line line, const QString &text, bool differs)
{
    m_values[line]->setText(text.isEmpty() ? QStringLiteral("–") : escaped(text));
    m_values[line]->setTone(differs || line == Key ? Tone::Text : Tone::Text2);
    if (line != Key)
        m_values[line]->setRole(differs ? FontRole::Section : FontRole::Body);
}

QPushButton *CopyCard::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    m_content->addWidget(button);
    return button;
}

} // namespace scripto
