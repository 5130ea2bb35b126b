// SPDX-License-Identifier: MIT
#include "ui/keys/list/filterhelp.h"

#include "ui/common/paint.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int helpRow = 32;
constexpr int helpPadding = 4;
constexpr int codeWidth = 136;
constexpr int leastHelpWidth = 320;
constexpr int helpGap = 4;

enum HelpRole { DescriptionRole = Qt::UserRole, AtRole, LengthRole };

class HelpDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, px(helpRow)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        if (option.state & QStyle::State_Selected)
            paintRounded(painter, option.rect, px(4), theme.select);
        else if (option.state & QStyle::State_MouseOver)
            paintRounded(painter, option.rect, px(4), theme.hover);
        const QRect row = option.rect.adjusted(px(12), 0, -px(12), 0);
        paintCode(painter,
                  QStyle::visualRect(option.direction, row, QRect(row.topLeft(), QSize(px(codeWidth), row.height()))),
                  theme, index);
        const QRect words = row.adjusted(px(codeWidth), 0, 0, 0);
        paintText(painter, QStyle::visualRect(option.direction, row, words), index.data(DescriptionRole).toString(),
                  fontOf(FontRole::Body), theme.text2);
    }

private:
    // Draws the typed letters in the accent colour.
    static void paintCode(QPainter *painter, QRect place, const Theme &theme, const QModelIndex &index)
    {
        const QString text = index.data(Qt::DisplayRole).toString();
        const qsizetype at = index.data(AtRole).toLongLong();
        const qsizetype length = index.data(LengthRole).toLongLong();
        const auto write = [&](const QString &part, const QColor &colour) {
            place.setLeft(place.left() + paintText(painter, place, part, fontOf(FontRole::Mono), colour));
        };
        write(text.first(at), theme.text);
        write(text.sliced(at, length), theme.accentText);
        write(text.sliced(at + length), theme.text);
    }
};

} // namespace

FilterHelp::FilterHelp(QWidget *parent)
    : QFrame(parent)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_note(new TextLabel(FontRole::Small, Tone::Text3, this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HelpDelegate(m_list));
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(px(12), px(8), px(12), px(8));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(helpPadding), px(helpPadding), px(helpPadding), px(helpPadding));
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    hide();
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(index.data().toString()); });
}

void FilterHelp::showFor(const QString &word, const QList<FilterSuggestion> &suggestions, const QString &note)
{
    m_model->clear();
    for (const FilterSuggestion &suggestion : suggestions) {
        auto *item = new QStandardItem(suggestion.text);
        item->setData(suggestion.description, DescriptionRole);
        item->setData(suggestion.at, AtRole);
        item->setData(word.size(), LengthRole);
        item->setData(suggestion.text + QStringLiteral(", ") + suggestion.description, Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    // A word that merely occurs in a suggestion may be meant as typed, so Enter must not replace it.
    if (!suggestions.isEmpty() && suggestions.first().at == 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setVisible(!suggestions.isEmpty());
    m_list->setFixedHeight(static_cast<int>(suggestions.size()) * px(helpRow));
    m_note->setText(escaped(note));
    m_note->setVisible(!note.isEmpty());
    setVisible(!suggestions.isEmpty() || !note.isEmpty());
    raise();
}

bool FilterHelp::move(int step)
{
    const int row = m_list->currentIndex().row() + step;
    if (isHidden() || row < 0 || row >= m_model->rowCount())
        return false;
    m_list->setCurrentIndex(m_model->index(row, 0));
    return true;
}

QString FilterHelp::current() const
{
    return isHidden() ? QString() : m_list->currentIndex().data().toString();
}

void FilterHelp::placeBelow(const QWidget &field)
{
    if (isHidden())
        return;
    const QPoint start = field.mapTo(parentWidget(), QPoint(0, field.height() + px(helpGap)));
    const int width = qMin(qMax(field.width(), px(leastHelpWidth)), parentWidget()->width());
    // A help that is wider than the field extends into the window.
    const int left = field.isRightToLeft() ? start.x() : start.x() + field.width() - width;
    setGeometry(qBound(0, left, parentWidget()->width() - width), start.y(), width, contentsHeight(width));
}

int FilterHelp::contentsHeight(int width) const
{
    const int list = m_list->isHidden() ? 0 : m_list->height();
    const int note = m_note->isHidden() ? 0 : m_note->heightForWidth(width - 2 * px(helpPadding));
    return list + note + 2 * px(helpPadding);
}

void FilterHelp::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintRounded(&painter, rect(), px(8), theme.raised, theme.line);
    if (!m_list->isHidden() && !m_note->isHidden())
        paintHairline(&painter, QRect(px(16), m_note->y(), width() - 2 * px(16), 1), theme.line);
}

} // namespace scripto
