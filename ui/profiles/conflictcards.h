// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/copytexts.h"

#include <QWidget>

class QPushButton;

namespace scripto {

class CopyCard;

// The two copies of a profile, which differ: the user keeps one, or both.
class ConflictCards final : public QWidget {
    Q_OBJECT

public:
    explicit ConflictCards(QWidget *parent = nullptr);

    void setState(const ConflictState &state);
    // While a choice is carried out.
    void setBusy(bool busy);

Q_SIGNALS:
    void chosen(scripto::Repair repair);

private:
    CopyCard *m_file;
    CopyCard *m_keychain;
    QPushButton *m_keepFile;
    QPushButton *m_keepKeychain;
    QPushButton *m_keepBoth;
};

} // namespace scripto
