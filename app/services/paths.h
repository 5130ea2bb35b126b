// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace scripto {

// Where the program finds what it shares with the CLI and keeps what it remembers itself.
struct Paths {
    QString config; // config.json, shared with the CLI
    // Folder: fingerprints, journals, history; never a key. One for each computer and each config.json: computers that
    // share a home, or keep it in step, would take each other's rotations for interrupted ones of their own.
    QString state;
    QString settings; // settings of the window
    QString olderState = {}; // the one folder of earlier versions; holds the folders of today

    // The name of the folder of the state. `machine` may be empty, in a container for example.
    static QString stateName(const QString &config, const QByteArray &machine);
    // Those of this user, by the XDG base directory specification.
    static Paths ofThisUser();
};

} // namespace scripto
