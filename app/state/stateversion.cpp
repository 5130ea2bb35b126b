// SPDX-License-Identifier: MIT
#include "app/state/stateversion.h"

#include "app/core/ownfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace scripto {

namespace {

bool isFileOfNewerVersion(const QString &path)
{
    QFile file(path);
    if (openOwnFile(file) != OwnFile::Opened)
        return false;
    const QByteArray bytes = file.readAll();
    if (isOfNewerVersion(bytes))
        return true;
    const QByteArrayList lines = bytes.split('\n');
    return path.endsWith(QStringLiteral(".jsonl"))
        && std::any_of(lines.begin(), lines.end(), qOverload<const QByteArray &>(isOfNewerVersion));
}

} // namespace

bool isOfNewerVersion(const QJsonObject &content)
{
    return content.value(versionMember).toInt() > stateVersion;
}

bool isOfNewerVersion(const QByteArray &line)
{
    // Most lines have none and need not be parsed.
    return line.contains(versionMember.latin1()) && isOfNewerVersion(QJsonDocument::fromJson(line).object());
}

QStringList filesOfNewerVersion(const QString &folder)
{
    QStringList names;
    for (const QString &name :
         QDir(folder).entryList({QStringLiteral("*.json"), QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name)) {
        if (isFileOfNewerVersion(QDir(folder).filePath(name)))
            names.append(name);
    }
    return names;
}

} // namespace scripto
