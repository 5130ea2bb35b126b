// SPDX-License-Identifier: MIT
#include "app/config/configfile.h"

#include "app/config/configsave.h"
#include "app/config/symlinks.h"
#include "app/core/logging.h"
#include "app/core/worker.h"

#include <QDir>
#include <QFileInfo>

namespace scripto {

using namespace Qt::StringLiterals;

namespace {

std::optional<Error> problemOf(const Result<ConfigSnapshot> &result)
{
    return result ? result->problem : std::optional(result.error());
}

std::optional<Error> problemOf(const Result<Done> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

template <typename T> Call<T> *logged(QLatin1StringView what, Call<T> *call)
{
    return call->then(call, [what](const Result<T> &result) {
        if (const auto problem = problemOf(result))
            errorLog(configLog(), *problem, what, "failed:");
        else
            debugLog(configLog(), what, "done");
    });
}

ConfigSnapshot loadConfig(const QString &path, DeadLink deadLink)
{
    auto look = lookAtConfig(path);
    if (look)
        return snapshotOf(*look, path, deadLink);
    ConfigSnapshot snapshot;
    snapshot.problem = look.error();
    snapshot.exists = true;
    return snapshot;
}

Result<ConfigSnapshot> tightenConfig(const QString &path)
{
    const auto target = behindLinks(path);
    if (!target)
        return failure(target.error());
    const auto file = lookAtFile(*target);
    if (!file)
        return failure(file.error());
    if (file->openToOthers) {
        if (const auto made = makePrivateFile(*target); !made)
            return failure(made.error());
    }
    return loadConfig(path, DeadLink::Obey); // the file was read a moment ago
}

} // namespace

ConfigFile::ConfigFile(QString path, Worker &worker, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_worker(worker)
{
}

QString ConfigFile::defaultPath()
{
    // In a Flatpak, XDG_CONFIG_HOME is a folder of the sandbox. The CLI runs outside.
    const bool sandboxed = qEnvironmentVariable("FLATPAK_ID") == QStringLiteral("io.codika.scripto_keys");
    const QString configured = qEnvironmentVariable(sandboxed ? "HOST_XDG_CONFIG_HOME" : "XDG_CONFIG_HOME");
    const QString base = configured.isEmpty() ? QDir::home().filePath(QStringLiteral(".config")) : configured;
    return QDir::cleanPath(QDir(base).absoluteFilePath(QStringLiteral("scripto/config.json")));
}

Call<ConfigSnapshot> *ConfigFile::load(DeadLink deadLink)
{
    return logged("read"_L1, m_worker.run([path = m_path, deadLink]() -> Result<ConfigSnapshot> {
        return loadConfig(path, deadLink);
    }));
}

Call<ConfigSnapshot> *ConfigFile::change(Change change, DeadLink deadLink)
{
    return logged("change"_L1, m_worker.run([path = m_path, change = std::move(change), deadLink] {
        ConfigSave save(path, change);
        save.setDeadLink(deadLink);
        return save.run();
    }));
}

Call<ConfigSnapshot> *ConfigFile::create()
{
    return logged("creation"_L1, m_worker.run([path = m_path] {
        ConfigSave save(path, [](ConfigDocument &) { return Result<void>(); });
        save.setCreatesFile();
        return save.run();
    }));
}

Call<Done> *ConfigFile::tryToSave(DeadLink deadLink)
{
    return logged("try to save"_L1, m_worker.run([path = m_path, deadLink] {
        ConfigSave save(path, {});
        save.setDeadLink(deadLink);
        return save.tryOut();
    }));
}

Call<ConfigSnapshot> *ConfigFile::replaceBroken(const QString &keepAs, Change change)
{
    return logged("replacement of the broken file"_L1,
                  m_worker.run([path = m_path, keepAs, change = std::move(change)] {
                      ConfigSave save(path, change);
                      save.setKeepBrokenAs(keepAs);
                      return save.run();
                  }));
}

Call<QString> *ConfigFile::freePath(const QString &path)
{
    return m_worker.run([path]() -> Result<QString> {
        QString free = path;
        for (int n = 2; QFileInfo::exists(free); ++n)
            free = QStringLiteral("%1-%2").arg(path, QString::number(n));
        return free;
    });
}

Call<ConfigSnapshot> *ConfigFile::tightenPermissions()
{
    return logged("taking it away from others"_L1, m_worker.run([path = m_path] { return tightenConfig(path); }));
}

} // namespace scripto
