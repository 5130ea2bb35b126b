// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QComboBox;
class QDateEdit;

namespace scripto {

class FormField;

// The fields for the expiry of a new key: the usual lifetimes, or a date.
class ExpiryChoice final : public QWidget {
    Q_OBJECT

public:
    explicit ExpiryChoice(Clock clock, QWidget *parent = nullptr);

    // From now; empty = the key never expires.
    std::optional<std::chrono::seconds> life() const;
    // A lifetime that is not listed becomes a date, as far as the server allows it.
    void setLife(std::optional<std::chrono::seconds> life);
    // Shows a refusal and focuses the field; empty takes it back.
    void setError(const QString &plain);

Q_SIGNALS:
    void changed();

private:
    void addLives();
    bool asksForDate() const;

    Clock m_clock;
    QComboBox *m_lives;
    QDateEdit *m_date;
    FormField *m_livesField;
    FormField *m_dateField;
};

} // namespace scripto
