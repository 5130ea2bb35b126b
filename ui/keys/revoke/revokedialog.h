// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"
#include "ui/common/dialogframe.h"

#include <QTimer>

#include <functional>

namespace scripto {

class Card;
class Notice;

// Asks before keys are revoked. Accepted = revoke them. Follows what becomes known of them while it is open.
class RevokeDialog final : public DialogFrame {
    Q_OBJECT

public:
    RevokeDialog(const QList<KeyRow> &rows, const KeyAccount &account, QWidget *parent = nullptr);

    // As they are shown.
    const QList<KeyRow> &rows() const { return m_rows; }
    // What is known of them now; null: it has left the list. What is new and speaks against revoking has to be read
    // first: for a moment the button does nothing.
    void follow(const std::function<const KeyRow *(const KeyRef &)> &rowOf);

Q_SIGNALS:
    // It has closed, because the list has none of the keys any more.
    void nothingLeft();

private:
    void showRows();
    void showConsequences();

    QList<KeyRow> m_rows;
    Card *m_card = nullptr;
    Notice *m_notice;
    QPushButton *m_verb;
    QTimer m_reading;
};

} // namespace scripto
