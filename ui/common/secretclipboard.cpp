// SPDX-License-Identifier: MIT
#include "ui/common/secretclipboard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QMimeData>

namespace scripto {

namespace {

QByteArray digestOf(QByteArrayView utf8)
{
    return QCryptographicHash::hash(utf8.toByteArray(), QCryptographicHash::Sha256);
}

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
    // While the clipboard can still be written: clipboard managers are handed its content after this.
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &SecretClipboard::takeBack);
}

SecretClipboard::~SecretClipboard()
{
    takeBack();
}

void SecretClipboard::copy(const Secret &secret)
{
    m_digest = digestOf(secret.reveal());
    m_clipboard.setMimeData(markedText(secret), QClipboard::Clipboard);
    m_secondsLeft = clipboardSeconds;
    m_second.start();
    Q_EMIT tick(m_secondsLeft);
}

void SecretClipboard::step()
{
    if (--m_secondsLeft > 0) {
        Q_EMIT tick(m_secondsLeft);
        return;
    }
    takeBack();
    Q_EMIT cleared();
}

void SecretClipboard::takeBack()
{
    m_second.stop();
    m_secondsLeft = 0;
    if (m_digest.isEmpty())
        return;
    // Not ownsClipboard(): some clipboard managers take the content over and would keep it.
    const bool isOurs = digestOf(m_clipboard.text(QClipboard::Clipboard).toUtf8()) == m_digest;
    m_digest.clear();
    if (isOurs)
        m_clipboard.clear(QClipboard::Clipboard);
}

} // namespace scripto
