// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/cleanupfooter.h"

#include "ui/common/accessibleroles.h"
#include "ui/common/actiontexts.h"
#include "ui/common/fonts.h"
#include "ui/common/messagebar.h"
#include "ui/common/paint.h"
#include "ui/common/ringicon.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace scripto {

namespace {

constexpr int footerHeight = 56;
constexpr int progressHeight = 3;

} // namespace

// Can draw a part of its text in red, which rich text cannot: it has no colours of the theme.
class CountsLabel final : public TextLabel {
public:
    CountsLabel()
        : TextLabel(FontRole::Body, Tone::Text)
    {
        setWordWrap(true);
    }

    void setCounts(const QString &before, const QString &failed, const QString &after)
    {
        setRich(escaped(before + failed + after));
        m_parts = failed.isEmpty() ? QStringList() : QStringList{before, failed, after};
        update();
    }
    void setWhole(const QString &rich)
    {
        setRich(rich);
        m_parts.clear();
        update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (m_parts.isEmpty() || QFontMetrics(font()).horizontalAdvance(m_parts.join(QString())) > width())
            return TextLabel::paintEvent(event);
        QPainter painter(this);
        QRect rest = rect();
        const Theme &theme = themeOf(this);
        for (const QString &part : std::as_const(m_parts)) {
            const bool isFailure = &part == &m_parts.at(1);
            const int used = paintText(&painter, rest, part, font(), isFailure ? theme.danger : theme.text);
            isRightToLeft() ? rest.setRight(rest.right() - used) : rest.setLeft(rest.left() + used);
        }
    }

private:
    QStringList m_parts; // the second one is about failures
};

CleanUpFooter::CleanUpFooter(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_icon(new RingIcon)
    , m_text(new CountsLabel)
    , m_hint(new TextLabel(FontRole::Small, Tone::Text3))
    , m_progress(new QProgressBar(this))
{
    makeAlert(this);
    setAccessibleName(tr("Message"));
    m_row->setContentsMargins(px(16), px(12), px(16), px(12));
    m_row->setSpacing(px(8));
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_hint, 1);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(atEnd() | Qt::AlignVCenter);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel = addButton(tr("Cancel"), ButtonKind::Plain, &CleanUpFooter::cancelClicked);
    m_pause = addButton({}, ButtonKind::Plain, &CleanUpFooter::pauseClicked);
    m_revoke = addButton({}, ButtonKind::Danger, &CleanUpFooter::revokeClicked);
    m_revoke->setToolTip(toolTipText({tr("Revoke what is checked")}, shortcutText(Qt::CTRL | Qt::Key_Return)));
    m_undo = addButton(tr("Undo all"), ButtonKind::Plain, &CleanUpFooter::undoClicked);
    m_undo->setIcon(toneIcon(Icon::Undo, Tone::Text));
    m_keep = addButton(tr("Keep them"), ButtonKind::Plain, &CleanUpFooter::undoClicked);
    m_confirm = addButton({}, ButtonKind::Danger, &CleanUpFooter::confirmClicked);
    m_stop = addButton(tr("Stop"), ButtonKind::Plain, &CleanUpFooter::stopClicked);
    m_stop->setIcon(toneIcon(Icon::Stop, Tone::Text));
    m_done = addButton(tr("Done"), ButtonKind::Plain, &CleanUpFooter::doneClicked);
    m_retry = addButton(tr("Try again"), ButtonKind::Primary, &CleanUpFooter::retryClicked);
    setMinimumHeight(px(footerHeight));
    showChoice({}, {}, false);
}

QPushButton *CleanUpFooter::addButton(const QString &text, ButtonKind kind, void (CleanUpFooter::*clicked)())
{
    auto *button = new QPushButton(text);
    setKind(button, kind);
    button->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, clicked);
    m_row->addWidget(button);
    m_buttons.append(button);
    return button;
}

// The first one gets the focus if it was on a button that goes.
void CleanUpFooter::offer(const QList<QPushButton *> &buttons)
{
    bool losesFocus = false;
    for (QPushButton *button : std::as_const(m_buttons))
        losesFocus = losesFocus || (button->hasFocus() && !buttons.contains(button));
    for (QPushButton *button : buttons)
        button->show();
    if (losesFocus)
        buttons.first()->setFocus(Qt::OtherFocusReason);
    for (QPushButton *button : std::as_const(m_buttons)) {
        if (!buttons.contains(button))
            button->hide();
    }
}

void CleanUpFooter::showChoice(const QString &rich, const QString &verb, bool canRevoke, const QString &pause)
{
    m_icon->hide();
    m_hint->hide();
    m_progress->hide();
    m_text->setWhole(rich);
    say();
    m_revoke->setText(withoutMnemonic(verb));
    m_pause->setText(pause);
    offer(pause.isEmpty() ? QList<QPushButton *>{m_cancel, m_revoke}
                          : QList<QPushButton *>{m_cancel, m_pause, m_revoke});
    m_revoke->setEnabled(canRevoke);
}

void CleanUpFooter::clickRevoke()
{
    if (m_revoke->isVisible())
        m_revoke->click(); // does nothing while it is inactive
}

void CleanUpFooter::showCountdown(const QString &rich, qreal left)
{
    m_icon->setCountdown(left, Tone::Accent);
    m_icon->show();
    m_text->setWhole(rich);
    say();
    offer({m_undo});
}

void CleanUpFooter::showQuestion(const QString &rich, const QString &verb)
{
    m_icon->setIcon(Icon::Disabled, Tone::Accent);
    m_icon->show();
    m_text->setWhole(rich);
    say();
    m_confirm->setText(withoutMnemonic(verb));
    offer({m_keep, m_confirm});
}

void CleanUpFooter::showProgress(const Progress &progress, bool isStopping)
{
    m_icon->hide();
    m_progress->setMaximum(progress.all);
    m_progress->setValue(progress.all - progress.left);
    m_progress->show();
    m_text->setCounts(progress.before, progress.failed, progress.after);
    say();
    m_hint->setRich(isStopping ? tr("Stopping: the requests already sent are finished.")
                               : tr("Stop finishes the requests already sent."));
    m_hint->show();
    offer({m_stop}); // stays enabled: otherwise the focus would wander off
    placeProgress();
}

void CleanUpFooter::showResult(MessageKind kind, const QString &rich, bool canRetry)
{
    m_icon->setIcon(iconOf(kind), toneOf(kind));
    m_icon->show();
    m_hint->hide();
    m_progress->hide();
    m_text->setWhole(rich);
    say();
    offer(canRetry ? QList<QPushButton *>{m_done, m_retry} : QList<QPushButton *>{m_done});
}

void CleanUpFooter::say()
{
    const QString before = accessibleDescription();
    setAccessibleDescription(plainOf(m_text->text()));
    if (isWorthAnnouncing(accessibleDescription(), before))
        announce(this);
}

// The second press of a double click must not hit the button that has taken the place of the first one's.
bool CleanUpFooter::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

void CleanUpFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeProgress();
}

void CleanUpFooter::placeProgress()
{
    m_progress->ensurePolished(); // the style sets a height of its own
    m_progress->setFixedHeight(px(progressHeight));
    m_progress->setGeometry(0, 0, width(), px(progressHeight));
}

void CleanUpFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).window);
    paintHairline(&painter, QRect(0, 0, width(), 1), themeOf(this).line);
}

} // namespace scripto
