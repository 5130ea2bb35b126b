// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

class QCoreApplication;

namespace scripto {

// A language of the window. The sources are in English; resources/translations has the others.
struct Language {
    QString code; // "de"
    QString name; // in the language itself
};

const QList<Language> &languages();

// The language for the texts, and the country for dates and numbers: the language with the code `chosen`, or if that is
// empty, the first of the desktop's languages that there is. Otherwise English.
QLocale localeOfTexts(const QString &chosen, const QLocale &desktop);

// Must come before the first text. Does not mirror the window for a desktop that is written from right to left: its
// texts are in another language then.
void useLanguage(QCoreApplication &application, const QString &chosen);

} // namespace scripto
