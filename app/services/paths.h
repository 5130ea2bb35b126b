// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace scripto {

// Where the program finds what it shares with the CLI and stores its own state.
struct Paths {
    QString config; // config.json, shared with the CLI
    // Folder of fingerprints, journals and history; never a key. There is one for each computer and each config.json:
    // computers that share or synchronise a home folder would otherwise take each other's rotations for interrupted
    // ones of their own.
    QString state;
    QString settings; // the window's settings
    QString notes; // the user's notes about keys: data, unlike the state, and the same for every config.json
    QString olderState = {}; // the single folder of earlier versions, which contains the present folders

    // The name of the state folder. `machine` may be empty, for example in a container.
    static QString stateName(const QString &config, const QByteArray &machine);
    // The paths of this user, by the XDG base directory specification.
    static Paths ofThisUser();

    // The D-Bus name of the window for this config.json: `appId` itself for the default file, which the desktop starts.
    QString instanceName(const QString &appId) const;
};

} // namespace scripto
