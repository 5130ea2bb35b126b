// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"
#include "ui/common/dialogframe.h"

class QGridLayout;
class QPushButton;

namespace scripto {

// A `curl` command that revokes the key, with a shell variable instead of the secret.
QString revokeCommand(const QUrl &server, const QString &id);

// Shows everything the server reports about a key.
class KeyDetailsDialog final : public DialogFrame {
    Q_OBJECT

public:
    // `now` is the server's time.
    KeyDetailsDialog(const KeyRow &row, const KeyAccount &account, const QDateTime &now, QWidget *parent = nullptr);

Q_SIGNALS:
    void copied();

private:
    void addCopying(QPushButton *button, const QString &text);
    void addText(const QString &name, const QString &text);
    void addLine(const QString &name, const QString &value, bool mono = false);
    void addDates(const KeyRow &row, const QDateTime &now);
    void addLimits(const ApiKey &key);
    void addFreeForm(const ApiKey &key);

    QGridLayout *m_lines;
};

} // namespace scripto
