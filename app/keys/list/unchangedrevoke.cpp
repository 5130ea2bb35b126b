// SPDX-License-Identifier: MIT
#include "app/keys/list/unchangedrevoke.h"

#include "app/keys/journal/revokejournal.h"
#include "app/keys/list/accountkeys.h"
#include "app/profiles/profilestore.h"

#include <QCoreApplication>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto listStaysFresh = 1min;
constexpr int mostReads = 2; // a read that was cancelled because another account was selected is repeated once

struct UnchangedText {
    Q_DECLARE_TR_FUNCTIONS(scripto::UnchangedRevoke)
};

class UnchangedRevoke : public QObject {
public:
    UnchangedRevoke(AccountKeys &keys, ProfileStore &profiles, Clock clock, RevokeIntent intent)
        : QObject(&keys)
        , m_keys(keys)
        , m_clock(std::move(clock))
        , m_intent(std::move(intent))
    {
        m_keys.setJudged(m_intent.id, true);
        // If config.json cannot be read now, the last known content and the keychain's copies count.
        profiles.readNow()->then(this, [this](const Result<Done> &) { readList(); });
    }

    Call<Done> *call() const { return m_call; }

private:
    bool isFresh() const
    {
        const QDateTime readAt = m_keys.readAt();
        const qint64 age = readAt.msecsTo(m_clock()); // negative if the clock was set back
        return m_keys.isListBound() && readAt.isValid() && age >= 0 && age < listStaysFresh / 1ms;
    }

    void readList()
    {
        if (isFresh())
            return judge();
        if (m_keys.isReading()) { // with another key, since one was refused
            connect(&m_keys, &AccountKeys::changed, this, &UnchangedRevoke::followRead);
            return;
        }
        if (m_reads > 0 && m_keys.problem())
            return end(failure(*m_keys.problem()));
        if (m_reads == mostReads)
            return end(failure(ErrorKind::Cancelled));
        ++m_reads;
        connect(&m_keys, &AccountKeys::changed, this, &UnchangedRevoke::followRead);
        m_keys.refreshAtCost(); // the user has asked for the revoke, which is worth a use of the key
    }

    // Queued, because other receivers still have to handle the same change, and run once however often it is signalled.
    void followRead()
    {
        if (m_keys.isReading())
            return;
        disconnect(&m_keys, nullptr, this, nullptr);
        QMetaObject::invokeMethod(this, &UnchangedRevoke::readList, Qt::QueuedConnection);
    }

    void judge()
    {
        const KeyRow *row = m_keys.row(m_intent.id);
        const bool isUnlisted = !row && m_keys.mayBeTruncated();
        if (isUnlisted && m_intent.asked)
            return send(); // the list says nothing about the key, for or against
        if (!row && !isUnlisted)
            return end(failure(ErrorKind::NotFound, newObjection(m_intent.evidence, {})));
        QString objection = isUnlisted ? UnchangedText::tr("The server’s list is too long to find it again.")
                                       : newObjection(m_intent.evidence, evidenceOf(*row));
        if (objection.isEmpty() && !m_intent.asked && !needsNoQuestion(*row))
            objection = UnchangedText::tr("It may be in use after all.");
        objection.isEmpty() ? send() : end(failure(ErrorKind::Changed, objection));
    }

    void send()
    {
        m_keys.revoke(m_intent.id)->then(this, [this](const Result<Done> &result) { end(result); });
    }

    void end(const Result<Done> &result)
    {
        m_keys.setJudged(m_intent.id, false);
        if (m_call)
            m_call->settle(result);
        deleteLater();
    }

    AccountKeys &m_keys;
    const Clock m_clock;
    const RevokeIntent m_intent;
    const QPointer<Call<Done>> m_call = new Call<Done>(&m_keys);
    int m_reads = 0;
};

} // namespace

Call<Done> *revokeUnchanged(AccountKeys &keys, ProfileStore &profiles, const Clock &clock, const RevokeIntent &intent)
{
    return (new UnchangedRevoke(keys, profiles, clock, intent))->call();
}

} // namespace scripto
