// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/keystore.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QPushButton;
class QSettings;
class QStackedLayout;

namespace scripto {

class ChipBar;
class KeysColumns;
class KeysFilter;
class KeysMessages;
class KeysModel;
class KeysPlaceholder;
class KeysTitle;
class KeysView;
class MessageBar;
class RingIcon;
enum class WayOn;

// What the panel shows at one moment.
struct KeysState {
    bool hasProfile = false;
    KeyAccount account;
    QList<KeyRow> rows;
    bool reading = false;
    std::optional<Error> problem; // why the newest read failed
    QDateTime retryAt = {}; // when the server allows another; invalid where it named no time
    QDateTime readAt; // by this computer's clock; invalid while nothing was read
    QDateTime now; // by the same clock
    QDateTime serverNow; // by the server's, for the ages of keys
};

// The right pane: the keys of the selected profile's account, filters above, messages below.
class KeysPanel final : public QWidget {
    Q_OBJECT

public:
    // Shows what setState() gives.
    explicit KeysPanel(QWidget *parent = nullptr);
    // Follows the store.
    explicit KeysPanel(KeyStore &store, QWidget *parent = nullptr);

    void setState(const KeysState &state);

    void setFilterText(const QString &text);
    // The form for small windows.
    void setCompact(bool compact);
    void focusTable();

    // In the order shown; without those that are being revoked already.
    QList<KeyRef> selected() const;
    int visibleCount() const;
    int totalCount() const;
    KeysMessages &messages() const { return *m_messages; }

    // Sort order and columns.
    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

Q_SIGNALS:
    void revokeRequested(const QList<scripto::KeyRef> &keys);
    void newKeyRequested();
    void signInRequested();
    void sessionRequested();
    void refreshRequested();
    void stopReadingRequested();
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
    QWidget *makeHead();
    void makeActions();
    void connectParts();
    void showMenu(const QPoint &position);
    void follow(WayOn wayOn);
    void clearFilter();
    void updateCounts();
    void updatePage();
    bool showPlaceholder();
    // The problem with what is left of its pause.
    Error problemNow() const;
    bool isOffline() const;
    void updateReading();
    void updateMessages();
    void revokeStale();
    void revokeSelected();
    void copyIds();
    void updateActions();

    KeysModel *m_model;
    KeysFilter *m_filter;
    KeysTitle *m_title;
    RingIcon *m_ring;
    QPushButton *m_stopReading;
    QWidget *m_head;
    ChipBar *m_chips;
    KeysView *m_view;
    KeysColumns *m_columns;
    KeysPlaceholder *m_placeholder;
    QStackedLayout *m_pages;
    MessageBar *m_bar;
    KeysMessages *m_messages;
    QAction *m_revoke;
    QAction *m_copyId;
    QTimer m_grownOlder; // the ages of what is shown
    QTimer m_pause; // what is left of the server's
    QTimer m_longRead; // a read is worth offering to stop
    KeysState m_state;
};

} // namespace scripto
