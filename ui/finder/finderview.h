// SPDX-License-Identifier: MIT
#pragma once

#include "app/finder/keyfinder.h"
#include "ui/common/paneview.h"
#include "ui/finder/foundkey.h"

#include <QTimer>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace scripto {

class ChipBar;
class EmptyState;
class FinderChoice;
class FinderFooter;
class FoundModel;
class FoundPlaces;
class FoundTable;
class TextLabel;

// “Find keys on this computer”, in the place of the keys: what to search, then the keys at once while they are found,
// and at the end what was not read. Shows what the last search has found, if that is known.
class FinderView final : public PaneView {
    Q_OBJECT

public:
    struct World {
        FoundPlaces &places;
        FoundKeyLookup lookup;
        std::function<QByteArrayList()> starts; // the first characters of all keys that servers list
        std::function<QDateTime()> now;
        QString home;
    };

    explicit FinderView(World world, QWidget *parent = nullptr);

    bool isBusy() const override { return m_finder->isRunning(); }
    // Stops the search, goes back from a list, or leaves.
    void dismiss() override;

    // The keys of profiles and lists have changed.
    void updateKeys();
    // For tests: searches with another program.
    void setFinder(KeyFinder *finder);
    // As if the user had chosen this folder.
    void addFolder(const QString &path);

Q_SIGNALS:
    void showRequested(const QByteArray &path);
    void copyRequested(const QString &pathAndLine);

private:
    void layOut();
    void connectParts();
    void showChoice();
    void showRemembered();
    void chooseFolder();
    void start();
    void flush();
    void end(KeyFinder::End how, const FindSummary &summary);
    void showFound();
    void showResult(const QString &rich);
    void showSkipped();
    void showHead(bool shows);
    void updateChips();
    QString foundText() const;

    World m_world;
    KeyFinder *m_finder;
    FoundModel *m_found;
    TextLabel *m_lead;
    ChipBar *m_chips;
    QPushButton *m_again;
    QStackedWidget *m_pages;
    FinderChoice *m_choice;
    QWidget *m_choicePage;
    FoundTable *m_table;
    EmptyState *m_empty;
    QPlainTextEdit *m_skippedList;
    FinderFooter *m_footer;
    QList<FoundPlace> m_arrived; // not shown yet
    QTimer m_flush;
    QList<SkippedPlace> m_skipped;
    FindSummary m_summary;
    QString m_result; // rich; of the last search
    bool m_hasSearched = false;
};

} // namespace scripto
