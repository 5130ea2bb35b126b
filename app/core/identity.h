// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QUrl>

#include <compare>

// What a fact belongs to. Names, addresses and places of profiles and keys are labels that may change at any time;
// these types say what is the same, so that nobody has to compare labels.
namespace scripto {

// An account of one server, called by the best that is known of it. A user's id names an account for good. Until a
// profile knows it, an account is called by the address that its profiles name, or by the name of its only profile.
class AccountId {
public:
    enum class Kind { None, User, Email, Profile };

    AccountId() = default;
    static AccountId ofUser(const QUrl &server, const QString &userId);
    static AccountId ofEmail(const QUrl &server, const QString &email);
    static AccountId ofProfile(const QUrl &server, const QString &name);

    bool isEmpty() const { return m_kind == Kind::None; }
    Kind kind() const { return m_kind; }
    const QUrl &server() const { return m_server; }
    // Of the user, where the kind is User.
    QString userId() const { return m_kind == Kind::User ? m_name : QString(); }
    // Nothing rules out that both are one account: names of different kinds cannot be compared.
    bool mayBe(const AccountId &other) const;

    // For state files; an earlier version of this program did not note the kind.
    QString toText() const;
    static AccountId fromText(const QString &text);

    friend bool operator==(const AccountId &, const AccountId &) = default;
    friend size_t qHash(const AccountId &id, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(id.m_kind), id.m_server, id.m_name);
    }

private:
    AccountId(Kind kind, const QUrl &server, const QString &name);

    Kind m_kind = Kind::None;
    QUrl m_server;
    QString m_name;
};

// A key on its server. Ids of keys are unique on one server only: a server that was copied has those of the other one.
struct KeyRef {
    KeyRef() = default;
    KeyRef(QString keyId) // NOLINT(google-explicit-constructor): of the account shown
        : id(std::move(keyId))
    {
    }
    KeyRef(AccountId ofAccount, QString keyId)
        : account(std::move(ofAccount))
        , id(std::move(keyId))
    {
    }

    AccountId account; // empty = the account of the selected profile
    QString id;

    // Also where the account was called otherwise when one of the two was noted.
    bool isSameKey(const KeyRef &other) const { return id == other.id && account.mayBe(other.account); }
    friend bool operator==(const KeyRef &, const KeyRef &) = default;
};

inline size_t qHash(const KeyRef &ref, size_t seed = 0)
{
    return qHashMulti(seed, ref.account, ref.id);
}

// The order in which an account was asked and changed. An answer knows of nothing that came after it was asked for.
class ListGeneration {
public:
    ListGeneration next() const { return ListGeneration(m_number + 1); }

    friend auto operator<=>(const ListGeneration &, const ListGeneration &) = default;

    ListGeneration() = default;

private:
    explicit ListGeneration(quint64 number)
        : m_number(number)
    {
    }

    quint64 m_number = 0;
};

} // namespace scripto
