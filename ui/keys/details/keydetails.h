// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "ui/common/detailsframe.h"
#include "ui/common/timeline.h"

#include <QUrl>

namespace scripto {

class NoteEdit;

// What the details show of the selected keys.
struct KeyDetailsState {
    QList<KeyRow> rows; // at least one
    QUrl server = {};
    QDateTime now = {}; // the server's time
    bool isOffline = false;
    QString whyNotRotate = {}; // empty if the key can be rotated
    QString note = {};
    QStringList foundIn = {}; // where it was found on this computer: path and line
    QList<TimelineEntry> history = {}; // newest first

    friend bool operator==(const KeyDetailsState &, const KeyDetailsState &) = default;
};

// The details of one key, or what several keys have in common.
class KeyDetails final : public DetailsFrame {
    Q_OBJECT

public:
    explicit KeyDetails(QWidget *parent = nullptr);

    void setState(const KeyDetailsState &state);
    // Reports a changed note now, as when its field loses the focus.
    void commitNote();
    void editNote();

Q_SIGNALS:
    void revokeRequested(const QList<scripto::KeyRef> &keys);
    void undoRequested(const QList<scripto::KeyRef> &keys);
    void rotateRequested(const scripto::KeyRef &key);
    void copyKeyRequested(const QString &profile);
    void pauseRequested(const scripto::KeyRef &key);
    void resumeRequested(const scripto::KeyRef &key);
    void renameRequested(const scripto::KeyRef &key);
    void expiryRequested(const scripto::KeyRef &key);
    // `before` is the note that the user was shown.
    void noteEdited(const scripto::KeyRef &key, const QString &note, const QString &before);

private:
    class HolderList;

    void makeActions();
    QWidget *makeChangeLinks();
    void showChanges(const KeyRow &row);
    void showOne(const KeyRow &row);
    void showSeveral();
    void showRevoke();
    void follow(const KeyRef &key);
    void copy(QPushButton *button, const QString &text);
    QString holder() const;

    KeyDetailsState m_state;
    KeyRef m_key; // whose note is shown; empty if several keys are
    NoteEdit *m_note;
    HolderList *m_holders;
    QWidget *m_noteSection;
    QWidget *m_holdersSection;
    QWidget *m_commandSection;
    QWidget *m_changeSection;
    QPushButton *m_command;
    QPushButton *m_pause;
    QPushButton *m_rename;
    QPushButton *m_expiry;
    QPushButton *m_revoke;
    QPushButton *m_rotate;
    QPushButton *m_copyId;
    QPushButton *m_copyKey;
};

} // namespace scripto
