// SPDX-License-Identifier: MIT
#include "tests/support/memoryscan.h"

#include <QFile>

namespace scripto {

namespace {

constexpr char mask = 0x55;

struct Region {
    const char *begin;
    const char *end;
};

QList<Region> writableRegions()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QList<Region> regions;
    if (!maps.open(QIODevice::ReadOnly))
        return regions;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw-p"))
            continue;
        const QByteArrayList ends = words[0].split('-');
        regions.append(Region{reinterpret_cast<const char *>(ends[0].toULongLong(nullptr, 16)),
                              reinterpret_cast<const char *>(ends[1].toULongLong(nullptr, 16))});
    }
    return regions;
}

} // namespace

HiddenText::HiddenText(const char *begin, char letter, int count)
{
    for (; *begin; ++begin)
        m_masked.append(static_cast<char>(*begin ^ mask));
    m_masked.append(count, static_cast<char>(letter ^ mask));
}

QByteArray HiddenText::text() const
{
    QByteArray text = m_masked;
    for (char &each : text)
        each = static_cast<char>(each ^ mask);
    return text;
}

int HiddenText::copies() const
{
    int found = 0;
    const qsizetype size = m_masked.size();
    for (const Region &region : writableRegions()) {
        for (const qsizetype width : {1, 2}) {
            for (const char *at = region.begin; at + size * width <= region.end; ++at) {
                qsizetype same = 0;
                while (same < size && at[same * width] == static_cast<char>(m_masked[same] ^ mask)
                       && (width == 1 || at[same * width + 1] == 0))
                    ++same;
                found += same == size ? 1 : 0;
            }
        }
    }
    return found;
}

} // namespace scripto
