// SPDX-License-Identifier: MIT
#include "ui/desktop/autostart.h"

#include "app/core/ownfile.h"
#include "app/core/worker.h"
#include "app/state/replacefile.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace scripto {

namespace {

// Desktops switch an entry off without removing it.
bool isOnIn(const QByteArray &content)
{
    bool isOn = false;
    for (const QByteArray &line : content.split('\n')) {
        const QByteArray plain = line.simplified().replace(" = ", "=").toLower();
        if (plain == "hidden=true" || plain == "x-gnome-autostart-enabled=false")
            return false;
        isOn = isOn || plain.startsWith("exec=");
    }
    return isOn;
}

// Does not wait for a pipe in its place.
Result<bool> isOnAt(const QString &path)
{
    constexpr qint64 longest = 64 * 1024;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    return isOnIn(file.read(longest));
}

} // namespace

void AutoStart::settle(bool isOn, const QString &problem)
{
    m_isOn = isOn;
    m_problem = problem;
    Q_EMIT changed();
}

AutostartFile::AutostartFile(QString path, QString program, QString applicationId, Worker &worker)
    : m_path(std::move(path))
    , m_program(std::move(program))
    , m_applicationId(std::move(applicationId))
    , m_worker(worker)
{
}

void AutostartFile::look()
{
    m_worker.run([path = m_path] { return isOnAt(path); })->then(this, [this](const Result<bool> &found) {
        settle(found && *found, {});
    });
}

void AutostartFile::set(bool isOn)
{
    const auto change = [path = m_path, content = content(), isOn]() -> Result<bool> {
        if (isOn) {
            if (!makeFolder(QFileInfo(path).path()))
                return notNoted(path, qt_error_string());
            if (const Result<void> written = replaceFile(path, content); !written)
                return tl::unexpected(written.error());
        } else if (QFile file(path); file.exists() && !file.remove()) {
            return notNoted(path, file.errorString());
        }
        return isOn;
    };
    m_worker.run(change)->then(this, [this, isOn](const Result<bool> &result) {
        settle(result ? *result : !isOn, result ? QString() : result.error().message);
    });
}

QByteArray AutostartFile::content() const
{
    return QStringLiteral("[Desktop Entry]\n"
                          "Type=Application\n"
                          "Name=Scripto Keys\n"
                          "Exec=%1 --at-login\n"
                          "Icon=%2\n"
                          "Terminal=false\n")
        .arg(execQuoted(m_program), m_applicationId)
        .toUtf8();
}

// Two layers: the quotes of an argument, and the escapes of a value.
// Source: https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
QString execQuoted(const QString &argument)
{
    QString quoted;
    for (const QChar each : argument) {
        if (each == u'\\')
            quoted += QStringLiteral("\\\\\\\\");
        else if (each == u'"' || each == u'`' || each == u'$')
            quoted += QStringLiteral("\\\\") + each;
        else if (each == u'%')
            quoted += QStringLiteral("%%");
        else
            quoted += each;
    }
    return u'"' + quoted + u'"';
}

} // namespace scripto
