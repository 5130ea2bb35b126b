// SPDX-License-Identifier: MIT
#include "ui/profiles/copycard.h"

#include "ui/common/card.h"
#include "ui/common/ringicon.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/propertygrid.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace scripto {

CopyCard::CopyCard(Icon icon, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_stateIcon(new RingIcon)
    , m_state(new TextLabel(FontRole::SmallMedium, Tone::Text2))
    , m_facts(new PropertyGrid(64))
{
    auto *symbol = new RingIcon;
    symbol->setIcon(icon, Tone::Text2);
    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(symbol);
    head->addWidget(new TextLabel(escaped(title), FontRole::Section, Tone::Text), 1);
    head->addWidget(m_stateIcon);
    head->addWidget(m_state);

    m_values[Key] = m_facts->addProperty(tr("Key"));
    m_values[Key]->setRole(FontRole::Mono);
    m_values[Email] = m_facts->addProperty(tr("E-mail"));
    m_values[Server] = m_facts->addProperty(tr("Server"));
    m_values[SignedIn] = m_facts->addProperty(tr("Signed in"));
    for (TextLabel *value : m_values)
        value->setTone(Tone::Text);

    auto *card = new Card;
    m_content = card->content();
    m_content->setContentsMargins(px(12), px(12), px(12), px(12));
    m_content->setSpacing(px(12));
    m_content->addLayout(head);
    m_content->addWidget(m_facts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
}

void CopyCard::setTexts(const CopyTexts &texts)
{
    setLine(Key, texts.key);
    setLine(Email, texts.email);
    setLine(Server, texts.server);
    setLine(SignedIn, texts.isNewer ? tr("%1 · newer").arg(texts.signedIn) : texts.signedIn);
    m_stateIcon->setVisible(texts.state.has_value());
    m_state->setVisible(texts.state.has_value());
    if (!texts.state)
        return;
    m_stateIcon->setIcon(texts.state->icon, texts.state->iconTone);
    m_state->setTone(texts.state->wordTone);
    m_state->setRich(escaped(texts.state->word));
}

void CopyCard::setLine(Line line, const QString &text)
{
    m_facts->setFact(m_values[line], escaped(text));
}

QPushButton *CopyCard::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleDescription(m_title);
    m_content->addWidget(button);
    return button;
}

} // namespace scripto
