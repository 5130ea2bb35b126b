// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyquery.h"
#include "ui/keys/list/keysselection.h"
#include "ui/keys/list/keysstate.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

class QAction;
class QJsonObject;
class QPushButton;
class QStackedLayout;

namespace scripto {

class ChipBar;
class CleanUpButton;
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

// The right pane: the keys of one account or of all accounts, with filters above and messages below.
class KeysPanel final : public QWidget {
    Q_OBJECT

public:
    // Shows only what setState() passes.
    explicit KeysPanel(QWidget *parent = nullptr);
    // Follows the store.
    explicit KeysPanel(KeyStore &store, QWidget *parent = nullptr);

    void setState(const KeysState &state);

    // As KeysFilter::setText().
    void setFilterText(const QString &text, const Secret &key = {}, const QStringList &heldBy = {});
    // The text that the filter searches for notes; followNotes() applies changes.
    void setNotes(NoteOf noteOf);
    void followNotes();
    // The layout for small windows.
    void setCompact(bool compact);
    // Whether the list of profiles is behind a button in the title.
    void setProfilesFolded(bool folded);
    QPushButton &foldButton() const;
    void focusTable();
    // Shows this page in place of everything but the messages; null = the keys again.
    void showPage(QWidget *page);
    // As focusTable(), and selects the first key if none is selected.
    void enterTable();
    // Selects this key and scrolls to it as soon as it is listed. If the filter hides it, the filter is cleared.
    void showKey(const KeyRef &key);
    // The same for the key that the profile holds from now on.
    void showKeyOf(const QString &profile);
    // Adds an action to the context menu: for the selected keys, one that changes them or not, or for the whole table.
    enum class MenuGroup { Changes, Others, Table };
    void addToMenu(QAction *action, MenuGroup group) { m_added[group].append(action); }

    // In the order shown, without keys that are counting down or being revoked.
    QList<KeyRef> selected() const;
    // The same, including those keys.
    QList<KeyRow> selectedRows() const;
    int visibleCount() const;
    int totalCount() const;
    KeysMessages &messages() const { return *m_messages; }
    // The action of the button beside the filters; also for the menu.
    QAction *cleanUpAction() const;
    QAction *allAccountsAction() const;
    ChipBar &filters() const { return *m_chips; }
    // The actions for the selected keys.
    QList<QAction *> rowActions() const { return {m_details, m_revoke, m_copyId}; }

    // Sort order and columns.
    QJsonObject viewState() const;
    void restoreView(const QJsonObject &state);

Q_SIGNALS:
    void revokeRequested(const QList<scripto::KeyRef> &keys);
    // The user wants to see the details of the selected keys.
    void detailsRequested();
    // Keep these keys, whose revokes are counting down.
    void undoRequested(const QList<scripto::KeyRef> &keys);
    // List the stale keys, to revoke them.
    void cleanUpRequested();
    void newKeyRequested();
    void signInRequested();
    void sessionRequested();
    void refreshRequested();
    void refreshAtCostRequested();
    void stopReadingRequested();
    void allAccountsToggled(bool all);
    // The panel cleared the filter text by itself; the filter field should follow.
    void filterCleared();
    void selectionChanged();
    // visibleCount() or totalCount() may have changed.
    void countsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void makeActions();
    void connectParts();
    void showMenu(const QPoint &place);
    void follow(NextStep nextStep);
    void clearFilter();
    void showWanted();
    void updateCounts();
    void updatePage();
    bool showPlaceholder();
    // The problem with the rest of its pause.
    Error problemNow() const;
    bool isOffline() const;
    void updateMessages();
    void act(const KeyAction &action);
    void revokeSelected();
    void copyIds();
    void updateActions();

    KeysModel *m_model;
    KeysFilter *m_filter;
    KeysHead *m_head;
    ChipBar *m_chips;
    CleanUpButton *m_cleanUp;
    KeysView *m_view;
    KeysSelection m_selection;
    KeysColumns *m_columns;
    KeysPlaceholder *m_placeholder;
    QStackedLayout *m_pages;
    QWidget *m_page = nullptr;
    MessageBar *m_bar;
    KeysMessages *m_messages;
    QAction *m_revoke;
    QAction *m_undo;
    QAction *m_copyId;
    QAction *m_details;
    QMap<MenuGroup, QList<QAction *>> m_added; // to the context menu
    QTimer m_pause; // the rest of the server's pause
    KeysState m_state;
};

} // namespace scripto
