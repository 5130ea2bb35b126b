// SPDX-License-Identifier: MIT
#include "ui/keys/details/noteedit.h"

#include "app/core/masking.h"
#include "app/keys/notes/keynotes.h"
#include "ui/common/fonts.h"

#include <QFocusEvent>
#include <QSignalBlocker>

namespace scripto {

namespace {

constexpr int noteHeight = 52; // two lines

} // namespace

NoteEdit::NoteEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("What is this key for?"));
    setTabChangesFocus(true);
    setFixedHeight(px(noteHeight));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // blanks at the end of a line would bring it
    setViewportMargins(px(7), px(5), px(4), px(5));
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false); // the frame paints the background, which has round corners
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEdit::refuseKeys);
}

void NoteEdit::start(const QString &note)
{
    setPlainText(note);
    m_before = this->note();
}

void NoteEdit::follow(const QString &note)
{
    if (!isEdited() && note.trimmed() != m_before)
        start(note);
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) // its own context menu
        Q_EMIT left();
}

// Also keeps the note short enough to be read.
void NoteEdit::refuseKeys()
{
    const QString text = toPlainText();
    const QString allowed = withTypedKeysMasked(text).left(qMax(KeyNotes::longest, m_before.size()));
    if (allowed == text)
        return;
    const QSignalBlocker quiet(this);
    const qsizetype fromEnd = text.size() - textCursor().position();
    setPlainText(allowed); // also clears the undo history
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(qBound(qsizetype(0), allowed.size() - fromEnd, allowed.size())));
    setTextCursor(cursor);
}

} // namespace scripto
