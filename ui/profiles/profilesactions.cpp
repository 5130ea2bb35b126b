// SPDX-License-Identifier: MIT
// The actions of ProfilesPanel: the menus, their keys, and why an action is inactive.
#include "ui/profiles/profilespanel.h"

#include "ui/common/actiontexts.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/profiles/profilesview.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

namespace scripto {

namespace {

QString firstOf(const QStringList &reasons)
{
    for (const QString &reason : reasons) {
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

} // namespace

void ProfilesPanel::makeActions()
{
    const QKeySequence copyKey(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    makeUseActions();
    m_details = makeAction(Icon::Panel, tr("&Details"), Qt::ALT | Qt::Key_Enter, &ProfilesPanel::detailsRequested);
    m_details->setShortcuts({m_details->shortcut(), Qt::ALT | Qt::Key_Return}); // the first one is shown
    m_copyEmail = makeAction(Icon::Copy, tr("Copy &e-mail"), QKeySequence::Copy, &ProfilesPanel::copyEmailRequested);
    m_copyKey = makeAction(Icon::Key, tr("Copy &key"), copyKey, &ProfilesPanel::copyKeyRequested);
    m_copyCurl = makeAction(Icon::Terminal, tr("Copy &as curl"), {}, &ProfilesPanel::copyCurlRequested);
    m_check = makeAction(Icon::InSync, tr("&Check"), {}, &ProfilesPanel::checkRequested);
    m_rotate = makeAction(Icon::Rotate, tr("Ro&tate…"), {}, &ProfilesPanel::rotateRequested);
    m_rename = makeAction(Icon::Edit, tr("Re&name…"), Qt::Key_F2, &ProfilesPanel::renameRequested);
    m_remove = makeAction(Icon::Close, tr("Re&move from this computer…"), QKeySequence::Delete,
                          &ProfilesPanel::removeRequested);
    m_addMenu->addAction(toneIcon(Icon::SignIn), tr("Sign in…"), this, &ProfilesPanel::signInRequested);
    m_add = m_addMenu->addAction(toneIcon(Icon::Key), tr("Add existing key…"), this, &ProfilesPanel::addRequested);
}

void ProfilesPanel::makeUseActions()
{
    const auto make = [this](const std::function<int()> &row) {
        auto *action = new QAction(toneIcon(Icon::Terminal), tr("&Use"), this);
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, [this, row] { use(m_model->item(row()).name); });
        return action;
    };
    for (int row = 0; row < ProfilesView::numbered; ++row) {
        QAction *action = make([row] { return row; });
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row)));
        m_numberedUse.append(action);
    }
    m_use = make([this] { return m_model->rowOf(m_selected); });
    m_use->setShortcuts({QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_Return)});
    m_use->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(m_use);
}

QAction *ProfilesPanel::makeAction(Icon icon, const QString &text, const QKeySequence &shortcut,
                                   void (ProfilesPanel::*request)(const QString &))
{
    auto *action = new QAction(toneIcon(icon), text, this);
    action->setShortcut(shortcut);
    // Only while the table has focus: Ctrl+C and Del mean other things elsewhere.
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setAutoRepeat(false);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, [this, request] { Q_EMIT(this->*request)(m_selected); });
    return action;
}

void ProfilesPanel::showMenu(const QPoint &place)
{
    const int row = m_model->rowOf(m_selected);
    if (row < 0)
        return m_addMenu->popup(place);
    m_menu->clear(); // the actions are the panel's and stay
    m_menu->addAction(row < m_numberedUse.size() ? m_numberedUse.at(row) : m_use);
    m_menu->addAction(m_details);
    m_menu->addSeparator();
    m_menu->addActions({m_copyEmail, m_copyKey, m_copyCurl});
    m_menu->addSeparator();
    m_menu->addActions({m_check, m_rotate, m_rename});
    m_menu->addSeparator();
    m_menu->addAction(m_remove);
    m_menu->popup(place);
}

// Its end is below the button's, so that it opens inside the window.
void ProfilesPanel::showAddMenu()
{
    const int width = m_addMenu->sizeHint().width();
    const int left = isRightToLeft() ? 0 : m_addButton->width() - width;
    m_addMenu->popup(m_addButton->mapToGlobal(QPoint(left, m_addButton->height())));
}

void ProfilesPanel::use(const QString &name)
{
    const int row = m_model->rowOf(name);
    if (row < 0)
        return;
    const ProfileItem &item = m_model->item(row);
    const QString why = whyNotUsable(item);
    if (why.isEmpty())
        Q_EMIT useRequested(name);
    else if (!item.active) // nothing to do there
        Q_EMIT useRefused(tr("The CLI can’t use %1.").arg(quotedName(name)) + u' ' + escaped(asSentence(why)));
}

QString ProfilesPanel::whyNotUsable(const ProfileItem &item) const
{
    return firstOf({m_state.problem ? tr("config.json can’t be read") : QString(),
                    item.active ? tr("the CLI uses this profile already") : QString(),
                    item.inFile ? QString() : tr("it’s not in config.json"),
                    item.hasKey ? QString() : tr("it has no key")});
}

void ProfilesPanel::updateActions()
{
    const int row = m_model->rowOf(m_selected);
    const ProfileItem item = row >= 0 ? m_model->item(row) : ProfileItem();
    const auto unless = [](bool isFine, const QString &why) { return isFine ? QString() : why; };
    const QString none = unless(row >= 0, tr("no profile is selected"));
    const QString broken = unless(!m_state.problem, tr("config.json can’t be read"));
    const QString missing = unless(item.inFile, tr("it’s not in config.json"));
    const QString keyless = unless(item.hasKey, tr("it has no key"));

    for (int each = 0; each < m_numberedUse.size(); ++each)
        setReason(*m_numberedUse.at(each),
                  each < m_model->rowCount() ? whyNotUsable(m_model->item(each)) : tr("there is no such profile"));
    setReason(*m_use, firstOf({none, whyNotUsable(item)}));
    setReason(*m_details, none);
    setReason(*m_copyEmail, firstOf({none, unless(!item.email.isEmpty(), tr("its e-mail address is not known"))}));
    for (QAction *action : {m_copyKey, m_copyCurl, m_check})
        setReason(*action, firstOf({none, keyless}));
    setReason(*m_rotate, firstOf({none, broken, missing, keyless}));
    setReason(*m_rename, firstOf({none, broken, missing}));
    setReason(*m_remove, firstOf({none, broken}));
    setReason(*m_add, unless(!m_state.problem || !m_state.missingTarget.isEmpty(), broken));
    m_view->setUsable([this](int at) { return whyNotUsable(m_model->item(at)).isEmpty(); });
}

} // namespace scripto
