// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/identity.h"

#include <QStringList>

namespace scripto {

// What messages are about (MessageBar::Message::about): a success removes the errors that are about nothing else.

inline QString subjectOf(const KeyRef &key)
{
    return QStringLiteral("key ") + key.id;
}

inline QStringList subjectsOf(const QList<KeyRef> &keys)
{
    QStringList subjects;
    for (const KeyRef &key : keys)
        subjects.append(subjectOf(key));
    return subjects;
}

inline QString subjectOfProfile(const QString &name)
{
    return QStringLiteral("profile ") + name;
}

inline QString activeProfileSubject()
{
    return QStringLiteral("active profile");
}

inline QString notesSubject()
{
    return QStringLiteral("notes");
}

inline QString checkSubject()
{
    return QStringLiteral("check");
}

inline QString undoSubject()
{
    return QStringLiteral("undo");
}

inline QString clipboardSubject()
{
    return QStringLiteral("clipboard");
}

inline QString keychainSubject()
{
    return QStringLiteral("keychain");
}

inline QString fileSubject()
{
    return QStringLiteral("config.json");
}

inline QString settingsSubject()
{
    return QStringLiteral("settings");
}

} // namespace scripto
