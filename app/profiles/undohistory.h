// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/configfile.h"
#include "app/keychain/keychainentry.h"
#include "app/profiles/mirror.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <chrono>
#include <optional>

namespace scripto {

// What becomes of one profile in the keychain, and of what is remembered to be in step.
struct EntryChange {
    struct Side {
        std::optional<KeychainEntry> entry;
        Fingerprint inStep; // empty = nothing
    };
    QString name;
    Side before;
    Side after;

    EntryChange reversed() const { return {name, after, before}; }
};

// The local changes of this run of the program, newest last, to be taken back and made again. They hold keys and are
// never written anywhere.
class UndoHistory {
public:
    // One way of a step. The change of the file, which may be none, overwrites nothing that others have changed since.
    struct Way {
        ConfigFile::Change file;
        QList<EntryChange> entries;
    };
    struct Step {
        QString what; // “Remove “work””, for menus
        Way back;
        Way forth;
        QStringList profiles; // that it is about
        qint64 serial = 0; // given by add(), never twice
        std::chrono::steady_clock::time_point doneAt = {}; // or done again; orders it among what is undone elsewhere
    };

    // A new change ends what could have been made again.
    void add(const Step &step);

    const Step *toUndo() const { return m_done == 0 ? nullptr : &m_steps[m_done - 1]; }
    const Step *toRedo() const { return m_done == m_steps.size() ? nullptr : &m_steps[m_done]; }
    // For the end of what was begun with toUndo() or toRedo(). Nothing, where a change made meanwhile has taken that
    // step's place.
    void markUndone(qint64 serial);
    void markRedone(qint64 serial);
    // Moves a step that cannot be undone or redone at present behind the others. It is kept, since it may hold the only
    // copy of a key.
    void setAside(qint64 serial);
    // Whether this step to undo comes last for that reason.
    bool isSetAside(qint64 serial) const;

private:
    QList<Step> m_steps;
    qsizetype m_done = 0; // how many of the steps are in force
    qint64 m_lastSerial = 0;
};

inline void UndoHistory::add(const Step &step)
{
    m_steps.resize(m_done);
    m_steps.append(step);
    m_steps.last().serial = ++m_lastSerial;
    m_steps.last().doneAt = std::chrono::steady_clock::now();
    ++m_done;
}

inline void UndoHistory::markUndone(qint64 serial)
{
    if (const Step *step = toUndo(); step && step->serial == serial)
        --m_done;
}

inline void UndoHistory::markRedone(qint64 serial)
{
    if (const Step *step = toRedo(); step && step->serial == serial) {
        m_steps[m_done].doneAt = std::chrono::steady_clock::now();
        ++m_done;
    }
}

inline void UndoHistory::setAside(qint64 serial)
{
    const auto begin = m_steps.begin();
    if (const Step *step = toUndo(); step && step->serial == serial) {
        m_steps[m_done - 1].doneAt = {}; // older than any step undone elsewhere
        std::rotate(begin, begin + m_done - 1, begin + m_done);
    } else if (const Step *next = toRedo(); next && next->serial == serial) {
        std::rotate(begin + m_done, begin + m_done + 1, m_steps.end());
    }
}

inline bool UndoHistory::isSetAside(qint64 serial) const
{
    return std::any_of(m_steps.begin(), m_steps.begin() + m_done, [&](const Step &step) {
        return step.serial == serial && step.doneAt == std::chrono::steady_clock::time_point();
    });
}

} // namespace scripto
