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
        Certificate, // the server has the certificate named `certificate`
    };

    QString name; // the name of its text in tests/data/faults.txt; several faults may share one
    TestServer::Script script = {};
    bool lasts = false; // only a deadline ends it
    Place place = Place::Answer;
    QString certificate = {};
};

// Some faults redirect to `other`.
QList<Fault> allFaults(const TestServer &other);

} // namespace scripto
