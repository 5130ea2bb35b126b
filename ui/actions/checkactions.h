// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/environment.h"
#include "app/keys/operations/profilecheck.h"
#include "ui/profiles/profilehealth.h"

#include <QObject>

namespace scripto {

class AccountKeys;
class KeyAccounts;
class KeysMessages;
class ProfileStore;
class ScriptoApi;

// Checks profiles: what is found becomes the word in each profile's row, and one message sums it up. A key with few
// uses left is only checked on its own, after a question.
class CheckActions final : public QObject {
    Q_OBJECT

public:
    CheckActions(ScriptoApi &api, ProfileStore &profiles, KeyAccounts &accounts, Environment environment, Clock clock,
                 KeysMessages &messages, QObject *parent);

    // Checks all profiles, or stops that.
    void checkAllOrStop();
    bool isCheckingAll() const { return m_all; }
    // Checks one profile, unless that is being done already.
    void check(const QString &profile);
    // By the profile's name.
    const ProfileFindings &findings() const { return m_findings; }

Q_SIGNALS:
    // findings() or isCheckingAll() has changed.
    void changed();
    // The user wants to see this profile, which needs a decision.
    void showRequested(const QString &profile);
    void signInRequested(const QString &profile);

private:
    ProfileCheck *makeCheck(const QString &only = {});
    void start(ProfileCheck *check);
    void checkOne(const QString &profile, bool asksFewUses);
    void note(const ProfileCheck::Item &item, const Profile &profile, const ProfileFindings &before);
    void showProgress();
    void reportAll(const ProfileCheck &check);
    void reportOne(const ProfileCheck &check);
    void askAboutFewUses(const ProfileCheck::Item &item);
    void forgetUnreached(const AccountKeys &account);

    ScriptoApi &m_api;
    ProfileStore &m_profiles;
    KeyAccounts &m_accounts;
    Environment m_environment;
    Clock m_clock;
    KeysMessages &m_messages;
    QList<ProfileCheck *> m_running;
    ProfileCheck *m_all = nullptr; // the check of all profiles, if one is running
    ProfileFindings m_findings;
};

} // namespace scripto
