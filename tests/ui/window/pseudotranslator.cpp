// SPDX-License-Identifier: MIT
#include "tests/ui/window/pseudotranslator.h"

#include <QCoreApplication>

namespace scripto {

namespace {

constexpr QChar opening(0x27E6);
constexpr QChar closing(0x27E7);

int installed = 0;

} // namespace

PseudoTranslator::PseudoTranslator()
{
    QCoreApplication::installTranslator(this);
    ++installed;
}

PseudoTranslator::~PseudoTranslator()
{
    --installed;
    QCoreApplication::removeTranslator(this);
}

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    return pseudoText(QString::fromUtf8(source));
}

QString pseudoText(const QString &source)
{
    // Sentences are joined and shortened by their last character.
    qsizetype end = source.size();
    while (end > 0 && QStringLiteral(".…:?! ").contains(source.at(end - 1)))
        --end;
    return opening + source.first(end) + QString(end / 3 + 1, u'~') + closing + source.sliced(end);
}

QString asShown(const QString &source)
{
    return installed > 0 ? pseudoText(source) : source;
}

QString untranslatedPart(const QString &shown)
{
    QString left;
    int depth = 0;
    for (const QChar c : shown) {
        depth += (c == opening) - (c == closing && depth > 0);
        if (depth == 0 && c != closing)
            left += c;
    }
    return left;
}

} // namespace scripto
