// SPDX-License-Identifier: MIT
#include "ui/finder/finderfooter.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace scripto {

namespace {

constexpr int heightOfFooter = 56;

} // namespace

FinderFooter::FinderFooter(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel(FontRole::Body, Tone::Text))
    , m_detail(new ElidedLabel(FontRole::MonoSmall, Tone::Text3))
{
    m_text->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(16), px(8) + 1, px(16), px(8));
    row->setSpacing(px(8));
    m_addFolder = addButton(tr("Add folder…"), &FinderFooter::addFolderClicked);
    setKind(m_addFolder, ButtonKind::Link);
    m_cancel = addButton(tr("Cancel"), &FinderFooter::cancelClicked);
    m_find = addButton(tr("Find keys"), &FinderFooter::findClicked);
    setKind(m_find, ButtonKind::Primary);
    m_stop = addButton(tr("Stop"), &FinderFooter::stopClicked);
    m_stop->setIcon(toneIcon(Icon::Stop, Tone::Text));
    m_skipped = addButton(tr("What was not read…"), &FinderFooter::skippedClicked);
    m_forget = addButton(tr("Forget these places"), &FinderFooter::forgetClicked);
    m_back = addButton(tr("Back"), &FinderFooter::backClicked);
    row->addWidget(m_addFolder);
    row->addLayout(texts, 1);
    for (QPushButton *button : std::as_const(m_buttons)) {
        if (button != m_addFolder)
            row->addWidget(button);
    }
    setMinimumHeight(px(heightOfFooter) + 1);
    showChoice(false);
}

QPushButton *FinderFooter::addButton(const QString &text, void (FinderFooter::*clicked)())
{
    auto *button = new QPushButton(text);
    connect(button, &QPushButton::clicked, this, clicked);
    m_buttons.append(button);
    return button;
}

// The last one gets the focus if it was on a button that goes.
void FinderFooter::offer(const QList<QPushButton *> &buttons)
{
    bool losesFocus = false;
    for (QPushButton *button : std::as_const(m_buttons))
        losesFocus = losesFocus || (button->hasFocus() && !buttons.contains(button));
    for (QPushButton *button : buttons)
        button->show();
    if (losesFocus && !buttons.isEmpty())
        buttons.last()->setFocus(Qt::OtherFocusReason);
    for (QPushButton *button : std::as_const(m_buttons)) {
        if (!buttons.contains(button))
            button->hide();
    }
}

void FinderFooter::showChoice(bool canFind)
{
    m_text->setRich({});
    m_detail->hide();
    offer({m_addFolder, m_cancel, m_find});
    m_find->setEnabled(canFind);
}

void FinderFooter::showProgress(const QString &rich, const QString &folder)
{
    m_text->setRich(rich);
    m_detail->setPlain(folder);
    m_detail->show();
    offer({m_stop});
}

void FinderFooter::showResult(const QString &rich, bool hasSkipped, bool hasPlaces)
{
    m_text->setRich(rich);
    m_detail->hide();
    QList<QPushButton *> buttons;
    if (hasSkipped)
        buttons.append(m_skipped);
    if (hasPlaces)
        buttons.append(m_forget);
    offer(buttons);
}

void FinderFooter::showSkipped(const QString &rich)
{
    m_text->setRich(rich);
    m_detail->hide();
    offer({m_back});
}

void FinderFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).window);
    paintHairline(&painter, QRect(0, 0, width(), 1), themeOf(this).line);
}

} // namespace scripto
