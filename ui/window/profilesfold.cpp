// SPDX-License-Identifier: MIT
#include "ui/window/profilesfold.h"

#include "app/core/showntext.h"
#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/profilespanel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace scripto {

namespace {

constexpr int listWidth = 336;
constexpr int listHeight = 380;
constexpr int listGap = 4; // to the button
constexpr int listMargin = 12; // to the edges of the window
constexpr int padding = 4;

} // namespace

ProfilesFold::ProfilesFold(ProfilesPanel &profiles, QSplitter &splitter, QPushButton &button, QWidget *window)
    : QFrame(window)
    , m_profiles(profiles)
    , m_splitter(splitter)
    , m_button(button)
{
    setAccessibleName(tr("Profiles"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(padding), px(padding), px(padding), px(padding));
    hide();
    window->installEventFilter(this);
    connect(&button, &QPushButton::clicked, this, [this] { isVisible() ? close() : open(); });
    connect(&profiles, &ProfilesPanel::profileSelected, this, &ProfilesFold::nameButton);
    connect(&profiles, &ProfilesPanel::useRequested, this, &ProfilesFold::close);
    if (const auto *list = qobject_cast<QAbstractItemView *>(profiles.focusProxy()))
        connect(list, &QAbstractItemView::clicked, this, &ProfilesFold::close);
    // Also when a dialog opens.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && now != &m_button && !isAncestorOf(now))
            hide();
    });
    arrange();
}

bool ProfilesFold::setFolded(bool folded)
{
    const bool wasFolded = std::exchange(m_isFolded, folded);
    if (wasFolded != folded)
        arrange();
    return wasFolded && !folded;
}

void ProfilesFold::setWanted(bool wanted)
{
    if (std::exchange(m_isWanted, wanted) != wanted)
        arrange();
}

void ProfilesFold::arrange()
{
    hide();
    if (m_isFolded && m_profiles.parentWidget() != this) {
        layout()->addWidget(&m_profiles);
        m_profiles.setMaximumWidth(QWIDGETSIZE_MAX);
    } else if (!m_isFolded && m_profiles.parentWidget() != &m_splitter) {
        m_splitter.insertWidget(0, &m_profiles);
    }
    m_profiles.setVisible(m_isWanted);
    nameButton();
    Q_EMIT foldedChanged(m_isWanted && m_isFolded);
}

void ProfilesFold::open()
{
    if (!m_isWanted || !m_isFolded)
        return;
    place();
    show();
    raise();
    m_profiles.setFocus(Qt::OtherFocusReason);
}

void ProfilesFold::close()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    if (hadFocus)
        m_button.setFocus(Qt::OtherFocusReason);
    hide();
}

void ProfilesFold::place()
{
    const QSize all = window()->size();
    const QPoint below = m_button.mapTo(window(), QPoint(0, m_button.height() + px(listGap)));
    const int width = qMin(px(listWidth), all.width() - 2 * px(listMargin));
    const int height = qMin(px(listHeight), all.height() - below.y() - px(listMargin));
    const int left = isRightToLeft() ? below.x() + m_button.width() - width : below.x();
    setGeometry(qBound(px(listMargin), left, all.width() - width - px(listMargin)), below.y(), width, height);
}

void ProfilesFold::nameButton()
{
    const QString name = shownText(m_profiles.selected());
    m_button.setText(withoutMnemonic(name));
    m_button.setToolTip(toolTipText({tr("Show the profiles")}));
    m_button.setAccessibleDescription(tr("Show the profiles"));
}

bool ProfilesFold::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void ProfilesFold::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat())
        close();
    else
        QFrame::keyPressEvent(event);
}

void ProfilesFold::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintRounded(&painter, rect(), px(8), theme.window, theme.line);
}

} // namespace scripto
