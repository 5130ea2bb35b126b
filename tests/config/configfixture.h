// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configsave.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace scripto {

// A temporary folder for config.json, with the changes that other programs make to it.
class ConfigFixture {
public:
    QString path(const QString &name = QStringLiteral("config.json")) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }
    QStringList entries() const
    {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // In place, as the CLI writes.
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
    }

    QByteArray read() const { return read(path()); }
    bool write(const QByteArray &bytes) const { return write(path(), bytes); }

private:
    QTemporaryDir m_folder;
};

inline QByteArray testKey(char letter)
{
    return "scripto_" + QByteArray(12, letter);
}

// A file as the CLI writes it, with one profile per letter; the first one is active.
inline QByteArray configOf(const QByteArray &letters)
{
    QByteArrayList profiles;
    for (const char letter : letters)
        profiles.append(QByteArray("    \"") + letter + "\": {\n      \"apiKey\": \"" + testKey(letter) + "\"\n    }");
    return "{\n  \"activeProfile\": \"" + letters.left(1) + "\",\n  \"profiles\": {\n" + profiles.join(",\n")
        + "\n  }\n}\n";
}

inline ConfigFile::Change adding(char letter)
{
    return [letter](ConfigDocument &document) {
        Profile profile;
        profile.name = QString(QLatin1Char(letter));
        profile.apiKey = Secret(testKey(letter));
        return document.put(profile);
    };
}

inline ConfigFile::Change activating(char letter)
{
    return [letter](ConfigDocument &document) { return document.setActive(QString(QLatin1Char(letter))); };
}

// The names of the profiles, with the active one in capitals; "!" and the problem if there is one.
inline QString summary(const Result<ConfigSnapshot> &snapshot)
{
    if (!snapshot)
        return u'!' + snapshot.error().message;
    if (snapshot->problem)
        return u'!' + snapshot->problem->message;
    QString names;
    for (const Profile &profile : snapshot->profiles)
        names += profile.name == snapshot->activeProfile ? profile.name.toUpper() : profile.name;
    return names;
}

} // namespace scripto
