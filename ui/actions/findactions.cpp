// SPDX-License-Identifier: MIT
#include "ui/actions/findactions.h"

#include "app/core/masking.h"
#include "app/finder/foundplaces.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/actions/foundlookup.h"
#include "ui/common/textlabel.h"
#include "ui/desktop/filemanager.h"
#include "ui/finder/finderview.h"
#include "ui/keys/list/keysmessages.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QWidget>

namespace scripto {

namespace {

constexpr qsizetype leastStart = 2; // after the prefix; fewer characters fit too many keys

} // namespace

FindActions::FindActions(UiServices &services, KeysMessages &messages, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_messages(messages)
    , m_window(window)
{
}

void FindActions::find()
{
    auto *view = new FinderView({m_services.foundPlaces,
                                 [this](const FoundPlace &place) { return lookUpFound(m_services, place); },
                                 [this] { return starts(); }, m_services.clock, QDir::homePath()},
                                m_window);
    connect(view, &FinderView::showRequested, this, &FindActions::showFile);
    connect(view, &FinderView::copyRequested, this, &FindActions::copyPlace);
    connect(&m_services.keys, &KeyStore::changed, view, &FinderView::updateKeys);
    connect(&m_services.profiles, &ProfileStore::changed, view, &FinderView::updateKeys);
    Q_EMIT viewRequested(view);
}

QByteArrayList FindActions::starts() const
{
    QByteArrayList all;
    const KeyAccounts &accounts = m_services.keys.accounts();
    for (const KeyAccount &each : accounts.all()) {
        const AccountKeys *keys = accounts.find(each.id);
        for (const KeyRow &row : keys ? keys->rows() : QList<KeyRow>()) {
            if (row.key.start.size() >= keyPrefix.size() + leastStart)
                all.append(searchedStart(row.key.start).toUtf8());
        }
    }
    return all;
}

// The file itself is never opened: whatever is in it could be run.
void FindActions::showFile(const QByteArray &path)
{
    showInFileManager(QFile::decodeName(path), this, [this] {
        m_messages.show(KeysMessages::Level::Error,
                        {.kind = MessageKind::Info,
                         .rich = tr("No file manager has answered. Copy the path instead."),
                         .closable = true});
    });
}

void FindActions::copyPlace(const QString &pathAndLine)
{
    QGuiApplication::clipboard()->setText(pathAndLine);
    m_messages.show(KeysMessages::Level::Result, {.kind = MessageKind::Ok, .rich = tr("The path was copied.")});
}

} // namespace scripto
