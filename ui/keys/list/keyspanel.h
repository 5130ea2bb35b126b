// SPDX-License-Identifier: MIT
#pragma once

#include "ui/keys/list/keysstate.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QJsonObject;
class QStackedLayout;

namespace scripto {

class ChipBar;
class KeysColumns;
class KeysFilter;
class KeysHead;
class KeysMessages;
class KeysModel;
class KeysPlaceholder;
class KeysView;
class MessageBar;
struct KeyAction;
enum class NextStep;

// The right pane: the keys of the selected profile's account or of all, filters above, messages below.
class KeysPanel final : public QWidget {
    Q_OBJECT

public:
    // Shows what setState() gives.
    explicit KeysPanel(QWidget *parent = nullptr);
    // Follows the store.
    explicit KeysPanel(KeyStore &store, QWidget *parent = nullptr);

    void setState(const KeysState &state);

    void setFilterText(const QString &text);
    void setFilterKey(const Secret &key, const QStringList &heldBy); // as KeysFilter::setKey()
    // The form for small windows.
    void setCompact(bool compact);
    void focusTable();
    // What else can be done with the keys selected.
    void addToMenu(QAction *action) { m_others.append(action); }

    // In the order shown; without those that are on their way out already.
    QList<KeyRef> selected() const;
    int visibleCount() const;
    int totalCount() const;
    KeysMessages &messages() const { return *m_messages; }

    // Sort order and columns.
    QJsonObject viewState() const;
    void restoreView(const QJsonObject &state);

Q_SIGNALS:
    void revokeRequested(const QList<scripto::KeyRef> &keys);
    void detailsRequested(const scripto::KeyRef &key);
    // These are held and are to be kept.
    void undoRequested(const QList<scripto::KeyRef> &keys);
    // All stale keys are to go.
    void staleRequested();
    void newKeyRequested();
    void signInRequested();
    void sessionRequested();
    void refreshRequested();
    void refreshAtCostRequested();
    void stopReadingRequested();
    void allAccountsToggled(bool all);
    // The panel dropped the filter text by itself; whoever shows it should follow.
    void filterCleared();
    void selectionChanged();
    // visibleCount() or totalCount() may be another now.
    void countsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void makeActions();
    void connectParts();
    void showMenu(const QPoint &position);
    void follow(NextStep nextStep);
    void clearFilter();
    void updateCounts();
    void updatePage();
    bool showPlaceholder();
    // The problem with what is left of its pause.
    Error problemNow() const;
    bool isOffline() const;
    void updateMessages();
    void act(const KeyAction &action);
    void updateHint();
    bool isShort() const;
    QList<KeyRef> heldOfSelected() const;
    void revokeSelected();
    void copyIds();
    void updateActions();

    KeysModel *m_model;
    KeysFilter *m_filter;
    KeysHead *m_head;
    ChipBar *m_chips;
    KeysView *m_view;
    KeysColumns *m_columns;
    KeysPlaceholder *m_placeholder;
    QStackedLayout *m_pages;
    MessageBar *m_bar;
    KeysMessages *m_messages;
    QAction *m_revoke;
    QAction *m_undo;
    QAction *m_copyId;
    QAction *m_details;
    QList<QAction *> m_others;
    QTimer m_grownOlder; // the ages of what is shown
    QTimer m_pause; // what is left of the server's
    KeysState m_state;
};

} // namespace scripto
