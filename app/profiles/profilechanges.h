// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestorage.h"
#include "app/profiles/undohistory.h"

#include <functional>
#include <memory>

namespace scripto {

// Changes of both places as one: first the file, in a single change, then the keychain's entries. Each can be undone.
class ProfileChanges : public QObject {
    Q_OBJECT
public:
    struct Wanted {
        QString what; // for menus; empty = cannot be undone
        ConfigFile::Change file; // null = none
        QString keepBrokenAs; // where to keep a broken file, as in ConfigFile::replaceBroken()
        // Called after the file has changed. Profiles that leave the file and are not among these are also removed from
        // the keychain; the mirror writes other new or changed ones to it.
        std::function<QList<EntryChange>()> entries;
        bool mayActivateRevoked = false; // the user has explicitly chosen to
        bool mayFollowDeadLink = false; // the same for a dead link
        std::function<bool()> mayBeUndone = {}; // called after the file has changed; null = yes
    };
    // The entries that could not be changed. Those that could stay changed, and undo takes them back.
    using Failed = QList<std::pair<QString, Error>>;

    explicit ProfileChanges(ProfileStorage &storage, QObject *parent = nullptr);

    // Fails and changes nothing if the file's change fails.
    Call<Failed> *run(const Wanted &wanted);
    // Adds a step that the mirror has done by itself.
    void add(const UndoHistory::Step &step);

    const UndoHistory &history() const { return m_history; }
    // See ProfileStore.
    Call<Done> *undo();
    Call<Done> *redo();

Q_SIGNALS:
    void historyChanged();
    // A change of ours is in the file. `known` is the file as it was known before, `met` as the change found it, and
    // `left` as the change left it. Differences between `known` and `met`, and between `left` and the present file, are
    // other programs' changes.
    void changedFile(const ConfigSnapshot &known, const ConfigSnapshot &met, const ConfigSnapshot &left);

private:
    struct Record;
    struct Exchange;

    static QStringList namesTouched(const Record &record, const QList<EntryChange> &entries);
    ConfigFile::Change recorded(const Wanted &wanted, std::shared_ptr<Record> record) const;
    void changeEntries(const Wanted &wanted, const Record &record, qint64 fileChangedAt, QPointer<Call<Failed>> call);
    void addStep(const QString &what, const Record &record, const QList<EntryChange> &done);
    void noteOwn(const Record &record, const QList<EntryChange> &entries, qint64 fileChangedAt);
    Call<Failed> *exchange(const QList<EntryChange> &entries);
    void exchangeSome(const std::shared_ptr<Exchange> &exchange, bool removals);
    void exchanged(const std::shared_ptr<Exchange> &exchange, const EntryChange &entry, const Result<Done> &result);
    std::optional<Error> obstacle(const QList<EntryChange> &entries) const;
    Call<Done> *go(const UndoHistory::Step *step, const UndoHistory::Way UndoHistory::Step::*way,
                   void (UndoHistory::*mark)(qint64 serial));
    void setAsideIfStuck(qint64 serial, const Error &error);

    ProfileStorage &m_storage;
    UndoHistory m_history;
    int m_running = 0;
};

// Fails if the change names an active profile that was renamed since the change was prepared.
Result<void> refuseMissingActive(const ConfigDocument &document, const ConfigDocument &before);

// Prevents a change from activating a profile whose key is revoked. The active profile stays the one in `before`, or
// becomes the one that the CLI would choose if it knew which keys are revoked. Fails if the change does nothing else.
Result<void> passOverRevoked(ConfigDocument &document, const ConfigDocument &before, const KeyMemory::Test &isRevoked);

} // namespace scripto
