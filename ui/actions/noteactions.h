// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace scripto {

class KeyNotes;
class KeysMessages;

// Keeps the notes up to date with other windows, and says so if they cannot be saved.
class NoteActions final : public QObject {
    Q_OBJECT

public:
    NoteActions(KeyNotes &notes, KeysMessages &messages, QWidget *window);

private:
    void report();

    KeyNotes &m_notes;
    KeysMessages &m_messages;
};

} // namespace scripto
