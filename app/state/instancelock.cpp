// SPDX-License-Identifier: MIT
#include "app/state/instancelock.h"

#include "app/core/ownfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QUuid>

namespace scripto {

namespace {

// Another instance that checks at the same time briefly holds the lock of an ended one.
constexpr std::chrono::milliseconds askingTakes{50};

bool canBeId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f-]{36}$"));
    return form.match(id).hasMatch();
}

} // namespace

InstanceLock::InstanceLock(const QString &folder)
    : m_folder(folder)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    take();
    (void)sweep(m_folder);
}

void InstanceLock::take() const
{
    makeOwnFolder(m_folder);
    m_lock = std::make_unique<FileLock>(lockOf(m_id));
    m_lock->tryFor(askingTakes);
}

void InstanceLock::renew() const
{
    const QMutexLocker locker(&m_mutex);
    if (!m_lock->isStillThere())
        take();
}

bool InstanceLock::runs(const QString &id) const
{
    if (id == m_id)
        return true;
    if (!canBeId(id) || !QFile::exists(lockOf(id)))
        return false;
    return FileLock(lockOf(id)).tryFor(askingTakes) == FileLock::State::Busy;
}

// A lock that can be taken belongs to nobody any more, and its file is removed when it is released. Earlier versions
// also left “.lock.rmlock”.
bool InstanceLock::sweep(const QString &folder)
{
    bool someRun = false;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("instance-*lock")}, QDir::Files))
        someRun = FileLock(QDir(folder).filePath(name)).tryOnce() == FileLock::State::Busy || someRun;
    return someRun;
}

QString InstanceLock::lockOf(const QString &id) const
{
    return QStringLiteral("%1/instance-%2.lock").arg(m_folder, id);
}

} // namespace scripto
