// SPDX-License-Identifier: MIT
#include "ui/common/secretclipboard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QMimeData>

namespace scripto {

namespace {

// Clipboard managers are faster than this; people need longer to copy something else.
constexpr int soonestByHand = 2;

QMimeData *markedText(const Secret &secret)
{
    auto *data = new QMimeData;
    data->setText(secret.revealText());
#if defined(Q_OS_MACOS)
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), QByteArray("1"));
#elif defined(Q_OS_WIN)
    data->setData(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), QByteArray("1"));
#else
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArray("secret"));
#endif
    return data;
}

} // namespace

SecretClipboard::SecretClipboard(QClipboard &clipboard, std::chrono::milliseconds second, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
{
    m_second.setInterval(second);
    connect(&m_second, &QTimer::timeout, this, &SecretClipboard::step);
    connect(&m_clipboard, &QClipboard::dataChanged, this, &SecretClipboard::follow);
    // While the clipboard can still be written: afterwards its content is handed to clipboard managers.
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &SecretClipboard::takeBack);
}

SecretClipboard::~SecretClipboard()
{
    takeBack();
}

bool SecretClipboard::copy(const Secret &secret)
{
    m_copied = markedText(secret);
    m_clipboard.setMimeData(m_copied, QClipboard::Clipboard);
    if (!isOurs()) {
        takeBack();
        return false;
    }
    m_secondsLeft = m_copiedFor = m_seconds;
    m_second.start();
    Q_EMIT tick(m_secondsLeft);
    return true;
}

// Compares the clipboard's owner without asking it for anything. Not every platform supports both checks.
bool SecretClipboard::isOurs() const
{
    return m_copied && (m_clipboard.ownsClipboard() || m_clipboard.mimeData() == m_copied);
}

// Somebody may have copied something else; then the countdown is over.
void SecretClipboard::follow()
{
    if (m_secondsLeft == 0 || isOurs())
        return;
    if (m_secondsLeft > m_copiedFor - soonestByHand)
        Q_EMIT takenOver();
    takeBack();
}

void SecretClipboard::step()
{
    if (m_secondsLeft > 1)
        Q_EMIT tick(--m_secondsLeft);
    else
        takeBack();
}

void SecretClipboard::takeBack()
{
    m_second.stop();
    const bool wasCounting = std::exchange(m_secondsLeft, 0) > 0;
    if (isOurs())
        m_clipboard.clear(QClipboard::Clipboard);
    m_copied.clear();
    if (wasCounting)
        Q_EMIT cleared();
}

} // namespace scripto
