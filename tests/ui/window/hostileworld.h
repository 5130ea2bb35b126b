// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/dialogs/dialogworld.h"
#include "ui/actions/uiservices.h"
#include "ui/desktop/autostart.h"
#include "ui/desktop/traywatch.h"
#include "ui/settings/settings.h"

namespace scripto {

// The key that appears in all the wrong places.
inline const QString misplacedTail = QString(QStringLiteral("Zk7q")).repeated(16);
inline const QString misplacedKey = QStringLiteral("scripto_") + misplacedTail;

// `text` wherever a server, config.json, a keychain entry or one of the program's own files may contain text. The
// profile "work" and its key "k1" are still usable.
struct HostileWorld : DialogWorld {
    explicit HostileWorld(const QString &text);

    // Waits until nothing is running in the program or in the server.
    void settle();

    void refuseEverything(); // with the server's own messages; so from the start
    void mintsHostileNames();
    void mintsHostileKeys();
    void holdMint(); // until it is refused
    void refuseHeldMint();
    void sendsCodeTo(const QString &email);
    void signsInHostileNames();
    void signsInHostileKeys();

    UiServices uiServices();
    KeyRow key(const QString &id) const;

    // Whether the misplaced key was sent to the server in any part of a request.
    bool hasSentMisplacedKey() const;
    // The program's own files that contain it.
    QStringList filesWithMisplacedKey() const;
    // Profiles in config.json that must not have been stored: their key is invalid, or a new name or address is a key
    // or has invisible characters.
    QStringList storedWrongly() const;

    const QString text;
    // The same text, short enough that config.json, which contains it many times, can be read.
    const QString inFile;
    const QString goneProfile; // only in the keychain
    Settings settings;
    const TrayWatch tray{QDBusConnection(QStringLiteral("none"))};
    AutostartFile login;

private:
    Profile profileOf(const QString &name, const QByteArray &key) const;
    void writeConfig();
    void writeState();
    void serveKeys();

    QPointer<QTcpSocket> m_held;
};

} // namespace scripto
