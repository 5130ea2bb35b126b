// SPDX-License-Identifier: MIT
#include "ui/actions/noteactions.h"

#include "app/keys/notes/keynotes.h"
#include "ui/actions/subjects.h"
#include "ui/common/errortexts.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keysmessages.h"

#include <QGuiApplication>
#include <QWidget>

namespace scripto {

using Level = KeysMessages::Level;

NoteActions::NoteActions(KeyNotes &notes, KeysMessages &messages, QWidget *window)
    : QObject(window)
    , m_notes(notes)
    , m_messages(messages)
{
    connect(&notes, &KeyNotes::problemChanged, this, &NoteActions::report);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_notes.readAgain();
    });
}

void NoteActions::report()
{
    const QStringList about{notesSubject()};
    if (!m_notes.problem())
        return m_messages.show(Level::Result,
                               {.kind = MessageKind::Ok, .rich = tr("The note was saved."), .about = about});
    const QString text =
        tr("The note couldn’t be saved. It lasts until you quit.") + u' ' + escaped(errorText(*m_notes.problem()));
    m_messages.show(Level::Error, {.kind = MessageKind::Warn, .rich = text, .action = tr("Try again"), .about = about},
                    [this] { m_notes.write(); });
}

} // namespace scripto
