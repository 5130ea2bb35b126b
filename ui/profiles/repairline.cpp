// SPDX-License-Identifier: MIT
#include "ui/profiles/repairline.h"

#include "app/core/showntext.h"
#include "ui/common/ringicon.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/mirrortexts.h"
#include "ui/profiles/profilestate.h"

#include <QComboBox>
#include <QFontMetrics>
#include <QHBoxLayout>

namespace scripto {

namespace {

constexpr int choiceWidth = 180;
constexpr int nameWidth = 176;
constexpr qsizetype namesShown = 5;

QString someOf(const QStringList &names)
{
    QStringList some;
    for (const QString &name : names.first(qMin(names.size(), namesShown)))
        some.append(shownText(name));
    const QString shown = some.join(QStringLiteral(", "));
    const auto more = names.size() - namesShown;
    return more > 0 ? RepairLine::tr("%1 and %2 more").arg(shown, QString::number(more)) : shown;
}

} // namespace

RepairLine::RepairLine(const QStringList &names, const PlannedRepair &plan, const ProfileRow &row,
                       KeychainState keychain, QWidget *parent)
    : QWidget(parent)
    , m_names(names)
    , m_plan(plan)
    , m_explanation(names.size() > 1 ? someOf(names) : whatHappened(row, keychain, QDateTime::currentDateTime()))
    , m_choice(new QComboBox)
    , m_text(new TextLabel(FontRole::Small, Tone::Text2))
{
    const StateWord state = profileStateWord(row.mirror, keychain, row.keyRevoked, row.keyRefused);
    auto *icon = new RingIcon;
    icon->setIcon(state.icon, state.iconTone);
    const QString title = names.size() > 1 ? tr("%1 more profiles").arg(names.size()) : shownText(names.first());
    auto *name = new TextLabel(FontRole::BodyMedium, Tone::Text);
    // A name cannot be wrapped and must not push the choice out of sight.
    name->setRich(escaped(QFontMetrics(fontOf(FontRole::BodyMedium)).elidedText(title, Qt::ElideMiddle, px(nameWidth))),
                  title);
    name->setBuddy(m_choice);
    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(icon);
    head->addWidget(name);
    head->addWidget(new TextLabel(escaped(state.word), state.font, state.wordTone), 1);
    m_text->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(px(2));
    texts->addLayout(head);
    texts->addWidget(m_text);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(16));
    line->addLayout(texts, 1);
    line->addWidget(m_choice, 0, Qt::AlignTop);

    m_choice->addItem(tr("Leave as it is"));
    for (const Repair repair : plan.choices)
        m_choice->addItem(repairVerb(repair));
    if (plan.suggested)
        m_choice->setCurrentIndex(1 + static_cast<int>(plan.choices.indexOf(*plan.suggested)));
    m_choice->setFixedWidth(px(choiceWidth));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RepairLine::showChoice);
    showChoice();
}

std::optional<Repair> RepairLine::chosen() const
{
    const int index = m_choice->currentIndex() - 1;
    return index < 0 || !m_isOpen ? std::nullopt : std::optional(m_plan.choices.at(index));
}

void RepairLine::close(const QString &plain, Tone tone)
{
    m_isOpen = false;
    m_choice->hide();
    tell(plain, tone);
}

void RepairLine::fail(const QStringList &names, const QString &plain)
{
    m_names = names;
    tell(plain, Tone::Danger);
}

void RepairLine::showChoice()
{
    const auto repair = chosen();
    tell(repair ? repairPreview(*repair) : m_explanation, Tone::Text2);
    Q_EMIT choiceChanged();
}

void RepairLine::tell(const QString &plain, Tone tone)
{
    m_text->setTone(tone);
    m_text->setRich(escaped(plain));
}

} // namespace scripto
