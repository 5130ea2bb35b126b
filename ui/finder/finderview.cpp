// SPDX-License-Identifier: MIT
#include "ui/finder/finderview.h"

#include "app/finder/foundplaces.h"
#include "ui/common/chipbar.h"
#include "ui/common/counted.h"
#include "ui/common/emptystate.h"
#include "ui/common/fonts.h"
#include "ui/common/relativetime.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/finder/finderchoice.h"
#include "ui/finder/finderfooter.h"
#include "ui/finder/foundmodel.h"
#include "ui/finder/foundtable.h"
#include "ui/finder/foundtexts.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto showEvery = 100ms; // what arrives meanwhile is shown at once

} // namespace

FinderView::FinderView(World world, QWidget *parent)
    : PaneView(tr("Find keys on this computer"), parent)
    , m_world(std::move(world))
    , m_finder(new KeyFinder(this))
    , m_found(new FoundModel(m_world.lookup, m_world.home, this))
    , m_lead(new TextLabel(FontRole::Small, Tone::Text2))
    , m_chips(new ChipBar)
    , m_again(new QPushButton(tr("Look again…")))
    , m_pages(new QStackedWidget)
    , m_choice(new FinderChoice(m_world.home))
    , m_table(new FoundTable(*m_found))
    , m_empty(new EmptyState)
    , m_skippedList(new QPlainTextEdit)
    , m_footer(new FinderFooter)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(showEvery);
    layOut();
    connectParts();
    setFinder(m_finder);
    if (m_world.places.searchedAt().isValid())
        showRemembered();
    else
        showChoice();
}

void FinderView::layOut()
{
    m_lead->setWordWrap(true);
    m_lead->setContentsMargins(px(16), px(4), px(16), px(10));
    m_lead->setRich(
        tr("Looks for text that starts with scripto_. Nothing is sent; keys are shown by their first letters."));
    m_chips->setChips({tr("All"), tr("Unknown"), tr("In git work trees"), tr("Revoked")});
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(px(4), px(4), px(16), px(8));
    chips->addWidget(m_chips, 1);
    chips->addWidget(m_again);
    setKind(m_again, ButtonKind::Bar);
    m_empty->setAction(tr("Look in other folders…"));
    m_skippedList->setReadOnly(true);
    m_skippedList->setFrameShape(QFrame::NoFrame);
    m_skippedList->setAccessibleName(tr("What was not read"));
    m_skippedList->setTabChangesFocus(true);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_choice);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false); // the view paints it
    m_choice->setAutoFillBackground(false);
    m_choicePage = scroll;
    for (QWidget *page : {m_choicePage, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty),
                          static_cast<QWidget *>(m_skippedList)})
        m_pages->addWidget(page);
    content()->addWidget(m_lead);
    content()->addLayout(chips);
    content()->addWidget(m_pages, 1);
    content()->addWidget(m_footer);
}

void FinderView::connectParts()
{
    connect(m_choice, &FinderChoice::changed, this, [this] { m_footer->showChoice(!m_choice->roots().isEmpty()); });
    connect(m_footer, &FinderFooter::addFolderClicked, this, &FinderView::chooseFolder);
    connect(m_footer, &FinderFooter::cancelClicked, this, &FinderView::dismiss);
    connect(m_footer, &FinderFooter::findClicked, this, &FinderView::start);
    connect(m_footer, &FinderFooter::stopClicked, this, [this] { m_finder->stop(); });
    connect(m_footer, &FinderFooter::skippedClicked, this, &FinderView::showSkipped);
    connect(m_footer, &FinderFooter::forgetClicked, this, [this] {
        m_found->clear();
        m_world.places.clear();
        showChoice();
    });
    connect(m_again, &QPushButton::clicked, this, &FinderView::showChoice);
    connect(m_footer, &FinderFooter::backClicked, this, [this] {
        showFound();
        showResult(m_result);
    });
    connect(m_empty, &EmptyState::actionClicked, this, &FinderView::showChoice);
    connect(m_chips, &ChipBar::currentChanged, this,
            [this](int index) { m_found->setGroup(static_cast<FoundModel::Group>(index)); });
    connect(m_table, &FoundTable::showRequested, this, &FinderView::showRequested);
    connect(m_table, &FoundTable::copyRequested, this, &FinderView::copyRequested);
    connect(&m_flush, &QTimer::timeout, this, &FinderView::flush);
}

void FinderView::setFinder(KeyFinder *finder)
{
    if (finder != m_finder)
        std::exchange(m_finder, finder)->deleteLater();
    connect(finder, &KeyFinder::found, this, [this](const FoundPlace &place) {
        m_arrived.append(place);
        if (!m_flush.isActive())
            m_flush.start();
    });
    connect(finder, &KeyFinder::skipped, this, [this](const SkippedPlace &place) { m_skipped.append(place); });
    connect(finder, &KeyFinder::progressed, this, [this](const FindProgress &progress) {
        m_summary.files = progress.files;
        m_footer->showProgress(filesReadText(progress.files), pathText(progress.folder, m_world.home));
    });
    connect(finder, &KeyFinder::ended, this, &FinderView::end);
}

void FinderView::addFolder(const QString &path)
{
    m_choice->addFolder(path);
}

void FinderView::dismiss()
{
    if (isBusy())
        return m_finder->stop();
    if (m_pages->currentWidget() == m_skippedList) {
        showFound();
        return showResult(m_result);
    }
    PaneView::dismiss();
}

void FinderView::updateKeys()
{
    m_found->updateKeys();
    updateChips();
}

void FinderView::showChoice()
{
    setTitle(tr("Find keys on this computer"));
    m_lead->show();
    showHead(false);
    m_pages->setCurrentWidget(m_choicePage);
    m_footer->showChoice(!m_choice->roots().isEmpty());
    setFocusProxy(m_choice);
    if (isVisible())
        setFocus(Qt::OtherFocusReason);
}

void FinderView::showRemembered()
{
    m_found->add(m_world.places.all());
    m_found->sort();
    showFound();
    const QString when = agoInSentence(m_world.places.searchedAt().toLocalTime(), m_world.now().toLocalTime());
    showResult(QStringLiteral("<b>%1</b> %2").arg(foundText(), tr("Found %1.").arg(when)));
}

void FinderView::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder to search"), m_world.home);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FinderView::addFolder);
    dialog->open();
}

void FinderView::start()
{
    if (isBusy())
        return;
    m_found->clear();
    m_arrived.clear();
    m_skipped.clear();
    m_summary = {};
    m_hasSearched = true;
    setTitle(tr("Finding keys on this computer"));
    m_lead->hide();
    showHead(false);
    m_pages->setCurrentWidget(m_table);
    m_footer->showProgress(filesReadText(0), {});
    m_finder->start({m_choice->roots(), m_world.places.salt(), m_world.starts()});
}

void FinderView::flush()
{
    m_found->add(std::exchange(m_arrived, {}));
}

void FinderView::end(KeyFinder::End how, const FindSummary &summary)
{
    m_flush.stop();
    flush();
    m_found->sort();
    if (how == KeyFinder::End::Failed)
        m_found->clear();
    if (how == KeyFinder::End::Done)
        m_summary = summary;
    else
        m_skipped.clear();
    if (how == KeyFinder::End::Done) // what a part of a search has found must not replace what a whole one has
        m_world.places.set(m_found->places(), m_world.now());
    if (how == KeyFinder::End::Done)
        m_empty->setContent(Icon::LargeSearch, tr("No key was found"),
                            tr("Keys elsewhere, in the history of git or in files of other users were not looked for."));
    else
        m_empty->setContent(Icon::LargeSearch, tr("Not everything was searched"),
                            tr("No key was found in what was read."));
    showFound();
    switch (how) {
    case KeyFinder::End::Done: {
        const QString limits = sandboxText(summary);
        return showResult(QStringLiteral("<b>%1</b> %2").arg(foundText(), summaryText(summary))
                          + (limits.isEmpty() ? QString() : u' ' + limits));
    }
    case KeyFinder::End::Stopped:
        return showResult(tr("<b>Stopped.</b> %1 %2").arg(foundText(), filesReadText(m_summary.files)));
    case KeyFinder::End::Failed:
        return showResult(tr("<b>The search has failed.</b> Nothing was changed or sent."));
    }
}

void FinderView::showFound()
{
    setTitle(tr("Keys found on this computer"));
    const bool isEmpty = m_found->keyCount() == 0;
    m_lead->hide();
    showHead(!isEmpty);
    updateChips();
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    setFocusProxy(isEmpty ? static_cast<QWidget *>(m_empty->actionButton()) : m_table);
}

void FinderView::showResult(const QString &rich)
{
    m_result = rich;
    const bool hasSkipped = m_hasSearched && (skippedCount(m_summary) > 0 || m_summary.links > 0);
    m_footer->showResult(rich, hasSkipped, m_found->keyCount() > 0);
}

void FinderView::showSkipped()
{
    setTitle(tr("What was not read"));
    showHead(false);
    m_skippedList->setPlainText(skippedText(m_summary, m_skipped, m_world.home));
    m_pages->setCurrentWidget(m_skippedList);
    m_skippedList->setFocus(Qt::OtherFocusReason);
    m_footer->showSkipped(counted(skippedCount(m_summary), tr("1 file or folder was left out."),
                                  tr("%1 files and folders were left out.")));
}

void FinderView::showHead(bool shows)
{
    m_chips->setVisible(shows);
    m_again->setVisible(shows);
}

void FinderView::updateChips()
{
    for (int i = 0; i < FoundModel::groups; ++i)
        m_chips->setCount(i, m_found->keyCount(static_cast<FoundModel::Group>(i)));
}

// "4 keys in 7 places."
QString FinderView::foundText() const
{
    return tr("%1 in %2.")
        .arg(counted(m_found->keyCount(), tr("1 key"), tr("%1 keys")),
             counted(m_found->placeCount(), tr("1 place"), tr("%1 places")));
}

} // namespace scripto
