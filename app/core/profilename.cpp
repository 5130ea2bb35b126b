// SPDX-License-Identifier: MIT
#include "app/core/profilename.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"

namespace scripto {

QString profileNameFromText(const QString &text)
{
    QString slug;
    for (const QChar c : withKeysMasked(text).toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("default") : slug;
}

QString profileNameFromEmail(const QString &email)
{
    return profileNameFromText(email.section(u'@', 0, 0));
}

bool isUsableProfileName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestShownText && name == name.trimmed() && !name.startsWith(u'-')
        && hiddenCharacter(name).isEmpty() && !containsKey(name) && !containsMask(name) && name != u"__proto__";
}

QString storedName(const QString &name)
{
    QString stored = name;
    for (QChar &c : stored) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    return stored.trimmed();
}

QString freeProfileName(const QString &wanted, const QStringList &taken)
{
    QString name = wanted;
    for (int n = 2; taken.contains(name); ++n)
        name = QStringLiteral("%1-%2").arg(wanted, QString::number(n));
    return name;
}

} // namespace scripto
