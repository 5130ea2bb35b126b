// SPDX-License-Identifier: MIT
#pragma once

#include "tests/api/certificates.h"
#include "tests/support/testserver.h"

namespace scripto {

// Something that goes wrong between the program and a server.
struct Fault {
    enum class Place {
        Answer, // `script` answers each request
        NoServer, // nobody listens
        NoAccept, // connections are never accepted
        Certificate, // the server's certificate is the one named `certificate`
    };

    QString name; // of its text under tests/data/faults.txt; several faults may read the same
    TestServer::Script script = {};
    bool lasts = false; // only a deadline ends it
    Place place = Place::Answer;
    QString certificate = {};
};

// `other` is a server that some of them point to.
QList<Fault> allFaults(const TestServer &other);

} // namespace scripto
