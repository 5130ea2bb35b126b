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

// What happens to one profile in the keychain, and to the memory of what is in step.
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

// The local changes of this run, newest last, which can be undone and redone. They contain keys and are never written
// anywhere.
class UndoHistory {
public:
    // One direction of a step. The file change, which may be null, overwrites nothing that others have changed since.
    struct Way {
        ConfigFile::Change file;
        QList<EntryChange> entries;
    };
    struct Step {
        QString what; // “Remove “work””, for menus
        Way back;
        Way forth;
        QStringList profiles; // the profiles it affects
        qint64 serial = 0; // assigned by add(), never reused
        std::chrono::steady_clock::time_point doneAt = {}; // or redone; orders the step among undo steps of other kinds
    };

    // Discards the steps that could have been redone.
    void add(const Step &step);

    const Step *toUndo() const { return m_done == 0 ? nullptr : &m_steps[m_done - 1]; }
    const Step *toRedo() const { return m_done == m_steps.size() ? nullptr : &m_steps[m_done]; }
    // To be called when the step from toUndo() or toRedo() is finished. Do nothing if another change has taken the
    // step's place meanwhile.
    void markUndone(qint64 serial);
    void markRedone(qint64 serial);
    // Moves a step that cannot be undone or redone at present behind the others. It is kept, because it may hold the
    // only copy of a key.
    void setAside(qint64 serial);
    // Whether this step comes last for that reason.
    bool isSetAside(qint64 serial) const;

private:
    QList<Step> m_steps;
    qsizetype m_done = 0; // number of steps that are in effect
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
        m_steps[m_done - 1].doneAt = {}; // older than any undo step of another kind
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
