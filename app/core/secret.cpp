// SPDX-License-Identifier: MIT
#include "app/core/secret.h"

namespace scripto {

namespace {

void overwriteAndDelete(const QByteArray *bytes)
{
    // The volatile access keeps the compiler from dropping writes to memory that is about to be freed.
    auto *data = const_cast<volatile char *>(bytes->constData());
    for (qsizetype i = 0; i < bytes->size(); ++i)
        data[i] = 0;
    delete bytes;
}

} // namespace

Secret::Secret(QByteArrayView utf8)
{
    if (!utf8.isEmpty())
        m_bytes.reset(new QByteArray(utf8.data(), utf8.size()), overwriteAndDelete);
}

Secret::Secret(const QString &text)
    : Secret(QByteArrayView(text.toUtf8()))
{
}

QByteArrayView Secret::reveal() const
{
    return m_bytes ? QByteArrayView(*m_bytes) : QByteArrayView();
}

QString Secret::revealText() const
{
    return QString::fromUtf8(reveal());
}

bool operator==(const Secret &a, const Secret &b)
{
    const QByteArrayView left = a.reveal();
    const QByteArrayView right = b.reveal();
    if (left.size() != right.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned>(left[i]) ^ static_cast<unsigned>(right[i]);
    return difference == 0;
}

} // namespace scripto
