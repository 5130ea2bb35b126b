// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QUrl>

#include <compare>

// The identities that facts refer to. Names, addresses and places of profiles and keys are labels that may change at
// any time. These types define equality, so that nobody has to compare labels.
namespace scripto {

// An account on a server, under the best name known for it. The user id is permanent. Until a profile has that id, the
// account is identified by the e-mail address in its profiles, or by the name of its only profile.
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
    // Empty unless the kind is User.
    QString userId() const { return m_kind == Kind::User ? m_name : QString(); }
    // Whether both could be the same account. Names of different kinds cannot be compared and therefore could be.
    bool mayBe(const AccountId &other) const;

    // For state files; earlier versions did not store the kind.
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

// A key on its server. Key ids are unique only within a server: a copied server has the same ids as the original.
struct KeyRef {
    KeyRef() = default;
    KeyRef(AccountId ofAccount, QString keyId)
        : account(std::move(ofAccount))
        , id(std::move(keyId))
    {
    }

    AccountId account;
    QString id;

    // Also true if one of the two was stored while the account had another name.
    bool isSameKey(const KeyRef &other) const { return id == other.id && account.mayBe(other.account); }
    friend bool operator==(const KeyRef &, const KeyRef &) = default;
};

inline size_t qHash(const KeyRef &ref, size_t seed = 0)
{
    return qHashMulti(seed, ref.account, ref.id);
}

// Orders the requests and changes of an account. An answer does not reflect changes made after its request.
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
