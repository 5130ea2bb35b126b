// SPDX-License-Identifier: MIT
#include "app/keys/list/revocation.h"

#include <QPointer>
#include <QTimer>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr int mostRepeats = 2;
constexpr auto pause = 300ms; // whatever cut the connection may take a moment to pass

class Revocation : public QObject {
public:
    Revocation(ScriptoApi &api, Credentials credentials, QString id, std::function<Call<Done> *()> mayRepeat)
        : QObject(&api)
        , m_api(api)
        , m_credentials(std::move(credentials))
        , m_id(std::move(id))
        , m_mayRepeat(std::move(mayRepeat))
    {
        ask();
    }

    Call<Done> *call() const { return m_call; }

private:
    void ask()
    {
        m_api.revokeKey(m_credentials, m_id)->then(this, [this](const Result<Done> &result) { judge(result); });
    }

    // The lost answer may have taken minutes, and a profile may have got the key since.
    void askAgain()
    {
        m_mayRepeat()->then(this, [this](const Result<Done> &result) { result ? ask() : end(failure(*m_lost)); });
    }

    void judge(const Result<Done> &result)
    {
        const bool isGoneByNow = !result && result.error().kind == ErrorKind::NotFound && m_repeats > 0;
        if (result || isGoneByNow)
            return end(Done());
        if (result.error().kind == ErrorKind::AnswerLost && m_repeats < mostRepeats) {
            ++m_repeats;
            m_lost = result.error();
            QTimer::singleShot(pause, this, [this] { askAgain(); });
            return;
        }
        // Whatever a later answer says, the first request may have been carried out. The key may even be the one that
        // asks.
        end(failure(m_lost.value_or(result.error())));
    }

    void end(const Result<Done> &result)
    {
        if (m_call)
            m_call->settle(result);
        deleteLater();
    }

    ScriptoApi &m_api;
    const Credentials m_credentials;
    const QString m_id;
    const std::function<Call<Done> *()> m_mayRepeat;
    const QPointer<Call<Done>> m_call = new Call<Done>(&m_api);
    int m_repeats = 0;
    std::optional<Error> m_lost;
};

} // namespace

Call<Done> *revokeSurely(ScriptoApi &api, const Credentials &credentials, const QString &id,
                         const std::function<Call<Done> *()> &mayRepeat)
{
    return (new Revocation(api, credentials, id, mayRepeat))->call();
}

} // namespace scripto
