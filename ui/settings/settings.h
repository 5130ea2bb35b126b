// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/colourscheme.h"

#include <QObject>

#include <chrono>

class QSettings;

namespace scripto {

// What the user chose, with its limits; a stored value outside of them counts as the default.
class Settings final : public QObject {
    Q_OBJECT

public:
    static constexpr int staleChoices[] = {30, 60, 90, 180}; // days
    static constexpr int longestHold = 10; // seconds

    // `path` of settings.ini, or, if a newer version of the program has written that, the file beside it that this one
    // uses.
    static QString usablePath(const QString &path);

    // The file outlives this.
    explicit Settings(QSettings &file, QObject *parent = nullptr);

    std::chrono::days staleAfter() const; // default 90
    // How long a revoke can be taken back; 0 = not at all. Default 5.
    std::chrono::seconds revokeHold() const;
    ColourChoice colours() const;

    void setStaleAfter(std::chrono::days days);
    void setRevokeHold(std::chrono::seconds seconds);
    void setColours(ColourChoice choice);

Q_SIGNALS:
    void changed();
    // What was chosen lasts until the program ends.
    void notSaved();

private:
    void set(QAnyStringView name, const QVariant &value);

    QSettings &m_file;
};

} // namespace scripto
