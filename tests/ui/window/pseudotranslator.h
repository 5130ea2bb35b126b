// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTranslator>

namespace scripto {

// A language that shows what no translator can reach: each text of the sources is in brackets, and longer by a third.
class PseudoTranslator final : public QTranslator {
    Q_OBJECT

public:
    // Installed as long as it lives.
    PseudoTranslator();
    ~PseudoTranslator() override;
    Q_DISABLE_COPY_MOVE(PseudoTranslator)

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
};

// "⟦Sign in~~⟧…" for "Sign in…"
QString pseudoText(const QString &source);
// What the window shows for a text of the sources, with or without a PseudoTranslator.
QString asShown(const QString &source);
// What is left of a shown text without the translated parts: names, values, and texts that went past tr().
QString untranslatedPart(const QString &shown);

} // namespace scripto
