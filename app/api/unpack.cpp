// SPDX-License-Identifier: MIT
#include "app/api/unpack.h"

#include <array>

#include <zlib.h>

namespace scripto {

namespace {

constexpr int zlibOrGzip = 15 + 32; // windowBits of inflateInit2(): the header says which
constexpr int withoutHeader = -15;

bool isGzip(QByteArrayView body)
{
    return body.startsWith("\x1f\x8b");
}

class Inflater {
public:
    Inflater(QByteArrayView packed, int windowBits)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
        m_stream.avail_in = static_cast<uInt>(packed.size());
        m_isReady = inflateInit2(&m_stream, windowBits) == Z_OK;
    }
    ~Inflater()
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)

    Unpacked run(qint64 mostBytes)
    {
        QByteArray whole;
        std::array<char, 64 * 1024> some;
        int code = m_isReady ? Z_OK : Z_MEM_ERROR;
        while (code == Z_OK) {
            m_stream.next_out = reinterpret_cast<Bytef *>(some.data());
            m_stream.avail_out = static_cast<uInt>(some.size());
            code = inflate(&m_stream, Z_NO_FLUSH);
            const qsizetype count = static_cast<qsizetype>(some.size() - m_stream.avail_out);
            if (whole.size() + count > mostBytes)
                return tl::unexpected(UnpackProblem::TooLarge);
            whole.append(some.data(), count);
            if (code == Z_STREAM_END && isGzip({m_stream.next_in, static_cast<qsizetype>(m_stream.avail_in)}))
                code = inflateReset(&m_stream); // gzip may consist of several parts
        }
        if (code != Z_STREAM_END)
            return tl::unexpected(UnpackProblem::Damaged);
        return whole;
    }

private:
    z_stream m_stream{};
    bool m_isReady = false;
};

// In RFC 9110 "deflate" means zlib's format; some servers omit its header.
Unpacked inflated(QByteArrayView packed, qint64 mostBytes)
{
    Unpacked whole = Inflater(packed, zlibOrGzip).run(mostBytes);
    if (!whole && whole.error() == UnpackProblem::Damaged && !isGzip(packed))
        return Inflater(packed, withoutHeader).run(mostBytes);
    return whole;
}

// Whether the body was decoded on the way while its header stayed.
bool isPlain(const QByteArray &body)
{
    const QByteArray start = body.first(std::min<qsizetype>(body.size(), 64)).trimmed();
    return start.isEmpty() || start.startsWith('{') || start.startsWith('[') || start.startsWith('<');
}

} // namespace

bool isPacked(const QByteArray &body, const QByteArrayList &packings)
{
    return !packings.isEmpty() || isGzip(body);
}

Unpacked unpack(QByteArray body, QByteArrayList packings, qint64 mostBytes)
{
    // Nothing that a Scripto server sends starts with these bytes: the header was lost on the way.
    if (packings.isEmpty() && isGzip(body))
        packings.append("gzip");
    while (!packings.isEmpty()) {
        const QByteArray packing = packings.takeLast();
        if (packing == "identity" || packing.isEmpty())
            continue;
        if (packing != "gzip" && packing != "x-gzip" && packing != "deflate")
            return tl::unexpected(UnpackProblem::Unknown);
        if (isPlain(body))
            continue;
        Unpacked whole = inflated(body, mostBytes);
        if (!whole)
            return whole;
        body = std::move(*whole);
    }
    return body;
}

} // namespace scripto
