// SPDX-License-Identifier: MIT
#include "ui/window/commandpalette.h"

#include "ui/common/filteredit.h"
#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/window/palettedelegate.h"
#include "ui/window/palettemodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int paletteWidth = 592;
constexpr int paletteTop = 56; // below the top of the window
constexpr int queryHeight = 48;
constexpr int footerHeight = 32;
constexpr int listPadding = 4;
constexpr int mostRows = 8; // visible commands; further ones scroll
constexpr int paletteMargin = 16;

} // namespace

CommandPalette::CommandPalette(MakeItems makeItems, QWidget *window)
    : QWidget(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_makeItems(std::move(makeItems))
    , m_field(new FilterEdit(tr("All commands"), this))
    , m_count(new TextLabel(FontRole::Small, Tone::Text2, this))
    , m_list(new QListView(this))
    , m_model(new PaletteModel(this))
    , m_nothing(new TextLabel(FontRole::Body, Tone::Text2, this))
    , m_hint(new TextLabel(FontRole::Small, Tone::Text2, this))
{
    setAccessibleName(tr("All commands"));
    m_field->setFrame(false);
    m_field->setClearButtonEnabled(false);
    m_field->setFont(fontOf(FontRole::PaneDetail));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, this));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, so that typing always filters
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_hint->setRich(tr("↑ ↓ choose&nbsp;&nbsp;&nbsp; Enter run&nbsp;&nbsp;&nbsp; Esc close"));
    layOut();
    connect(m_field, &FilterEdit::filterChanged, this, &CommandPalette::setQuery);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
}

void CommandPalette::open()
{
    m_field->clear();
    m_model->setItems(m_makeItems());
    setQuery({});
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::updateItems()
{
    if (!isVisible())
        return;
    const PaletteItem *current = m_model->item(m_list->currentIndex().row());
    const bool hadMatches = m_model->matchCount() > 0;
    const QString id = current ? current->id : QString();
    m_model->setItems(m_makeItems());
    // If the chosen command has gone, Enter must not run another one.
    setRow(hadMatches ? m_model->rowOf(id) : m_model->nextRow(-1, 1));
    fit();
}

void CommandPalette::layOut()
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(px(paletteMargin) - px(6), 1, px(paletteMargin), 0);
    line->addWidget(m_field, 1);
    line->addWidget(m_count);
    m_field->setFixedHeight(px(queryHeight) - 2);
    m_nothing->setContentsMargins(px(paletteMargin), px(8), px(paletteMargin), px(8));
    m_nothing->setWordWrap(true);
    m_hint->setContentsMargins(px(paletteMargin), 0, px(paletteMargin), 0);
    m_hint->setFixedHeight(px(footerHeight));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addSpacing(px(listPadding) + 1);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    layout->addStretch();
    layout->addSpacing(px(listPadding));
    layout->addWidget(m_hint);
}

void CommandPalette::setQuery(const QString &text)
{
    m_model->setQuery(text);
    const int matches = m_model->matchCount();
    m_count->setRich(tr("%1 of %2").arg(QString::number(matches), QString::number(m_model->itemCount())));
    m_list->setVisible(matches > 0);
    m_nothing->setVisible(matches == 0);
    m_nothing->setRich(tr("No command matches %1.").arg(quotedName(text)));
    setRow(m_model->nextRow(-1, 1));
    fit();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool isOpeningKey = press->key() == Qt::Key_K && press->modifiers() == Qt::ControlModifier;
    return handleKey(isOpeningKey ? Qt::Key_Escape : press->key()) || QWidget::eventFilter(watched, event);
}

// Returns false for keys of the field.
bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        for (int i = 0; i < mostRows; ++i)
            step(key == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CommandPalette::step(int by)
{
    setRow(m_model->nextRow(m_list->currentIndex().row(), by));
}

void CommandPalette::setRow(int row)
{
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    if (row == 1)
        m_list->scrollToTop(); // with the heading
    // The focus stays in the field, so its description reports where the arrow keys lead.
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::run(int row)
{
    const PaletteItem *item = m_model->item(row);
    if (!item || !item->reason.isEmpty())
        return;
    const std::function<void()> act = item->run; // the row may go meanwhile
    m_model->noteRun(item->id);
    hide(); // first: the command may open something
    act();
}

void CommandPalette::fit()
{
    m_list->setFixedHeight(listHeight());
    const QWidget *window = parentWidget();
    const int width = qMin(px(paletteWidth), window->width() - 2 * px(paletteMargin));
    const int rows = m_list->isHidden() ? m_nothing->heightForWidth(width - 2) : listHeight();
    layout()->activate(); // or the former list would still determine the least height
    const int height = px(queryHeight) + 1 + 2 * px(listPadding) + rows + px(footerHeight);
    setGeometry(
        QRect(window->mapToGlobal(QPoint((window->width() - width) / 2, px(paletteTop))), QSize(width, height)));
}

int CommandPalette::listHeight() const
{
    int height = 0;
    int commands = 0;
    for (int row = 0; row < m_model->rowCount() && commands < mostRows; ++row) {
        height += m_list->sizeHintForIndex(m_model->index(row)).height();
        commands += m_model->item(row) ? 1 : 0;
    }
    const int room =
        parentWidget()->height() - px(paletteTop) - px(queryHeight) - px(footerHeight) - 2 * px(paletteMargin);
    return qMin(height, room);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintRounded(&painter, rect(), 0, theme.raised, theme.line);
    paintHairline(&painter, QRect(0, px(queryHeight), width(), 1), theme.line);
    paintHairline(&painter, QRect(0, height() - px(footerHeight), width(), 1), theme.line);
}

} // namespace scripto
