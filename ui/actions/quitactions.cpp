// SPDX-License-Identifier: MIT
#include "ui/actions/quitactions.h"

#include "app/core/logging.h"
#include "app/core/showntext.h"
#include "app/core/worker.h"
#include "app/history/history.h"
#include "app/keys/journal/revokecountdown.h"
#include "app/keys/list/keystore.h"
#include "app/keys/notes/keynotes.h"
#include "app/keys/operations/rotations.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/signinactions.h"
#include "ui/common/dialogframe.h"
#include "ui/common/errortexts.h"
#include "ui/common/keyreveal.h"
#include "ui/common/textlabel.h"
#include "ui/keys/rotate/rotationtexts.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace scripto {

namespace {

constexpr int dialogWidth = 520; // a whole key fits on two lines

} // namespace

QuitActions::QuitActions(UiServices &services, SignInActions &signIns, RevokeActions &revokes, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_signIns(signIns)
    , m_revokes(revokes)
    , m_window(window)
{
}

bool QuitActions::mayQuit()
{
    if (m_dialog && m_dialog->isVisible()) // an answered dialog is deleted a little later
        m_dialog->raise();
    else if (hasUnsafeKey())
        explain(tr("A key is on its way"),
                tr("It would be lost if Scripto Keys quit now. Wait until it is here, and close the window when it is "
                   "saved or copied."));
    else if (m_revokes.isRevoking())
        explain(tr("Keys are being revoked"), tr("Wait for the result, then close the window."));
    else if (KeyRotation *rotation = stuck())
        askAboutOldKey(*rotation);
    else if (!m_services.countdown.pending().isEmpty())
        askAboutHeld();
    else if (m_services.isDiskSilent() && !m_leavesDisk)
        askAboutSilentDisk();
    else if (m_services.notes.isUnwritten() && !m_leavesNotes && !m_services.isDiskSilent())
        awaitNotes();
    else if (m_services.history.problem() && !m_leavesHistory)
        askAboutHistory(*m_services.history.problem());
    else
        return true;
    return false;
}

bool QuitActions::isSafeToEnd() const
{
    return !hasUnsafeKey() && !m_revokes.isRevoking();
}

bool QuitActions::hasUnsafeKey() const
{
    return m_services.keys.accounts().hasUnsafeKey() || m_services.rotations.hasUnsafeKey() || m_signIns.hasUnsafeKey();
}

KeyRotation *QuitActions::stuck() const
{
    const QList<KeyRotation *> all = m_services.rotations.stuck();
    const auto found = std::find_if(all.begin(), all.end(), [this](const KeyRotation *rotation) {
        return !m_leftToNextStart.contains(rotation->record().id);
    });
    return found == all.end() ? nullptr : *found;
}

DialogFrame *QuitActions::makeDialog(const QString &title, const QString &lead)
{
    debugLog(windowLog(), "does not quit at once");
    m_dialog = new DialogFrame(dialogWidth, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setTitle(title);
    m_dialog->setLead(lead);
    return m_dialog;
}

void QuitActions::explain(const QString &title, const QString &lead)
{
    DialogFrame *dialog = makeDialog(title, lead);
    dialog->addCancel(tr("OK"))->setDefault(true);
    dialog->open();
}

// Quitting does not wait for a countdown, but must not end it without asking either.
void QuitActions::askAboutHeld()
{
    const qsizetype count = m_services.countdown.pending().size();
    const bool isOne = count == 1;
    DialogFrame *dialog =
        makeDialog(isOne ? tr("Quit without revoking “%1”?")
                               .arg(shownText(m_services.countdown.pending().first().name, longestInTitle))
                         : tr("Quit without revoking %1 keys?").arg(count),
                   isOne ? tr("It has not been revoked yet, and stays valid if you quit now.")
                         : tr("They have not been revoked yet, and stay valid if you quit now."));
    dialog->addCancel();
    QPushButton *quit = dialog->addVerb(isOne ? tr("Quit and keep the key") : tr("Quit and keep the keys"));
    connect(quit, &QPushButton::clicked, dialog, [this, dialog] {
        dialog->accept();
        m_services.countdown.undo(m_services.countdown.pending()); // other windows' countdowns are theirs
        Q_EMIT quitDecided();
    });
    // The question is settled: the keys are being revoked, or cannot be.
    connect(&m_services.countdown, &RevokeCountdown::due, dialog, &QDialog::reject);
    connect(&m_services.countdown, &RevokeCountdown::failed, dialog, &QDialog::reject);
    connect(&m_services.countdown, &RevokeCountdown::slept, dialog, &QDialog::reject);
    dialog->open();
}

DialogFrame *QuitActions::makeLossDialog(const QString &title, const QString &lead, const Error &problem, bool &isLeft)
{
    DialogFrame *dialog = makeDialog(title, lead + u' ' + escaped(errorText(problem)));
    dialog->addCancel()->setDefault(true);
    QPushButton *quit = dialog->addVerb(tr("Quit anyway"), ButtonKind::Danger);
    connect(quit, &QPushButton::clicked, dialog, [this, dialog, &isLeft] {
        dialog->accept();
        isLeft = true;
        Q_EMIT quitDecided();
    });
    return dialog;
}

// A note is written within milliseconds, or there is a reason why not.
void QuitActions::awaitNotes()
{
    KeyNotes &notes = m_services.notes;
    if (!notes.problem()) {
        connect(&notes, &KeyNotes::writeEnded, this, &QuitActions::quitDecided, Qt::SingleShotConnection);
        return;
    }
    DialogFrame *dialog = makeLossDialog(tr("Quit without saving the note?"),
                                         tr("A note about a key couldn’t be saved and will be lost if you quit now."),
                                         *notes.problem(), m_leavesNotes);
    connect(&notes, &KeyNotes::writeEnded, dialog, [this, dialog] {
        if (m_services.notes.isUnwritten())
            return;
        dialog->reject();
        Q_EMIT quitDecided();
    });
    notes.write();
    dialog->open();
}

void QuitActions::askAboutHistory(const Error &problem)
{
    DialogFrame *dialog =
        makeLossDialog(tr("Quit without saving the latest history?"),
                       tr("Some recent events couldn’t be written to the history and will be lost if you quit now."),
                       problem, m_leavesHistory);
    // The history may be written in the meantime.
    connect(&m_services.history, &History::changed, dialog, [this, dialog] {
        if (m_services.history.problem())
            return;
        dialog->reject();
        Q_EMIT quitDecided();
    });
    m_services.history.write();
    dialog->open();
}

// The program waits for the disk only briefly at its end, see ~Worker().
void QuitActions::askAboutSilentDisk()
{
    DialogFrame *dialog =
        makeDialog(tr("Quit without waiting for the disk?"),
                   tr("The disk isn’t answering. Changes that haven’t been saved yet will be lost if you quit now."));
    dialog->addCancel()->setDefault(true);
    QPushButton *quit = dialog->addVerb(tr("Quit without saving"), ButtonKind::Danger);
    connect(quit, &QPushButton::clicked, dialog, [this, dialog] {
        dialog->accept();
        m_leavesDisk = true;
        Q_EMIT quitDecided();
    });
    for (const Worker *worker : {&m_services.worker, &m_services.configWorker})
        connect(worker, &Worker::silentChanged, dialog, [this, dialog] {
            if (!m_services.isDiskSilent())
                dialog->reject();
        });
    dialog->open();
}

// The next start resumes from the journal and takes the old key from the keychain.
void QuitActions::askAboutOldKey(KeyRotation &rotation)
{
    const bool isKept = rotation.isOldKeyKept();
    const QString next = isKept
        ? tr("The keychain has the old key: the next start of Scripto Keys puts it back.")
        : tr("The keychain does not have the old key. Copy it to a safe place before you quit, or it is lost.");
    DialogFrame *dialog =
        makeDialog(tr("Quit before the old key is back?"), notBackText(rotation) + u' ' + strong(next));
    if (!isKept && !rotation.oldSecret().isEmpty()) {
        auto *key = new KeyReveal(m_services.clipboard);
        key->setSecret(rotation.oldSecret());
        dialog->content()->addWidget(key);
    }
    dialog->addCancel()->setDefault(true);
    QPushButton *quit = dialog->addVerb(isKept ? tr("Quit and put it back later") : tr("Quit without the old key"),
                                        isKept ? ButtonKind::Primary : ButtonKind::Danger);
    connect(quit, &QPushButton::clicked, dialog, [this, dialog, id = rotation.record().id] {
        dialog->accept();
        m_leftToNextStart.insert(id);
        Q_EMIT quitDecided();
    });
    connect(&m_services.rotations, &Rotations::ended, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace scripto
