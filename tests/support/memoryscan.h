// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace scripto {

// A text that is nowhere in memory as it is, so that looking for it does not find the looking.
class HiddenText {
public:
    // `begin` and then `letter` so often.
    HiddenText(const char *begin, char letter, int count);

    QByteArray text() const;
    // How often this process has it in memory that can be written to, as UTF-8 and as UTF-16.
    int copies() const;

private:
    QByteArray m_masked;
};

} // namespace scripto
