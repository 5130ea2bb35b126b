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

// What the button of a placeholder leads to.
enum class NextStep { SignIn, OpenSession, NewKey, Read, ReadAtCost, ClearFilter, ShowAll, StopReading };

// From a list that could not be read.
NextStep nextStepAfter(const Error &error);

// What stands in place of the table where there is no row to show: why, and the one way on.
class KeysPlaceholder final : public QWidget {
    Q_OBJECT

public:
    explicit KeysPlaceholder(QWidget *parent = nullptr);

    void showNoProfile();
    void showReading(const KeyAccount &account);
    void showNotRead(const KeyAccount &account);
    void showCost(const KeyStore::LookingCost &cost);
    // Without a button while trying again is pointless.
    void showFailed(const KeyAccount &account, const Error &error, bool mayTryAgain = true);
    void showNoKeys(const KeyAccount &account);
    // `searched` of the keys were looked through for `text`.
    void showNothingMatches(const QString &text, int searched);
    void showNothingInCategory(int total);

Q_SIGNALS:
    void nextStepChosen(scripto::NextStep nextStep);

private:
    void showSessionNeeded(const KeyAccount &account, const Error &error);
    QWidget *makeReadingPage();

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    QWidget *m_readingPage;
    RingIcon *m_ring;
    TextLabel *m_reading;
    NextStep m_nextStep = NextStep::SignIn;
};

} // namespace scripto
