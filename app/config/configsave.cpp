// SPDX-License-Identifier: MIT
#include "app/config/configsave.h"

#include "app/config/configdelta.h"
#include "app/config/symlinks.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QThread>
#include <QUuid>

namespace scripto {

namespace {

using namespace std::chrono_literals;

// A neighbour's rewrite takes half a millisecond; 370 ms were seen on a busy disk.
constexpr auto brokenPatience = 600ms;
constexpr int missingTries = 6;
constexpr auto readPause = 10ms;
// If the system cannot tell who has the file open, how long a process that opened it before the replacement may take to
// start writing.
constexpr auto settleTime = 20ms;
constexpr auto latePause = 2ms; // short, so that a late write is missing from the file only briefly
constexpr int mostMerges = 20;
constexpr QLatin1StringView newSuffix(".new");
// Waited out only if something is wrong.
constexpr auto latePatience = 500ms;

struct SaveText {
    Q_DECLARE_TR_FUNCTIONS(ConfigSave)
};

void pause(std::chrono::milliseconds time)
{
    QThread::msleep(static_cast<unsigned long>(time.count()));
}

// Waits for a write in progress to finish. Content that stays broken was no use to anybody.
std::optional<ConfigDocument> wholeDocument(const OpenFile &file)
{
    for (const QDeadlineTimer patience(latePatience); !patience.hasExpired(); pause(latePause)) {
        if (auto document = ConfigDocument::parse(file.read()))
            return *std::move(document);
    }
    return std::nullopt;
}

// Returns what a process that opened the file before its replacement has since written to it.
std::optional<ConfigDocument> waitForLateWrite(const ConfigLook &replaced)
{
    const std::shared_ptr<OpenFile> &file = replaced.file.file;
    const QDeadlineTimer moment(settleTime);
    const QDeadlineTimer patience(latePatience);
    const auto isAwaited = [&] {
        return !moment.hasExpired() || (file && !patience.hasExpired() && file->mayStillBeWritten());
    };
    for (;;) {
        pause(latePause);
        const bool goesOn = isAwaited(); // asked first, so that everything written until then is read
        if (file && file->read() != replaced.file.bytes)
            return wholeDocument(*file);
        if (!goesOn)
            return std::nullopt;
    }
}

struct Look {
    Result<FileLook> file;
    Result<ConfigDocument> document; // of an existing file
};

QString mostText()
{
    return QLocale().formattedDataSize(largestFile, 0, QLocale::DataSizeTraditionalFormat);
}

Result<ConfigDocument> documentOf(const FileLook &file)
{
    if (file.isTooLarge)
        return failure(ErrorKind::FileBroken, SaveText::tr("The file is larger than %1.").arg(mostText()));
    return ConfigDocument::parse(file.bytes);
}

Result<void> checkSize(qsizetype bytes)
{
    if (bytes <= largestFile)
        return {};
    return failure(ErrorKind::FileNotWritten,
                   SaveText::tr("The file would be larger than %1 and could no longer be read.").arg(mostText()));
}

// Returns the bytes to write, or an error if they could not be read back.
Result<QByteArray> readableBytes(const ConfigDocument &document)
{
    const QByteArray bytes = document.toBytes();
    if (const auto checked = checkSize(bytes.size()); !checked)
        return failure(checked.error());
    if (!ConfigDocument::parse(bytes))
        return failure(ErrorKind::FileNotWritten, SaveText::tr("The file could not be read back."));
    return bytes;
}

// Retries broken content for a moment; the last content counts.
Look lookPatiently(const QString &path)
{
    for (const QDeadlineTimer patience(brokenPatience);; pause(readPause)) {
        auto file = lookAtFile(path);
        auto document = file && file->exists ? documentOf(*file) : ConfigDocument();
        if (!file || !file->exists || document || patience.hasExpired())
            return {std::move(file), std::move(document)};
    }
}

struct DeadEnd {
    QString target;
    bool hasFolder = false;
};

// Returns the end of the links from `path` if no file may be created there.
std::optional<DeadEnd> doubtfulEnd(const QString &path, DeadLink deadLink)
{
    const QString target = deadEnd(path);
    const bool hasFolder = QFileInfo(QFileInfo(target).path()).isDir();
    if (target.isEmpty() || (hasFolder && deadLink == DeadLink::Obey))
        return std::nullopt;
    return DeadEnd{target, hasFolder};
}

} // namespace

ConfigSnapshot snapshotOf(const ConfigLook &look, const QString &path, DeadLink deadLink)
{
    ConfigSnapshot snapshot{look.document.profiles(), look.document.activeProfile(), std::nullopt, look.file.exists,
                            look.file.openToOthers};
    snapshot.changedAt = look.file.changedAt;
    const auto end = look.file.exists ? std::nullopt : doubtfulEnd(path, deadLink);
    if (end) {
        snapshot.missingTarget = end->target;
        snapshot.problem = Error{ErrorKind::FileUnreadable,
                                 SaveText::tr("It’s a link to “%1”, which doesn’t exist.").arg(end->target)};
    }
    return snapshot;
}

Result<ConfigLook> lookAtConfig(const QString &path)
{
    auto [file, document] = lookPatiently(path);
    if (!file)
        return failure(file.error());
    if (!file->exists)
        return ConfigLook();
    if (!document)
        return failure(document.error());
    return ConfigLook{*std::move(file), *std::move(document)};
}

ConfigSave::ConfigSave(const QString &path, ConfigFile::Change change)
    : m_path(path)
    , m_change(std::move(change))
{
}

ConfigSave::~ConfigSave() = default;

Result<ConfigSnapshot> ConfigSave::run()
{
    auto result = apply();
    m_lock.reset();
    return result;
}

Result<Done> ConfigSave::tryOut()
{
    const auto tried = tryToReplace();
    m_lock.reset();
    return tried ? Result<Done>(Done()) : failure(tried.error());
}

Result<void> ConfigSave::findTarget()
{
    const auto target = behindLinks(m_path);
    if (!target)
        return failure(target.error());
    m_target = *target;
    const QFileInfo info(m_target);
    if (const auto end = doubtfulEnd(m_path, m_deadLink))
        return failure(ErrorKind::FileNotWritten,
                       (end->hasFolder
                            ? SaveText::tr("It’s a link to “%1”, which doesn’t exist. Is its disk mounted?")
                            : SaveText::tr("It’s a link to “%1”, whose folder doesn’t exist. Is its disk mounted?"))
                           .arg(end->target));
    // The holders of the lock can share one name, and what a killed instance leaves is replaced by the next one.
    m_fresh = info.path() + QStringLiteral("/.") + info.fileName() + newSuffix;
    return {};
}

// Writes as much as a change would, so that a full disk is detected.
Result<void> ConfigSave::tryToReplace()
{
    constexpr qsizetype newProfile = 4096;
    if (const auto found = findTarget(); !found)
        return found;
    const auto base = look();
    if (!base)
        return failure(base.error());
    if (const auto locked = lock(); !locked)
        return locked;
    const qsizetype size = base->file.bytes.size() + newProfile;
    if (auto checked = checkSize(size); !checked)
        return checked;
    QFile::remove(m_fresh);
    if (const auto written = writePrivateFile(m_fresh, QByteArray(size, ' ')); !written)
        return written;
    auto prepared = prepareToReplace(m_fresh, m_target);
    QFile::remove(m_fresh);
    return prepared;
}

Result<ConfigSnapshot> ConfigSave::apply()
{
    if (const auto found = findTarget(); !found)
        return failure(found.error());
    for (QDeadlineTimer patience(m_patience); !patience.hasExpired();) {
        auto base = look();
        if (!base)
            return failure(base.error());
        done(Step::Look);
        ConfigDocument next = base->document;
        if (const auto changed = m_change(next); !changed)
            return failure(changed.error());
        const bool isMade = m_createsFile && !base->file.exists;
        if (next == base->document && m_keepBrokenAs.isEmpty() && !isMade)
            return snapshotOf(*base, m_path, m_deadLink);
        if (!m_lock) {
            if (const auto locked = lock(); !locked)
                return failure(locked.error());
            done(Step::Lock);
            patience = QDeadlineTimer(m_patience);
            continue;
        }
        const auto replaced = replace(*base, next);
        if (!replaced)
            return failure(replaced.error());
        if (*replaced)
            return settle(*std::move(base), std::move(next));
    }
    return failure(ErrorKind::FileNotWritten,
                   SaveText::tr("The file cannot be saved: another program keeps changing it."));
}

Result<ConfigLook> ConfigSave::look() const
{
    if (!m_keepBrokenAs.isEmpty())
        return lookAtBroken();
    // Editors that save through a rename remove the file for a moment.
    auto look = lookAtConfig(m_target);
    for (int i = 1; i < missingTries && look && !look->file.exists; ++i) {
        pause(readPause);
        look = lookAtConfig(m_target);
    }
    return look;
}

Result<ConfigLook> ConfigSave::lookAtBroken() const
{
    auto [file, document] = lookPatiently(m_target);
    if (!file)
        return failure(file.error());
    if (!file->exists || document)
        return failure(ErrorKind::Invalid, SaveText::tr("The file is not broken any more."));
    if (file->isTooLarge)
        file->file.reset(); // the kept file is the same one, so it receives late writes as well
    return ConfigLook{*std::move(file), {}};
}

Result<void> ConfigSave::lock()
{
    if (auto made = makePrivateFolder(QFileInfo(m_path).path()); !made)
        return made;
    if (auto allowed = checkAttributes(QFileInfo(m_target).path()); !allowed)
        return allowed;
    // Beside the file, so that instances with different runtime folders or on different computers share it.
    m_lock = std::make_unique<FileLock>(m_target + QStringLiteral(".lock"));
    if (m_lock->tryFor(m_patience) == FileLock::State::Busy)
        return failure(ErrorKind::FileNotWritten,
                       SaveText::tr("The file cannot be saved: another window of this program is saving it."));
    if (m_lock->state() != FileLock::State::Held) // without the lock, the name must be unique
        m_fresh.insert(m_fresh.size() - newSuffix.size(), u'.' + QUuid::createUuid().toString(QUuid::Id128));
    return {};
}

Result<bool> ConfigSave::replace(ConfigLook &base, const ConfigDocument &next)
{
    const auto bytes = readableBytes(next);
    if (!bytes)
        return failure(bytes.error());
    QFile::remove(m_fresh);
    if (const auto written = writePrivateFile(m_fresh, *bytes); !written)
        return failure(written.error());
    done(Step::Write);
    auto replaced = isStill(base);
    if (replaced && *replaced) {
        done(Step::Compare);
        replaced = moveToTarget(base);
    }
    if (replaced && *replaced)
        done(Step::Replace);
    else
        QFile::remove(m_fresh);
    return replaced;
}

Result<bool> ConfigSave::isStill(ConfigLook &base) const
{
    auto now = lookAtFile(m_target);
    if (!now)
        return failure(now.error());
    if (now->exists != base.file.exists || now->isTooLarge != base.file.isTooLarge || now->bytes != base.file.bytes)
        return false;
    if (now->isTooLarge)
        now->file.reset();
    base.file = *std::move(now); // the same bytes may be in another file by now
    return true;
}

Result<bool> ConfigSave::moveToTarget(const ConfigLook &base) const
{
    if (!base.file.exists)
        return moveIntoGap(m_fresh, m_target);
    const bool keep = !m_keepBrokenAs.isEmpty();
    if (keep) {
        const auto kept = base.file.isTooLarge ? keepPrivately(m_target, m_keepBrokenAs)
                                               : writePrivateFile(m_keepBrokenAs, base.file.bytes);
        if (!kept)
            return failure(kept.error());
    }
    const auto moved = moveOver(m_fresh, m_target);
    if (!moved && keep)
        QFile::remove(m_keepBrokenAs);
    return moved ? Result<bool>(true) : failure(moved.error());
}

Result<ConfigSnapshot> ConfigSave::settle(ConfigLook replaced, ConfigDocument written)
{
    m_keepBrokenAs.clear();
    std::optional<Error> refused;
    for (int merges = 0;; ++merges) {
        const auto late = waitForLateWrite(replaced);
        auto now = look();
        if (!now && now.error().kind == ErrorKind::FileUnreadable)
            now = look(); // a momentary read error must not make a finished save look failed
        done(Step::Settle);
        if (!now) // somebody else has broken it since; not ours to fix
            return failure(now.error());

        ConfigDocument next = late ? *late : now->document;
        const ConfigDelta ours(replaced.document, written);
        if (!late) {
            ours.mergeProfiles(next);
        } else if (merges == 0) {
            if (const auto changed = m_change(next); !changed) {
                refused = changed.error();
                next = *late;
            }
        } else {
            ours.merge(next);
        }
        if (late)
            ConfigDelta(written, now->document).merge(next);

        if (next == now->document || merges == mostMerges)
            return refused ? Result<ConfigSnapshot>(failure(*refused)) : snapshotOf(*now, m_path, m_deadLink);
        const auto merged = replace(*now, next);
        if (!merged)
            return failure(merged.error());
        if (*merged) {
            replaced = *std::move(now);
            written = std::move(next);
        }
    }
}

void ConfigSave::done(Step step) const
{
    if (m_observer)
        m_observer(step);
}

} // namespace scripto
