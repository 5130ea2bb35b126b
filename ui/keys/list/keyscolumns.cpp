// SPDX-License-Identifier: MIT
#include "ui/keys/list/keyscolumns.h"

#include "ui/common/fonts.h"
#include "ui/keys/list/columnneeds.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QTableView>

#include <numeric>

namespace scripto {

namespace {

constexpr ColumnWidths normalWidths{150, 160, 124, 112, 116, 104, 108, 128, 44};
// For panes too narrow for even the permanent columns.
constexpr ColumnWidths tightWidths{142, 104, 118, 112, 108, 104, 108, 84, 44};
constexpr int leaving[]{KeysModel::Created, KeysModel::Key, KeysModel::Expires};
constexpr int usualName = 200;
constexpr int leastName = 140;
constexpr int mostName = 320;
constexpr int plentyForUsedBy = 300;

// The columns' names in the settings.
constexpr const char *columnNames[KeysModel::ColumnCount]{"name",    "account", "status", "key",   "lastUsed",
                                                          "created", "expires", "usedBy", "action"};

QString key(int column, const char *what)
{
    return QStringLiteral("keys/%1.%2").arg(QLatin1StringView(columnNames[column]), QLatin1StringView(what));
}

int columnNamed(const QString &name)
{
    const auto it = std::find_if(std::begin(columnNames), std::end(columnNames),
                                 [&](const char *each) { return name == QLatin1StringView(each); });
    return it == std::end(columnNames) ? -1 : static_cast<int>(it - std::begin(columnNames));
}

bool isChoosable(int column)
{
    return column != KeysModel::Name && column != KeysModel::Action;
}

bool isSizable(int column)
{
    return column != KeysModel::UsedBy && column != KeysModel::Action;
}

class Fitting {
public:
    Fitting(int pane, const ColumnChoices &choices, bool accounts)
        : m_pane(pane)
        , m_choices(choices)
        , m_accounts(accounts)
    {
        take(normalWidths);
    }

    bool fits() const { return std::accumulate(m_widths.begin(), m_widths.end(), 0) <= m_pane; }

    void drop(bool chosenOnes)
    {
        for (const int column : leaving) {
            if (!fits() && m_choices[static_cast<size_t>(column)].shown.value_or(false) == chosenOnes)
                m_widths[static_cast<size_t>(column)] = 0;
        }
    }

    void tighten()
    {
        if (fits())
            return;
        const ColumnWidths before = m_widths;
        take(tightWidths);
        for (size_t i = 0; i < m_widths.size(); ++i)
            m_widths[i] = before[i] == 0 ? 0 : m_widths[i];
    }

    // For large fonts on small screens: the name identifies a key, so other columns give way. The question before a
    // revoke also says who uses the key, and the state depends on the last use.
    void keepNameReadable()
    {
        for (const int column : {KeysModel::UsedBy, KeysModel::LastUsed}) {
            if (!fits())
                m_widths[static_cast<size_t>(column)] = 0;
        }
    }

    void share()
    {
        int &name = m_widths[KeysModel::Name];
        int &usedBy = m_widths[KeysModel::UsedBy];
        const int room = m_pane - std::accumulate(m_widths.begin(), m_widths.end(), 0) + name;
        const int spare = qMax(0, room + usedBy - px(usualName) - px(plentyForUsedBy));
        const int usual = px(usualName) + spare / 2; // depends on no name: the columns stay when others are listed
        const int wanted = qBound(px(leastName), m_choices[KeysModel::Name].width.value_or(usual), px(mostName));
        name = qMax(usedBy > 0 ? qMin(wanted, room) : room, px(normalWidths[KeysModel::Action]));
        if (usedBy > 0)
            usedBy += qMax(0, room - name);
    }

    const ColumnWidths &widths() const { return m_widths; }

private:
    void take(const ColumnWidths &widths)
    {
        for (int column = 0; column < KeysModel::ColumnCount; ++column) {
            const ColumnChoice &choice = m_choices[static_cast<size_t>(column)];
            const bool isShown = choice.shown.value_or(true) && (column != KeysModel::Account || m_accounts);
            m_widths[static_cast<size_t>(column)] = isShown ? widthOf(column, widths) : 0;
        }
    }

    int widthOf(int column, const ColumnWidths &widths) const
    {
        const size_t at = static_cast<size_t>(column);
        const int saved = px(normalWidths[at]) - px(widths[at]);
        const int usual = qMax(px(widths[at]), neededWidth(column) - saved);
        const bool isChosen = isSizable(column) && column != KeysModel::Name; // share() applies the choice for Name
        return isChosen ? m_choices[at].width.value_or(usual) : usual;
    }

    int m_pane;
    const ColumnChoices &m_choices;
    bool m_accounts;
    ColumnWidths m_widths{};
};

} // namespace

ColumnWidths columnWidths(int pane, const ColumnChoices &choices, bool accounts)
{
    Fitting fitting(pane, choices, accounts);
    fitting.drop(false);
    fitting.tighten();
    const bool accountsChosen = choices[KeysModel::Account].shown.value_or(false);
    if (accounts && !accountsChosen && !fitting.fits())
        return columnWidths(pane, choices);
    fitting.drop(true);
    if (accounts && !fitting.fits())
        return columnWidths(pane, choices);
    fitting.keepNameReadable();
    fitting.share();
    return fitting.widths();
}

KeysColumns::KeysColumns(QTableView &view)
    : QObject(&view)
    , m_view(view)
    , m_header(*view.horizontalHeader())
{
    m_header.setMinimumSectionSize(px(44));
    m_header.setHighlightSections(false);
    m_header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_header.setSectionResizeMode(QHeaderView::Interactive);
    m_header.setSectionResizeMode(KeysModel::UsedBy, QHeaderView::Fixed);
    m_header.setSectionResizeMode(KeysModel::Action, QHeaderView::Fixed);
    m_header.setContextMenuPolicy(Qt::CustomContextMenu);
    m_header.setSectionHidden(KeysModel::Account, true);
    m_view.setSortingEnabled(true);
    m_view.sortByColumn(m_sortColumn, m_sortOrder);
    connect(&m_header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { onResized(column, width); });
    connect(&m_header, &QHeaderView::sortIndicatorChanged, this, &KeysColumns::onSorted);
    connect(&m_header, &QWidget::customContextMenuRequested, this, &KeysColumns::showMenu);
    m_view.installEventFilter(this);
    m_view.viewport()->installEventFilter(this);
}

bool KeysColumns::eventFilter(QObject *watched, QEvent *event)
{
    const bool isResized = event->type() == QEvent::Resize && watched == m_view.viewport();
    if (isResized)
        fit(static_cast<QResizeEvent *>(event)->size().width());
    else if (event->type() == QEvent::FontChange && m_pane > 0)
        fit(m_pane);
    return QObject::eventFilter(watched, event);
}

void KeysColumns::fit(int pane)
{
    const QScopedValueRollback fitting(m_fitting, true);
    m_pane = pane;
    m_header.setMinimumSectionSize(px(44));
    const ColumnWidths widths = columnWidths(pane, m_choices, m_accounts);
    for (int column = 0; column < KeysModel::ColumnCount; ++column) {
        const int width = widths[static_cast<size_t>(column)];
        m_header.setSectionHidden(column, width == 0);
        if (width > 0)
            m_header.resizeSection(column, width);
    }
}

void KeysColumns::setAccountsShown(bool shown)
{
    if (std::exchange(m_accounts, shown) == shown)
        return;
    if (!exists(m_sortColumn))
        m_view.sortByColumn(KeysModel::LastUsed, Qt::DescendingOrder);
    fit(m_pane);
}

void KeysColumns::addTo(QMenu *menu)
{
    addSortMenu(menu->addMenu(tr("&Sort by")));
    addColumnMenu(menu->addMenu(tr("Co&lumns")));
}

QJsonObject KeysColumns::state() const
{
    QJsonObject state{{QStringLiteral("keys/sort"), QLatin1StringView(columnNames[m_sortColumn])},
                      {QStringLiteral("keys/descending"), m_sortOrder == Qt::DescendingOrder}};
    for (int column = 0; column < KeysModel::ColumnCount; ++column) {
        const ColumnChoice &choice = m_choices[static_cast<size_t>(column)];
        if (choice.shown)
            state.insert(key(column, "shown"), *choice.shown);
        if (choice.width)
            state.insert(key(column, "width"), *choice.width);
    }
    return state;
}

void KeysColumns::restore(const QJsonObject &state)
{
    for (int column = 0; column < KeysModel::ColumnCount; ++column) {
        ColumnChoice &choice = m_choices[static_cast<size_t>(column)];
        const QVariant shown = state.value(key(column, "shown")).toVariant();
        if (isChoosable(column) && shown.isValid())
            choice.shown = shown.toBool();
        const int width = state.value(key(column, "width")).toVariant().toInt();
        if (isSizable(column) && width >= m_header.minimumSectionSize())
            choice.width = width;
    }
    const int column = columnNamed(state.value(QStringLiteral("keys/sort")).toString());
    const bool descending = state.value(QStringLiteral("keys/descending")).toVariant().toBool();
    if (column >= 0 && column != KeysModel::Action && exists(column))
        m_view.sortByColumn(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (m_pane > 0)
        fit(m_pane);
}

void KeysColumns::addSortMenu(QMenu *menu)
{
    auto *columns = new QActionGroup(menu);
    for (int column = 0; column < KeysModel::Action; ++column) {
        if (!exists(column))
            continue;
        QAction *action = menu->addAction(KeysModel::title(column), this,
                                          [this, column] { m_view.sortByColumn(column, m_sortOrder); });
        action->setCheckable(true);
        action->setChecked(column == m_sortColumn);
        columns->addAction(action);
    }
    menu->addSeparator();
    QAction *descending = menu->addAction(tr("Descending"), this, [this](bool checked) {
        m_view.sortByColumn(m_sortColumn, checked ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    descending->setCheckable(true);
    descending->setChecked(m_sortOrder == Qt::DescendingOrder);
}

void KeysColumns::addColumnMenu(QMenu *menu)
{
    for (int column = 0; column < KeysModel::ColumnCount; ++column) {
        if (!isChoosable(column) || !exists(column))
            continue;
        QAction *action =
            menu->addAction(KeysModel::title(column), this, [this, column](bool checked) { choose(column, checked); });
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(column));
    }
}

void KeysColumns::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(menu);
    menu->popup(m_header.mapToGlobal(position));
}

void KeysColumns::onResized(int column, int width)
{
    if (m_fitting || width == 0 || m_pane == 0)
        return;
    if (isSizable(column))
        m_choices[static_cast<size_t>(column)].width = width;
    fit(m_pane); // the others make room
}

void KeysColumns::onSorted(int column, Qt::SortOrder order)
{
    // A column of buttons has no order.
    if (column == KeysModel::Action)
        return m_header.setSortIndicator(m_sortColumn, m_sortOrder);
    m_sortColumn = column;
    m_sortOrder = order;
}

void KeysColumns::choose(int column, bool shown)
{
    m_choices[static_cast<size_t>(column)].shown = shown;
    fit(m_pane);
}

} // namespace scripto
