// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpanswer.h"

namespace scripto {

// Reads one HTTP/1.1 answer from the bytes of a connection as they arrive. No I/O, no clock. Skips informational
// answers (100, 103 and any other that a further one follows). Source: RFC 9110 and 9112. Tolerates sloppy servers:
// bare line feeds, folded or odd header lines.
class AnswerReader {
public:
    enum class State {
        Head, // waiting for the final status and its headers
        Body, // these have arrived; waiting for the rest
        Whole,
        Broken, // not HTTP
        TooLarge, // more than `mostBytes` of body
    };

    explicit AnswerReader(qint64 mostBytes = 0);

    State state() const { return m_state; }
    bool isEnded() const { return m_state != State::Head && m_state != State::Body; }

    void read(const QByteArray &bytes);
    // The peer has closed the connection, which ends a body of unknown length.
    void connectionClosed();

    // Valid from Body on:
    int status() const { return m_status; }
    const HttpHeaders &headers() const { return m_headers; }
    // The encodings of the body, in the order in which they were applied; lower case.
    const QByteArrayList &packings() const { return m_packings; }
    const QByteArray &body() const { return m_body; }
    QByteArray takeBody() { return std::exchange(m_body, {}); }
    // Valid in Whole: whether another request may follow on the same connection.
    bool keepsConnection() const { return m_keepsConnection && m_unread.isEmpty(); }

private:
    enum class Part { StatusLine, HeaderLine, Length, UntilClose, ChunkLine, Chunk, ChunkEnd, Trailer };

    bool readPart();
    bool readLine(QByteArray &line);
    bool readStatusLine(const QByteArray &line);
    void readHeaderLine(const QByteArray &line);
    bool endHead();
    bool startBody();
    bool readTransferEncoding();
    bool readLength();
    bool readChunkLine(const QByteArray &line);
    bool takeUpTo(qint64 count);
    QByteArrayList tokensOf(QByteArrayView header) const;
    bool end(State state);

    const qint64 m_mostBytes;
    State m_state = State::Head;
    Part m_part = Part::StatusLine;
    QByteArray m_unread;
    qint64 m_headBytes = 0;
    qint64 m_left = 0; // of the body or the chunk
    int m_status = 0;
    HttpHeaders m_headers;
    QByteArrayList m_packings;
    QByteArray m_body;
    bool m_keepsConnection = true;
};

} // namespace scripto
