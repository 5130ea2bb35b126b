// SPDX-License-Identifier: MIT
#include "ui/keys/check/profilecheckview.h"

#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/keys/check/profilecheckmodel.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace scripto {

namespace {

class OutcomeDelegate final : public QStyledItemDelegate {
public:
    OutcomeDelegate(const ProfileCheckModel &rows, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_rows(rows)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = static_cast<const QTableView *>(option.widget);
        const Theme &theme = themeOf(view);
        const bool isName = index.column() == ProfileCheckModel::Name;
        paintRowBackground(painter, option.rect, theme,
                           {.selected = bool(option.state & QStyle::State_Selected),
                            .viewFocused = view->hasFocus() && view->isActiveWindow(),
                            .firstColumn = isName});
        const QRect cell = option.rect.adjusted(px(isName ? 16 : 8), 0, -px(4), -1);
        const QRect content = QStyle::visualRect(option.direction, option.rect, cell);
        if (index.column() == ProfileCheckModel::Outcome)
            return paintState(painter, content, theme, m_rows.outcome(index.row()));
        paintText(painter, content, index.data().toString(), fontOf(isName ? FontRole::BodyMedium : FontRole::Body),
                  theme.tone(isName ? Tone::Text : Tone::Text2));
    }

private:
    const ProfileCheckModel &m_rows;
};

} // namespace

ProfileCheckView::ProfileCheckView(ProfileCheckModel &rows, QWidget *parent)
    : QTableView(parent)
{
    setModel(&rows);
    setItemDelegate(new OutcomeDelegate(rows, this));
    setAccessibleName(tr("Profiles"));
    setUpDialogTable(*this);
    setSelectionMode(SingleSelection);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(ProfileCheckModel::Meaning, QHeaderView::Stretch);
    header->resizeSection(ProfileCheckModel::Name, px(140));
    header->resizeSection(ProfileCheckModel::Server, px(136));
    header->resizeSection(ProfileCheckModel::Outcome, px(128));
    header->resizeSection(ProfileCheckModel::Time, px(144));
}

QSize ProfileCheckView::sizeHint() const
{
    return dialogTableSize(*this, dialogTableRows);
}

QSize ProfileCheckView::minimumSizeHint() const
{
    return dialogTableSize(*this, dialogTableFewest);
}

} // namespace scripto
