// SPDX-License-Identifier: MIT
#include "app/keychain/secretremoval.h"

#include "app/keychain/secretbus.h"
#include "app/keychain/secretprompt.h"

#include <QCoreApplication>

namespace scripto {

using namespace secretbus;
using Paths = SecretService::Paths;

namespace {

Error left(const char *why)
{
    return Error{ErrorKind::KeychainFailed, QCoreApplication::translate("scripto::SecretRemoval", why)};
}

// Why the user has not confirmed in the keychain's own window.
Error unconfirmed(const Error &why)
{
    if (why.kind == ErrorKind::Cancelled)
        return left(QT_TRANSLATE_NOOP("scripto::SecretRemoval",
                                      "You declined the keychain’s question. Try again and confirm it there."));
    if (why.kind == ErrorKind::TimedOut)
        return left(QT_TRANSLATE_NOOP("scripto::SecretRemoval",
                                      "The keychain’s question wasn’t answered. Try again and confirm it there."));
    return why;
}

} // namespace

SecretRemoval::SecretRemoval(SecretService &secrets, Entry entry, Prompts prompts,
                             std::chrono::milliseconds promptLimit, Call<Paths> *call)
    : QObject(call)
    , m_secrets(secrets)
    , m_entry(std::move(entry))
    , m_mayAsk(prompts == Prompts::Allowed)
    , m_promptLimit(promptLimit)
    , m_call(call)
{
    find();
}

void SecretRemoval::find()
{
    m_secrets.find(m_entry.service, m_entry.user)->then(this, [this](const Result<SecretService::Found> &found) {
        found ? use(*found) : fail(found.error());
    });
}

void SecretRemoval::use(const SecretService::Found &found)
{
    const Paths &locked = found.all.locked;
    if (!locked.isEmpty() && m_mayAsk && !std::exchange(m_hasAskedToUnlock, true))
        return askToUnlock(locked);
    if (found.isLocked)
        return fail(Error{ErrorKind::KeychainLocked});
    if (!isNone(found.item))
        m_items.append(found.item);
    Paths others = found.all.unlocked;
    others.removeOne(found.item);
    if (others.isEmpty())
        return eraseNext(0);
    m_secrets.secretOf(found.item)->then(this, [this, others](const Result<Secret> &value) {
        value ? addEqual(others, 0, *value) : fail(value.error());
    });
}

// Whatever the user answers, what is unlocked afterwards can be removed.
void SecretRemoval::askToUnlock(const Paths &locked)
{
    m_secrets.askToUnlock(locked)->then(this, [this](const Result<QDBusObjectPath> &prompt) {
        if (!prompt || isNone(*prompt))
            return find();
        show(*prompt, [this](const Result<Done> &) { find(); });
    });
}

// Adds only items with the same value: a copy with another key must not be lost.
void SecretRemoval::addEqual(const Paths &others, qsizetype next, const Secret &value)
{
    if (next == others.size())
        return eraseNext(0);
    m_secrets.secretOf(others[next])->then(this, [=, this](const Result<Secret> &other) {
        if (other && *other == value)
            m_items.append(others[next]);
        addEqual(others, next + 1, value);
    });
}

void SecretRemoval::eraseNext(qsizetype next)
{
    if (next == m_items.size())
        return verify();
    m_secrets.askToDelete(m_items[next])->then(this, [this, next](const Result<QDBusObjectPath> &prompt) {
        if (!prompt)
            return fail(prompt.error());
        if (isNone(*prompt))
            return eraseNext(next + 1);
        if (!m_mayAsk)
            return fail(left(QT_TRANSLATE_NOOP("scripto::SecretRemoval",
                                               "The keychain removes entries only after you confirm it.")));
        show(*prompt, [this, next](const Result<Done> &result) {
            result ? eraseNext(next + 1) : fail(unconfirmed(result.error()));
        });
    });
}

void SecretRemoval::show(const QDBusObjectPath &prompt, std::function<void(const Result<Done> &)> then)
{
    auto *shown = new Call<Done>(this);
    shown->then(this, [this, then = std::move(then)](const Result<Done> &result) {
        Q_EMIT asking(false);
        then(result);
    });
    new SecretPrompt(m_secrets, prompt, m_promptLimit, shown);
    Q_EMIT asking(true);
}

void SecretRemoval::verify()
{
    m_secrets.search(m_entry.service, m_entry.user)->then(this, [this](const Result<SecretService::Items> &items) {
        if (!items)
            return fail(items.error());
        const Paths all = items->unlocked + items->locked;
        if (all.isEmpty())
            return m_call->settle(m_items);
        const bool isStillThere =
            std::any_of(all.begin(), all.end(), [this](const QDBusObjectPath &path) { return m_items.contains(path); });
        if (isStillThere)
            return fail(
                left(QT_TRANSLATE_NOOP("scripto::SecretRemoval",
                                       "The keychain agreed to remove the entry, but still has it. Remove it with the "
                                       "keychain’s own program.")));
        fail(left(items->locked.isEmpty()
                      ? QT_TRANSLATE_NOOP(
                          "scripto::SecretRemoval",
                          "Another collection of the keychain has a different entry of this name, which was left "
                          "alone. If you don’t need it, remove it with the keychain’s own program.")
                      : QT_TRANSLATE_NOOP(
                          "scripto::SecretRemoval",
                          "A locked collection of the keychain has an entry of this name, too. Unlock it with the "
                          "keychain’s own program and try again.")));
    });
}

void SecretRemoval::fail(const Error &error)
{
    m_call->settle(failure(error));
}

} // namespace scripto
