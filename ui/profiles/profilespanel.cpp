// SPDX-License-Identifier: MIT
#include "ui/profiles/profilespanel.h"

#include "ui/common/notice.h"
#include "ui/common/rowmenu.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/profilesview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace scripto {

namespace {

constexpr int leastWidth = 176;
constexpr int narrowWidth = 216;
constexpr int widestWidth = 480;

ProfilesState stateOf(const ProfileStore &store)
{
    return {store.rows(), store.keychain().state(), store.file().problem, store.file().openToOthers,
            store.file().missingTarget};
}

qsizetype countOf(const QList<ProfileRow> &rows, bool (*isMeant)(const ProfileRow &))
{
    return std::count_if(rows.begin(), rows.end(), isMeant);
}

bool isRestorable(const ProfileRow &row)
{
    return row.repairs.contains(Repair::Restore);
}

} // namespace

ProfilesPanel::ProfilesPanel(Environment environment, QWidget *parent)
    : QWidget(parent)
    , m_model(new ProfilesModel(std::move(environment), this))
    , m_count(new TextLabel(FontRole::Small, Tone::Text3, this))
    , m_addButton(new QPushButton(toneIcon(Icon::Plus), {}, this))
    , m_problemBox(new QWidget(this))
    , m_problem(new NoticeCard(m_problemBox))
    , m_view(new ProfilesView(*m_model, this))
    , m_menu(new QMenu(this))
    , m_addMenu(new QMenu(this))
{
    layOut();
    setFocusProxy(m_view);
    makeActions();
    setCompact(false);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProfilesPanel::onCurrentChanged);
    // Assistive technology selects a row without making it current.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &now) {
        if (!now.isEmpty() && now.first().top() != m_view->currentIndex().row())
            m_view->selectionModel()->setCurrentIndex(now.indexes().first(), QItemSelectionModel::NoUpdate);
    });
    connect(m_view, &ProfilesView::stateClicked, this, [this](const QString &name) {
        if (const int row = m_model->rowOf(name); row >= 0)
            Q_EMIT troubleClicked(name, m_model->item(row).trouble);
    });
    connect(m_view, &ProfilesView::useRequested, this, &ProfilesPanel::use);
    new RowMenu(*m_view, [this](const QPoint &place) { showMenu(place); });
    connect(m_addButton, &QPushButton::clicked, this, &ProfilesPanel::showAddMenu);
    connect(m_problem, &NoticeCard::linkClicked, this, &ProfilesPanel::pressProblemLink);
    connect(m_problem, &NoticeCard::buttonClicked, this, &ProfilesPanel::pressProblemButton);
    setState({});
}

ProfilesPanel::ProfilesPanel(const ProfileStore &store, Environment environment, QWidget *parent)
    : ProfilesPanel(std::move(environment), parent)
{
    connect(&store, &ProfileStore::changed, this, [this, &store] { setState(stateOf(store)); });
    setState(stateOf(store));
}

void ProfilesPanel::setState(const ProfilesState &state)
{
    m_state = state;
    showRows();
    const qsizetype count = state.rows.size();
    m_count->setVisible(count > 0);
    m_count->setRich(QString::number(count));
    m_count->setAccessibleName(count == 1 ? tr("1 profile") : tr("%1 profiles").arg(count));
    m_view->setVisible(count > 0);
    showProblem();
    keepSelection();
    updateActions();
}

void ProfilesPanel::setExpiries(const ProfileExpiries &expiries)
{
    m_expiries = expiries;
    showRows();
}

void ProfilesPanel::setFindings(const ProfileFindings &findings)
{
    m_findings = findings;
    showRows();
}

void ProfilesPanel::showRows()
{
    const QScopedValueRollback updating(m_updating, true);
    m_model->setRows(m_state.rows, m_expiries, m_findings);
    const ProfileDecisions decisions = m_model->decisions();
    if (std::exchange(m_decisions, decisions) != decisions)
        Q_EMIT decisionsChanged();
}

void ProfilesPanel::select(const QString &name)
{
    const int row = m_model->rowOf(name);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row, ProfilesModel::Name));
}

QList<QAction *> ProfilesPanel::rowActions() const
{
    return m_view->actions();
}

void ProfilesPanel::setCompact(bool compact)
{
    setMinimumWidth(px(compact ? leastWidth : narrowWidth));
    setMaximumWidth(px(compact ? narrowWidth : widestWidth));
}

QLayout *ProfilesPanel::makeHeader()
{
    auto *header = new QHBoxLayout;
    header->setContentsMargins(px(16), px(8), px(12), px(3)); // in line with the title of the keys
    header->setSpacing(px(8));
    header->addWidget(new TextLabel(tr("Profiles"), FontRole::Section, Tone::Text, this));
    header->addWidget(m_count);
    header->addStretch();
    header->addWidget(m_addButton);
    setKind(m_addButton, ButtonKind::Icon);
    m_addButton->setFixedSize(px(28), px(28));
    m_addButton->setAccessibleName(tr("Add profile"));
    m_addButton->setToolTip(toolTipText({tr("Add profile")}));
    return header;
}

void ProfilesPanel::layOut()
{
    auto *problem = new QVBoxLayout(m_problemBox);
    problem->setContentsMargins(px(8), 0, px(8), px(8));
    problem->addWidget(m_problem);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeHeader());
    layout->addWidget(m_problemBox);
    layout->addWidget(m_view, 1);
    layout->addStretch(0);
}

void ProfilesPanel::onCurrentChanged()
{
    if (m_updating)
        return;
    const QModelIndex current = m_view->currentIndex();
    const QString name = current.isValid() ? m_model->item(current.row()).name : QString();
    if (std::exchange(m_selected, name) == name)
        return;
    m_menu->close(); // its actions were for the previous profile
    updateActions();
    Q_EMIT profileSelected(name);
}

// A table moves on to a neighbour of a removed row, but nobody asked for that profile's keys.
void ProfilesPanel::keepSelection()
{
    const int row = m_model->rowOf(m_selected);
    if (row == m_view->currentIndex().row())
        return;
    if (row >= 0)
        return select(m_selected);
    m_view->clearSelection();
    m_view->setCurrentIndex({});
    onCurrentChanged();
}

// Shows one card at a time; problems that stop the CLI come first.
void ProfilesPanel::showProblem()
{
    const bool canRestore = countOf(m_state.rows, isRestorable) > 0;
    m_problemBox->setVisible(m_state.problem || m_state.openToOthers);
    if (!m_state.missingTarget.isEmpty()) {
        QStringList sentences{
            tr("It is a link to %1, which doesn’t exist. If it’s on a disk, mount it to get your profiles back.")
                .arg(strong(m_state.missingTarget))};
        if (!m_state.rows.isEmpty())
            sentences.append(tr("The profiles below come from the keychain."));
        m_problem->setMessage(MessageKind::Warn, tr("config.json isn’t there"), sentences.join(u' '));
        m_problem->setActions(canRestore ? tr("Restore all…") : QString(), tr("Create it there"));
    } else if (m_state.problem) {
        QStringList sentences{escaped(m_state.problem->message), tr("Nothing is written while the file is broken.")};
        if (!m_state.rows.isEmpty())
            sentences.append(tr("The profiles below come from the keychain."));
        m_problem->setMessage(MessageKind::Error, tr("config.json cannot be read"), sentences.join(u' '));
        m_problem->setActions(canRestore ? tr("Restore all…") : QString(), tr("Show file"));
    } else {
        m_problem->setMessage(MessageKind::Warn, tr("Others can read your keys"),
                              tr("Other users of this computer can read config.json."));
        m_problem->setActions(tr("Make it private"), tr("Show file"));
    }
}

void ProfilesPanel::pressProblemButton()
{
    if (m_state.problem)
        Q_EMIT restoreAllRequested();
    else
        Q_EMIT makePrivateRequested();
}

void ProfilesPanel::pressProblemLink()
{
    if (m_state.missingTarget.isEmpty())
        Q_EMIT showFileRequested();
    else
        Q_EMIT createFileRequested();
}

} // namespace scripto
