// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/keychanges.h"
#include "ui/actions/uiservices.h"

#include <QObject>

class QWidget;

namespace scripto {

class KeyChangeDialog;
class KeysMessages;

// Pausing, resuming and renaming keys and changing their expiry, from the click to the message with the result.
class KeyChangeActions final : public QObject {
    Q_OBJECT

public:
    KeyChangeActions(UiServices &services, KeysMessages &messages, QWidget *window);

    // Nothing is asked: resuming takes it back.
    void pause(const QList<KeyRef> &keys);
    void resume(const QList<KeyRef> &keys);
    void rename(const KeyRef &key);
    void changeExpiry(const KeyRef &key);

private:
    void setEnabled(const QList<KeyRef> &keys, bool isEnabled);
    void open(const KeyRef &key, KeyChangeDialog *dialog);
    void report(const QList<ChangedKey> &keys, const KeyChange &change);
    void reportDone(const QList<ChangedKey> &done, const KeyChange &change);
    void reportFailed(const QList<ChangedKey> &failed);

    UiServices &m_services;
    KeysMessages &m_messages;
    QWidget *m_window;
};

} // namespace scripto
