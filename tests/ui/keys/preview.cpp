// SPDX-License-Identifier: MIT
// Shows both panels with sample rows and saves a picture: see CMakeLists.txt.
#include "tests/ui/keys/samplekeys.h"
#include "tests/ui/profiles/sampleprofiles.h"
#include "ui/common/chipbar.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/profiles/profilespanel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace scripto;

namespace {

bool has(const char *option)
{
    return QApplication::arguments().contains(QLatin1StringView(option));
}

ProfilesState profilesState()
{
    ProfilesState state{.rows = samples::profileRows(), .keychain = KeychainState::Ready, .problem = {}};
    if (has("--empty"))
        state.rows.clear();
    if (has("--broken")) {
        state.problem =
            Error{ErrorKind::FileBroken, QStringLiteral("Line 14, column 3: a value is expected after the comma.")};
        for (ProfileRow &row : state.rows)
            row.mirror = MirrorState::InKeychain;
    }
    return state;
}

KeysState keysState()
{
    KeysState state;
    state.now = state.serverNow = samples::now();
    if (has("--empty"))
        return state;
    state.hasProfile = true;
    state.account = {QStringLiteral("you@example.com"), QUrl(QStringLiteral("https://scripto.codika.io")),
                     QStringLiteral("work")};
    state.reading = has("--reading");
    if (has("--reading"))
        return state;
    state.rows = samples::keyRows();
    state.readAt = samples::now().addSecs(-2 * 60 * 60);
    state.mayBeTruncated = has("--cut");
    state.accounts = 2;
    state.showsAll = has("--all");
    for (int i = 0; state.showsAll && i < state.rows.size(); ++i)
        state.rows[i].accountName =
            i % 3 == 0 ? QStringLiteral("ops@example.com · localhost:5173") : state.account.email;
    state.rows[2].use = samples::ownUse(samples::now().addSecs(-12));
    state.rows[2].status = KeyStatus::InUse;
    if (has("--revoking")) {
        state.rows[9].secondsUntilRevoked = 4;
        state.rows[9].countdownSeconds = 5;
    }
    if (has("--offline"))
        state.problem = Error{ErrorKind::Unreachable, QStringLiteral("connection refused")};
    return state;
}

void pointAt(QTableView *view, int row, int column)
{
    const QPoint place = view->visualRect(view->model()->index(row, column)).center();
    QMouseEvent move(QEvent::MouseMove, place, view->viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(view->viewport(), &move);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    QApplication::setFont(applicationFont());
    QApplication::setPalette(paletteFor(has("--dark") ? ColourScheme::Dark : ColourScheme::Light));

    QWidget window;
    auto *splitter = new QSplitter(&window);
    auto *profiles = new ProfilesPanel(Environment(), splitter);
    auto *keys = new KeysPanel(splitter);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 49, 0, 32); // in place of the toolbar and the status line
    layout->addWidget(splitter);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    const bool small = has("--small");
    window.resize(small ? QSize(720, 480) : QSize(1200, 772));
    profiles->setCompact(small);
    keys->setCompact(small);
    splitter->setSizes({small ? 216 : 304, 2000});

    profiles->setState(profilesState());
    keys->setState(keysState());
    profiles->select(QStringLiteral("work"));
    if (has("--nomatch"))
        keys->setFilterText(QStringLiteral("prodd"));
    window.show();
    window.activateWindow();
    keys->focusTable();
    auto *table = keys->findChild<QTableView *>();
    QApplication::processEvents();
    table->selectRow(4);
    pointAt(table, 9, table->model()->columnCount() - 1);
    QApplication::processEvents();
    return window.grab().save(QApplication::arguments().last()) ? 0 : 1;
}
