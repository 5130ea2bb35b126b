// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace scripto {

// A text that is nowhere in memory in this form, so that a search does not find itself.
class HiddenText {
public:
    // `begin` followed by `count` times `letter`.
    HiddenText(const char *begin, char letter, int count);

    QByteArray text() const;
    // The number of copies in this process's writable memory, as UTF-8 and as UTF-16.
    int copies() const;

private:
    QByteArray m_masked;
};

} // namespace scripto
