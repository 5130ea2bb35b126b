// SPDX-License-Identifier: MIT
#pragma once

#include "app/state/statefile.h"

#include <QUrl>

namespace scripto {

// What each server has shown about keys and web sessions, remembered between runs. Decides what one code can do.
class ServerMemory {
public:
    explicit ServerMemory(StateFile file);

    // Whether listing and making keys needs a web session. Production counts as such a server until it shows otherwise.
    // Source: Scripto's API documentation.
    bool wantsSession(const QUrl &server) const;
    void noteWantsSession(const QUrl &server, bool wants);

    // Whether a web session may make a key; true until the server refuses it.
    bool sessionMayMint(const QUrl &server) const;
    void noteSessionMayMint(const QUrl &server, bool may);

private:
    bool fact(const QUrl &server, const QString &name, bool unlessKnown) const;
    void note(const QUrl &server, const QString &name, bool value);

    StateFile m_file;
    QJsonObject m_all;
};

} // namespace scripto
