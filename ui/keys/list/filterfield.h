// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/filteredit.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace scripto {

class FilterHelp;
class FilterToken;
struct FilterSuggestion;

// The filter of the keys: a field that shows each finished word as a token. Backspace takes the last token back, Escape
// clears everything, and Down leaves. A key that is pasted stays in the field, masked, and never becomes a token.
class FilterField final : public QWidget {
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);
    ~FilterField() override;

    void setKnownKeys(FilterEdit::IsKey isKnown) { m_edit->setKnownKeys(std::move(isKnown)); }
    // `profiles` returns the names for suggestions, the one in use first.
    void setProfiles(std::function<QStringList()> profiles) { m_profiles = std::move(profiles); }

    // Replaces the whole filter.
    void setText(const QString &text);
    void clear() { setText({}); }
    // All words, without a key.
    QString text() const;
    bool isEmpty() const;
    // Gives it the focus and selects what is being written.
    void edit();

    // Makes the field inactive, for this reason; an empty one makes it usable again.
    void setReason(const QString &reason);
    void setCompact(bool compact);
    // The width that shows all tokens.
    int wantedWidth() const;
    QSize sizeHint() const override { return {wantedWidth(), m_edit->sizeHint().height()}; }

Q_SIGNALS:
    // `text` is text(), and `key` a key that was entered in addition.
    void filterChanged(const QString &text, const Secret &key);
    // The user moves on to the keys.
    void left();
    void wantedWidthChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void onEdited(const Secret &key);
    void takeFinishedWords();
    void addToken(const QString &word);
    void removeToken(FilterToken *token);
    void dropTokens();
    void takeBack();
    void accept(const QString &suggestion);
    bool handleKey(QKeyEvent *event);
    bool copyAll(bool cuts);
    void follow();
    void arrange();
    void updateHelp();
    void showHelp(const QString &word, const QList<FilterSuggestion> &suggestions, const QString &note);
    QString pendingWord() const;

    FilterEdit *m_edit;
    QToolButton *m_clear;
    QList<FilterToken *> m_tokens;
    QPointer<FilterHelp> m_help; // a child of the window; made when it is needed
    std::function<QStringList()> m_profiles;
    Secret m_key; // whose mask is in the field
    QString m_reason; // why it is inactive
    int m_hidden = 0; // the number of tokens, from the first, that do not fit
    bool m_compact = false;
};

} // namespace scripto
