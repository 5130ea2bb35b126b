// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/dialogs/dialogworld.h"
#include "ui/actions/uiservices.h"
#include "ui/settings/settings.h"

namespace scripto {

// The key that stands in all the wrong places.
inline const QString misplacedTail = QString(QStringLiteral("Zk7q")).repeated(16);
inline const QString misplacedKey = QStringLiteral("scripto_") + misplacedTail;

// `text` wherever a server, config.json, a keychain entry or one of the program's own files can have a text. The
// profile "work" and its key "k1" are of use all the same.
struct HostileWorld : DialogWorld {
    explicit HostileWorld(const QString &text);

    // Until nothing is under way, in the program or in the server.
    void settle();

    void refuseEverything(); // in the server's own words; it is so at first
    void mintsHostileNames();
    void mintsHostileKeys();
    void holdMint(); // until it is refused
    void refuseHeldMint();
    void sendsCodeTo(const QString &email);
    void signsInHostileNames();
    void signsInHostileKeys();

    UiServices uiServices();
    KeyRow key(const QString &id) const;

    // Whether the misplaced key was sent to the server, in whichever part of a request.
    bool hasSentMisplacedKey() const;
    // The files of the program's own that have it.
    QStringList filesWithMisplacedKey() const;
    // Profiles of config.json that nobody would have stored: the key can be none, or a new name or address is a key or
    // has characters that nobody sees.
    QStringList storedWrongly() const;

    const QString text;
    // The same, in no more characters than let config.json be read, which has it many times.
    const QString inFile;
    const QString goneProfile; // that only the keychain has
    Settings settings;

private:
    Profile profileOf(const QString &name, const QByteArray &key) const;
    void writeConfig();
    void writeState();
    void serveKeys();

    QPointer<QTcpSocket> m_held;
};

} // namespace scripto
