// SPDX-License-Identifier: MIT
#include "ui/settings/settingsdialog.h"

#include "ui/common/errortexts.h"
#include "ui/common/fonts.h"
#include "ui/common/notice.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"
#include "ui/settings/settings.h"

#include <QListView>
#include <QPainter>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int dialogHeight = 430; // of the largest page, so that none changes it
constexpr int listWidth = 188;
constexpr int leastWidth = 80;
constexpr int heightOfRow = 32;

class SectionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const QRect card = option.rect.adjusted(px(8), 0, -px(8), 0);
        const bool isSelected = option.state & QStyle::State_Selected;
        if (isSelected || option.state & QStyle::State_MouseOver)
            paintRounded(painter, card, px(6), isSelected ? theme.selectedProfile : theme.toolHover);
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            paintFocusRing(painter, card, theme, px(6));
        paintText(painter, card.adjusted(px(12), 0, -px(12), 0), index.data().toString(),
                  fontOf(isSelected ? FontRole::BodyMedium : FontRole::Body),
                  isSelected ? theme.text : theme.text2);
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {px(leastWidth), px(heightOfRow)}; // the view makes it as wide as itself
    }
};

// The ground of the list of sections.
class Side final : public QWidget {
public:
    explicit Side(QWidget *list)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, px(16), 1, px(16));
        layout->addWidget(list);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themeOf(this).window);
        const int end = isRightToLeft() ? 0 : width() - 1;
        paintHairline(&painter, QRect(end, 0, 1, height()), themeOf(this).line);
    }
};

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, const StorageFacts &facts, const DesktopParts &desktop,
                               QWidget *parent)
    : DialogFrame(settingsWidth, parent)
    , m_settings(settings)
    , m_names{tr("Keys"), tr("Clipboard and secrecy"), tr("Desktop"), tr("Appearance"), tr("Storage")}
    , m_sections(new QListView)
    , m_problem(new Notice(this))
{
    addSections();
    m_pages = {makeKeysPage(settings), makeSecrecyPage(settings), makeDesktopPage(settings, desktop),
               makeAppearancePage(settings), makeStoragePage(settings, facts, [this] { Q_EMIT showFolderRequested(); })};
    for (QWidget *page : std::as_const(m_pages))
        content()->addWidget(page);
    content()->addWidget(m_problem);
    content()->addStretch(1);
    connect(&m_settings, &Settings::problemChanged, this, &SettingsDialog::showProblem);
    showProblem();
    addFootnote(tr("Changes apply at once."));
    addCancel(tr("Close"));
    setLeastHeight(px(dialogHeight));
    showSection(0);
    m_sections->setFocus();
}

void SettingsDialog::addSections()
{
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setModel(new QStringListModel(m_names, m_sections));
    m_sections->setItemDelegate(new SectionDelegate(m_sections));
    m_sections->setEditTriggers(QListView::NoEditTriggers);
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->viewport()->setAttribute(Qt::WA_Hover);
    m_sections->viewport()->setAutoFillBackground(false);
    setSide(new Side(m_sections), listWidth);
    m_sections->setCurrentIndex(m_sections->model()->index(0, 0));
    connect(m_sections->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { showSection(current.row()); });
}

void SettingsDialog::showSection(int index)
{
    for (int i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setVisible(i == index);
    setTitle(m_names.at(index));
    setWindowTitle(tr("Settings"));
}

void SettingsDialog::showProblem()
{
    const auto &unsaved = m_settings.problem();
    const auto &unread = m_settings.readProblem();
    m_problem->setVisible(unsaved || unread);
    if (unsaved)
        m_problem->setMessage(MessageKind::Warn, unsavedSettings(*unsaved));
    else if (unread)
        m_problem->setMessage(MessageKind::Warn, unreadSettings(*unread));
}

} // namespace scripto
