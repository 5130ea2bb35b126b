// SPDX-License-Identifier: MIT
#include "app/state/appendlog.h"

#include "app/core/filelock.h"
#include "app/core/ownfile.h"
#include "app/state/replacefile.h"
#include "app/state/stateversion.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace scripto {

namespace {

constexpr qsizetype shortestLine = 40; // bytes; only a larger file is worth counting

bool endsLine(QFile &file)
{
    char last = '\n';
    return file.size() == 0 || (file.seek(file.size() - 1) && file.getChar(&last) && last == '\n');
}

bool hasNewerLine(const QByteArrayList &lines)
{
    return std::any_of(lines.begin(), lines.end(), qOverload<const QByteArray &>(isOfNewerVersion));
}

} // namespace

AppendLog::AppendLog(QString path, qsizetype most)
    : m_path(std::move(path))
    , m_most(most)
{
}

Result<void> AppendLog::append(const QByteArrayList &lines) const
{
    makeOwnFolder(folder());
    FileLock lock(m_path + QStringLiteral(".lock"));
    if (lock.tryFor(stateLockPatience) == FileLock::State::Busy)
        return heldByAnother(m_path);
    if (isForeign(m_path) && !putAside(m_path))
        return notNoted(m_path, foreignText());
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered, ownerOnly))
        return notNoted(m_path, file.errorString());
    const qint64 before = file.size();
    QByteArray bytes = withoutKeys(lines.join('\n')) + '\n';
    if (!endsLine(file))
        bytes.prepend('\n');
    if (before == 0)
        keepOwner(file.handle(), folder());
    errno = 0;
    if (file.write(bytes) != bytes.size() || !syncToDisk(file.handle())) {
        const QString problem = errno == 0 ? file.errorString() : qt_error_string(errno);
        file.resize(before); // readers would otherwise see a part of it
        return notNoted(m_path, problem);
    }
    if (before == 0)
        syncFolderOf(m_path);
    if (file.size() > m_most * shortestLine)
        dropOldest();
    return {};
}

Result<QByteArrayList> AppendLog::read() const
{
    QFile file(m_path);
    switch (openOwnFile(file)) {
    case OwnFile::Missing:
        return QByteArrayList();
    case OwnFile::Unreadable:
        return unreadable(m_path, qt_error_string(errno));
    case OwnFile::Foreign:
        return unreadable(m_path, foreignText());
    case OwnFile::Opened:
        break;
    }
    if (file.size() > largestStateFile)
        file.seek(file.size() - largestStateFile); // the newest lines; the first one may be cut
    QByteArrayList lines = file.readAll().split('\n');
    if (file.error() != QFileDevice::NoError)
        return unreadable(m_path, file.errorString());
    lines.removeAll(QByteArray());
    return lines;
}

QString AppendLog::folder() const
{
    return QFileInfo(m_path).path();
}

// If this fails, the extra lines are harmless, and the next append tries again.
void AppendLog::dropOldest() const
{
    const auto lines = read();
    if (!lines || lines->size() <= m_most || hasNewerLine(*lines))
        return;
    const qsizetype kept = m_most - m_most / 10;
    (void)replaceFile(m_path, lines->mid(lines->size() - kept).join('\n') + '\n');
}

} // namespace scripto
