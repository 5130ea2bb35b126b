// SPDX-License-Identifier: MIT
#include "app/state/linefile.h"

#include "app/core/lockfile.h"
#include "app/state/replacefile.h"

#include <QFile>
#include <QLockFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace scripto {

namespace {

constexpr qsizetype shortestLine = 40; // bytes; shorter ones are only counted later

bool sync(QFile &file)
{
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return file.flush();
#endif
}

bool endsLine(QFile &file)
{
    char last = '\n';
    return file.size() == 0 || (file.seek(file.size() - 1) && file.getChar(&last) && last == '\n');
}

} // namespace

LineFile::LineFile(QString path, qsizetype most)
    : m_path(std::move(path))
    , m_most(most)
{
}

Result<void> LineFile::append(const QByteArrayList &lines) const
{
    makeFolderOf(m_path);
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lockPatiently(lock, stateLockPatience))
        return heldByAnother(m_path);
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered, ownerOnly))
        return failure(ErrorKind::FileNotWritten, file.errorString());
    const qint64 before = file.size();
    QByteArray bytes = lines.join('\n') + '\n';
    if (!endsLine(file))
        bytes.prepend('\n');
    if (file.write(bytes) != bytes.size() || !sync(file)) {
        const QString problem = file.errorString();
        file.resize(before); // a part would be met by whoever reads
        return failure(ErrorKind::FileNotWritten, problem);
    }
    if (file.size() > m_most * shortestLine)
        dropOldest();
    return {};
}

Result<QByteArrayList> LineFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!file.exists())
            return QByteArrayList();
        return failure(ErrorKind::FileUnreadable, file.errorString());
    }
    QByteArrayList lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

// Where it fails, too many lines are no harm: the next append tries again.
void LineFile::dropOldest() const
{
    const auto lines = read();
    if (!lines || lines->size() <= m_most)
        return;
    const qsizetype kept = m_most - m_most / 10;
    (void)replaceFile(m_path, lines->mid(lines->size() - kept).join('\n') + '\n');
}

} // namespace scripto
