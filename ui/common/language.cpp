// SPDX-License-Identifier: MIT
#include "ui/common/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>

// The linker drops a static library's resources unless something refers to them. Must be outside any namespace.
static void loadTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace scripto {

namespace {

QString codeOf(const QLocale &locale)
{
    const QList<Language> &all = languages();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Language &each) {
        return QLocale(each.code).language() == locale.language();
    });
    return it == all.end() ? QString() : it->code;
}

QString codeOfDesktop(const QLocale &desktop)
{
    const QStringList wanted = desktop.uiLanguages(); // the user's order
    for (const QString &each : wanted) {
        if (const QString code = codeOf(QLocale(each)); !code.isEmpty())
            return code;
    }
    return languages().constFirst().code;
}

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

const QList<Language> &languages()
{
    static const QList<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                     {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                     {QStringLiteral("fr"), QStringLiteral("Français")}};
    return all;
}

QLocale localeOfTexts(const QString &chosen, const QLocale &desktop)
{
    const QLocale locale(chosen.isEmpty() ? codeOfDesktop(desktop) : chosen);
    // Keeps the desktop's country, and a desktop without a language writes numbers like English ones.
    const bool isSame = locale.language() == desktop.language();
    return isSame || (desktop.language() == QLocale::C && locale.language() == QLocale::English) ? desktop : locale;
}

void useLanguage(QCoreApplication &application, const QString &chosen)
{
    loadTranslations();
    const QLocale locale = localeOfTexts(chosen, QLocale::system());
    QLocale::setDefault(locale);
    const QString code = codeOf(locale);
    if (code.isEmpty() || code == languages().constFirst().code)
        return;
    // Qt's own texts are installed first, because the newest translator is asked first.
    install(application, QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("scripto-keys_") + code, QStringLiteral(":/translations"));
}

} // namespace scripto
