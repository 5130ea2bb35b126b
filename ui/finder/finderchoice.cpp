// SPDX-License-Identifier: MIT
#include "ui/finder/finderchoice.h"

#include "app/core/showntext.h"
#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/textlabel.h"
#include "ui/finder/foundtexts.h"

#include <QCheckBox>
#include <QFile>
#include <QPainter>
#include <QVBoxLayout>

namespace scripto {

namespace {

// A check box with a text below, and a line under both. A click anywhere on it counts.
class ChoiceLine final : public QWidget {
public:
    ChoiceLine(QCheckBox *box, const QString &detail)
        : m_box(box)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(px(16), px(6), px(16), px(6) + 1);
        layout->setSpacing(0);
        layout->addWidget(box);
        auto *text = new TextLabel(escaped(detail), FontRole::Small, Tone::Text2);
        text->setWordWrap(true);
        text->setContentsMargins(px(24), 0, 0, 0);
        layout->addWidget(text);
        box->setAccessibleDescription(detail);
    }

protected:
    void mouseReleaseEvent(QMouseEvent *) override { m_box->click(); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintHairline(&painter, QRect(0, height() - 1, width(), 1), themeOf(this).rowLine);
    }

private:
    QCheckBox *m_box;
};

} // namespace

FinderChoice::FinderChoice(const QString &home, QWidget *parent)
    : QWidget(parent)
    , m_home(home)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    const auto add = [this](UsualPlace place, const QString &title, const QString &detail, bool isChecked) {
        QCheckBox *box = addLine(title, detail);
        m_places.append({place, box});
        box->setChecked(isChecked);
    };
    add(UsualPlace::Shell, tr("Shell histories and start-up files"), tr("~/.bash_history, ~/.zshrc and their like"),
        true);
    add(UsualPlace::EnvFiles, tr(".env files"), tr("In your home folder, three levels deep"), true);
    add(UsualPlace::Agents, tr("Agent and MCP configurations"),
        tr("~/.claude, ~/.cursor, ~/.config/Code and their like"), true);
    add(UsualPlace::WorkTrees, tr("Git work trees"), tr("All their files, CI files too, but not their history"), true);
    add(UsualPlace::Home, tr("Everything in your home folder"), tr("May take some minutes"), false);
    m_lines->addStretch(1);
    setFocusProxy(m_places.first().second);
}

QCheckBox *FinderChoice::addLine(const QString &title, const QString &detail)
{
    auto *box = new QCheckBox(withoutMnemonic(title));
    box->setMinimumHeight(px(24));
    m_lines->insertWidget(static_cast<int>(m_places.size() + m_folders.size()), new ChoiceLine(box, detail));
    connect(box, &QCheckBox::toggled, this, &FinderChoice::changed);
    return box;
}

void FinderChoice::addFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    for (const auto &[known, box] : std::as_const(m_folders)) {
        if (known == name)
            return box->setChecked(true);
    }
    QCheckBox *box = addLine(shownText(pathText(name, m_home)), tr("All its files, with the folders in it"));
    m_folders.append({name, box});
    box->setChecked(true);
}

QList<FindRoot> FinderChoice::roots() const
{
    QList<UsualPlace> places;
    for (const auto &[place, box] : m_places) {
        if (box->isChecked())
            places.append(place);
    }
    QByteArrayList folders;
    for (const auto &[path, box] : m_folders) {
        if (box->isChecked())
            folders.append(path);
    }
    return rootsOf(QFile::encodeName(m_home), places, folders);
}

} // namespace scripto
