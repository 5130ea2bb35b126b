// SPDX-License-Identifier: MIT
#include "ui/common/maskedkeyview.h"

#include "app/core/masking.h"
#include "ui/common/paint.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>

namespace scripto {
namespace {

// The same for every key, so that the dots do not reveal its length.
constexpr qsizetype maskLength = 64;

int lineHeight()
{
    return px(22);
}

int margin()
{
    return px(16);
}

int eyeSize()
{
    return px(28);
}

// Splits `text` into at least two lines of equal length, each as long as the width allows.
QStringList wrapped(const QString &text, qsizetype longest)
{
    const qsizetype half = (text.size() + 1) / 2;
    const qsizetype length = qMax(qMin(half, longest), qsizetype(1));
    QStringList lines;
    for (qsizetype at = 0; at < text.size(); at += length)
        lines << text.mid(at, length);
    return lines;
}

} // namespace

MaskedKeyView::MaskedKeyView(QWidget *parent)
    : QWidget(parent)
    , m_eye(new QPushButton(this))
{
    setAccessibleName(tr("Key"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setKind(m_eye, ButtonKind::Icon);
    m_eye->setAutoDefault(false);
    m_eye->setFocusPolicy(Qt::StrongFocus);
    connect(m_eye, &QPushButton::clicked, this, [this] { setRevealed(!m_revealed); });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { setRevealed(false); });
    updateEye();
}

void MaskedKeyView::setSecret(const Secret &secret)
{
    m_secret = secret;
    setRevealed(false);
    update();
}

void MaskedKeyView::setRevealed(bool revealed)
{
    m_revealed = revealed;
    if (revealed && m_limit.interval() > 0)
        m_limit.start();
    else
        m_limit.stop();
    updateEye();
    update();
}

void MaskedKeyView::limitReveal(std::chrono::milliseconds time)
{
    m_limit.setInterval(time);
}

bool MaskedKeyView::event(QEvent *event)
{
    const bool isLeft = event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide;
    if (isLeft && m_limit.interval() > 0)
        setRevealed(false);
    return QWidget::event(event);
}

QSize MaskedKeyView::sizeHint() const
{
    const int text = QFontMetrics(fontOf(FontRole::MonoLarge)).horizontalAdvance(QLatin1Char('x'))
        * static_cast<int>(keyPrefix.size() + maskLength / 2);
    return {margin() + text + px(12) + eyeSize() + px(10), 2 * lineHeight() + 2 * px(12)};
}

void MaskedKeyView::resizeEvent(QResizeEvent *)
{
    QRect eye(0, 0, eyeSize(), eyeSize());
    eye.moveCenter({width() - px(10) - eyeSize() / 2, height() / 2});
    m_eye->setGeometry(QStyle::visualRect(layoutDirection(), rect(), eye));
}

void MaskedKeyView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintRounded(&painter, rect(), px(6), theme.window, theme.line);
    const QFont mono = fontOf(FontRole::MonoLarge);
    const QFontMetrics metrics(mono);
    painter.setFont(mono);

    QString rest = m_revealed ? m_secret.revealText() : QString(maskLength, QChar(0x2022));
    QString prefix = keyPrefix;
    if (m_revealed && !rest.startsWith(keyPrefix))
        prefix.clear();
    else if (m_revealed)
        rest = rest.mid(prefix.size());
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    const int indent = margin() + metrics.horizontalAdvance(prefix);
    const int room = width() - indent - eyeSize() - px(22);
    const QStringList lines = wrapped(rest, room / qMax(metrics.horizontalAdvance(QLatin1Char('x')), 1));
    const int height = qMin(lineHeight(), (this->height() - px(4)) / qMax(static_cast<int>(lines.size()), 1));
    int top = (this->height() - height * static_cast<int>(lines.size())) / 2;
    painter.setPen(theme.text3);
    painter.drawText(QRect(margin(), top, width(), height), flags, prefix);
    painter.setPen(theme.text);
    for (const QString &line : lines) {
        painter.drawText(QRect(indent, top, width(), height), flags, line);
        top += height;
    }
}

void MaskedKeyView::updateEye()
{
    m_eye->setIcon(toneIcon(m_revealed ? Icon::EyeOff : Icon::Eye));
    m_eye->setAccessibleName(m_revealed ? tr("Hide key") : tr("Show key"));
    m_eye->setToolTip(toolTipText({m_eye->accessibleName()}));
    setAccessibleDescription(m_revealed ? tr("Shown on the screen") : tr("Hidden"));
}

} // namespace scripto
