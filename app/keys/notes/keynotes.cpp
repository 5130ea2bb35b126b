// SPDX-License-Identifier: MIT
#include "app/keys/notes/keynotes.h"

#include "app/core/masking.h"
#include "app/keys/list/keyaccounts.h"
#include "app/keys/operations/rotations.h"

#include <utility>

namespace scripto {

namespace {

constexpr qsizetype longestShown = 10'000; // characters; longer texts are slow to lay out

constexpr QLatin1StringView notesMember("notes"); // server → key id → text

QString serverMember(const KeyRef &key)
{
    return key.account.server().toString(QUrl::FullyEncoded);
}

// Another program may have written anything there.
QString noteIn(const QJsonObject &all, const KeyRef &key)
{
    const QJsonObject notes = all.value(notesMember).toObject().value(serverMember(key)).toObject();
    return withKeysMasked(notes.value(key.id).toString().left(longestShown));
}

// Leaves alone whatever else is in the file.
void putNote(QJsonObject &all, const KeyRef &key, const QString &note)
{
    QJsonObject servers = all.value(notesMember).toObject();
    QJsonObject notes = servers.value(serverMember(key)).toObject();
    if (note.isEmpty())
        notes.remove(key.id);
    else
        notes.insert(key.id, note);
    if (notes.isEmpty())
        servers.remove(serverMember(key));
    else
        servers.insert(serverMember(key), notes);
    if (servers.isEmpty())
        all.remove(notesMember);
    else
        all.insert(notesMember, servers);
}

// The new key's own note stays: the user may have written it meanwhile.
void handOn(QJsonObject &all, const KeyRef &from, const KeyRef &to)
{
    if (noteIn(all, to).isEmpty())
        putNote(all, to, noteIn(all, from));
}

QString merged(const QString &present, const QString &note, const QString &before)
{
    if (present == before || present == note || present.isEmpty())
        return note;
    return note.isEmpty() ? present : present + u'\n' + note;
}

} // namespace

KeyNotes::KeyNotes(StateFile file, const KeyAccounts &accounts, const Rotations &rotations, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_all(m_file.read())
{
    m_again.setSingleShot(true);
    m_again.setInterval(retryPause);
    connect(&m_again, &QTimer::timeout, this, &KeyNotes::write);
    connect(&rotations, &Rotations::ended, this, &KeyNotes::follow);
    connect(&accounts, &KeyAccounts::revoked, this, [this, &rotations](const KeyAccount &account, const ApiKey &key) {
        const KeyRef gone{account.id, key.id};
        forget(gone, rotations.successorOf(gone));
    });
}

QString KeyNotes::of(const KeyRef &key) const
{
    return noteIn(m_all, key);
}

void KeyNotes::set(const KeyRef &key, const QString &note, const QString &before)
{
    if (!key.id.isEmpty() && note != of(key))
        change([=](QJsonObject &all) { putNote(all, key, merged(noteIn(all, key), note, before)); });
}

void KeyNotes::follow(const KeyRotation &rotation)
{
    const bool isInForce = !rotation.storedIn().isEmpty() && rotation.outcome() != KeyRotation::Outcome::WentBack;
    const KeyRef from = rotation.oldKey();
    const KeyRef to = rotation.newKey();
    if (isInForce && !to.id.isEmpty() && !noteIn(m_all, from).isEmpty())
        change([from, to](QJsonObject &all) { handOn(all, from, to); });
}

// A rotation revokes its old key before it ends.
void KeyNotes::forget(const KeyRef &key, const KeyRef &successor)
{
    if (noteIn(m_all, key).isEmpty())
        return;
    change([key, successor](QJsonObject &all) {
        if (!successor.id.isEmpty())
            handOn(all, key, successor);
        putNote(all, key, {});
    });
}

void KeyNotes::readAgain()
{
    m_file.change([](QJsonObject &) {})->then(this, [this](const Result<QJsonObject> &read) {
        if (!m_unwritten.isEmpty() || !read || *read == m_all)
            return;
        m_all = *read;
        Q_EMIT changed();
    });
}

void KeyNotes::change(const StateFile::Change &change)
{
    const QJsonObject known = m_all;
    change(m_all);
    m_unwritten.append(change);
    write();
    if (m_all != known)
        Q_EMIT changed();
}

void KeyNotes::write()
{
    if (m_unwritten.isEmpty() || std::exchange(m_isWriting, true))
        return;
    m_again.stop();
    const auto all = [changes = m_unwritten](QJsonObject &content) {
        for (const StateFile::Change &each : changes)
            each(content);
    };
    m_file.change(all)->then(
        this, [this, count = m_unwritten.size()](const Result<QJsonObject> &written) { onWritten(count, written); });
}

void KeyNotes::onWritten(qsizetype count, const Result<QJsonObject> &written)
{
    m_isWriting = false;
    const bool hadProblem = m_problem.has_value();
    m_problem = written ? std::nullopt : std::optional(written.error());
    if (written)
        m_unwritten.remove(0, count);
    else
        m_again.start();
    const bool isNews = written && m_unwritten.isEmpty() && m_all != *written;
    if (isNews)
        m_all = *written; // with the changes of other instances
    else if (written)
        write();
    if (hadProblem != m_problem.has_value())
        Q_EMIT problemChanged();
    if (isNews)
        Q_EMIT changed();
    Q_EMIT writeEnded();
}

} // namespace scripto
