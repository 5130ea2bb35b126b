// SPDX-License-Identifier: MIT
#include "ui/common/factlist.h"

#include "app/core/showntext.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/style.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace scripto {

namespace {

constexpr int factHeight = 24;
constexpr int factInset = 2; // above and below the value, which stands nearer to its evidence
constexpr int evidenceHeight = 16;
constexpr int evidenceGap = 4; // below
constexpr int factNameWidth = 88;
constexpr int factMargin = 8;
constexpr int widestLink = 168;

// Seen only while its row is pointed at or the button has the focus, but always there for the keyboard.
class CopyButton final : public QPushButton {
public:
    explicit CopyButton(QWidget *row)
        : QPushButton(row)
    {
        setKind(this, ButtonKind::Icon);
        setFixedSize(px(factHeight), px(factHeight));
        setFocusPolicy(Qt::TabFocus);
        setAutoDefault(false);
        showCopied(false);
    }

    void showCopied(bool isCopied)
    {
        setIcon(isCopied ? toneIcon(Icon::Check, Tone::Ok) : toneIcon(Icon::Copy));
        setToolTip(toolTipText({isCopied ? FactList::tr("Copied") : FactList::tr("Copy")}));
    }

    bool isSeen() const { return parentWidget()->underMouse() || hasFocus(); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (isSeen())
            QPushButton::paintEvent(event);
    }
};

} // namespace

class FactList::Row final : public QWidget {
public:
    Row(const QString &name, FactList *parent);

    void setFact(const Fact &fact);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showLink(const Fact &fact);
    void placeCopy();

    ElidedLabel *m_name;
    ElidedLabel *m_value;
    ElidedLabel *m_evidence;
    QPushButton *m_link;
    CopyButton *m_copy; // at the end of the row, above the value, which has the whole width otherwise
    QVBoxLayout *m_values;
    QString m_copied;
};

FactList::Row::Row(const QString &name, FactList *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(FontRole::Small, Tone::Text2, this))
    , m_value(new ElidedLabel(FontRole::Body, Tone::Text, this))
    , m_evidence(new ElidedLabel(FontRole::Small, Tone::Text2, this))
    , m_link(new QPushButton(this))
    , m_copy(new CopyButton(this))
    , m_values(new QVBoxLayout)
{
    m_name->setPlain(name);
    m_name->setFixedSize(px(factNameWidth), px(factHeight));
    m_name->setBuddy(m_value);
    m_value->setFixedHeight(px(factHeight - 2 * factInset));
    m_evidence->setFixedHeight(px(evidenceHeight + evidenceGap));
    m_evidence->setContentsMargins(0, 0, 0, px(evidenceGap));
    setKind(m_link, ButtonKind::Link);
    m_link->setAutoDefault(false);
    m_link->hide();
    m_copy->setAccessibleName(FactList::tr("Copy %1").arg(name));

    auto *link = new QHBoxLayout;
    link->setContentsMargins(0, 0, 0, 0);
    link->addWidget(m_link);
    link->addStretch();
    m_values->setSpacing(0);
    m_values->addWidget(m_value);
    m_values->addLayout(link);
    m_values->addWidget(m_evidence);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(factMargin), 0, px(2), 0);
    layout->setSpacing(px(8));
    layout->addWidget(m_name, 0, Qt::AlignTop);
    layout->addLayout(m_values, 1);
    m_copy->installEventFilter(this);
    placeCopy();

    connect(m_link, &QPushButton::clicked, parent, [parent, name] { Q_EMIT parent->linkActivated(name); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_copied);
        m_copy->showCopied(true);
    });
}

void FactList::Row::setFact(const Fact &fact)
{
    const bool isMono = fact.look == Fact::Look::Mono || fact.look == Fact::Look::MaskedKey;
    m_value->setRole(isMono ? FontRole::Mono : FontRole::Body);
    m_value->setTone(fact.look == Fact::Look::Quiet ? Tone::Text2 : Tone::Text);
    if (fact.look == Fact::Look::MaskedKey)
        m_value->setMaskedKey(fact.value);
    else
        m_value->setPlain(fact.value);
    m_value->setVisible(fact.look != Fact::Look::Link);
    showLink(fact);
    m_evidence->setPlain(fact.evidence);
    m_evidence->setVisible(!fact.evidence.isEmpty());
    if (std::exchange(m_copied, fact.copied) != fact.copied)
        m_copy->showCopied(false);
    m_copy->setVisible(!fact.copied.isEmpty());
    placeCopy();
}

void FactList::Row::showLink(const Fact &fact)
{
    m_link->setVisible(fact.look == Fact::Look::Link);
    if (fact.look != Fact::Look::Link)
        return;
    const QString whole = shownText(fact.value);
    const QString fitting =
        QFontMetrics(fontOf(FontRole::BodyMedium)).elidedText(whole, Qt::ElideRight, px(widestLink));
    m_link->setText(withoutMnemonic(fitting));
    m_link->setAccessibleName(whole);
    m_link->setToolTip(toolTipText({fitting == whole ? QString() : whole}));
}

bool FactList::Row::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_copy->showCopied(false);
        placeCopy();
        update();
    }
    return QWidget::event(event);
}

bool FactList::Row::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        placeCopy();
    return QWidget::eventFilter(watched, event);
}

void FactList::Row::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeCopy();
}

// The value makes room for the button while that can be seen.
void FactList::Row::placeCopy()
{
    const bool isSeen = !m_copy->isHidden() && m_copy->isSeen();
    const int room = isSeen ? px(factHeight) : px(6);
    const int inset = m_link->isHidden() ? px(factInset) : 0; // a link is as high as the row
    m_values->setContentsMargins(isRightToLeft() ? room : 0, inset, isRightToLeft() ? 0 : room, inset);
    const QRect place(width() - px(2 + factHeight), 0, px(factHeight), px(factHeight));
    m_copy->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void FactList::Row::paintEvent(QPaintEvent *)
{
    if (!underMouse())
        return;
    QPainter painter(this);
    paintRounded(&painter, rect(), px(6), themeOf(this).toolHover);
}

FactList::FactList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    const auto sameNames = [](const Fact &a, const Fact &b) { return a.name == b.name; };
    if (facts == m_facts)
        return;
    if (!std::equal(facts.begin(), facts.end(), m_facts.begin(), m_facts.end(), sameNames)) {
        for (Row *row : std::exchange(m_rows, {})) {
            row->hide();
            row->deleteLater(); // a click on its link may have led here
        }
        for (const Fact &fact : facts)
            m_rows.append(addRow(fact.name));
    }
    m_facts = facts;
    for (qsizetype i = 0; i < facts.size(); ++i)
        m_rows.at(i)->setFact(facts.at(i));
}

FactList::Row *FactList::addRow(const QString &name)
{
    auto *row = new Row(name, this);
    layout()->addWidget(row);
    return row;
}

} // namespace scripto
