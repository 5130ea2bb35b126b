// SPDX-License-Identifier: MIT
#include "ui/keys/list/filterfield.h"

#include "app/core/showntext.h"
#include "app/keys/facts/keyquery.h"
#include "ui/common/actiontexts.h"
#include "ui/common/paint.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/keys/list/filterhelp.h"
#include "ui/keys/list/filtertexts.h"
#include "ui/keys/list/filtertoken.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionFrame>
#include <QToolButton>

namespace scripto {

namespace {

constexpr int usualWidth = 264;
constexpr int compactWidth = 180;
constexpr int widthWithTokens = 440;
constexpr int textStart = 30;
constexpr int tokenGap = 6;
constexpr int leastEditWidth = 72;
constexpr int countWidth = 28;
constexpr qsizetype mostTokens = 20; // what follows stays a text

// Closes the word's quotation mark if it is open.
QString finished(const QString &word)
{
    return filterWords(word + u' ').last().isFinished ? word : word + u'"';
}

} // namespace

FilterField::FilterField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new FilterEdit(tr("Filter keys"), this))
    , m_clear(new QToolButton(this))
{
    // This widget paints the frame, the icon and the button around the tokens and the edit.
    m_edit->setFrame(false);
    m_edit->setClearButtonEnabled(false);
    for (QAction *action : m_edit->actions())
        m_edit->removeAction(action);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    m_clear->setIcon(toneIcon(Icon::Close));
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setAccessibleName(tr("Clear filter"));
    m_clear->setToolTip(toolTipText({tr("Clear filter")}));
    connect(m_clear, &QToolButton::clicked, this, &FilterField::clear);
    connect(m_edit, &FilterEdit::filterChanged, this, [this](const QString &, const Secret &key) { onEdited(key); });
    arrange();
}

// The window may have deleted it.
FilterField::~FilterField()
{
    delete m_help;
}

void FilterField::setText(const QString &text)
{
    dropTokens();
    if (m_edit->text() == text)
        onEdited(m_key); // the edit does not report it
    else
        m_edit->setText(text);
}

QString FilterField::text() const
{
    QStringList words;
    for (const FilterToken *token : m_tokens)
        words.append(token->word());
    if (const QString rest = m_edit->text().trimmed(); m_key.isEmpty() && !rest.isEmpty())
        words.append(rest);
    return words.join(u' ');
}

bool FilterField::isEmpty() const
{
    return m_tokens.isEmpty() && m_edit->text().isEmpty();
}

void FilterField::edit()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterField::setReason(const QString &reason)
{
    if (m_reason == reason)
        return;
    m_reason = reason;
    setEnabled(reason.isEmpty());
    m_edit->setToolTip(toolTipText({reason.isEmpty() ? QString() : tr("Filter keys: %1").arg(reason)}));
    follow();
}

void FilterField::setCompact(bool compact)
{
    m_compact = compact;
    Q_EMIT wantedWidthChanged();
}

int FilterField::wantedWidth() const
{
    return px(m_tokens.isEmpty() ? m_compact ? compactWidth : usualWidth : widthWithTokens);
}

void FilterField::onEdited(const Secret &key)
{
    m_key = key;
    if (m_key.isEmpty())
        takeFinishedWords();
    follow();
    Q_EMIT filterChanged(text(), m_key);
}

// Stops at the first word that is not a condition, so that the user can correct it.
void FilterField::takeFinishedWords()
{
    const QString text = m_edit->text();
    qsizetype end = 0;
    for (const FilterWord &word : filterWords(text)) {
        if (!word.isFinished || !parseCondition(word.text) || m_tokens.size() == mostTokens)
            break;
        end = text.indexOf(word.text, end) + word.text.size();
        addToken(word.text);
    }
    while (end < text.size() && text.at(end).isSpace())
        ++end;
    if (end == 0)
        return;
    const int cursor = m_edit->cursorPosition();
    const QSignalBlocker quiet(m_edit);
    m_edit->setText(text.sliced(end));
    m_edit->setCursorPosition(qMax(0, cursor - static_cast<int>(end)));
}

void FilterField::addToken(const QString &word)
{
    auto *token = new FilterToken(word, conditionText(*parseCondition(word)), this);
    connect(token, &FilterToken::clicked, this, [this, token] { removeToken(token); });
    m_tokens.append(token);
}

void FilterField::removeToken(FilterToken *token)
{
    m_tokens.removeOne(token);
    token->hide();
    token->deleteLater(); // it is in its own click
    onEdited(m_key);
}

void FilterField::dropTokens()
{
    for (FilterToken *token : std::as_const(m_tokens)) {
        token->hide();
        token->deleteLater();
    }
    m_tokens.clear();
}

// Turns the last token back into text, as if the blank after it were deleted.
void FilterField::takeBack()
{
    FilterToken *token = m_tokens.takeLast();
    const QString word = token->word();
    token->hide();
    token->deleteLater();
    m_edit->setText(word + m_edit->text());
    m_edit->setCursorPosition(static_cast<int>(word.size()));
}

void FilterField::accept(const QString &suggestion)
{
    m_edit->setText(m_edit->text().chopped(pendingWord().size()) + suggestion + u' ');
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Before anything else that Escape closes.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !isEmpty())
            event->accept();
        break;
    case QEvent::KeyPress:
        if (handleKey(static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        updateHelp();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool FilterField::handleKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut))
        return copyAll(event->matches(QKeySequence::Cut));
    const bool isAtStart = m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (isEmpty())
            Q_EMIT left();
        else
            clear();
        return true;
    case Qt::Key_Down:
        if (!m_help || !m_help->move(1))
            Q_EMIT left();
        return true;
    case Qt::Key_Up:
        return m_help && m_help->move(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_help && !m_help->current().isEmpty())
            accept(m_help->current());
        else if (m_key.isEmpty() && !pendingWord().isEmpty())
            accept(finished(pendingWord()));
        return true;
    case Qt::Key_Backspace:
        if (!isAtStart || m_tokens.isEmpty() || !m_key.isEmpty())
            return false;
        takeBack();
        return true;
    default:
        return false;
    }
}

// Copies the whole filter as text, unless only a part of the typed word is selected.
bool FilterField::copyAll(bool cuts)
{
    const bool isAll = m_edit->text().isEmpty() || m_edit->selectedText() == m_edit->text();
    if (m_tokens.isEmpty() || !m_key.isEmpty() || !isAll)
        return false;
    QGuiApplication::clipboard()->setText(text());
    if (cuts)
        clear();
    return true;
}

void FilterField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterField::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    if (m_help)
        m_help->placeBelow(*this);
}

void FilterField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void FilterField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state.setFlag(QStyle::State_HasFocus, m_edit->hasFocus());
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const auto put = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect icon(px(9), (height() - px(16)) / 2, px(16), px(16));
    paintIcon(&painter, put(icon), Icon::Search, isEnabled() ? theme.text2 : theme.disabled);
    const QColor quiet = isEnabled() ? theme.text3 : theme.disabled;
    if (m_hidden > 0)
        paintText(&painter, put(QRect(px(textStart), 0, px(countWidth), height())), QStringLiteral("+%1").arg(m_hidden),
                  fontOf(FontRole::Small), quiet);
    if (isEmpty() && isEnabled() && !m_compact && !m_edit->hasFocus())
        paintText(&painter, put(rect().adjusted(0, 0, -px(12), 0)), shortcutText(QKeySequence::Find),
                  fontOf(FontRole::Small), quiet, Qt::AlignRight);
}

void FilterField::follow()
{
    QStringList all;
    for (const FilterToken *token : std::as_const(m_tokens))
        all.append(token->accessibleName());
    if (!all.isEmpty() && !m_edit->text().trimmed().isEmpty())
        all.append(shownText(m_edit->text().trimmed()));
    m_edit->setAccessibleDescription(m_reason.isEmpty() ? allOfText(all) : m_reason);
    m_edit->setPlaceholderText(m_tokens.isEmpty() ? tr("Filter keys") : QString());
    Q_EMIT wantedWidthChanged();
    arrange();
    updateHelp();
}

// The last tokens stay visible: they are next to what is being written.
void FilterField::arrange()
{
    const int height = this->height();
    const auto put = [&](QWidget *widget, const QRect &place) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        widget->show();
    };
    int end = width() - px(4);
    if (isEmpty()) {
        m_clear->hide();
    } else {
        end -= px(24);
        put(m_clear, QRect(end, (height - px(24)) / 2, px(24), px(24)));
    }
    int room = end - px(textStart) - px(leastEditWidth);
    qsizetype first = m_tokens.size();
    while (first > 0) {
        const int needed = m_tokens.at(first - 1)->sizeHint().width() + px(tokenGap);
        if (needed + (first > 1 ? px(countWidth) : 0) > room)
            break;
        room -= needed;
        --first;
    }
    m_hidden = static_cast<int>(first);
    int x = px(textStart) + (m_hidden > 0 ? px(countWidth) : 0);
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (i < first) {
            m_tokens.at(i)->hide();
            continue;
        }
        const QSize size = m_tokens.at(i)->sizeHint();
        put(m_tokens.at(i), QRect(QPoint(x, (height - size.height()) / 2), size));
        x += size.width() + px(tokenGap);
    }
    // The edit has a margin of its own, and some styles paint its ground.
    put(m_edit, QRect(x - px(6), px(2), end - x + px(6), height - 2 * px(2)));
    update();
}

void FilterField::updateHelp()
{
    const std::optional<KeyMistake> mistake = m_key.isEmpty() ? parseQuery(m_edit->text()).mistake : std::nullopt;
    setInvalid(this, mistake.has_value());
    const QString word = pendingWord();
    const auto parsed = parseCondition(word);
    const QDate today = QDate::currentDate();
    QList<FilterSuggestion> suggestions;
    QString note;
    if (m_edit->hasFocus() && m_key.isEmpty()) {
        suggestions = suggestionsFor(word, m_profiles ? m_profiles() : QStringList(), today);
        if (mistake)
            note = mistakeText(*mistake);
        else if (!suggestions.isEmpty())
            note = otherConditions(today);
        else if (!word.isEmpty() && !parsed)
            note = mistakeText(parsed.error());
    }
    showHelp(word, suggestions, note);
}

void FilterField::showHelp(const QString &word, const QList<FilterSuggestion> &suggestions, const QString &note)
{
    if (!m_help && suggestions.isEmpty() && note.isEmpty())
        return;
    if (!m_help) {
        m_help = new FilterHelp(window());
        connect(m_help, &FilterHelp::chosen, this, &FilterField::accept);
    }
    m_help->showFor(word, suggestions, note);
    m_help->placeBelow(*this);
}

// The word that is being written: the last one, without a blank after it.
QString FilterField::pendingWord() const
{
    const QList<FilterWord> words = filterWords(m_edit->text());
    return words.isEmpty() || words.last().isFinished ? QString() : words.last().text;
}

} // namespace scripto
