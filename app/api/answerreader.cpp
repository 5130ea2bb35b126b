// SPDX-License-Identifier: MIT
#include "app/api/answerreader.h"

#include <algorithm>

namespace scripto {

namespace {

constexpr qint64 mostHeadBytes = 256 * 1024; // including informational answers
constexpr int firstFinalStatus = 200;
constexpr int switchingProtocols = 101; // never requested, and final

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

AnswerReader::AnswerReader(qint64 mostBytes)
    : m_mostBytes(mostBytes)
{
}

void AnswerReader::read(const QByteArray &bytes)
{
    m_unread += bytes;
    while (!isEnded() && readPart()) { }
}

void AnswerReader::connectionClosed()
{
    m_keepsConnection = false;
    if (m_state == State::Body && m_part == Part::UntilClose)
        m_state = State::Whole;
}

// Returns whether enough bytes were available.
bool AnswerReader::readPart()
{
    switch (m_part) {
    case Part::Length:
        return takeUpTo(m_left) && m_left == 0 && end(State::Whole);
    case Part::UntilClose:
        takeUpTo(m_unread.size());
        return false;
    case Part::Chunk:
        if (!takeUpTo(m_left) || m_left > 0)
            return false;
        m_part = Part::ChunkEnd;
        return true;
    default:
        break;
    }
    QByteArray line;
    if (!readLine(line))
        return false;
    switch (m_part) {
    case Part::StatusLine:
        return readStatusLine(line);
    case Part::HeaderLine:
        if (line.isEmpty())
            return endHead();
        readHeaderLine(line);
        return true;
    case Part::ChunkLine:
        return readChunkLine(line);
    case Part::ChunkEnd:
        m_part = Part::ChunkLine;
        return line.isEmpty() || end(State::Broken);
    default: // Trailer
        return !line.isEmpty() || end(State::Whole);
    }
}

bool AnswerReader::readLine(QByteArray &line)
{
    // Detect immediately that this is not HTTP.
    if (m_part == Part::StatusLine) {
        while (m_unread.startsWith('\r') || m_unread.startsWith('\n'))
            m_unread.remove(0, 1);
        const QByteArrayView expected("HTTP/1.");
        const qsizetype known = std::min(m_unread.size(), expected.size());
        if (QByteArrayView(m_unread).first(known) != expected.first(known))
            return end(State::Broken);
    }
    const qsizetype lineEnd = m_unread.indexOf('\n');
    const qsizetype length = lineEnd < 0 ? m_unread.size() : lineEnd + 1;
    if (m_headBytes + length > mostHeadBytes)
        return end(State::Broken);
    if (lineEnd < 0)
        return false;
    line = m_unread.first(lineEnd);
    if (line.endsWith('\r'))
        line.chop(1);
    m_unread.remove(0, length);
    if (m_part != Part::ChunkLine && m_part != Part::ChunkEnd) // a long body has any number of these lines
        m_headBytes += length;
    return true;
}

bool AnswerReader::readStatusLine(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    const QByteArray status = words.value(1);
    if (words.size() < 2 || status.size() != 3 || !isDigits(status) || status < "100")
        return end(State::Broken);
    m_status = status.toInt();
    m_headers.clear();
    m_keepsConnection = words.first() == "HTTP/1.1";
    m_part = Part::HeaderLine;
    return true;
}

void AnswerReader::readHeaderLine(const QByteArray &line)
{
    if ((line.startsWith(' ') || line.startsWith('\t')) && !m_headers.isEmpty()) {
        m_headers.last().second += ' ' + line.trimmed();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_headers.emplaceBack(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
}

bool AnswerReader::endHead()
{
    if (m_status < firstFinalStatus) {
        m_part = Part::StatusLine;
        return m_status != switchingProtocols || end(State::Broken);
    }
    m_state = State::Body;
    m_packings = tokensOf("Content-Encoding");
    if (tokensOf("Connection").contains("close"))
        m_keepsConnection = false;
    if (m_status == 204 || m_status == 304)
        return end(State::Whole);
    return startBody();
}

// See RFC 9112, 6.3.
bool AnswerReader::startBody()
{
    const auto has = [this](QByteArrayView name) {
        return std::any_of(m_headers.begin(), m_headers.end(),
                           [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    };
    if (has("Transfer-Encoding"))
        return readTransferEncoding();
    if (has("Content-Length"))
        return readLength();
    m_part = Part::UntilClose;
    return true;
}

bool AnswerReader::readTransferEncoding()
{
    QByteArrayList codings = tokensOf("Transfer-Encoding");
    const bool isChunked = !codings.isEmpty() && codings.last() == "chunked";
    if (isChunked)
        codings.removeLast();
    m_packings += codings;
    m_part = isChunked ? Part::ChunkLine : Part::UntilClose;
    return true;
}

bool AnswerReader::readLength()
{
    const QByteArrayList lengths = tokensOf("Content-Length");
    const QByteArray length = lengths.value(0);
    if (!isDigits(length) || lengths.count(length) != lengths.size())
        return end(State::Broken);
    bool isNumber = false;
    m_left = length.toLongLong(&isNumber);
    if (!isNumber || m_left > m_mostBytes)
        return end(State::TooLarge);
    m_part = Part::Length;
    return true;
}

bool AnswerReader::readChunkLine(const QByteArray &line)
{
    bool isNumber = false;
    const QByteArray size = line.first(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    m_left = size.toLongLong(&isNumber, 16);
    if (!isNumber || m_left < 0)
        return end(State::Broken);
    m_part = m_left == 0 ? Part::Trailer : Part::Chunk;
    return true;
}

// Moves the available part of the next `count` bytes into the body; returns false if there is too much.
bool AnswerReader::takeUpTo(qint64 count)
{
    const qint64 taken = std::min<qint64>(count, m_unread.size());
    // Checked first, because a body that outgrows its buffer briefly needs twice the memory.
    if (m_body.size() + taken > m_mostBytes)
        return end(State::TooLarge);
    m_body += QByteArrayView(m_unread).first(taken);
    m_unread.remove(0, taken);
    m_left -= m_part == Part::UntilClose ? 0 : taken;
    return true;
}

// The comma-separated words of all headers with this name.
QByteArrayList AnswerReader::tokensOf(QByteArrayView header) const
{
    QByteArrayList tokens;
    for (const auto &[name, value] : m_headers) {
        if (name.compare(header, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &token : value.split(','))
            tokens.append(token.trimmed().toLower());
    }
    return tokens;
}

bool AnswerReader::end(State state)
{
    m_state = state;
    return false;
}

} // namespace scripto
