// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>

#include <cstring>

namespace scripto {

// The body of a request, readable once. QNetworkAccessManager sends a request again, POST included, when a connection
// closes without an answer, unless it cannot rewind the body: that is what this class is for.
class UploadBody final : public QIODevice {
public:
    explicit UploadBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool wasRead() const { return m_read > 0; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return bytesAvailable() == 0; }
    qint64 size() const override { return m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 count = qMin(maxSize, m_bytes.size() - m_read);
        if (count == 0)
            return maxSize == 0 ? 0 : -1;
        std::memcpy(data, m_bytes.constData() + m_read, static_cast<size_t>(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace scripto
