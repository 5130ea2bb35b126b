// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilestorage.h"
#include "app/profiles/undohistory.h"

#include <functional>
#include <memory>

namespace scripto {

// Changes of both places as one: first the file, in one change, then the entries of the keychain. Each can be undone.
class ProfileChanges : public QObject {
    Q_OBJECT
public:
    struct Wanted {
        QString what; // for menus; empty = cannot be undone
        ConfigFile::Change file; // null = none
        QString keepBrokenAs; // for a file that is broken, as in ConfigFile::replaceBroken()
        // Asked once the file is changed. Profiles that leave the file and are not among these leave the keychain, too;
        // others that are new or changed there are written to it by the mirror.
        std::function<QList<EntryChange>()> entries;
        bool mayActivateRevoked = false; // somebody has chosen just that
        bool mayFollowDeadLink = false; // as above
        std::function<bool()> mayBeUndone = {}; // asked once the file is changed; null = yes
    };
    // The entries that could not be changed. What could be stays, and is what undo takes back.
    using Failed = QList<std::pair<QString, Error>>;

    explicit ProfileChanges(ProfileStorage &storage, QObject *parent = nullptr);

    // Fails, with nothing changed, where the file's change does.
    Call<Failed> *run(const Wanted &wanted);
    // What the mirror has done by itself.
    void add(const UndoHistory::Step &step);

    const UndoHistory &history() const { return m_history; }
    // As in ProfileStore.
    Call<Done> *undo();
    Call<Done> *redo();

Q_SIGNALS:
    void historyChanged();
    // A change of ours is in the file. `known` is what was known before, `met` what it was made to and `left` what it
    // made of that: between these, and between `left` and what is there now, others have changed the file.
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

// A change that was made for an earlier state of the file may name an active profile that was renamed since.
Result<void> refuseMissingActive(const ConfigDocument &document, const ConfigDocument &before);

// Whatever a change has brought back: a profile whose key is revoked does not become active by that. Active stays what
// was so in `before`, or becomes what the CLI would choose if it knew which keys are revoked. Fails if the change was
// to do nothing else.
Result<void> passOverRevoked(ConfigDocument &document, const ConfigDocument &before, const KeyMemory::Test &isRevoked);

} // namespace scripto
