// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/api/websessions.h"
#include "app/core/clock.h"
#include "app/core/environment.h"
#include "app/keys/keystatus.h"
#include "app/keys/owners.h"
#include "app/keys/recovery.h"

#include <QPointer>
#include <QSet>

namespace scripto {

class KeyMinting;
class ProfileStore;
struct MintWish;

// A server key as the user sees it.
struct KeyRow {
    ApiKey key;
    KeyStatus status = KeyStatus::InUse;
    QList<Owner> owners;
    bool readsThisList = false; // this program reads the account with it
    bool revoking = false; // a request is under way

    friend bool operator==(const KeyRow &, const KeyRow &) = default;
};

// Whose keys are shown.
struct KeyAccount {
    QString email;
    QUrl server;
    QString reader; // the profile whose key reads the list, or for which a web session does
    QString id = {}; // tells the accounts of one server apart
    bool bySession = false; // a web session reads the list, and no key is stamped for it

    friend bool operator==(const KeyAccount &, const KeyAccount &) = default;
};

// The keys of the account that the selected profile belongs to. The last rows of every account seen are kept, so that
// going back and forth, or being offline, shows what was known and when it was read.
class KeyStore : public QObject {
    Q_OBJECT
public:
    KeyStore(ScriptoApi &api, ProfileStore &profiles, Environment environment, Clock clock, QObject *parent = nullptr);
    ~KeyStore() override;

    // Shows the account of this profile and reads its keys; empty shows nothing.
    void select(const QString &profile);
    void refresh();
    void cancelRefresh();

    const QString &selectedProfile() const { return m_selected; }
    const KeyAccount &account() const { return m_account; }
    // Tells accounts apart: whoever asked for something can see whether another one is shown by now.
    const QString &shownAccount() const { return m_shown; }
    const QList<KeyRow> &rows() const { return m_rows; }
    const KeyRow *row(const QString &id) const;
    // The profiles that hold this key, surely or probably.
    QStringList holdersOf(const QString &id) const;
    bool isReading() const { return m_read != nullptr; }
    // The newest list may lack the newest keys.
    bool mayBeCut() const { return m_known.value(m_shown).mayBeCut; }
    // Why the newest read failed; the rows are then those of the last good one.
    const std::optional<Error> &problem() const { return m_problem; }
    // The server could not be reached; it is tried again by itself.
    bool isOffline() const;
    // When the server allows the next read; invalid where it named no time.
    const QDateTime &retryAt() const { return m_retryAt; }
    // By this computer's clock; invalid while nothing was read.
    QDateTime readAt() const;
    // Now by the server's clock, as far as its last answer told.
    QDateTime serverNow() const;

    // Why the account shown can be neither read nor changed without a further step of the user's.
    std::optional<Error> obstacle() const;
    // Mints for the account shown; null where there is none to mint for. The minting belongs to this store and lives
    // until it is left.
    KeyMinting *mint(const MintWish &wish);
    // A key that is gone already counts as revoked. The row leaves when the server has said yes. Invalid, with nothing
    // sent, where the account shown has no such key.
    Call<Done> *revoke(const QString &id);

    // The web sessions of all accounts; the account shown is read by its own as soon as there is one.
    WebSessions &sessions() { return m_sessions; }
    // Ends the web session of the account shown, here at once and then on the server.
    Call<Done> *closeSession();
    Recovery &recovery() { return m_recovery; }

    // A key is on its way, or here and not in the user's hands yet.
    bool hasUnsafeKey() const;

Q_SIGNALS:
    void changed();
    // A minting whose dialog was closed has ended; the key, or what went wrong, has to be shown.
    void mintingEndedUnseen(KeyMinting *minting);

private:
    struct Known {
        QList<ApiKey> keys;
        QList<ApiKey> minted; // since; kept even where the server's list is cut and lacks them
        QSet<QString> revoked; // ids that the server has said to be gone
        QDateTime readAt;
        qint64 serverAheadMs = 0;
        bool mayBeCut = false;
        bool needsSession = false; // asking with a key would stamp it, and for nothing
    };

    QString accountKey() const;
    void followSelection();
    QList<Profile> profilesOfAccount() const;
    QHash<QString, Secret> keysOf(const QStringList &profiles) const;
    Result<Credentials> credentials() const;
    void updateAccount();
    void receive(const Result<KeyList> &list);
    void takeList(const QString &account, const KeyList &list);
    void takeProblem(const Error &error);
    // Keeps in mind that `used` was not enough.
    void noteRefusal(const QString &account, const Credentials &used, const Error &error);
    void followSessions();
    void rebuild();

    ScriptoApi &m_api;
    ProfileStore &m_profiles;
    Environment m_environment;
    Clock m_clock;
    QString m_selected;
    KeyAccount m_account;
    QString m_shown; // accountKey() of what is shown
    QHash<QString, Known> m_known;
    QList<KeyRow> m_rows;
    QSet<QString> m_revoking;
    QPointer<Call<KeyList>> m_read;
    std::optional<Error> m_problem;
    QDateTime m_retryAt;
    WebSessions m_sessions;
    Recovery m_recovery;
};

} // namespace scripto
