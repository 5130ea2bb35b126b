// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace scripto {

// Names that a text for others must not contain.
struct PersonalNames {
    QString home; // the path of the home folder
    QString user; // the login name
    QString computer; // the host name, with or without a domain

    static PersonalNames ofThisUser();
};

// Removes private data from texts that other people will read, such as logs and reports: keys, bearer tokens, cookies
// and other values called a secret, user names, passwords and queries of addresses, e-mail addresses, and the personal
// names. It finds them also if invisible characters, percent signs or JSON escapes disguise them, and removes too much
// rather than too little. A mark such as "[e-mail]" takes their place; the home folder becomes "~". Redacting a text
// again changes nothing. Call shownText() afterwards and not before, since it spells out invisible characters.
class Redactor {
public:
    struct Rule {
        QRegularExpression what; // only the part after \K is removed
        QString mark;
    };

    explicit Redactor(const PersonalNames &names);

    QString redacted(const QString &text) const;

private:
    QList<Rule> m_rules;
};

// Redacts with the names of this user and computer.
QString redacted(const QString &text);

} // namespace scripto
