// SPDX-License-Identifier: MIT
#pragma once

#include "app/finder/findmessages.h"

#include <QObject>
#include <QProcess>

#include <optional>

namespace scripto {

// Searches this computer for keys in a process of its own, one search at a time. That process has no network and writes
// nothing, and reports places and fingerprints, never a key.
class KeyFinder final : public QObject {
    Q_OBJECT

public:
    // `program` is this program, unless a test has another one.
    explicit KeyFinder(QObject *parent = nullptr, QString program = ownProgram());
    ~KeyFinder() override;

    // Whether searching is possible here: on Linux, but not in a Flatpak, which sees little of this computer.
    static bool isAvailable();

    bool isRunning() const { return m_process != nullptr; }
    void start(const FindRequest &request);
    // Ends the search; the keys reported so far remain valid. Emits ended().
    void stop();

    enum class End { Done, Stopped, Failed };

Q_SIGNALS:
    void found(const scripto::FoundPlace &place);
    void skipped(const scripto::SkippedPlace &place);
    void progressed(const scripto::FindProgress &progress);
    // With the summary if it is Done.
    void ended(scripto::KeyFinder::End how, const scripto::FindSummary &summary);

private:
    static QString ownProgram();
    // Some of what has arrived. Returns whether there may be more.
    bool readSome();
    void read();
    void abandon();
    void end(End how);

    QString m_program;
    QProcess *m_process = nullptr;
    std::optional<FindSummary> m_summary;
};

} // namespace scripto
