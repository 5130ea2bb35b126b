// SPDX-License-Identifier: MIT
#include "tests/histories/model.h"
#include "tests/histories/world.h"

// What the user of a World does.
namespace scripto {

void World::signIn(const QString &user, const QString &profile)
{
    Environment environment;
    environment.apiUrl = FakeServer::url();
    auto *flow = new LoginFlow({m_services->api, m_services->profiles, m_services->mints, m_services->sessions,
                                m_services->kept, m_services->servers, environment, [this] { return now(); }},
                               m_window.get());
    m_logins.append(flow);
    InterruptedMints &mints = m_services->interruptedMints;
    QObject::connect(flow, &LoginFlow::answerLost, &mints, &InterruptedMints::lookFor);
    QObject::connect(flow, &LoginFlow::answerLost, m_window.get(),
                     [this](const MintRecord &record) { model->noteTold(record.name); });
    QObject::connect(flow, &CodeFlow::changed, m_window.get(), [this, flow, isSent = false]() mutable {
        switch (flow->step()) {
        case CodeFlow::Step::Code:
            if (std::exchange(isSent, true)) {
                flow->detach();
            } else {
                flow->complete(QStringLiteral("123456"));
            }
            break;
        case CodeFlow::Step::Storing:
            model->mayReplace({flow->profileName()});
            break;
        case CodeFlow::Step::NotSaved:
            model->letGo(flow->unsavedKey()); // the user copies it
            flow->detach();
            break;
        case CodeFlow::Step::Email:
        case CodeFlow::Step::Done:
            flow->detach();
            break;
        default:
            break;
        }
    });
    flow->requestCode(FakeServer::emailOf(user), {profile, QStringLiteral("cli-%1").arg(++m_named)});
}

void World::mint(const QString &profileOfAccount, const QString &storeAs)
{
    m_services->keys.select(profileOfAccount);
    AccountKeys *account = m_services->keys.selected();
    const MintRequest request{QStringLiteral("key-%1").arg(++m_named), std::nullopt, storeAs, false};
    KeyMinting *minting = account ? account->mint(request) : nullptr;
    if (!minting)
        return;
    m_mintings.append(minting);
    minting->detach();
}

// What the user does when the result is shown.
void World::showMinting(KeyMinting *minting)
{
    if (minting->lost())
        model->noteTold(minting->request().name);
    if (minting->step() == KeyMinting::Step::Ready && !minting->isSafe()) {
        model->letGo(minting->minted().key);
        minting->markCopied();
    }
    minting->detach();
}

void World::showRotation(KeyRotation *rotation)
{
    if (rotation->step() == KeyRotation::Step::NotStored || rotation->outcome() == KeyRotation::Outcome::NotNeeded) {
        model->letGo(rotation->minted().key);
        rotation->markCopied();
    }
    if (rotation->outcome() == KeyRotation::Outcome::Lost && rotation->lost()) {
        for (const ApiKey &key : rotation->lost()->appeared)
            model->noteTold(key.id);
    }
    rotation->detach();
}

void World::revoke(const KeyRow &row)
{
    if (row.secondsUntilRevoked > 0 || row.revoking)
        return;
    const bool isAsked = !needsNoQuestion(row);
    model->approve(row, isAsked);
    if (isAsked)
        follow(m_services->revokes.revoke({row}));
    else
        m_services->revokes.countDown(row);
}

void World::rotate(const KeyRow &row, bool revokeOld)
{
    const auto plan = m_services->running.plan(row.ref());
    KeyRotation *rotation = plan ? m_services->running.rotate(*plan, revokeOld) : nullptr;
    if (!rotation)
        return;
    model->letGo(row.key.id);
    if (revokeOld)
        model->approveRotation(row);
    m_rotations.append(rotation);
    rotation->detach();
}

void World::undo()
{
    const QList<RevokeIntent> held = m_services->revokes.newestStep(m_services->profiles);
    if (!held.isEmpty())
        return model->withdraw(m_services->countdown.undo(held));
    if (const UndoHistory::Step *step = m_services->profiles.toUndo())
        model->mayReplace(step->profiles);
    m_services->profiles.undo();
}

void World::redo()
{
    if (const UndoHistory::Step *step = m_services->profiles.toRedo()) {
        for (const QString &name : step->profiles)
            model->mayLose(name);
    }
    m_services->profiles.redo();
}

void World::rename(const QString &from, const QString &to)
{
    if (const ProfileRow *row = m_services->profiles.row(from))
        m_services->profiles.rename(from, to, row->profile.apiKey);
}

void World::remove(const QString &profile)
{
    const ProfileRow *row = m_services->profiles.row(profile);
    if (!row)
        return;
    model->mayLose(profile);
    m_services->profiles.remove(profile, row->profile.apiKey);
}

void World::repair(const QString &profile, Repair repair)
{
    if (repair == Repair::Forget)
        model->mayLose(profile);
    m_services->profiles.repair(profile, repair);
}

void World::answerInterrupted(bool isYes)
{
    const QList<RevokeIntent> left = m_services->revokes.interrupted();
    if (left.isEmpty())
        return;
    if (!isYes) {
        model->withdraw(left);
        m_services->revokes.discardInterrupted();
        return;
    }
    for (const RevokeIntent &intent : left)
        model->approveAgain(intent);
    follow(m_services->revokes.revokeInterrupted());
}

} // namespace scripto
