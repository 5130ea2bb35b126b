// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"
#include "ui/common/dialogframe.h"

#include <QTimer>

#include <functional>

namespace scripto {

class Card;
class Notice;

// Asks before keys are revoked. Accepted means revoke them. Stays up to date while open.
class RevokeDialog final : public DialogFrame {
    Q_OBJECT

public:
    RevokeDialog(const QList<KeyRow> &rows, const KeyAccount &account, QWidget *parent = nullptr);

    // The rows as shown.
    const QList<KeyRow> &rows() const { return m_rows; }
    // Where the key was found on this computer: path and line.
    void setFoundIn(const QStringList &places);
    // Updates the rows; null means the key has left the list. A new reason not to revoke disables the button for a
    // moment, so that the user can read it.
    void follow(const std::function<const KeyRow *(const KeyRef &)> &rowOf);

Q_SIGNALS:
    // The dialog closed because none of the keys is listed any more.
    void nothingLeft();
    // The user would rather have the key paused. The dialog closes.
    void pauseChosen(const scripto::KeyRef &key);

private:
    void showRows();
    void showConsequences();

    QList<KeyRow> m_rows;
    QStringList m_foundIn;
    Card *m_card = nullptr;
    Notice *m_notice;
    QPushButton *m_verb;
    QTimer m_reading;
};

} // namespace scripto
