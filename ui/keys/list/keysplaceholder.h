// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"

#include <QString>
#include <QWidget>

class QStackedLayout;

namespace scripto {

class EmptyState;
class RingIcon;
class TextLabel;
struct Error;
struct KeyMistake;

// What the button of a placeholder does.
enum class NextStep { SignIn, OpenSession, NewKey, Read, ReadAtCost, ClearFilter, ShowAll, StopReading };

// The next step after a list could not be read.
NextStep nextStepAfter(const Error &error);

// Replaces an empty table: says why there are no rows and offers one next step.
class KeysPlaceholder final : public QWidget {
    Q_OBJECT

public:
    explicit KeysPlaceholder(QWidget *parent = nullptr);

    void showNothing();
    void showReading(const KeyAccount &account);
    void showNotRead(const KeyAccount &account);
    void showCost(const KeyStore::LookingCost &cost);
    // Has no button if trying again is pointless.
    void showFailed(const KeyAccount &account, const Error &error, bool mayTryAgain = true);
    void showNoKeys(const KeyAccount &account);
    // None of the `searched` keys matches `text`.
    void showNothingMatches(const QString &text, int searched);
    void showMistake(const KeyMistake &mistake); // in the filter
    void showNothingInCategory(int total);

Q_SIGNALS:
    void nextStepChosen(scripto::NextStep nextStep);

private:
    void showSessionNeeded(const KeyAccount &account, const Error &error);
    void showRefused(const KeyAccount &account, const Error &error);
    QWidget *makeReadingPage();

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    QWidget *m_nothing;
    QWidget *m_readingPage;
    RingIcon *m_ring;
    TextLabel *m_reading;
    NextStep m_nextStep = NextStep::SignIn;
};

} // namespace scripto
