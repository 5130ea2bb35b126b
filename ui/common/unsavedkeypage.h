// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace scripto {

class ActionNotice;
class KeyReveal;
class Secret;
class SecretClipboard;

// Shows a key that may exist only here, to be copied, and warns before it is lost.
class UnsavedKeyPage : public QWidget {
    Q_OBJECT

public:
    // The warning consists of two sentences, `what` is the case and what `follows`.
    UnsavedKeyPage(SecretClipboard &clipboard, const QString &what, const QString &follows, QWidget *parent = nullptr);

    void setKey(const Secret &key);
    // Why the key is not saved, with a button to try again. Rich text.
    void setProblem(const QString &rich);
    // For a dialog that has a button of its own for this.
    void hideRetry();
    // Not a focus proxy: with one, Tab could never get back to the eye button.
    void focusCopy();
    bool wasCopied() const { return m_wasCopied; }
    // Warns before the key is lost; emits closeAnyway() if the user insists.
    void askToClose();

Q_SIGNALS:
    void copied();
    void storeAgain();
    void closeAnyway();

protected:
    // Between the key and the warning.
    QVBoxLayout *notices() const { return m_notices; }
    ActionNotice *warning() const { return m_warning; }

private:
    ActionNotice *m_problem;
    KeyReveal *m_key;
    QVBoxLayout *m_notices;
    ActionNotice *m_warning;
    bool m_wasCopied = false;
};

} // namespace scripto
