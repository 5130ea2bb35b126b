// SPDX-License-Identifier: MIT
#include "tests/ui/common/gallery.h"

#include "ui/common/chipbar.h"
#include "ui/common/emptystate.h"
#include "ui/common/messagebar.h"
#include "ui/common/paint.h"
#include "ui/common/ringicon.h"
#include "ui/common/statussegment.h"
#include "ui/common/textlabel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>

using namespace scripto;

namespace {

const StateWord states[] = {
    {Icon::Dot, QStringLiteral("In use"), Tone::Neutral, Tone::Neutral},
    {Icon::Hourglass, QStringLiteral("Expiring"), Tone::Warn, Tone::Warn, FontRole::BodyMedium},
    {Icon::Expired, QStringLiteral("Expired"), Tone::Danger, Tone::Danger, FontRole::BodyMedium},
    {Icon::Disabled, QStringLiteral("Disabled"), Tone::Neutral, Tone::Neutral},
    {Icon::ClockFace, QStringLiteral("Stale"), Tone::Warn, Tone::Warn, FontRole::BodyMedium},
    {Icon::Never, QStringLiteral("Never used"), Tone::Neutral, Tone::Neutral},
    {Icon::Orphan, QStringLiteral("Orphan"), Tone::Warn, Tone::Warn, FontRole::BodyMedium},
    {Icon::Unknown, QStringLiteral("Not reported"), Tone::Neutral, Tone::Neutral},
};

class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        paintRowBackground(painter, option.rect, theme,
                           {.hovered = index.row() == 3,
                            .selected = selected,
                            .viewFocused = true,
                            .firstColumn = index.column() == 0});
        const QRect cell = option.rect.adjusted(px(index.column() ? 8 : 16), 0, -px(4), -1);
        const QString text = index.data().toString();
        if (index.column() == 0)
            paintText(painter, cell, text, fontOf(FontRole::BodyMedium), theme.text);
        else if (index.column() == 1)
            paintState(painter, cell, theme, states[index.row()]);
        else if (index.column() == 2)
            paintMaskedKey(painter, cell, theme, text);
        else if (index.column() == 4)
            paintLink(painter, cell, theme, text, FontRole::SmallMedium, index.row() == 3);
        else
            paintText(painter, cell, text, fontOf(FontRole::Body), theme.text2);
    }
};

QTableView *table(QWidget *parent)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Status"), QStringLiteral("Key"),
                                      QStringLiteral("Last used"), QStringLiteral("Used by")});
    for (const StateWord &state : states) {
        model->appendRow({new QStandardItem(QStringLiteral("laptop")), new QStandardItem(state.word),
                          new QStandardItem(QStringLiteral("scripto_aa…")),
                          new QStandardItem(QStringLiteral("2 h ago")), new QStandardItem(QStringLiteral("Review…"))});
    }
    auto *view = new QTableView(parent);
    view->setModel(model);
    view->setItemDelegate(new RowDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setSortingEnabled(true);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(px(36));
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->horizontalHeader()->setSortIndicator(3, Qt::DescendingOrder);
    view->setColumnWidth(1, px(124));
    view->setColumnWidth(2, px(112));
    view->setColumnWidth(3, px(116));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->selectRow(1);
    view->setFixedHeight(px(32 + 6 * 36));
    return view;
}

MessageBar *bar(const MessageBar::Message &message)
{
    auto *bar = new MessageBar;
    bar->showMessage(message);
    return bar;
}

QPushButton *button(const QString &text, ButtonKind kind, Icon icon)
{
    auto *button = new QPushButton(text);
    setKind(button, kind);
    if (kind == ButtonKind::Icon) {
        button->setText({});
        button->setAccessibleName(text);
    }
    if (kind != ButtonKind::Link && kind != ButtonKind::Chip)
        button->setIcon(toneIcon(icon));
    return button;
}

void addButtons(QGridLayout *grid)
{
    const std::pair<QString, ButtonKind> kinds[] = {
        {QStringLiteral("Plain"), ButtonKind::Plain},   {QStringLiteral("Primary"), ButtonKind::Primary},
        {QStringLiteral("Danger"), ButtonKind::Danger}, {QStringLiteral("Link"), ButtonKind::Link},
        {QStringLiteral("Chip"), ButtonKind::Chip},     {QStringLiteral("Bar"), ButtonKind::Bar},
        {QStringLiteral("Icon"), ButtonKind::Icon}};
    int column = 0;
    for (const auto &[text, kind] : kinds) {
        auto *plain = new QPushButton(kind == ButtonKind::Icon ? QString() : text);
        setKind(plain, kind);
        if (kind == ButtonKind::Icon)
            plain->setIcon(toneIcon(Icon::Eye));
        auto *disabled = button(text, kind, Icon::Copy);
        disabled->setEnabled(false);
        grid->addWidget(plain, 0, column);
        grid->addWidget(button(text, kind, Icon::Copy), 1, column);
        grid->addWidget(disabled, 2, column++);
    }
}

void addFields(QGridLayout *grid)
{
    auto *disabledEdit = new QLineEdit(QStringLiteral("disabled"));
    disabledEdit->setEnabled(false);
    auto *readOnly = new QLineEdit(QStringLiteral("~/.config/scripto/config.json"));
    readOnly->setReadOnly(true);
    auto *invalid = new QLineEdit(QStringLiteral("invalid"));
    setInvalid(invalid, true);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItems({QStringLiteral("editable")});
    auto *disabledCombo = new QComboBox;
    disabledCombo->addItems({QStringLiteral("disabled")});
    disabledCombo->setEnabled(false);
    int column = 0;
    for (QWidget *field :
         std::initializer_list<QWidget *>{disabledEdit, readOnly, invalid, editable, disabledCombo, new QSpinBox})
        grid->addWidget(field, 3, column++);
}

void addChecks(QGridLayout *grid)
{
    int column = 0;
    for (const bool enabled : {true, false}) {
        for (const Qt::CheckState state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
            auto *box = new QCheckBox(QStringLiteral("Check"));
            box->setTristate(true);
            box->setCheckState(state);
            box->setEnabled(enabled);
            grid->addWidget(box, 4, column);
            auto *radio = new QRadioButton(QStringLiteral("Radio"));
            radio->setAutoExclusive(false);
            radio->setChecked(state == Qt::Checked);
            radio->setEnabled(enabled);
            grid->addWidget(radio, 5, column++);
        }
    }
    auto *wait = new RingIcon;
    wait->setWaiting();
    auto *countdown = new RingIcon;
    countdown->setCountdown(0.6);
    grid->addWidget(wait, 4, column);
    grid->addWidget(countdown, 5, column);
}

} // namespace

QWidget *gallery::toolBar()
{
    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setFixedHeight(px(48) + 1);
    const auto space = [bar](int width, QSizePolicy::Policy policy) {
        auto *widget = new QWidget;
        widget->setMinimumWidth(px(width));
        widget->setSizePolicy(policy, QSizePolicy::Preferred);
        bar->addWidget(widget);
    };
    space(2, QSizePolicy::Fixed);
    bar->addAction(toneIcon(Icon::SignIn), QStringLiteral("Sign in…"));
    bar->addAction(toneIcon(Icon::NewKey), QStringLiteral("New key…"));
    bar->addSeparator();
    bar->addAction(toneIcon(Icon::Revoke), QStringLiteral("Revoke"))->setEnabled(false);
    bar->addAction(toneIcon(Icon::Rotate), QStringLiteral("Rotate…"));
    bar->addSeparator();
    bar->addAction(toneIcon(Icon::Refresh), QStringLiteral("Refresh"));
    space(0, QSizePolicy::Expanding);
    auto *filter = new QLineEdit;
    filter->setPlaceholderText(QStringLiteral("Filter keys"));
    filter->addAction(toneIcon(Icon::Search), QLineEdit::LeadingPosition);
    filter->setFixedWidth(px(264));
    bar->addWidget(filter);
    auto *filled = new QLineEdit(QStringLiteral("prodd"));
    filled->setClearButtonEnabled(true);
    filled->addAction(toneIcon(Icon::Search), QLineEdit::LeadingPosition);
    filled->setFixedWidth(px(180));
    space(12, QSizePolicy::Fixed);
    bar->addWidget(filled);
    auto *menu = new QToolButton;
    menu->setIcon(toneIcon(Icon::Menu));
    bar->addWidget(menu);
    return bar;
}

QWidget *gallery::profilesPane()
{
    auto *pane = new QWidget;
    pane->setFixedWidth(px(304));
    auto *column = new QVBoxLayout(pane);
    auto *card = new NoticeCard;
    card->setMessage(
        MessageKind::Error, QStringLiteral("config.json cannot be read"),
        QStringLiteral("Line 14, column 3: a value is expected after the comma. Nothing is written while the "
                       "file is broken. The profiles below come from the keychain."));
    card->setActions(QStringLiteral("Restore from keychain…"), QStringLiteral("Show file"));
    column->addWidget(card);
    auto *empty = new EmptyState;
    empty->setContent(
        Icon::LargeKey, QStringLiteral("Sign in to get your first key"),
        QStringLiteral("Scripto e-mails you a one-time code. The key it brings becomes a profile, and the %1 "
                       "command can use it right away.")
            .arg(strong(QStringLiteral("scripto"))));
    empty->setAction(QStringLiteral("Sign in…"), ButtonKind::Primary);
    column->addWidget(empty);
    auto *menu = new QMenu(pane);
    menu->addAction(toneIcon(Icon::Revoke), QStringLiteral("Revoke"), QKeySequence::Delete);
    menu->addSeparator();
    menu->addAction(QStringLiteral("Settings"))->setEnabled(false);
    menu->setWindowFlags(Qt::Widget);
    column->addWidget(menu);
    auto *status = new StatusSegment(QStringLiteral("Keychain state"), [](SegmentMenu &) {});
    status->setState(Icon::Keychain, Tone::Warn, QStringLiteral("Keychain: GNOME Keyring, 2 profiles to review"));
    column->addWidget(status);
    column->addStretch();
    return pane;
}

QWidget *gallery::keysPane()
{
    auto *pane = new QWidget;
    pane->setFixedWidth(px(895));
    pane->setBackgroundRole(QPalette::Base);
    pane->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, px(12), 0, px(12));
    auto *title = new TextLabel(QStringLiteral("Keys of you@example.com"), FontRole::PaneTitle, Tone::Text);
    title->setContentsMargins(px(16), 0, 0, 0);
    column->addWidget(title);
    const QStringList names{QStringLiteral("All"),      QStringLiteral("Stale"),   QStringLiteral("Never used"),
                            QStringLiteral("Expiring"), QStringLiteral("Expired"), QStringLiteral("Used here"),
                            QStringLiteral("Orphans")};
    for (const int width : {895, 380}) {
        auto *chips = new ChipBar;
        chips->setChips(names);
        for (int i = 0; i < names.size(); ++i)
            chips->setCount(i, i ? i + 1 : 14);
        chips->setFixedWidth(px(width - 4));
        auto *line = new QHBoxLayout;
        line->setContentsMargins(px(4), 0, 0, 0);
        line->addWidget(chips, 0, Qt::AlignLeft);
        column->addLayout(line);
        if (width < 400)
            chips->setCurrent(5);
    }
    column->addWidget(table(pane));
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(px(12), 0, px(12), 0);
    bars->addWidget(bar({MessageKind::Warn,
                         QStringLiteral("%1 have not been used for 90 days.").arg(strong(QStringLiteral("5 keys"))),
                         QStringLiteral("Try again"), Icon::ClockFace}));
    auto *undo = bar({MessageKind::Info,
                      QStringLiteral("Revoking %1 in 4 s. Programs that use this key then stop working.")
                          .arg(strong(QStringLiteral("“old-ci”"))),
                      QStringLiteral("Undo"), Icon::Countdown, Icon::Undo});
    undo->setCountdown(0.8);
    bars->addWidget(undo);
    bars->addWidget(
        bar({MessageKind::Error,
             QStringLiteral("%1 (connection refused). These are the keys as read 2 h ago; revoking and creating "
                            "keys have to wait until the server answers again, and a long text wraps.")
                 .arg(strong(QStringLiteral("Scripto cannot be reached"))),
             QStringLiteral("Try again"), Icon::Offline}));
    bars->addWidget(bar({MessageKind::Ok, QStringLiteral("%1 was revoked.").arg(strong(QStringLiteral("“old-ci”")))}));
    column->addLayout(bars);
    return pane;
}

QWidget *gallery::controls()
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    addButtons(grid);
    addFields(grid);
    addChecks(grid);
    return widget;
}

QWidget *gallery::icons()
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    const QPalette palette = QGuiApplication::palette();
    for (int i = 0; i <= static_cast<int>(lastIcon); ++i) {
        auto *label = new QLabel;
        const int size = i >= static_cast<int>(Icon::LargeKey) ? px(48) : px(16);
        label->setPixmap(iconPixmap(static_cast<Icon>(i), themeOf(palette).text2, size, widget->devicePixelRatioF()));
        grid->addWidget(label, i / 12, i % 12, Qt::AlignCenter);
    }
    auto *own = new QLabel;
    own->setPixmap(applicationIcon().pixmap(128));
    grid->addWidget(own, static_cast<int>(lastIcon) / 12 + 1, 0, 1, 6);
    return widget;
}
